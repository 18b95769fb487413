/** Numbers below `count`, always the same ones for the same seed. */
export type Below = (count: number) => number;

/** A source of such numbers. */
export function numbersFrom(seed: number): Below {
	let state = seed;
	return (count) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * count);
	};
}

/** The text with other ids, numbers, times, keys and hosts, as the next error of the same burst has them; some stay as they are. */
export function varied(text: string, below: Below): string {
	const lower = 'abcdefghijklmnopqrstuvwxyz';
	const pick = (letters: string): string => letters.charAt(below(letters.length));
	const isKept = (): boolean => below(4) === 0;
	return text
		.replace(/(?<![\w.])tx[\da-f]{8,}(?=-)|[\da-f]{8,64}|[\dA-F]{12,32}/g, (id) =>
			isKept()
				? id
				: id
						.replace(/[\da-f]/g, () => pick('0123456789abcdef'))
						.replace(/[A-F]/g, () => pick('ABCDEF'))
						.replace(/^[\da-f]x/, 'tx'),
		)
		.replace(/(?<!\w)\d{1,6}(?!\w)/g, (number) => (isKept() ? number : String(below(10 ** (1 + below(number.length))))))
		.replace(/(?<=[\w-]\/)[a-z]{2,8}(?=[/.])/g, (word) => (isKept() ? word : Array.from(word, () => pick(lower)).join('')))
		.replace(/(?<=:\/\/)[a-z]{2,12}(?=[.-])/g, (word) => (below(3) > 0 ? word : Array.from(word, () => pick(lower)).join('')));
}
