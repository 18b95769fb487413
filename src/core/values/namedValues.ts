import type { Span } from '../span.ts';
import type { Found, Reach } from './labelledValue.ts';

/** Last words of labels that say: what stands here is a name; and: what stands here is its value. */
const naming = /(?:name|key|header|field|variable|param(?:eter)?|property|option|label|setting|first|^d?t[dht]?)$/i;
const valued = /(?:value|val|content|data|default|text|string|second|^[dt]d)$/i;

/** UTF-16 units between a name and its value. */
const widestGap = 240;

/** Labels that have to be read for the sake of what they name. */
export const namingReach: Reach = (label) => (naming.test(label) || valued.test(label) ? 'word' : undefined);

/** Values that stand beside their name, each under a label that says which of both it is; and parts of forms, whose header holds the name. */
export function namedValues(text: string, found: readonly Found[], reach: Reach): readonly Found[] {
	const words = ({ start, end }: Span): string => text.slice(start, end);
	const isName = ({ label, value }: Found) => naming.test(words(label)) && reach(words(value)) !== undefined;
	const isValue = ({ label }: Found) => valued.test(words(label));
	const out: Found[] = [];
	let paired: Found | undefined;
	for (const [index, first] of found.entries()) {
		const next = found[index + 1];
		const isPair = next !== undefined && areNear(text, first, next);
		if (isName(first)) {
			const part = partAfter(text, first.value.end);
			if (part !== undefined) out.push(named(first, part, 'part'));
			if (!isPair || !isValue(next)) continue;
			out.push(named(first, next.value, 'named'));
			paired = next;
		} else if (isPair && first !== paired && isValue(first) && isName(next)) out.push(named(next, first.value, 'named'));
	}
	return out;
}

function named(name: Found, value: Span, notation: 'named' | 'part'): Found {
	return { label: name.value, value, notation, isQuoted: true };
}

function areNear(text: string, first: Found, next: Found): boolean {
	const between = next.label.start - first.value.end;
	return between >= 0 && between <= widestGap && !text.slice(first.value.end, next.label.start).includes('}');
}

/** A part's header ends with an empty line, the part itself with the line of the boundary. */
const partHead = /\\{0,7}["']?(?:;[^\r\n]{0,200})?(?:\r?\n[A-Za-z-]{1,40}:[^\r\n]{0,200}){0,3}(?:\r?\n){2}/y;
const partEnd = /\r?\n--/;
const longestPart = 4000;

function partAfter(text: string, at: number): Span | undefined {
	partHead.lastIndex = at;
	if (!partHead.test(text)) return undefined;
	const start = partHead.lastIndex;
	const body = text.slice(start, start + longestPart);
	const length = body.search(partEnd);
	return length === 0 ? undefined : { start, end: start + (length < 0 ? body.length : length) };
}
