/** The words of a line as Python's `shlex.split` finds them, quotes and backslashes settled; null where it finds a quote or a backslash without its end. */
export function shellWords(line: string): readonly string[] | null {
	const words: string[] = [];
	let word: string | null = null;
	let quote = '';
	for (let at = 0; at < line.length; at++) {
		const sign = line.charAt(at);
		const next = line.charAt(at + 1);
		if (sign === '\\' && quote !== "'") {
			if (next === '') return null;
			// Within double quotes a backslash stands for itself, but before another one or a quote.
			const isItself = quote === '"' && next !== '\\' && next !== '"';
			word = (word ?? '') + (isItself ? sign : '') + next;
			at++;
		} else if (quote !== '') {
			if (sign === quote) quote = '';
			else word = (word ?? '') + sign;
		} else if (sign === '"' || sign === "'") {
			quote = sign;
			word ??= '';
		} else if (' \t\r\n'.includes(sign)) {
			if (word !== null) words.push(word);
			word = null;
		} else word = (word ?? '') + sign;
	}
	if (quote !== '') return null;
	return word === null ? words : [...words, word];
}
