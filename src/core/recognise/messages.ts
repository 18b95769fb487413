import { placeholderless } from './placeholders.ts';

/** Where a message of one line stops: at what a client writes behind it, or at the end of the string it stands in. */
const messageEnd =
	/\s*(?:\bstatus code: \d|\bTraceback \(most recent|\(Service: | - <\?xml| - <Error|,? request[ _-]?id\b|,? RequestId:|, (?:resource|host_id|bucket_name|xml|bucket|key): |["'`]{1,3}\s*(?:[,})\]]|$|\w+=)|<\/\w|\[while running|\{\s*$| {2,}at [\w.]|, \d{3}\)|,?\s*$)/;

/** The service's message out of the rest of a line. */
export function messageOf(rest: string | undefined): string | undefined {
	if (rest === undefined) return undefined;
	const end = messageEnd.exec(rest);
	const message = rest.slice(0, end?.index ?? rest.length).trim();
	return placeholderless(message.replace(/^(["'])(.*)\1$/, '$2').replace(/^message: /, ''));
}

/** The message that a Java SDK writes in front of `(Service: …`: behind the exception's name or the last label on the line. */
export function messageBefore(text: string, at: number): string | undefined {
	const line = text.slice(Math.max(0, at - 2048), at).split('\n');
	const shown = (line.at(-1)?.trim() || line.at(-2) || '').trimEnd();
	const label = [
		...shown.matchAll(/(?:[\w$.]*(?:xception|rror)|_exception|reason["']?): ?| due to |["“]| -> |: (?=[A-Z][\w' ]{2,})/g),
	].at(-1);
	const message = label === undefined ? shown : shown.slice(label.index + label[0].length);
	return placeholderless(
		message
			.replace(/^[\w.-]+\. (?=[A-Z])/, '')
			.replace(/; request: .*$/, '')
			.trim(),
	);
}
