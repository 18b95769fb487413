import { isOwnMessage } from './ownMessages.ts';
import { placeholderless } from './placeholders.ts';

/**
 * Where a message stops: at what a client writes behind it, or at the end of the string it stands in. No blanks before it: a pattern that
 * begins with a run of them reads a long run anew from each of its blanks.
 */
const messageEnd =
	/\bstatus code: \d|\bTraceback \(most recent|\(Service: | - <\?xml| - <Error|,? (?:S3 )?(?:[Ee]xtended )?[Rr]equest[ _-]?[Ii][Dd]\b[:= ]|,? RequestId:|, (?:resource|host_id|bucket_name|xml|bucket|key|referer): |["'`]{1,3}(?:\s{0,24}(?:[,})\]]|[\w.-]{1,40}=)|$)|\]$|<\/\w|\[while running|\{$| {2}at [\w.]|, \d{3}\)| <nil>| on line \d| in \/\S{1,400}:\d| in \/\S{1,400} on line| at \S{1,400} line \d| \[[^\]\n]{0,200}line \d{1,9}\]|,$/g;

/** The service's message out of the rest of a line. */
export function messageOf(rest: string | undefined): string | undefined {
	if (rest === undefined) return undefined;
	// What begins so is the next property of a printed record.
	if (/^\s{0,8}[,;}\]]/.test(rest)) return undefined;
	const shown = rest.trimEnd();
	const message = withoutClientsWords(closed(rest, shown.slice(0, endOf(shown)).trimEnd().length).trim());
	return placeholderless(
		message
			.replace(/(?<=["'])>$/, '')
			.replace(/(?<=^[^(]{1,2000})\)>$/, '')
			.replace(/^(["'])(.{0,4000})\1$/, '$2')
			.replace(/^message: /, '')
			.replace(/\)?:$/, '')
			.replace(/(?<=[^<]{8})>$/, ''),
	);
}

/** The first end that is one: a quotation mark behind a blank opens a word inside of the message. */
function endOf(rest: string): number {
	for (const match of rest.matchAll(messageEnd)) {
		const mark = rest[match.index] ?? '';
		const isOpening = /["'`]/.test(mark) && /\s/.test(rest[match.index - 1] ?? '') && /\w/.test(rest[match.index + 1] ?? '');
		if (!isOpening && !isInside(rest, match.index, mark)) return match.index;
	}
	return rest.length;
}

/** A mark that ends what began inside of the message; a blank and an assignment behind it belong to the message. */
function isInside(rest: string, at: number, mark: string): boolean {
	if (!/["'`]/.test(mark)) return false;
	const isPaired = rest.slice(0, at).split(mark).length % 2 === 0;
	return isPaired && /^.\s\w/.test(rest.slice(at, at + 3));
}

/** Behind a known message a client goes on with words of its own: `…: While reading`, ` -`. */
function withoutClientsWords(message: string): string {
	const shown = message.replace(/\s-$/, '');
	const colon = shown.indexOf(': ');
	return colon >= 0 && isOwnMessage(shown.slice(0, colon)) ? shown.slice(0, colon) : shown;
}

/** The text up to `end`, with a quotation mark there that belongs to a word in it, and without a bracket that was opened before it. */
function closed(rest: string, end: number): string {
	const mark = rest[end] ?? '';
	const message = rest.slice(0, end);
	if (/["'`]/.test(mark) && message.split(mark).length % 2 === 0) return message + mark;
	return message.endsWith(')') && !message.includes('(') ? message.slice(0, -1) : message;
}

/** The message that a Java SDK writes in front of `(Service: …`, or Ruby in front of `(Aws::S3::…`: behind the last exception's name or label. */
export function messageBefore(text: string, at: number): string | undefined {
	const line = text.slice(Math.max(0, at - 2048), at).split('\n');
	const shown = (line.at(-1)?.trim() || line.at(-2) || '').trimEnd();
	const exception = [
		...shown.matchAll(/(?:[\w$.]{0,160}(?:xception|rror)|_exception|reason["']?|in [`'][^'`]{1,80}')(?:: ?|\[)/g),
	].at(-1);
	const label = exception ?? [...shown.matchAll(/ due to |["“]| -> |(?:: | - )(?=[A-Z][\w' ]{2})/g)].at(-1);
	const message = behindPlace(label === undefined ? shown : shown.slice(label.index + label[0].length));
	return placeholderless(
		message
			.replace(/^(?:[^"]{0,200}: )?[\w.-]{1,255}\. (?=[A-Z])/, '')
			.replace(/\s{0,8}\($/, '')
			.replace(/; request: .{0,2000}$/, '')
			.trim(),
	);
}

/** The message of an error's head line, `S3Error: …`, above its frames and properties. */
export function headlineOf(before: string): string | undefined {
	if (!before.includes('Error: ') && !before.includes('Exception: ')) return undefined;
	const lines = before.split('\n').slice(-16);
	const head = lines.findLast((line) => /(?:^|\s)[\w$.]{0,60}(?:Error|Exception): \S/.test(line));
	return head === undefined ? undefined : messageOf(head.replace(/^.*?(?:Error|Exception): /, ''));
}

/** `Error reading s3://b/k: Access Denied`: the service's words begin behind the place. */
function behindPlace(message: string): string {
	const words = message.split(' ');
	const place = words.findLastIndex((word) => word.endsWith(':') && word.includes('/'));
	return words.slice(place + 1).join(' ') || message;
}
