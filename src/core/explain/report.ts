import type { Facts } from '../facts.ts';
import type { Finding } from '../finding.ts';
import type { Translate } from '../ports.ts';
import { phrase, type RichText, value } from '../richText.ts';
import { redact, redactPiece } from '../safe/redact.ts';
import { supportAddress } from '../vendor/service.ts';
import { formatUtc } from '../time/formatTime.ts';
import { parseTime } from '../time/parseTime.ts';
import { toCodeSpan, toMailto, toMarkdown, toPlainLine } from '../safe/encode.ts';
import type { Explanation, Fact } from './explanation.ts';
import { plainLine } from './plain.ts';
import { requestIdTime } from '../vendor/requestIdTime.ts';

/** Support needs a few ids to find a trace, not a log: more than these only make the mail long. */
const mostIds = 10;

/** What one tells support, in the order in which support asks for it; without secrets. */
export interface SupportReport {
	/** `SlowDown 503`, for the subject of a mail. */
	readonly title: string;
	readonly rows: readonly Fact[];
}

/** What somebody did before writing, a line each; untrusted. */
type Tried = readonly string[];

/** One error that may have been seen several times. */
export interface Seen {
	/** The first one tells what it is, all of them lend their request ids. */
	readonly findings: readonly [Finding, ...Finding[]];
	/** What the first one states, and how every surface explains it. */
	readonly facts: Facts;
	readonly explanation: Explanation;
	/** The text that its values were cut from; see `ExplainContext`. */
	readonly surroundings: string;
	readonly tried: Tried;
}

/** Gathers the report of one error. */
export function supportReport({ findings, facts, explanation, surroundings, tried }: Seen, translate: Translate): SupportReport {
	const [{ code, fields }] = findings;
	const ids = [...new Set(findings.flatMap((finding) => finding.fields.requestId ?? []))].slice(0, mostIds);
	const region = facts.answer.headers.get('x-bgs-region') ?? facts.answer.region;
	const rows: readonly (readonly [label: RichText, lines: readonly (string | undefined)[]])[] = [
		[phrase(translate, 'Request id'), ids],
		[phrase(translate, 'Time'), [timeOf(findings)]],
		[phrase(translate, 'Code'), [code]],
		[phrase(translate, 'Status'), [fields.status?.toString()]],
		[phrase(translate, 'Operation'), [fields.operation]],
		[phrase(translate, 'Bucket'), [fields.bucket]],
		[phrase(translate, 'Region'), [region?.value]],
		[phrase(translate, 'Message'), [fields.message && redactPiece(fields.message, surroundings)]],
		...verdict(explanation, translate),
		[phrase(translate, 'What was tried'), tried],
	];
	return {
		title: redact([...new Set([code, fields.status?.toString() ?? code])].join(' ')),
		rows: rows.flatMap(([label, lines]) => lines.flatMap((line) => (line ? [{ label, text: [value(redact(line))] }] : []))),
	};
}

/** What the reader was told, so that support need not find it anew. */
function verdict({ headline, evidence, steps }: Explanation, translate: Translate) {
	return [
		[phrase(translate, 'What it means here'), [plainLine(headline)]],
		[phrase(translate, 'What this report says'), evidence.slice(0, 1).map(plainLine)],
		[phrase(translate, 'What to do'), steps.slice(0, 1).map(plainLine)],
	] as const;
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
