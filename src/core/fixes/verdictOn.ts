import type { Setting } from '../clients/setting.ts';

/** UTF-16 units behind an option's name in which its value stands. */
const valueUnits = 120;

/**
 * What to do about an option in a client's options: nothing where it has the right value or one that we cannot read, replace the wrong
 * one (`at` counts from the start of `options`), or put it in.
 */
export function verdictOn(options: string, { name, from, olderName }: Setting): 'right' | 'missing' | { readonly at: number } {
	const found = placesOf(options, name).map((at) => options.slice(at, at + name.length + valueUnits).split('\n', 1)[0] ?? '');
	if (found.length === 0) return olderName !== undefined && options.includes(olderName) ? 'right' : 'missing';
	const [place = 0] = placesOf(options, name);
	const at = (found[0] ?? '').indexOf(from, name.length);
	// Set twice, or to the result of a call: whoever wrote it knows better.
	return found.length > 1 || at === -1 ? 'right' : { at: place + at };
}

/** Where the name stands as a word of its own. */
function placesOf(text: string, name: string): readonly number[] {
	const places: number[] = [];
	for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
		if (!isWord(text.charAt(at - 1)) && !isWord(text.charAt(at + name.length))) places.push(at);
	}
	return places;
}

function isWord(character: string): boolean {
	return /^\w$/.test(character);
}
