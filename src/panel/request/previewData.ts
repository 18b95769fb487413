import { toPlainLine } from '../../core/safe/encode.ts';
import type { Translate } from '../../core/ports.ts';
import { phrase, value, words } from '../../core/richText.ts';
import { maskKeyId } from '../../core/vendor/accessKeyId.ts';
import { buildRequest, type Problem } from '../../core/s3/request/buildRequest.ts';
import type { Connection, ConnectionAnswer, ConnectionProblem } from '../../core/s3/connect/connection.ts';
import type { Draft } from '../../core/s3/request/draft.ts';
import { confirmation } from '../../core/s3/request/effect.ts';
import { lostProblems } from '../../core/s3/request/lost.ts';
import { operationOf } from '../../core/s3/request/operations.ts';
import { requestUrl } from '../../core/s3/request/httpRequest.ts';
import { cautionSentence, problemSentence } from '../../core/s3/request/problemSentence.ts';
import type { Harmless } from '../../core/s3/trials/harmless.ts';
import type { Chosen } from '../../core/s3/connect/profile.ts';
import { connectionProblemWords, doubtWords, sourceWords } from './connectionWords.ts';
import { redact } from '../../core/safe/redact.ts';
import { toLineData } from '../explanationData.ts';
import type { Preview } from './requestMessages.ts';

/** Says what a form amounts to: the request line, where each part of the connection came from, what is wrong and what to look at twice. */
export function toPreview(answer: ConnectionAnswer, draft: Draft, translate: Translate, tried: Harmless | null = null): Preview {
	return { ...previewOf(answer, draft, translate), tried: tried === null ? null : triedWords(tried, draft, translate) };
}

function previewOf(answer: ConnectionAnswer, draft: Draft, translate: Translate): Omit<Preview, 'tried'> {
	if (answer.kind === 'refused')
		return refusedPreview(answer.problem, lostProblems(draft, operationOf(draft.operation)), translate);
	const { connection } = answer;
	const built = buildRequest(draft, connection.endpoint);
	const parts = connectionParts(connection, translate);
	if (built.kind === 'refused') {
		return {
			...parts,
			line: '',
			canSend: false,
			problems: built.problems.map((problem) => problemData(problem, translate)),
			effect: null,
		};
	}
	const { request, effect } = built;
	const does = confirmation(effect, translate);
	return {
		...parts,
		line: toPlainLine(redact(`${request.method} ${requestUrl(request)}`), 19_000),
		canSend: true,
		problems: [],
		effect: does === null ? null : toLineData(does),
	};
}

/** Said above Send as well: the part itself looks as if it had been left empty. */
const lostReasons: ReadonlySet<Problem['why']> = new Set(['not kept', 'file not chosen', 'not told']);

/** How the form differs from what the report speaks of, as long as it does. */
function triedWords({ draft: tried, reported }: Harmless, draft: Draft, translate: Translate): Preview['tried'] {
	if (reported === null || draft.operation !== tried.operation || draft.key !== tried.key) return null;
	const named = [reported.bucket, reported.key].filter((name) => name !== '').join('/');
	const about =
		named === ''
			? phrase(translate, 'The report is about {0}.', value(reported.operation))
			: phrase(translate, 'The report is about {0} of {1}.', value(reported.operation), value(named));
	const isSame = draft.operation === reported.operation;
	const own = isSame
		? phrase(translate, 'So that nothing of yours is touched, this one goes to a key of its own.')
		: phrase(translate, 'So that nothing of yours is touched, this one only reads.');
	return toLineData([...about, words(' '), ...own]);
}

/** These are said beside the key, all others beside the endpoint. */
const keyProblems: ReadonlySet<ConnectionProblem['of']> = new Set(['no such key', 'profile', 'not bound']);

/** What was not kept is told at once, not only when the connection is in order. */
function refusedPreview(problem: ConnectionProblem, lost: readonly Problem[], translate: Translate): Omit<Preview, 'tried'> {
	const words = connectionProblemWords(problem, translate);
	const isMissing = problem.of === 'no endpoint' || problem.of === 'no region';
	const field = keyProblems.has(problem.of) ? 'keys' : 'connection';
	const problems = [
		{ field, name: '', isMissing, isLost: false, words: toLineData(words) },
		...lost.map((each) => problemData(each, translate)),
	];
	return {
		line: '',
		canSend: problem.of === 'not bound' && lost.length === 0,
		endpoint: null,
		region: null,
		key: null,
		problems,
		doubts: [],
		effect: null,
	};
}

function connectionParts(
	connection: Connection,
	translate: Translate,
): Omit<Preview, 'line' | 'canSend' | 'problems' | 'effect' | 'tried'> {
	const { sources, cautions, doubts } = connection;
	return {
		endpoint: sourced(sources.endpoint, translate),
		region: sourced(sources.region, translate),
		key: sources.accessKeyId === null ? null : sourced(maskedKey(sources.accessKeyId), translate),
		doubts: [
			...cautions.map((caution) => cautionSentence(caution, translate)),
			...doubts.map((doubt) => doubtWords(doubt, translate)),
		].map(toLineData),
	};
}

function maskedKey(chosen: Chosen): Chosen {
	const masked = ({ value: id, source }: Chosen['overrode'][number]) => ({ value: maskKeyId(id), source });
	return { ...masked(chosen), overrode: chosen.overrode.map(masked) };
}

function sourced(chosen: Chosen, translate: Translate): Preview['endpoint'] {
	return {
		value: toPlainLine(chosen.value),
		from: toLineData(sourceWords(chosen.source, translate)),
		overrode: chosen.overrode.map(({ value: lost, source }) =>
			toLineData([value(lost), { kind: 'words', text: ' ' }, ...sourceWords(source, translate)]),
		),
	};
}

function problemData(problem: Problem, translate: Translate): Preview['problems'][number] {
	const words = toLineData(problemSentence(problem, translate));
	const isLost = lostReasons.has(problem.why);
	return { field: problem.field, name: toPlainLine(problem.name), isMissing: problem.why === 'missing', isLost, words };
}
