import type { Span } from '../span.ts';
import type { LabelledValue, Reach } from './labelledValue.ts';
import type { Shadow } from './shadow.ts';

/** Last words of labels that say: what stands here is a name; and: what stands here is its value. */
const naming = /(?:name|key|header|field|variable|param(?:eter)?|property|option|label|setting|first|^d?t[dht]?)$/i;
const valued = /(?:value|val|content|data|default|text|string|second|^[dt]d)$/i;

/** UTF-16 units between a name and its value. */
const widestGap = 240;

/** Labels that have to be read for the sake of what they name. */
export const namingReach: Reach = (label) => (naming.test(label) || valued.test(label) ? 'word' : undefined);

/** Values that stand beside their name, each under a label that says which of both it is; and parts of forms, whose header holds the name. */
export function namedValues(shadow: Shadow, found: readonly LabelledValue[], reach: Reach): readonly LabelledValue[] {
	const out: LabelledValue[] = [];
	let paired: LabelledValue | undefined;
	for (const [index, first] of found.entries()) {
		const next = found[index + 1];
		if (naming.test(first.label) && reach(first.value) !== undefined) {
			const part = partAfter(shadow.source, first.valueSpan.end);
			if (part !== undefined) out.push(named(shadow.source, first, part, 'part'));
			if (next !== undefined && valued.test(next.label) && areNear(shadow.source, first, next)) {
				out.push(named(shadow.source, first, next.valueSpan, 'named'));
				paired = next;
			}
		} else if (
			next !== undefined &&
			first !== paired &&
			valued.test(first.label) &&
			naming.test(next.label) &&
			reach(next.value) !== undefined &&
			areNear(shadow.source, first, next)
		)
			out.push(named(shadow.source, next, first.valueSpan, 'named'));
	}
	return out;
}

function named(text: string, name: LabelledValue, valueSpan: Span, notation: 'named' | 'part'): LabelledValue {
	const value = text.slice(valueSpan.start, valueSpan.end);
	return { label: name.value, labelSpan: name.valueSpan, value, valueSpan, notation, isQuoted: true };
}

function areNear(text: string, first: LabelledValue, next: LabelledValue): boolean {
	const between = next.labelSpan.start - first.valueSpan.end;
	return between >= 0 && between <= widestGap && !text.slice(first.valueSpan.end, next.labelSpan.start).includes('}');
}

/** A part's header ends with an empty line, the part itself with the line of the boundary. */
const partHead =
	/["']?(?:;[^\r\n]{0,200})?(?:(?:\r?\n|\\r\\n)[A-Za-z-]{1,40}:[^\r\n]{0,200}){0,3}(?:(?:\r?\n){2}|(?:\\r\\n){2})/y;
const partEnd = /(?:\r?\n|\\r\\n)--/;
const longestPart = 4000;

function partAfter(text: string, at: number): Span | undefined {
	partHead.lastIndex = at;
	if (!partHead.test(text)) return undefined;
	const start = partHead.lastIndex;
	const body = text.slice(start, start + longestPart);
	const length = body.search(partEnd);
	return length === 0 ? undefined : { start, end: start + (length < 0 ? body.length : length) };
}
