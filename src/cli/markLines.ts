import manifest from '../../package.json' with { type: 'json' };
import type { Translate } from '../core/ports.ts';
import { plainLine } from '../core/explain/plain.ts';
import { toTerminal } from '../core/safe/encode.ts';
import { redact } from '../core/safe/redact.ts';
import { escapeJson } from '../core/scan/jsonLine.ts';
import type { Mark } from '../core/setup/checks/mark.ts';
import type { Span } from '../core/span.ts';
import type { TextPlace } from './textPlaces.ts';

/** A mark and the file it stands in. */
export interface FoundMark {
	readonly file: string;
	readonly mark: Mark;
	readonly placeOf: (span: Span) => TextPlace;
}

/** What is wrong, without secrets. */
function messageOf({ sentence }: Mark): string {
	return redact(plainLine(sentence));
}

/** `file:line:column: warning: what is wrong [kind]`, as compilers print and editors link. */
export function plainMark({ file, mark, placeOf }: FoundMark, translate: Translate): string {
	const { line, column } = placeOf(mark.place);
	const severity = mark.severity === 'warning' ? translate('warning') : translate('hint');
	return toTerminal(`${file}:${line}:${column}: ${severity}: ${messageOf(mark)} [${mark.kind}]`);
}

/** One mark as one line of JSON, without line end. */
export function markLine({ file, mark, placeOf }: FoundMark): string {
	const { kind, severity, place, fix } = mark;
	const record = {
		file,
		...inLines(placeOf, place),
		kind,
		severity,
		message: messageOf(mark),
		fix:
			fix === undefined
				? null
				: { title: plainLine(fix.title), edits: fix.edits.map(({ span, text }) => ({ ...inLines(placeOf, span), text })) },
	};
	return escapeJson(JSON.stringify(record));
}

/** An annotation of a workflow of GitHub: https://docs.github.com/actions/reference/workflow-commands-for-github-actions. */
export function githubLine({ file, mark, placeOf }: FoundMark): string {
	const { line, column, length } = placeOf(mark.place);
	const level = mark.severity === 'warning' ? 'warning' : 'notice';
	const where = `file=${property(file)},line=${line},col=${column},endColumn=${column + length},title=${property(`s3-explain: ${mark.kind}`)}`;
	return toTerminal(`::${level} ${where}::${escaped(messageOf(mark))}`);
}

/** All marks as one log of SARIF 2.1.0, as GitHub's code scanning takes it. */
export function sarifLog(found: readonly FoundMark[]): string {
	const kinds = [...new Set(found.map(({ mark }) => mark.kind))];
	const log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 's3-explain', version: manifest.version, rules: kinds.map((id) => ({ id })) } },
				columnKind: 'utf16CodeUnits',
				results: found.map(({ file, mark, placeOf }) => {
					const { line, column, endLine, endColumn } = inLines(placeOf, mark.place);
					const region = { startLine: line, startColumn: column, endLine, endColumn };
					return {
						ruleId: mark.kind,
						level: mark.severity === 'warning' ? 'warning' : 'note',
						message: { text: messageOf(mark) },
						locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) }, region } }],
					};
				}),
			},
		],
	};
	return escapeJson(JSON.stringify(log));
}

/** Lines and columns from 1. */
function inLines(placeOf: FoundMark['placeOf'], span: Span) {
	const { line, column } = placeOf(span);
	const end = placeOf({ start: span.end, end: span.end });
	return { line, column, endLine: end.line, endColumn: end.column };
}

function escaped(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
	return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
