import { toCsvCell, toMarkdown, toTerminal } from '../safe/encode.ts';
import { plainLine } from '../explain/plain.ts';
import type { Translate } from '../ports.ts';
import type { RichText } from '../richText.ts';
import type { CodeCauses } from './codeCauses.ts';
import type { Hit } from './hit.ts';
import { escapeJson } from './jsonLine.ts';
import { redactedFields, redactedSummary } from './redacted.ts';
import type { Summary } from './summary.ts';
import { summarySections } from './summaryText.ts';

/** What a CSV line holds. */
const columns: readonly (readonly [name: string, cell: (hit: Hit, file: string) => string | number | undefined])[] = [
	['file', (_, file) => file],
	['line', ({ place }) => place.line],
	['column', ({ place }) => place.column],
	['time', ({ time, fields }) => (time?.hasYear === true ? new Date(time.at).toISOString() : fields.time)],
	['code', ({ code }) => code],
	['shape', ({ shape }) => shape],
	['certainty', ({ certainty }) => certainty],
	['status', ({ fields }) => fields.status],
	['operation', ({ fields }) => fields.operation],
	['bucket', ({ fields }) => fields.bucket],
	['key', ({ fields }) => fields.key],
	['requestId', ({ fields }) => fields.requestId],
	['hostId', ({ fields }) => fields.hostId],
	['region', ({ fields }) => fields.region],
	['message', ({ fields }) => fields.message],
];

/** The names of `csvLine`'s columns, without line end. */
export const csvHead = columns.map(([name]) => name).join(',');

/** One hit as a line of CSV, without secrets, that a spreadsheet shows and never works out; without line end, and with none inside of a cell. */
export function csvLine(file: string, hit: Hit): string {
	const told = { ...hit, fields: redactedFields(hit) };
	return columns
		.map(([, cell]) => toCsvCell(String(cell(told, file) ?? '').replace(/[\r\n\v\f\u0085\u2028\u2029]+/g, ' ')))
		.join(',');
}

/** The summary as one JSON object, without secrets and safe to print; times in ISO 8601, absent ones null. */
export function summaryJson(summary: Summary, causes: readonly CodeCauses[]): string {
	return escapeJson(
		JSON.stringify(
			{ ...redactedSummary(summary), samples: undefined, byCause: causes.flatMap(causeRecords) },
			(key, item: unknown) => {
				if (item instanceof Map) return Object.fromEntries(item);
				return timeKeys.has(key) && typeof item === 'number' ? new Date(item).toISOString() : item;
			},
			2,
		),
	);
}

function causeRecords({ code, total, read, causes }: CodeCauses) {
	return causes.map(({ id, what, count }) => ({ code, cause: id, what: plainLine(what), count, of: read, total }));
}

const timeKeys: ReadonlySet<string> = new Set(['first', 'last', 'start', 'at']);

/** The summary as Markdown, for an issue or a mail to the support. */
export function summaryMarkdown(summary: Summary, causes: readonly CodeCauses[], translate: Translate): string {
	const inline = (text: RichText): string => text.map((part) => toMarkdown(part.text)).join('');
	const parts = summarySections(redactedSummary(summary), causes, translate).map(({ title, rows }) => {
		const width = rows[0]?.length ?? 1;
		if (width === 1) return [`### ${inline(title)}`, '', ...rows.map(([cell]) => `- ${inline(cell ?? [])}`)].join('\n');
		const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
		const empty = Array.from({ length: width }, () => '');
		return [
			`### ${inline(title)}`,
			'',
			line(empty),
			line(empty.map((_, index) => (index === 0 ? '--:' : ':--'))),
			...rows.map((cells) => line(cells.map(inline))),
		].join('\n');
	});
	return `${parts.join('\n\n')}\n`;
}

/** The summary for a terminal: titles, and tables in columns. */
export function summaryPlain(summary: Summary, causes: readonly CodeCauses[], translate: Translate): string {
	const parts = summarySections(redactedSummary(summary), causes, translate).map(({ title, rows }) => {
		const cells = rows.map((row) => row.map(plainLine));
		const countWidth = Math.max(...cells.map(([count = '']) => count.length));
		const lines = cells.map((row) => {
			const [count = '', ...rest] = row;
			return row.length === 1 ? count : [count.padStart(countWidth), ...rest].filter((cell) => cell !== '').join('  ');
		});
		return [plainLine(title), ...lines.map((line) => `  ${line}`)].join('\n');
	});
	return toTerminal(`${parts.join('\n\n')}\n`, Infinity);
}
