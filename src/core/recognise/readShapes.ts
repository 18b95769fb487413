import type { Span } from '../span.ts';
import { isBodyless, isCodeShaped, isKnownCode } from './codes.ts';
import { gateSearch } from './gates.ts';
import { beginsEvent } from './passage/lines.ts';
import type { Mention } from './mention.ts';
import { messageBefore, messageOf } from './messages.ts';
import { codeOfMessage } from './ownMessages.ts';
import { placeholderless } from './placeholders.ts';
import { isS3Operation } from './s3Operations.ts';
import type { LogShape } from './logShape.ts';
import { logShapes } from './shapes.ts';

const rowsIn = gateSearch(logShapes);

/** The code of a message that is S3's by its place and in no table: what SDKs call an answer that they cannot read. */
const unreadCode = 'UnknownError';

/** Finds what each row of the table sees in the given stretches of undressed text; stops behind the one in which there are `cap`. */
export function shapeMentions(text: string, stretches: Iterable<Span>, cap: number): Mention[] {
	const mentions: Mention[] = [];
	for (const { start, end } of stretches) {
		if (mentions.length >= cap) break;
		const stretch = text.slice(start, end);
		for (const row of rowsIn(stretch)) readRow(row, text, start, stretch, mentions);
	}
	return mentions;
}

/** `matchAll` would copy the pattern for each stretch. */
function readRow(row: LogShape, text: string, start: number, stretch: string, mentions: Mention[]): void {
	const { pattern } = row;
	pattern.lastIndex = 0;
	for (let match = pattern.exec(stretch); match !== null; match = pattern.exec(stretch))
		mentions.push(...readMatch(text, start, match, row));
}

/** What one match says; `base` is where the match's stretch begins in `text`. */
function readMatch(text: string, base: number, match: RegExpExecArray, row: LogShape): Mention[] {
	const groups = match.groups ?? {};
	const printed = groups['code'] ?? '';
	const code = codeOf(printed, groups, row);
	if (row.standsFor === undefined && !isAllowed(code, row)) return [];
	if (row.standsFor !== undefined && groups['operation'] !== undefined && !isS3Operation(groups['operation'])) return [];
	const start = base + (match.indices?.groups?.['code']?.[0] ?? 0);
	const end = start + printed.length;
	if (isInsideWord(text, row.glued === true ? undefined : start, end)) return [];
	if (row.standsFor === undefined && isLibrarysWord(code, text.slice(end, end + 100))) return [];
	const whole = { start: base + match.index, end: base + match.index + match[0].length };
	const isStatusOnly = isBodyless(code) && row.statusOnly === undefined && row.standsFor === undefined;
	return [
		{
			code,
			start,
			end,
			extentStart: whole.start,
			extentEnd: Math.max(end, whole.end - (groups['message']?.length ?? 0)),
			shape: isStatusOnly ? 'head-no-body' : row.shape,
			row: row.name,
			rank: row.rank,
			trust: row.trust,
			unit: row.unit,
			standsFor: row.standsFor,
			needsRequest: row.needsRequest,
			isTranscript: row.isTranscript,
			isSdks: row.isSdks,
			fields: fieldsOf(groups),
			message: (ceiling = text.length) =>
				readMessage(
					groups['message'],
					text,
					{ ...whole, start: row.standsFor === undefined ? whole.start : start },
					row,
					ceiling,
				),
			details: new Map(groups['service'] === undefined ? [] : [['Service', groups['service']]]),
		},
	];
}

/** `(code=NotFound): NoSuchKey: …`, `(code=Unknown): operation error …`: a library's own word; the report is the inner one. */
function isLibrarysWord(code: string, after: string): boolean {
	const inner = isBodyless(code) ? /^["')\]]{1,3}: (?:([A-Z]\w{2,79}):|operation error )/.exec(after) : null;
	return inner !== null && (inner[1] === undefined || isKnownCode(inner[1]));
}

/** Part of a longer word, of any alphabet: `Invalid…` behind a Cyrillic letter is not S3's. A class may be called by a code: `…\\NoSuchKeyException`. */
function isInsideWord(text: string, start: number | undefined, end: number): boolean {
	if (start !== undefined && /^[\p{L}\p{N}_]$/u.test(text[start - 1] ?? '')) return true;
	return /^(?!Exception(?![\p{L}\p{N}_]))[\p{L}\p{N}_]/u.test(text.slice(end, end + 11));
}

function isAllowed(code: string, row: LogShape): boolean {
	if (isBodyless(code)) return row.bodyless === true;
	if (isKnownCode(code)) return true;
	// `GetBucketLocation: InvalidAccessKeyId: …`: what failed, in front of why.
	if (isS3Operation(code)) return false;
	return row.codes === 'shaped' && (isCodeShaped(code) || (row.screaming === true && /^[A-Z]+(?:_[A-Z]+)+$/.test(code)));
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The code that a match prints, or that it stands for. */
function codeOf(printed: string, groups: Groups, row: LogShape): string {
	if (row.standsFor === 'message') return codeOfMessage(printed) ?? groups['name'] ?? unreadCode;
	return groups['name'] ?? (row.camel === true ? printed.charAt(0).toUpperCase() + printed.slice(1) : printed);
}

function fieldsOf(groups: Groups): Mention['fields'] {
	const status = groups['status'] ?? /^(?:Http(?=\d{3}Error$))?(\d{3})(?:Error)?$/.exec(groups['code'] ?? '')?.[1];
	const entries = Object.entries({
		status: status === undefined ? undefined : Number(status),
		operation: groups['operation'],
		bucket: placeholderless(groups['bucket']),
		key: placeholderless(groups['key']),
		requestId: placeholderless(groups['requestId']),
		hostId: placeholderless(groups['hostId']),
		time: groups['time'],
	});
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function readMessage(printed: string | undefined, text: string, whole: Span, row: LogShape, ceiling: number): string | undefined {
	if (row.standsFor === 'message') return messageOf(restOfLine(text.slice(0, ceiling), whole.start));
	if (row.standsFor !== undefined) return reasonAt(text, whole.end);
	if (isMessageBefore(text, whole.start, row)) return messageBefore(text, whole.start);
	return messageOf(printed === '' ? restOfLine(text.slice(0, ceiling), whole.end) : printed);
}

/** Java writes the message in front of its parenthesis, an uncaught Ruby exception in front of its class. */
function isMessageBefore(text: string, start: number, row: LogShape): boolean {
	return row.messageBefore === 'always' || (row.messageBefore === 'bracketed' && text[start - 1] === '(');
}

/** Longer messages are cut: S3's own stay below 600 units. */
const messageCap = 1_000;

function restOfLine(text: string, from: number): string {
	const rest = text.slice(from, from + messageCap);
	const lineBreak = rest.indexOf('\n');
	const line = lineBreak < 0 ? rest : rest.slice(0, lineBreak);
	return text[from - 1] === '\n' && beginsEvent(line) ? '' : line;
}

/** HTTP's words for a status, behind it. */
function reasonAt(text: string, from: number): string | undefined {
	return /^ ([A-Z][a-z]{1,20}(?:[ -][A-Z][a-z]{1,20}|-[a-z]{2,6}){0,3})(?=\W|$)/.exec(text.slice(from, from + 80))?.[1];
}
