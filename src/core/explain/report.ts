import type { Finding } from '../finding.ts';
import type { Translate } from '../ports.ts';
import { phrase, type RichText, value } from '../richText.ts';
import { redact, redactPiece } from '../safe/redact.ts';
import { supportAddress } from '../vendor/service.ts';
import { formatUtc } from '../time/formatTime.ts';
import { parseTime } from '../time/parseTime.ts';
import { toCodeSpan, toMailto, toMarkdown, toPlainLine } from '../safe/encode.ts';
import type { Fact } from './explanation.ts';
import { plainLine } from './plain.ts';
import { requestIdTime } from '../vendor/requestIdTime.ts';
import { servingRegion } from './scope.ts';

/** Support needs a few ids to find a trace, not a log: more than these only make the mail long. */
const mostIds = 10;

/** What one tells support, in the order in which support asks for it; without secrets. */
export interface SupportReport {
	/** `SlowDown 503`, for the subject of a mail. */
	readonly title: string;
	readonly rows: readonly Fact[];
}

/** What somebody did before writing, a line each; untrusted. */
export type Tried = readonly string[];

/**
 * Gathers the report of one error that may have been seen several times: the first finding tells what it is, all of them lend their request
 * ids. `surroundings` is the text that the first one stands in.
 */
export function supportReport(
	findings: readonly [Finding, ...Finding[]],
	surroundings: string,
	tried: Tried,
	translate: Translate,
): SupportReport {
	const [{ code, fields }] = findings;
	const ids = [...new Set(findings.flatMap((finding) => finding.fields.requestId ?? []))].slice(0, mostIds);
	const region = servingRegion({ text: surroundings, fields });
	const rows: readonly (readonly [label: RichText, lines: readonly (string | undefined)[]])[] = [
		[phrase(translate, 'Request id'), ids],
		[phrase(translate, 'Time'), [timeOf(findings)]],
		[phrase(translate, 'Code'), [code]],
		[phrase(translate, 'Status'), [fields.status?.toString()]],
		[phrase(translate, 'Operation'), [fields.operation]],
		[phrase(translate, 'Bucket'), [fields.bucket]],
		[phrase(translate, 'Region'), [region]],
		[phrase(translate, 'Message'), [fields.message && redactPiece(fields.message, surroundings)]],
		[phrase(translate, 'What was tried'), tried],
	];
	return {
		title: redact([...new Set([code, fields.status?.toString() ?? code])].join(' ')),
		rows: rows.flatMap(([label, lines]) => lines.flatMap((line) => (line ? [{ label, text: [value(redact(line))] }] : []))),
	};
}

/** The report as Markdown for a ticket or a chat; every value is a code span, which no renderer turns into a link, a mention or a picture. */
export function reportMarkdown({ title, rows }: SupportReport): string {
	const lines = rows.map(
		({ label, text }) => `- **${toMarkdown(plainLine(label))}:** ${text.map((part) => toCodeSpan(part.text)).join('')}`,
	);
	return [`### ${toCodeSpan(title)}`, '', ...lines, ''].join('\n');
}

/** The report as a `mailto:` to support, short enough for every mail program. */
export function reportMail({ title, rows }: SupportReport, translate: Translate): string {
	const subject = plainLine(phrase(translate, 'S3 error: {0}', value(title)));
	const body = rows.map(({ label, text }) => `${plainLine(label)}: ${toPlainLine(plainLine(text), 300)}`).join('\n');
	return toMailto(supportAddress, subject, `${body}\n`);
}

/** When it happened: as printed and, where that names its zone, in UTC; else the second that an RGW request id was made in. */
function timeOf(findings: readonly Finding[]): string | undefined {
	for (const { fields } of findings) {
		if (fields.time !== undefined) {
			const at = parseTime(fields.time);
			return at === undefined ? fields.time : `${fields.time} (${formatUtc(at)})`;
		}
	}
	const told = findings.map(({ fields }) => requestIdTime(fields.requestId)).find((time) => time !== undefined);
	return told === undefined ? undefined : formatUtc(told.at);
}
