import * as v from 'valibot';
import { toPlainLine } from '../core/safe/encode.ts';
import type { Explanation } from '../core/explain/explanation.ts';
import type { RichText } from '../core/richText.ts';
import type { PageTitle } from '../core/vendor/sitePage.ts';

/** Longest sentence and most sentences of a kind that a view takes. */
const text = v.pipe(v.string(), v.maxLength(8192));
const part = v.strictObject({ kind: v.picklist(['words', 'code', 'value']), text });
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

export function toExplanationData(explanation: Explanation, pages: readonly PageTitle[]): ExplanationData {
	const { code, title, headline, evidence, causes, steps, retry, notes, facts } = explanation;
	return {
		code: toPlainLine(code),
		title: toLineData(title),
		headline: toLineData(headline),
		evidence: evidence.map(toLineData),
		causes: causes.flatMap(({ texts }) => texts).map(toLineData),
		steps: steps.map(toLineData),
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

export const lineSchema = line;
