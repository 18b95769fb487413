import { plainLine } from '../../core/explain/plain.ts';
import {
	checkAnswered,
	checkSteps,
	nextCheckRequest,
	startCheck,
	temporaryObject,
	type Check,
} from '../../core/s3/trials/checkConnection.ts';
import type { Connection } from '../../core/s3/connect/connection.ts';
import { defaultDeadlineMs } from '../../core/s3/answer/exchange.ts';
import { prepareRequest } from '../../core/s3/sign/prepareRequest.ts';
import { ownName } from '../../core/s3/request/made.ts';
import { utf8 } from '../../core/s3/request/utf8.ts';
import { toCheckData, type CheckData, type StepKnowledge } from '../../panel/request/checkData.ts';
import { connectionProblemWords } from '../../panel/request/connectionWords.ts';
import type { Offer } from '../../panel/request/offers.ts';
import type { Form } from '../../panel/request/requestSchemas.ts';
import { sendPrepared, type Exchanged } from './sendPrepared.ts';
import { refusalWords } from './prepare.ts';
import { removeNoted } from './removeNoted.ts';
import type { RunTools } from './runTools.ts';

/** What a person chose to have checked. */
export interface CheckChoice {
	readonly form: Form;
	/** Whether a temporary object may be written and removed. */
	readonly writes: boolean;
	/** Eight random hexadecimal digits for that object's name. */
	readonly random: string;
}

/** A finished or stopped check, and where it went. */
export interface Checked {
	readonly place: string;
	readonly data: CheckData;
}

/** Sends the requests of a check one after the other and draws it after each; gives the reason when nothing was sent. */
export async function runCheck(
	choice: CheckChoice,
	tools: RunTools,
	onDrawn: (checked: Checked) => void,
): Promise<string | null> {
	const { translate } = tools.explainer;
	const { draft } = choice.form;
	const connected = await tools.connections.allowed(choice.form.choice);
	if (connected === undefined) return null;
	if (connected.kind === 'refused') return plainLine(connectionProblemWords(connected.problem, translate));
	const { connection } = connected;
	if (choice.writes && draft.bucket === '') return translate('Give the bucket that the temporary object may be written to.');
	const temporary = ownName('check', choice.random);
	if (choice.writes && !(await allowsWriting(draft.bucket, temporary, connection, tools))) return null;
	const wish = { bucket: draft.bucket, style: draft.style, writes: choice.writes, temporary, region: connection.region };
	await tools.interrupted.begin(`${translate('Connection check')} (${connection.endpoint.host})`);
	const words = await checkAll(startCheck(wish), connection, choice.form.choice, tools, onDrawn);
	await tools.interrupted.end();
	return words;
}

async function allowsWriting(bucket: string, temporary: string, connection: Connection, { consent }: RunTools): Promise<boolean> {
	return await consent.allowsTemporary(`${bucket}/${temporary}`, connection);
}

async function checkAll(
	first: Check,
	connection: Connection,
	choice: Form['choice'],
	tools: RunTools,
	onDrawn: (checked: Checked) => void,
): Promise<string | null> {
	const { translate } = tools.explainer;
	const { origin } = connection.endpoint;
	const place = `${connection.endpoint.origin} (${connection.region})`;
	let check = first;
	let known: StepKnowledge = { facts: {}, times: {}, explanations: {}, offers: {} };
	const draw = () => onDrawn({ place, data: toCheckData(check, known, translate) });
	draw();
	for (let draft = nextCheckRequest(check); draft !== null; draft = nextCheckRequest(check)) {
		// What was written is removed, also after a cancel.
		if (tools.running.isCancelled && check.next !== 'remove')
			return translate('Cancelled. The steps after this one were not looked at.');
		const body = draft.body.kind === 'text' ? { bytes: utf8(draft.body.text) } : null;
		const prepared = await prepareRequest(draft, connection, body, Date.now(), tools.host.digest);
		if (prepared.kind !== 'prepared') return refusalWords(prepared, translate);
		if (check.next === 'write') await tools.ledger.note({ made: temporaryObject(check.wish), origin, choice });
		const exchanged = await sendPrepared({ prepared, draft, connection, deadlineMs: defaultDeadlineMs }, tools);
		const before = check;
		check = checkAnswered(check, exchanged.outcome);
		if (before.next === 'write' || before.next === 'remove') check = await removed(check, connection, tools);
		known = learn(known, before, check, exchanged);
		draw();
	}
	return null;
}

/** What is not there is struck off; what is still there once the check is done (a version, a lost answer) is removed by its name. */
async function removed(check: Check, connection: Connection, tools: RunTools): Promise<Check> {
	const { leftBehind, next, wish } = check;
	if (leftBehind === null) {
		await tools.ledger.forget(temporaryObject(wish), connection.endpoint.origin);
		return check;
	}
	if (next !== null) return check;
	return (await removeNoted(leftBehind, connection, wish.style, tools)) ? { ...check, leftBehind: null } : check;
}

/** What an answer tells besides passed and failed: the facts of the way, how long it took, why the step failed, and what can be set right. */
function learn(known: StepKnowledge, before: Check, after: Check, exchanged: Exchanged): StepKnowledge {
	const { answer } = exchanged;
	const step = before.next;
	const way = step === 'service' ? exchanged : null;
	const facts = way?.facts ?? known.facts;
	const times = way?.times ?? { ...known.times, ...(step !== null && { [step]: answer.totalMs }) };
	const failed = checkSteps.find((each) => after.failures[each] !== undefined && before.failures[each] === undefined);
	if (failed === undefined) return { ...known, facts, times };
	// HEAD hides why the bucket is not visible; listing it tells.
	const told = failed === 'list' ? { ...known.explanations, bucket: null } : known.explanations;
	return {
		facts,
		times,
		explanations: { ...told, [failed]: answer.explanation },
		offers: { ...known.offers, [failed]: answer.offers.filter(isSetting) },
	};
}

/** What can be set in the connection, and holds for all steps. */
function isSetting({ of }: Offer): boolean {
	return of === 'other place' || of === 'path style';
}
