/** A call or an object literal longer than this is not one that somebody configures a client with. */
const longestBlock = 4000;

const closing: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

/**
 * The offset of the bracket that closes the one at `open`, or -1 when there is none near. Brackets inside quotes do not count; comments do,
 * which at worst means that no fix is offered.
 */
export function closingBracket(text: string, open: number): number {
	const wanted: string[] = [];
	let quote = '';
	for (let at = open; at < text.length && at - open < longestBlock; at++) {
		const character = text.charAt(at);
		if (quote !== '') {
			if (character === '\\') at++;
			else if (character === quote || character === '\n') quote = '';
		} else if (character === '"' || character === "'" || character === '`') quote = character;
		else if (closing[character] !== undefined) wanted.push(closing[character]);
		else if (character === wanted.at(-1)) {
			wanted.pop();
			if (wanted.length === 0) return at;
		}
	}
	return -1;
}
