import { isBodyless, isCodeShaped, isKnownCode } from './codes.ts';
import type { Mention } from './mention.ts';
import { messageOf, messageBefore } from './messages.ts';
import { placeholderless } from './placeholders.ts';
import { type LogShape, logShapes } from './shapes.ts';

/** Finds what each row of the table sees in undressed text. */
export function shapeMentions(text: string): Mention[] {
	return logShapes.flatMap((row) => (row.gates.some((gate) => text.includes(gate)) ? [...readRow(text, row)] : []));
}

/** What one row sees; exported for the test that runs every row's samples. */
export function* readRow(text: string, row: LogShape): Generator<Mention> {
	for (const match of text.matchAll(row.pattern)) {
		const [start, end] = match.indices?.groups?.['code'] ?? [0, 0];
		const groups = match.groups ?? {};
		const code = groups['code'] ?? '';
		if (!isAllowed(code, row)) continue;
		const bodyless =
			isBodyless(code) &&
			!(isKnownCode(code) && /^[A-Z]/.test(code) && (row.shape === 'access-log' || row.shape === 'object-dump'));
		yield {
			code,
			start,
			end,
			extentStart: match.index,
			extentEnd: Math.max(end, match.index + match[0].length - (groups['message']?.length ?? 0)),
			shape: bodyless && row.name !== 'java-v2' ? 'head-no-body' : row.shape,
			row: row.name,
			rank: row.rank,
			trust: row.trust,
			fields: fieldsOf(match, text, row),
			details: new Map(groups['service'] === undefined ? [] : [['Service', groups['service']]]),
		};
	}
}

function isAllowed(code: string, row: LogShape): boolean {
	if (isKnownCode(code) && !isBodyless(code)) return true;
	if (isBodyless(code)) return row.bodyless === true || (isKnownCode(code) && row.codes === 'known');
	return row.codes === 'shaped' && (isCodeShaped(code) || (row.name === 'aws-error' && /^[A-Z]+(?:_[A-Z]+)+$/.test(code)));
}

function fieldsOf(match: RegExpExecArray, text: string, row: LogShape): Mention['fields'] {
	const groups: Readonly<Record<string, string | undefined>> = match.groups ?? {};
	const status = groups['status'] ?? (/^\d{3}$/.test(groups['code'] ?? '') ? groups['code'] : undefined);
	const entries = Object.entries({
		status: status === undefined ? undefined : Number(status),
		message: row.name === 'java' || row.name === 'java-v2' ? messageBefore(text, match.index) : messageAfter(match, text),
		operation: groups['operation'],
		bucket: placeholderless(groups['bucket']),
		key: placeholderless(groups['key']),
		requestId: placeholderless(groups['requestId']),
		time: groups['time'],
	});
	return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function messageAfter(match: RegExpExecArray, text: string): string | undefined {
	const printed = match.groups?.['message'];
	return messageOf(printed === '' ? restOfLine(text, match.index + match[0].length) : printed);
}

/** Longer messages are cut: S3's own stay below 600 units. */
const messageCap = 1_000;

function restOfLine(text: string, from: number): string {
	const rest = text.slice(from, from + messageCap);
	const lineBreak = rest.indexOf('\n');
	return lineBreak < 0 ? rest : rest.slice(0, lineBreak);
}
