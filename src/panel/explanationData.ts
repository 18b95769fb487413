import * as v from 'valibot';
import { toPlainLine } from '../core/safe/encode.ts';
import type { Explanation } from '../core/explain/explanation.ts';
import type { Command, RichText } from '../core/richText.ts';
import type { PageTitle } from '../core/vendor/sitePage.ts';

/** Longest sentence and most sentences of a kind that a view takes. */
const text = v.pipe(v.string(), v.maxLength(8192));
/** A command's text, as it was shown. */
export const commandText = text;
/** Copied, or typed into a terminal. */
export const howSchema = v.picklist(['copy', 'run']);

const part = v.strictObject({
	kind: v.picklist(['words', 'code', 'value']),
	text,
	/** Set for a command: it may be copied, or also typed into a terminal. A view sends back its text. */
	use: v.optional(howSchema),
});
const line = v.pipe(v.array(part), v.maxLength(64));
const lines = v.pipe(v.array(line), v.maxLength(64));

/** An explanation on its way into a view: parts of plain text, in which everything hidden is already visible. */
export const explanationSchema = v.strictObject({
	code: text,
	title: line,
	headline: line,
	evidence: lines,
	causes: lines,
	steps: lines,
	retry: line,
	notes: lines,
	facts: v.pipe(v.array(v.strictObject({ label: line, text: line })), v.maxLength(64)),
	/** Pages of the vendor's site; a view sends back the id. */
	pages: v.pipe(v.array(v.strictObject({ id: text, title: text })), v.maxLength(16)),
});

export type ExplanationData = v.InferOutput<typeof explanationSchema>;

/** One sentence as a view receives it. */
export type LineData = v.InferOutput<typeof line>;

/** What may be done with a command that is shown as `text`; whoever answers keeps it, to know it again by its text. */
export type UseOf = (text: string, command: Command) => 'copy' | 'run';

/** Without `useOf` a command is text like any other. */
export function toExplanationData(explanation: Explanation, pages: readonly PageTitle[], useOf?: UseOf): ExplanationData {
	const { code, title, headline, evidence, causes, steps, retry, notes, facts } = explanation;
	return {
		code: toPlainLine(code),
		title: toLineData(title),
		headline: toLineData(headline),
		evidence: evidence.map(toLineData),
		causes: causes.flatMap(({ texts }) => texts).map(toLineData),
		steps: steps.map((step) => toStepData(step, useOf)),
		retry: toLineData(retry),
		notes: notes.map(toLineData),
		facts: facts.map(({ label, text: fact }) => ({ label: toLineData(label), text: toLineData(fact) })),
		pages: pages.map(({ id, title }) => ({ id, title })),
	};
}

/** Makes hidden characters of a sentence visible and bounds its parts. */
export function toLineData(sentence: RichText): LineData {
	return sentence.map(({ kind, text: content }) => ({ kind, text: toPlainLine(content) }));
}

function toStepData(step: RichText, useOf: UseOf | undefined): LineData {
	return toLineData(step).map((shown, index) => {
		const part = step[index];
		if (useOf === undefined || part?.kind !== 'code' || part.command === undefined) return shown;
		return { ...shown, use: useOf(shown.text, part.command) };
	});
}

export const lineSchema = line;
