/** As far as a brace is looked for to either side: a dump of 40 lines. */
const reach = 3_000;

/**
 * The object of a printed dump that an offset stands in, between its braces, as far as it lies between `floor` and `ceiling`; empty where no brace
 * opens before the offset, or where it opens on the same line. Braces in strings are counted as well: they come in pairs.
 */
export function objectAround(
	text: string,
	{ at, floor, ceiling }: { readonly at: number; readonly floor: number; readonly ceiling: number },
): string {
	const start = opening(text, at, Math.max(floor, at - reach));
	if (start < 0 || !text.slice(start, at).includes('\n')) return '';
	return text.slice(start + 1, closing(text, at, Math.min(text.length, ceiling, at + reach)));
}

function opening(text: string, at: number, floor: number): number {
	let depth = 0;
	for (let offset = at - 1; offset >= floor; offset--) {
		const sign = text[offset];
		if (sign === '}') depth++;
		else if (sign === '{' && depth-- === 0) return offset;
	}
	return -1;
}

function closing(text: string, at: number, ceiling: number): number {
	let depth = 0;
	for (let offset = at; offset < ceiling; offset++) {
		const sign = text[offset];
		if (sign === '{') depth++;
		else if (sign === '}' && depth-- === 0) return offset;
	}
	return ceiling;
}
