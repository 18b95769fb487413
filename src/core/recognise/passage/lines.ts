import type { Span } from '../../span.ts';

/** The line around an offset, at most `cap` units to each side, rounded up to a multiple of `step` from the text's start; without its line break. */
export function lineAround(text: string, start: number, end: number, cap: number, step = 1): Span {
	const from = Math.max(0, Math.floor((start - cap) / step) * step);
	const to = Math.min(text.length, Math.ceil((end + cap) / step) * step);
	const head = text.slice(from, start).lastIndexOf('\n');
	const tail = text.slice(end, to).indexOf('\n');
	return { start: head < 0 ? from : from + head + 1, end: tail < 0 ? to : end + tail };
}

/** How a log's records begin: a date or a time, or JSON; a level, behind a thread's name at most. */
const stamp = String.raw`\[?\d{4}[-/]\d\d[-/]\d\d|\[?\d\d?\/\w{2,3}\/\d{2,4}|\d\d:\d\d:\d\d|\{"|[A-Z][a-z]{2} [ \d]\d \d\d:`;
const level = String.raw`(?:\[[^\]\n]{1,48}\] ){0,2}\[?(?:(?:TRACE|DEBUG|INFO|WARN(?:ING)?|ERROR|FATAL|ERRO|level=|time=|ts=)\b|(?:level|time|ts)="(?=\w))`;
/** What a program says to its user, and a shell's prompt; where PowerShell shows the place of an error it writes a plus as well. */
const said = String.raw`(?:FAILED|PASSED|upload failed|download failed|fatal error|\$|\+\+?(?! {1,8}(?:[A-Z][a-z]{1,16}-[A-Z]|~|\+ ))|❯|#) `;

const eventStart = new RegExp(`^(?:${stamp}|${level}|${said})`);
const recordStart = new RegExp(`^(?:${stamp}|${level}(?!: ))`);

/** A line that begins an event of its own: a log's record, or something that a program says to its user. */
export function beginsEvent(line: string): boolean {
	return eventStart.test(line);
}

/** A line that begins a log's record, which tells all of an event by itself; `ERROR: ` is what a program says to its user. */
export function beginsRecord(line: string): boolean {
	return recordStart.test(line);
}

/** A shell's line, by its prompt: what follows is another command's output. */
export function beginsCommand(line: string): boolean {
	return /^[^\s$❯➜]{0,40}[$❯➜] /.test(line);
}

/** A record that tells all of an event; a debug log tells of one request line by line. Lines above such a record tell of something else. */
export function isWholeRecord(line: string): boolean {
	return beginsRecord(line) && !/\b(?:DEBUG|TRACE|debug|trace)\b/.test(line.slice(0, 120));
}

/** A line that only goes on with what came before: a stack frame, an indented or blank line, a bracket, a cause, a label. */
const continuation =
	/^(?:$|\s|[})\]"'<]|at |\.\.\. |Caused by|caused by|During handling|The above exception|Traceback|File "|status code:|request id:|(?![^:\n]{0,60}(?:[Ee]rror|[Ff]ail))[\w-]{1,40}(?: [\w-]{1,20}){0,2}\s?(?::(?:\s|$)|=\{)|Additional error details:|(?:HTTP\/\d|[<>*] )|An Error Occurred|goroutine \d|[\w./*()-]{3,200}\([^()\n]{0,200}\)$)/;

/** Whether a line goes on with the entry of the line before, as stack traces and wrapped messages do. */
export function goesOn(line: string): boolean {
	return continuation.test(line);
}

/** A line that tells of one served request and nothing else, as web servers write them. */
const webLogLine =
	/^(?:[A-Z]{3,8}: {0,8})?[\da-fA-F.:]{3,45} (?:\S{1,64} \S{1,64} \[[^\]\n]{10,40}\]|-) "[^\n]{0,4000}$|^HTTP [1-5]\d\d [A-Z]{3,7} \/\S{0,400}$/gm;

/** The text without a web server's access log in it, which tells of other requests than the report's. */
export function withoutWebLog(lines: string): string {
	return lines.includes(' "') || lines.includes('HTTP ') ? lines.replace(webLogLine, '') : lines;
}

/** The last line of a text that says something; an XML declaration does not. */
export function lastLine(text: string): string {
	let shown = text.trimEnd();
	if (shown.endsWith('?>')) shown = shown.slice(0, Math.max(0, shown.lastIndexOf('<?xml'))).trimEnd();
	return shown.slice(shown.lastIndexOf('\n') + 1);
}
