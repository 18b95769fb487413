import * as v from 'valibot';
import { toPlain, toPlainLine } from '../../core/safe/encode.ts';
import type { Translate } from '../../core/ports.ts';
import { code, phrase, value, words, type RichText } from '../../core/richText.ts';
import type { Probe } from '../../core/s3/trials/probe.ts';
import { madeName } from '../../core/s3/request/made.ts';
import { unprepared, verdictOf, type ProbeRun } from '../../core/s3/trials/probeRun.ts';
import { redact } from '../../core/safe/redact.ts';
import { explanationSchema, lineSchema, toLineData, type ExplanationData } from '../explanationData.ts';

const text = v.pipe(v.string(), v.maxLength(2048));

/** A card of the fault deck before it is played. */
export const cardSchema = v.strictObject({
	id: v.pipe(v.string(), v.maxLength(200)),
	/** What is wrong with its request. */
	spoiled: lineSchema,
	/** Status and code that are expected. */
	predicted: lineSchema,
	/** Why it is not sent; null for a card that is. */
	whyNot: v.nullable(lineSchema),
	needsBucket: v.boolean(),
});
export type CardData = v.InferOutput<typeof cardSchema>;

/** What playing a card led to. `recorded`: nothing was sent, an answer from elsewhere is shown. */
export const cardResultSchema = v.strictObject({
	id: v.pipe(v.string(), v.maxLength(200)),
	verdict: v.picklist(['as predicted', 'as plain Ceph', 'surprise', 'not provoked', 'recorded']),
	/** Status and code that came. */
	got: lineSchema,
	explanation: v.nullable(explanationSchema),
	/** The answer's body, without anything secret. */
	body: v.pipe(v.string(), v.maxLength(10_000)),
	/** What the card made and could not remove. */
	leftBehind: v.pipe(v.array(text), v.maxLength(20)),
});
export type CardResult = v.InferOutput<typeof cardResultSchema>;

/** Longest body that a card shows: error documents have some hundred characters. */
const longestBody = 4000;

/** Turns a probe into its card. */
export function toCard({ id, spoiled, prediction, plan }: Probe, translate: Translate): CardData {
	return {
		id,
		spoiled: toLineData(phrase(translate, spoiled)),
		predicted: toLineData(predictedWords(prediction, translate)),
		whyNot: plan.of === 'recorded' ? whyNot(plan, translate) : null,
		needsBucket: plan.of === 'steps' && plan.needs === 'bucket',
	};
}

/** What a card's spoiled request brought; `refusal`: why one of its requests was not sent. */
export interface CardAnswer {
	readonly explanation: ExplanationData | null;
	readonly body: string;
	readonly refusal: string | null;
}

/** Predicted against got, once the card was played. */
export function toCardResult(run: ProbeRun, { explanation, body, refusal }: CardAnswer, translate: Translate): CardResult {
	const verdict = verdictOf(run);
	const none = refusal === null ? unpreparedWords(run, translate) : [words(refusal)];
	return {
		id: run.probe.id,
		verdict: verdict.of,
		got: toLineData(verdict.status === null ? none : statusAndCode(verdict.status, verdict.code ?? '', translate)),
		explanation,
		body: toPlain(redact(body), longestBody),
		leftBehind: run.leftBehind.map((made) => toPlainLine(madeName(made), 2000)),
	};
}

function unpreparedWords(run: ProbeRun, translate: Translate): RichText {
	const failed = unprepared(run);
	if (failed === null || failed.outcome.kind === 'no answer') return phrase(translate, 'no answer');
	const { step, outcome } = failed;
	if (step.wants !== undefined) return phrase(translate, step.wants.otherwise);
	const code = 'finding' in outcome ? outcome.finding.code : '';
	return phrase(translate, 'It could not be prepared: {0}', ...statusAndCode(outcome.answer.status, code, translate));
}

/** A card that cannot be played shows the answer that it carries, and whose it is. */
export function toRecordedResult(
	{ id, plan }: Probe,
	explanation: ExplanationData | null,
	translate: Translate,
): CardResult | null {
	if (plan.of !== 'recorded') return null;
	const { from, status, body } = plan.answer;
	const origin = translate(
		from === 'ceph' ? 'recorded from a Ceph RGW' : 'written after BangmodStorage’s documentation, never seen on the wire',
	);
	return {
		id,
		verdict: 'recorded',
		got: toLineData(phrase(translate, '{0}, {1}', value(`${status} ${explanation?.code ?? ''}`.trim()), words(origin))),
		explanation,
		body: toPlain(redact(body), longestBody),
		leftBehind: [],
	};
}

function whyNot({ why }: { readonly why: string }, translate: Translate): CardData['whyNot'] {
	return toLineData(phrase(translate, why));
}

function predictedWords({ statuses, codes, onCeph }: Probe['prediction'], translate: Translate): RichText {
	const here = [code(`${statuses.join('/')} ${codes.join(` ${translate('or')} `)}`)];
	if (onCeph === undefined) return here;
	return [
		...here,
		words('; '),
		...phrase(translate, 'a plain Ceph: {0}', ...statusAndCode(onCeph.status, onCeph.code, translate)),
	];
}

function statusAndCode(status: number, name: string, translate: Translate): RichText {
	return [value(`${status} ${name === '' ? (status < 300 ? translate('success') : translate('without a code')) : name}`)];
}
