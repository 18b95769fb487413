import * as v from 'valibot';
import { toPlainLine } from '../../core/safe/encode.ts';
import type { Translate } from '../../core/ports.ts';
import { phrase, value } from '../../core/richText.ts';
import { checkSteps, type Check, type CheckStep } from '../../core/s3/trials/checkConnection.ts';
import { madeName } from '../../core/s3/request/made.ts';
import { redact } from '../../core/safe/redact.ts';
import { formatUtc } from '../../core/time/formatTime.ts';
import { offerSchema, type Offer } from './offers.ts';
import { explanationSchema, lineSchema, toLineData, type ExplanationData, type LineData } from '../explanationData.ts';

const text = v.pipe(v.string(), v.maxLength(2048));

/** The steps of a connection check, as far as it has come. */
export const checkSchema = v.strictObject({
	rows: v.pipe(
		v.array(
			v.strictObject({
				step: text,
				title: lineSchema,
				state: v.picklist(['waiting', 'under way', 'passed', 'failed', 'skipped']),
				/** What was found out: an address, an offset. */
				fact: v.nullable(lineSchema),
				/** How long it took, milliseconds; null when it was not measured by itself. */
				ms: v.nullable(v.number()),
				/** Why it failed and what to do. */
				explanation: v.nullable(explanationSchema),
				/** What of the connection can be set right at once. */
				offers: v.pipe(v.array(offerSchema), v.maxLength(10)),
			}),
		),
		v.maxLength(20),
	),
	isDone: v.boolean(),
	/** The temporary object, when it could not be removed. */
	leftBehind: v.nullable(text),
});
export type CheckData = v.InferOutput<typeof checkSchema>;

/** How a step stands, in words. */
export const stateWords = {
	waiting: 'waiting',
	'under way': 'under way',
	passed: 'passed',
	failed: 'failed',
	skipped: 'skipped',
} as const;

/** What is known of a step besides its state. */
export interface StepKnowledge {
	readonly facts: Readonly<Partial<Record<CheckStep, LineData>>>;
	readonly explanations: Readonly<Partial<Record<CheckStep, ExplanationData | null>>>;
	/** Milliseconds. */
	readonly times: Readonly<Partial<Record<CheckStep, number>>>;
	readonly offers: Readonly<Partial<Record<CheckStep, readonly Offer[]>>>;
}

/** Draws a check while it runs and when it is done. */
export function toCheckData(check: Check, known: StepKnowledge, translate: Translate): CheckData {
	const isDone = check.next === null;
	const current = isDone ? undefined : checkSteps.find((step) => check.states[step] === 'waiting');
	return {
		rows: checkSteps.map((step) => ({
			step,
			title: toLineData(phrase(translate, stepTitles[step])),
			state: step === current ? 'under way' : check.states[step],
			fact: known.facts[step] ?? null,
			ms: known.times[step] ?? null,
			explanation: known.explanations[step] ?? null,
			offers: [...(known.offers[step] ?? [])],
		})),
		isDone,
		leftBehind: check.leftBehind === null ? null : toPlainLine(madeName(check.leftBehind), 2000),
	};
}

/** The finished check as plain text to send around. `at` is milliseconds since 1970 UTC; `place` is endpoint and region. */
export function checkReport({ rows, leftBehind }: CheckData, place: string, at: number, translate: Translate): string {
	const head = `${translate('Connection check')}: ${place}, ${formatUtc(at)}`;
	const steps = rows.flatMap(({ title, state, fact, ms, explanation }) => [
		`[${translate(stateWords[state])}] ${plain(title)}${fact === null ? '' : `: ${plain(fact)}`}${ms === null ? '' : ` (${ms} ms)`}`,
		...(explanation === null ? [] : explanationLines(explanation)),
	]);
	const left = leftBehind === null ? [] : [plain(toLineData(phrase(translate, 'Could not be removed: {0}', value(leftBehind))))];
	return redact(`${[head, '', ...steps, ...left].join('\n')}\n`);
}

function explanationLines({ code, headline, evidence, steps, facts }: ExplanationData): string[] {
	return [
		`    ${code === '' ? '' : `${code}: `}${plain(headline)}`,
		...[...evidence, ...steps].map((line) => `    - ${plain(line)}`),
		...facts.map(({ label, text: fact }) => `    ${plain(label)}: ${plain(fact)}`),
	];
}

function plain(line: LineData): string {
	return line.map(({ text: part }) => part).join('');
}

const stepTitles: Readonly<Record<CheckStep, string>> = {
	name: 'The name of the endpoint is found',
	tls: 'A trusted TLS connection is made',
	gateway: 'An S3 gateway answers',
	clock: 'This computer’s clock is right',
	key: 'The key is accepted',
	account: 'The account is in order',
	region: 'The region is right',
	bucket: 'The bucket is visible',
	list: 'Its keys can be listed',
	read: 'An object can be read',
	write: 'An object can be written',
	remove: 'The written object is removed',
};
