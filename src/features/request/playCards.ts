import { plainLine } from '../../core/explain/plain.ts';
import { commandDestination } from '../../core/s3/answer/commandDestination.ts';
import type { Connection, ConnectionAnswer } from '../../core/s3/connect/connection.ts';
import { buildRequest } from '../../core/s3/request/buildRequest.ts';
import type { Probe, ProbeContext, ProbeStep } from '../../core/s3/trials/probe.ts';
import { madeName, ownName, type Made } from '../../core/s3/request/made.ts';
import { abandon, nextStep, startProbe, stepDone, stepRefused, type ProbeRun } from '../../core/s3/trials/probeRun.ts';
import { prepareRequest } from '../../core/s3/sign/prepareRequest.ts';
import { pageTitles } from '../../core/vendor/sitePage.ts';
import { utf8 } from '../../core/s3/request/utf8.ts';
import { defaultDeadlineMs } from '../../core/s3/answer/exchange.ts';
import { toCardResult, toRecordedResult, type CardResult } from '../../panel/request/cardData.ts';
import { connectionProblemWords } from '../../panel/request/connectionWords.ts';
import { toExplanationData, type ExplanationData } from '../../panel/explanationData.ts';
import type { Form } from '../../panel/request/requestSchemas.ts';
import type { Explainer } from '../services/explainer.ts';
import { sendPrepared, type Exchanged } from './sendPrepared.ts';
import { refusalWords } from './prepare.ts';
import { removeNoted } from './removeNoted.ts';
import type { RunTools } from './runTools.ts';

/** What a person chose to play the cards with. */
export interface CardsWish {
	readonly form: Form;
	/** A bucket name that belongs to somebody else. */
	readonly takenName: string;
	/** Eight random hexadecimal digits: no name of the person's can be hit. */
	readonly random: string;
}

/** Plays cards one after the other; gives each result to `onPlayed`, and the reason when it stops before the last. */
export async function playCards(
	cards: readonly Probe[],
	wish: CardsWish,
	tools: RunTools,
	onPlayed: (result: CardResult) => void,
): Promise<string | null> {
	const { translate } = tools.explainer;
	const now = await tools.connections.resolve(wish.form.choice);
	for (const card of cards) {
		const recorded = toRecordedResult(card, recordedExplanation(card, now, tools.explainer), translate);
		if (recorded !== null) onPlayed(recorded);
	}
	const playable = cards.filter(({ plan }) => plan.of === 'steps');
	const lacks = ({ plan }: Probe) => plan.of === 'steps' && plan.needs === 'foreign bucket' && wish.takenName === '';
	const sent = playable.length === 1 ? playable : playable.filter((card) => !lacks(card));
	if (sent.length === 0) return null;
	const missing = missingWords(sent, wish, translate);
	if (missing !== null) return missing;
	const connected = await tools.connections.allowed(wish.form.choice);
	if (connected === undefined) return null;
	if (connected.kind === 'refused') return plainLine(connectionProblemWords(connected.problem, translate));
	const context = contextOf(wish);
	for (const card of playable.filter((each) => !sent.includes(each))) {
		onPlayed(
			toCardResult(startProbe(card, context), { explanation: null, body: '', refusal: translate(giveForeign) }, translate),
		);
	}
	if (!(await tools.consent.allowsCards(namesOf(sent, context, connected.connection), connected.connection))) return null;
	await tools.interrupted.begin(`${translate('Fault deck')} (${context.temporary})`);
	const at = { connection: connected.connection, choice: wish.form.choice };
	const stopped = await playAll(sent, context, at, tools, onPlayed);
	await tools.interrupted.end();
	return stopped;
}

const giveForeign = 'Give a bucket name that belongs to somebody else.';

function missingWords(cards: readonly Probe[], { form, takenName }: CardsWish, translate: Explainer['translate']): string | null {
	if (form.choice.keys.of === 'anonymous')
		return translate('Choose a key: what is not signed is refused before any fault is looked at.');
	const needs = new Set(cards.map(({ plan }) => (plan.of === 'steps' ? plan.needs : null)));
	if (needs.has('bucket') && form.draft.bucket === '')
		return translate('Give one of your buckets: the temporary objects go there and are removed.');
	// Of many cards the others are played all the same.
	const isAlone = cards.length === 1 && needs.has('foreign bucket');
	return isAlone && takenName === '' ? translate(giveForeign) : null;
}

function contextOf({ form, takenName, random }: CardsWish): ProbeContext {
	return { bucket: form.draft.bucket, temporary: ownName('probe', random), takenName, uploadId: '', etag: '' };
}

/** The names that the cards write or delete, for the person's consent. */
function namesOf(cards: readonly Probe[], context: ProbeContext, { endpoint }: Connection): readonly string[] {
	const drafts = cards.flatMap(({ plan }) => (plan.of === 'steps' ? plan.steps.map((make) => make(context).draft) : []));
	const names = drafts.flatMap((draft) => {
		const built = buildRequest(draft, endpoint);
		if (built.kind === 'refused' || built.effect.kind === 'reads') return [];
		const { bucket, key } = built.effect;
		return [key === '' ? bucket : `${bucket}/${key}`].filter((name) => name !== '');
	});
	return [...new Set(names)];
}

async function playAll(
	cards: readonly Probe[],
	context: ProbeContext,
	at: PlayedAt,
	tools: RunTools,
	onPlayed: (result: CardResult) => void,
): Promise<string | null> {
	const { translate } = tools.explainer;
	for (const card of cards) {
		if (tools.running.isCancelled) return translate('Cancelled. The cards after this one were not sent.');
		tools.post({ type: 'playing', id: card.id });
		const { result, stopped } = await playCard(card, context, at, tools);
		onPlayed(result);
		if (stopped !== null) return stopped;
	}
	return null;
}

/** The connection that cards are played at, and what was chosen for it. */
interface PlayedAt {
	readonly connection: Connection;
	readonly choice: Form['choice'];
}

/** Plays one card to its end; what it made is removed even after a cancel or a refusal. `stopped`: why no other card would get further. */
async function playCard(card: Probe, context: ProbeContext, at: PlayedAt, tools: RunTools) {
	const { explainer, running } = tools;
	let run = startProbe(card, context);
	let provoked: Exchanged | null = null;
	let stopped: string | null = null;
	let refusal: string | null = null;
	for (let step = nextStep(run); step !== null; step = nextStep(run)) {
		const sent = await sendNoted(step, at, tools);
		if (typeof sent === 'string') {
			refusal ??= sent;
			run = stepRefused(run, step);
			await strikeOff(step, run, at, tools);
			continue;
		}
		if (step.role === 'provoke') provoked = sent;
		run = stepDone(run, step, sent.outcome);
		await strikeOff(step, run, at, tools);
		if (running.isCancelled) run = abandon(run);
		// Nobody is there: the cards after this one would wait as long.
		if (sent.outcome.kind === 'no answer' && sent.outcome.failure.reached === 'no' && !running.isCancelled) {
			stopped = sent.answer.explanation?.headline.map(({ text }) => text).join('') ?? null;
		}
	}
	run = await removeRest(run, at, tools);
	const answer = provoked?.answer;
	const told = { explanation: answer?.explanation ?? null, body: answer?.body?.raw ?? '', refusal };
	return { result: toCardResult(run, told, explainer.translate), stopped };
}

/** What a step will make is written down before the step is sent. */
async function sendNoted(step: ProbeStep, { connection, choice }: PlayedAt, tools: RunTools): Promise<Exchanged | string> {
	if (step.leaves !== undefined) await tools.ledger.note({ made: step.leaves, origin: connection.endpoint.origin, choice });
	return await sendStep(step, connection, tools);
}

/** What a step did not make after all, or removed, is struck off. */
async function strikeOff(
	{ leaves, removes }: ProbeStep,
	{ leftBehind }: ProbeRun,
	{ connection }: PlayedAt,
	{ ledger }: RunTools,
) {
	const left = new Set(leftBehind.map(madeName));
	for (const made of [leaves, removes]) {
		if (made !== undefined && !left.has(madeName(made))) await ledger.forget(made, connection.endpoint.origin);
	}
}

/** What the card's own steps could not remove: an upload whose id got lost, a version that a deletion left. */
async function removeRest(run: ProbeRun, { connection }: PlayedAt, tools: RunTools): Promise<ProbeRun> {
	const leftBehind: Made[] = [];
	for (const made of run.leftBehind) if (!(await removeNoted(made, connection, 'path', tools))) leftBehind.push(made);
	return { ...run, leftBehind };
}

/** Prepares one step anew, with the time of now, and sends it; gives the reason when it cannot be signed. */
async function sendStep({ draft, spoils }: ProbeStep, connection: Connection, tools: RunTools): Promise<Exchanged | string> {
	const { host, explainer } = tools;
	const body = draft.body.kind === 'text' ? { bytes: utf8(draft.body.text) } : null;
	const prepared = await prepareRequest(draft, connection, body, Date.now(), host.digest, spoils);
	if (prepared.kind !== 'prepared') return refusalWords(prepared, explainer.translate);
	return await sendPrepared({ prepared, draft, connection, deadlineMs: defaultDeadlineMs }, tools);
}

/** A recorded answer is explained as one that came, by the connection that is chosen. */
function recordedExplanation({ plan }: Probe, now: ConnectionAnswer, explainer: Explainer): ExplanationData | null {
	const { readReports, explain, translate, useOf } = explainer;
	if (plan.of !== 'recorded') return null;
	const [report] = readReports(plan.answer.body);
	if (report === undefined) return null;
	const fields = { ...report.finding.fields, status: plan.answer.status };
	const to = now.kind === 'connected' ? { destination: commandDestination(now.connection) } : {};
	const explanation = explain({ ...report, ...to, finding: { ...report.finding, fields } });
	return toExplanationData(explanation, pageTitles(explanation.pages, translate), useOf);
}
