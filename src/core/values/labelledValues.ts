import type { Span } from '../span.ts';
import type { Found, LabelledValue, Notation, Reach } from './labelledValue.ts';
import { type Label, labelBefore } from './labelBefore.ts';
import { namedValues, namingReach } from './namedValues.ts';
import { type Shadow, shadowOf } from './shadow.ts';
import { type Value, valueAfter } from './valueAfter.ts';
import { endsIn, type Ends } from './valueEnds.ts';

/** What may join a label to its value. */
const joints = /:{1,2}=?|={1,3}>?|->|<-|→|<(?=[A-Za-z_])|[|│┃]|[,;]/g;
/** The type between a name and its value, in languages that write it there: `secret: Option<String> = "x"`. */
const type = /\s?&?(?:'static )?(?:[A-Z][\w.]{0,30}|string|str|bytes|any)(?:<[^<>\n]{1,30}>)?\??\s?=\s?(?=["'`])/y;
/** `$NAME:` has something behind it, but that is not its value. */
const shellVariable = /\$\w{1,96}$/;
const tag = /<(?:[\w.-]{1,40}:)?([A-Za-z_][\w.-]{0,80})((?:\s[^<>]{0,300})?)>/y;
const joined = /\\{0,15}["'`”’>]{1,3}\s{0,8}(?:[:=]|->)/y;
const cell = /[ \t]{0,40}([^|│┃\n]{1,2000}?)[ \t]{0,40}(?:[|│┃\n]|$)/y;

/**
 * Reads every value that stands in a text under a label that `reach` wants, in the order of the text: the one reader of labelled values, in any
 * notation and any escaping. A value inside of another's reach is read too. Takes any text, throws nothing, linear in the text's length.
 */
export function labelledValues(text: string, reach: Reach): readonly LabelledValue[] {
	const shadow = shadowOf(text);
	const found = readJoints(shadow, (label) => reach(label) ?? namingReach(label));
	const wanted = found.filter(({ label }) => reach(shadow.text.slice(label.start, label.end)) !== undefined);
	return [...wanted, ...namedValues(shadow.text, found, reach)]
		.sort((a, b) => a.value.start - b.value.start || a.label.start - b.label.start)
		.map((each) => inText(shadow, each));
}

function readJoints(shadow: Shadow, reach: Reach): Found[] {
	const { text } = shadow;
	const ends = endsIn(shadow);
	const found: Found[] = [];
	for (const { 0: joint, index } of text.matchAll(joints)) {
		const read = readers[joint] ?? bySign;
		const value = read({ shadow, ends, joint, index, reach, last: found.at(-1) });
		if (value !== undefined) found.push(value);
	}
	return found;
}

/** A joint that may have a label before it and a value behind. */
interface Joint {
	readonly shadow: Shadow;
	readonly ends: Ends;
	readonly joint: string;
	readonly index: number;
	readonly reach: Reach;
	/** What was read before. */
	readonly last: Found | undefined;
}

const readers: Readonly<Record<string, (joint: Joint) => Found | undefined>> = {
	'<': byElement,
	',': byList,
	';': byList,
	'|': byCell,
	'│': byCell,
	'┃': byCell,
};

function bySign({ shadow, ends, joint, index, reach, last }: Joint): Found | undefined {
	const { text } = shadow;
	if (joint === ':' && text.startsWith('//', index + 1)) return undefined;
	if (joint === '=' && '!<>'.includes(text[index - 1] ?? ' ')) return undefined;
	const isTight = joint.startsWith('=') && !/\s/.test(text[index - 1] ?? '');
	const label = continued(labelBefore(text, index, isTight ? 1 : 5), joint, last);
	if (label === undefined || (joint === ':' && shellVariable.test(text.slice(label.span.start - 1, label.span.end))))
		return undefined;
	const wanted = reach(text.slice(label.span.start, label.span.end));
	if (wanted === undefined) return undefined;
	type.lastIndex = index + joint.length;
	const at = joint === ':' && type.test(text) ? type.lastIndex : index + joint.length;
	const value = valueAfter(shadow, ends, { at, reach: wanted, ...surroundingsOf(shadow, label, index) });
	return value && foundAt(label, value, 'sign');
}

/** `secret: "a" -> "b"`: what stands before the arrow is a value, and what stands behind it the next one of the same label. */
function continued(label: Label | undefined, joint: string, last: Found | undefined): Label | undefined {
	return joint === '->' && label?.span.end === last?.value.end && last !== undefined
		? { span: last.label, isQuoted: true }
		: label;
}

function surroundingsOf({ text, isEscaped }: Shadow, { span, isQuoted }: Label, joint: number) {
	const outer = span.start - 1;
	const sign = text[outer] ?? '';
	const escape = (['%', '&', '\\'] as const).find((kind) => isEscaped(joint, kind));
	const mark =
		text
			.slice(Math.max(0, outer - 8), span.start)
			.trimEnd()
			.at(-1) ?? '';
	return {
		isQuery: sign === '?' || sign === '&',
		encloser: !isQuoted && /["'`“‘]/.test(sign) ? sign : '',
		encloserAt: outer,
		isInRecord: !isQuoted && /[[({,]/.test(mark),
		escape: escape ?? ('' as const),
	};
}

function byElement({ shadow, index, reach }: Joint): Found | undefined {
	const { text, isEscaped } = shadow;
	tag.lastIndex = index;
	const [whole = '', name = '', attributes = ''] = tag.exec(text) ?? [];
	if (whole === '' || attributes.endsWith('/') || reach(name) === undefined) return undefined;
	let { start, end } = contentOf(shadow, index + whole.length, isEscaped(index, '&'));
	while (start < end && /\s/.test(text[start] ?? '')) start++;
	while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
	const at = index + whole.indexOf(name);
	const label = { span: { start: at, end: at + name.length }, isQuoted: false };
	return end > start ? foundAt(label, { span: { start, end }, isQuoted: true }, 'element') : undefined;
}

const longestCdata = 4096;

/** From behind a tag to the next one; a `&lt;` is none where the tag itself was not written so. */
function contentOf({ text, isEscaped }: Shadow, at: number, isEntity: boolean): Span {
	if (text.startsWith('<![CDATA[', at)) {
		const start = at + 9;
		const content = text.slice(start, start + longestCdata);
		const length = content.indexOf(']]>');
		return { start, end: start + (length < 0 ? content.length : length) };
	}
	const isTag = (offset: number) => offset < 0 || isEntity || !isEscaped(offset, '&');
	let end = text.indexOf('<', at);
	while (!isTag(end)) end = text.indexOf('<', end + 1);
	return { start: at, end: end < 0 ? text.length : end };
}

/** `'label', 'value'` in quotes both, or `[label, value …]` as the first two of a bracket. */
function byList({ shadow, ends, index, reach }: Joint): Found | undefined {
	const { text } = shadow;
	const label = labelBefore(text, index, 1);
	if (label === undefined || (!label.isQuoted && !/[[({]/.test(text[label.span.start - 1] ?? ''))) return undefined;
	const wanted = reach(text.slice(label.span.start, label.span.end));
	if (wanted === undefined) return undefined;
	let at = index + 1;
	while (at - index < 80 && /\s/.test(text[at] ?? '')) at++;
	const around = { isQuery: false, encloser: '', encloserAt: 0, isInRecord: true, escape: '' as const };
	const value = valueAfter(shadow, ends, { at, reach: wanted, ...around });
	if (value === undefined || (label.isQuoted && !value.isQuoted) || isLabelItself(text, value.span.end)) return undefined;
	return foundAt(label, value, 'list');
}

/** `"label", "value": …`: the second is the label of something else. */
function isLabelItself(text: string, end: number): boolean {
	joined.lastIndex = end;
	return joined.test(text);
}

function byCell({ shadow, index, reach }: Joint): Found | undefined {
	const { text } = shadow;
	const label = labelBefore(text, index, 5);
	if (label === undefined || reach(text.slice(label.span.start, label.span.end)) === undefined) return undefined;
	cell.lastIndex = index + 1;
	const match = cell.exec(text);
	const value = match?.[1] ?? '';
	if (match === null || value.trim() === '') return undefined;
	const start = index + 1 + match[0].indexOf(value);
	return foundAt(label, { span: { start, end: start + value.length }, isQuoted: true }, 'cell');
}

function foundAt({ span: label }: Label, { span: value, isQuoted }: Value, notation: Notation): Found {
	return { label, value, notation, isQuoted };
}

/** Puts a label and its value, found in the shadow, back into the text. */
export function inText(shadow: Shadow, { label, value, notation, isQuoted }: Found): LabelledValue {
	const place = ({ start, end }: Span): Span => ({ start: shadow.sourceOf(start), end: shadow.sourceOf(end) });
	const words = ({ start, end }: Span): string => shadow.text.slice(start, end);
	return { label: words(label), labelSpan: place(label), value: words(value), valueSpan: place(value), notation, isQuoted };
}
