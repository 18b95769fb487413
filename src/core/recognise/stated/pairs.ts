import type { FindingFields } from '../../finding.ts';
import { isKnownCode } from '../codes.ts';
import { detailOfLabel, type FieldName, fieldOfLabel, longestLabel } from './labels.ts';
import { messageOf } from '../messages.ts';
import { placeholderless } from '../placeholders.ts';
import { isS3Operation } from '../s3Operations.ts';

/** Up to four words; begins no sooner than a word does. The mark in front tells a URL's query. */
const label = String.raw`([?&]?)(?<![A-Za-z$@])([A-Za-z$@][\w$@.-]{0,40}(?: {1,2}[A-Za-z][\w-]{0,20}){0,3})`;
/** A label and what parts it from its value: `label: `, `"label":`, `label=`, `label => `, `label -> `. */
const parted = String.raw` {0,24}["'\x60\]]{0,2} {0,12}(?::{1,2}|=>?|->)`;
/** A label and its value in a list: `'label', 'value'`. */
const listed = String.raw`["'],`;
/**
 * Looks for what parts a label from its value, and only there looks back for the label: three times as fast as looking for labels. Every
 * quantifier is bounded, so a line costs its length times a constant; values are read only behind labels that are known.
 */
const labelPattern = new RegExp(
	String.raw`(?:(?::{1,2}|=>?|->)(?<=${label}${parted})|${listed}(?<=(?<![:=>]\s{0,2})["']${label}${listed})(?=\s{1,80}["'])|\((?<=${label}\()(?=["']))[ \t]{0,8}`,
	'g',
);
/** `chr "x"`, `<<"x">>`, `Some("x")`, `Just (Wrapper "x")`: what a dump writes in front of a value. */
const quoteEnd = String.raw`(?=\s{0,3}(?:[,;)}\]\n:>]|$)|\s[\w.$@]{1,40}=|\s\|)`;
const quotedValue = new RegExp(
	String.raw`\s{0,80}(?:chr |<<|(?:[A-Z]\w{0,24}[ (]\(?){1,3}|\*?string\()?(?:["\x60]{1,3}((?:[^"\x60\n]|["\x60](?!${quoteEnd})){0,1500})["\x60]|'((?:[^'\n]|'(?!${quoteEnd})){0,1500})')`,
	'y',
);
const wordValue = /\[?([^\s,;)}\]"'`[{<>][^\s,;)}\]"'`<]{0,1200})/y;
/** A word in quotes belongs to a line's value; a quote that closes what the label stands in ends it. */
const lineValue = /(?:[^\n"]|(?<=[ :(])"[^"\n]{1,300}"(?=[ .)])){1,1000}/y;

/** What a stretch of text states under labels; details by S3's or HTTP's own name. */
export interface Pairs {
	readonly fields: FindingFields;
	readonly details: ReadonlyMap<string, string>;
}

/** Reads what a stretch of text states under a label; of several values of one field the one nearest to `near` wins, else the first. */
export function readPairs(text: string, near = 0): Pairs {
	const fields: { [name: string]: string | number } = {};
	const details = new Map<string, string>();
	const distances = new Map<string, number>();
	labelPattern.lastIndex = 0;
	for (let match = labelPattern.exec(text); match !== null; match = labelPattern.exec(text)) {
		const at = labelPattern.lastIndex;
		const name = longestLabel(match[2] ?? match[4] ?? match[6] ?? '');
		if (name === undefined) continue;
		const field = fieldOfLabel.get(name);
		// Of what is called with a string only a place is a name for it: `Bucket("x")`.
		if (match[6] !== undefined && !isPlaceName(field)) continue;
		const isQuery = (match[1] ?? match[3] ?? match[5]) !== '';
		const shown = valueAt(text, at, field);
		const value = placeholderless(isQuery ? shown?.split('&', 1)[0] : shown);
		if (value === undefined || (isPlaceName(field) && isIdentifier(text, at, value))) continue;
		if (name === 'path' && value.startsWith('/')) continue;
		const detail = detailOfLabel.get(name);
		if (detail !== undefined && !details.has(detail) && isDetail(detail, value)) details.set(detail, value);
		const fit = field === undefined || isWord(field, text[at] ?? '', value) ? undefined : fitting(field, value);
		if (field === undefined || fit === undefined) continue;
		const distance = distanceOf(field, at, near);
		if (distance >= (distances.get(field) ?? Number.POSITIVE_INFINITY)) continue;
		fields[field] = fit;
		distances.set(field, distance);
	}
	return { fields, details };
}

/** `Error` or `Failed` behind `bucket:` begins a sentence. */
function isWord(field: FieldName, first: string, value: string): boolean {
	return field === 'bucket' && !/["'`]/.test(first) && /^[A-Z][a-z]{1,20}$/.test(value);
}

function isPlaceName(field: FieldName | undefined): boolean {
	return field === 'bucket' || field === 'key';
}

/** A value that a program takes from elsewhere: `self._bucket`, `os.environ[…`, or a bare word where the value next to it is quoted. */
function isIdentifier(text: string, at: number, value: string): boolean {
	if (text[at] === '"' || text[at] === "'" || text[at] === '`') return false;
	if (/^(?:self|this|os|process|env|config|settings|opts|options|params?|req|event|args)\b[.[]|^[a-z]\w{0,40}\(/.test(value))
		return true;
	// `upload s3 object: The part is gone`: a sentence begins.
	if (/^[A-Z][a-z']*$/.test(value) && /^ \w/.test(text.slice(at + value.length, at + value.length + 2))) return true;
	if (/^[A-Za-z_][\w.]*$/.test(value) && isArgument(text, at)) return true;
	return /^[A-Za-z_]\w*$/.test(value) && quotedPlace.test(text.slice(Math.max(0, at - 120), at + 120));
}

/** As far as a line of a program leads to an argument of its call. */
const longestCall = 240;

/** In a line of a program, as traces show it: indented, and a call of something's method. */
function isArgument(text: string, at: number): boolean {
	const before = text.slice(Math.max(0, at - longestCall), at);
	const line = before.slice(before.lastIndexOf('\n') + 1);
	return /^[ \t]{1,80}(?:(?:return|await|yield|\w{1,40} =) ){0,2}\w{1,60}(?:\.\w{1,60}){1,6}\([^()]{0,240}$/.test(line);
}

const quotedPlace = /\b(?:[bB]ucket|[kK]ey)(?:_?[nN]ame)?\s{0,4}[:=]>?\s{0,4}["']\w/;

/** An answer's id stands behind its code; what stands before it is often the id of the program's own request. */
function distanceOf(field: FieldName, at: number, near: number): number {
	return at >= near ? at - near : (near - at) * (field === 'requestId' ? 4 : 1);
}

/** Labels that other things carry as well tell something only with a value of S3's kind. */
function isDetail(name: string, value: string): boolean {
	if (name === 'Method') return /^[A-Z]{3,7}$/.test(value);
	return name !== 'PartNumber' || /^\d{1,5}$/.test(value);
}

/** `""`, which a quote of its own kind would otherwise join with what follows, and the words for nothing. */
const emptyValue = /\s{0,8}(?:(["'`])\1|None|null|nil|undefined)(?=[\s,;)}\]]|$)/y;

function valueAt(text: string, at: number, field: FieldName | undefined): string | undefined {
	emptyValue.lastIndex = at;
	if (emptyValue.test(text)) return undefined;
	quotedValue.lastIndex = at;
	const quoted = quotedValue.exec(text);
	if (quoted !== null) return field === 'message' ? messageOf(quoted[1] ?? quoted[2]) : (quoted[1] ?? quoted[2]);
	const pattern = field === 'message' ? lineValue : wordValue;
	pattern.lastIndex = at;
	const found = pattern.exec(text);
	return field === 'message'
		? messageOf(found?.[0]?.replace(/, ?[A-Za-z][\w ]{0,30}[=:].{0,1000}$/, '').replace(/[})\]]{1,40}$/, ''))
		: found?.[1];
}

/** A word that can be this field's value, or undefined: ids have no spaces, a status is 100–599, an operation is S3's. */
const fitters: Partial<Readonly<Record<FieldName, (word: string) => string | number | undefined>>> = {
	status: (word) => (/^[1-5]\d\d(?!\w)/.test(word) ? Number(word.slice(0, 3)) : undefined),
	requestId: (word) => /^(?=.*\d)[\w+=/.:~-]{4,128}$/.exec(word)?.[0],
	hostId: (word) => /^[\w+/.:~-]{2,256}={0,2}/.exec(word)?.[0],
	operation: (word) => {
		const name = word.replace(/^s3[.:/]/i, '').replace(/(?:Command|Request)$/, '');
		return isS3Operation(name) || /^(?:REST|WEBSITE|BATCH)\.\w/.test(name) ? name : undefined;
	},
	bucket: (word) => (isKnownCode(word) ? undefined : /^\/?[A-Za-z\d][\w.-]{1,254}$/.exec(word)?.[0]),
	key: (word) => (/^(?:BGS)?A[KS]IA/.test(word) || isKnownCode(word) ? undefined : word),
	region: (word) => /^[a-z\d][a-z\d-]{1,40}$/.exec(word)?.[0],
};

function fitting(field: FieldName, value: string): string | number | undefined {
	const fitter = fitters[field];
	return fitter === undefined ? value : fitter(field === 'key' ? value : value.replace(/[.,:;]{1,8}$/, ''));
}
