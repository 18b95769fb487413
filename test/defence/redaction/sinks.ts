import { nextCommand } from '../../../src/core/explain/command.ts';
import type { Command } from '../../../src/core/richText.ts';
import { toTerminalLine } from '../../../src/core/safe/terminalLine.ts';
import { catalogueOf } from '../../../src/core/catalog/catalogueOf.ts';
import { explain } from '../../../src/core/explain/explain.ts';
import { type Reading, readingsOf } from '../../../src/core/diagnose/readings.ts';
import type { Explanation } from '../../../src/core/explain/explanation.ts';
import { toHover, toPage, toQuietHover } from '../../../src/core/explain/markdown.ts';
import { plainLine, toPlainText } from '../../../src/core/explain/plain.ts';
import { reportMail, reportMarkdown, supportReport } from '../../../src/core/explain/report.ts';
import { surroundingsOf } from '../../../src/core/explain/surroundings.ts';
import type { Finding } from '../../../src/core/finding.ts';
import { recognise } from '../../../src/core/recognise/recognise.ts';
import { diagnoseSummary } from '../../../src/core/scan/diagnoseSamples.ts';
import { csvLine, summaryJson, summaryMarkdown, summaryPlain } from '../../../src/core/scan/export.ts';
import { type Hit, placeFindings } from '../../../src/core/scan/hit.ts';
import { jsonLine } from '../../../src/core/scan/jsonLine.ts';
import { createSummary } from '../../../src/core/scan/summary.ts';
import { toExplanationData } from '../../../src/panel/explanationData.ts';
import { scanDetails } from '../../../src/panel/scan/scanDetails.ts';

const english = catalogueOf('en');
const translate = (sentence: string) => sentence;
const nameOf = (file: string) => file;

/** A report in a text, as each surface has it. */
export interface Reported {
	readonly finding: Finding;
	readonly surroundings: string;
	readonly reading: Reading;
	readonly explanation: Explanation;
	readonly hit: Hit;
}

/** Every report of a text, explained as the editor explains it and placed as a scan places it. */
export function reportsIn(text: string): readonly Reported[] {
	const findings = recognise(text);
	const hits = placeFindings(findings, { text, byteAt: (unit) => unit, isLossy: false }, { line: 1, column: 1, byteOffset: 0 });
	const readings = readingsOf(text, findings);
	return findings.map((finding, index) => {
		const reading = readings[index]?.() as Reading;
		const surroundings = surroundingsOf(text, finding, findings);
		const explanation = explain(finding, { lookUp: (code) => english.resolve(code), translate, surroundings, reading });
		return { finding, surroundings, reading, explanation, hit: hits[index] as Hit };
	});
}

const report = ({ finding, surroundings, reading, explanation }: Reported) =>
	supportReport({ findings: [finding], facts: reading.facts, explanation, surroundings, tried: [] }, translate);
const sampled = ({ hit, reading, surroundings }: Pick<Reported, 'hit' | 'reading' | 'surroundings'>, rank: number): Hit => ({
	...hit,
	sample: { rank, reading, surroundings },
});
const causesOf = (reported: Reported) =>
	diagnoseSummary(summary(reported), { lookUp: (code) => english.resolve(code), translate });
const summary = ({ hit, reading, surroundings }: Reported) => {
	const maker = createSummary({ newest: 0 });
	for (const [nth, file] of ['a.log', 'a.log'].entries()) maker.add(file, sampled({ hit, reading, surroundings }, nth));
	return maker.make();
};
const details = ({ hit, explanation }: Reported) =>
	scanDetails({
		answers: 1,
		code: hit.code,
		rows: [{ id: 0, file: 'a.log', hit, at: undefined }],
		examples: 1,
		nameOf,
		diagnose: () => ({ example: hit, shares: [] }),
		explain: () => toExplanationData(explanation, []),
	});

const typed = (command: Command | undefined) => (command && toTerminalLine(command, 'posix')) ?? '';

/** Everything that is made out of a report, to be shown, saved, copied, printed or mailed. */
export const sinks: readonly (readonly [name: string, told: (reported: Reported) => string])[] = [
	['hover', ({ explanation }) => toHover(explanation, [], translate)],
	['quiet hover', ({ explanation }) => toQuietHover(explanation, [], translate)],
	['mark, decoration, list', ({ explanation }) => plainLine(explanation.headline)],
	['page', ({ explanation }) => toPage(explanation, undefined, [], translate)],
	['page in a view', ({ explanation }) => JSON.stringify(toExplanationData(explanation, []))],
	['command of the next step', ({ explanation }) => typed(nextCommand(explanation))],
	['plain text', ({ explanation }) => toPlainText(explanation, [], translate)],
	['support report', (reported) => reportMarkdown(report(reported))],
	['mail', (reported) => reportMail(report(reported), translate)],
	['CSV', ({ hit }) => csvLine('a.log', hit)],
	['JSON', ({ hit }) => jsonLine('a.log', hit)],
	['summary as JSON', (reported) => summaryJson(summary(reported), causesOf(reported))],
	['summary as Markdown', (reported) => summaryMarkdown(summary(reported), causesOf(reported), translate)],
	['summary on a terminal', (reported) => summaryPlain(summary(reported), causesOf(reported), translate)],
	['details of a scan', (reported) => JSON.stringify(details(reported))],
];

const xml = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const boto = 'botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the PutObject operation: ';

/** Where a text stands to an error report. */
export const frames: readonly (readonly [name: string, frame: (text: string) => string])[] = [
	['its message', (text) => `${boto}${text}`],
	[
		'its message in XML',
		(text) => `<Error><Code>AccessDenied</Code><Message>${xml(text)}</Message><RequestId>tx0001</RequestId></Error>`,
	],
	[
		'its message in JSON',
		(text) => JSON.stringify({ level: 'error', code: 'AccessDenied', message: text, bucket: 'shop', requestId: 'tx0001' }),
	],
	['the line above', (text) => `${text}\n${boto}Access Denied`],
	['the line below', (text) => `${boto}Access Denied\n${text}`],
	['its key', (text) => `<Error><Code>NoSuchKey</Code><Key>${xml(text)}</Key><RequestId>tx0001</RequestId></Error>`],
];
