/** Clients, profiles and tests of one kind that people write into one file; more than these are not looked at, however a file repeats itself. */
const mostMatches = 100;

/** The first matches of a pattern with the flag `g`. */
export function firstMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	for (const match of text.matchAll(pattern)) {
		if (found.push(match) === mostMatches) break;
	}
	return found;
}
