/** A text with its escapes undone, and where each of its characters came from. */
export interface Shadow {
	readonly source: string;
	readonly text: string;
	/** Offset in the original of the shadow's character at `offset`; the shadow's length maps to the original's. */
	readonly sourceOf: (offset: number) => number;
	/** Whether the shadow's character at `offset` was written as an escape of `kind`, named by its first character. */
	readonly isEscaped: (offset: number, kind: '%' | '&' | '\\') => boolean;
}

/**
 * Percent-encoding (however often repeated), `\u003d`, `\/`, `\n` and HTML entities, of ASCII characters alone. Each alternative can begin at
 * one place of a run only, so the search is linear.
 */
const escapes =
	/%(?:25)*([0-7][0-9a-f])|(?<!\\)\\+(?:(?:u00|x)([0-7][0-9a-f])|([/nrt]))|&(?:amp;)*(?:(amp|quot|apos|lt|gt)|#(\d{1,3})|#x([0-9a-f]{1,2}));/gi;

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };
const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '/': '/' };

/** How often one escape is written in another: JSON in a URL's query in JSON. */
const mostLevels = 3;

/** Undoes escapes so that a label such as `X%2DAmz%2DSignature%3D` reads like any other. Linear in the text's length. */
export function shadowOf(source: string): Shadow {
	let shadow = undone(source);
	for (let level = 1; level < mostLevels && shadow.text !== source; level++) {
		const next = undone(shadow.text);
		if (next.text === shadow.text) break;
		shadow = onTop(next, shadow);
	}
	return shadow;
}

function onTop(upper: Shadow, lower: Shadow): Shadow {
	return {
		source: lower.source,
		text: upper.text,
		sourceOf: (offset) => lower.sourceOf(upper.sourceOf(offset)),
		isEscaped: (offset, kind) => upper.isEscaped(offset, kind) || lower.isEscaped(upper.sourceOf(offset), kind),
	};
}

function undone(source: string): Shadow {
	if (!/[%\\&]/.test(source)) return { source, text: source, sourceOf: (offset) => offset, isEscaped: () => false };
	const sources = new Uint32Array(source.length + 1);
	const pieces: string[] = [];
	let length = 0;
	let done = 0;
	const keep = (end: number) => {
		pieces.push(source.slice(done, end));
		for (let at = done; at < end; at++) sources[length++] = at;
	};
	for (const match of source.matchAll(escapes)) {
		keep(match.index);
		pieces.push(characterOf(match));
		sources[length++] = match.index;
		done = match.index + match[0].length;
	}
	keep(source.length);
	sources[length] = source.length;
	const text = pieces.join('');
	const sourceOf = (offset: number) => sources[offset] ?? source.length;
	const isEscaped = (offset: number, kind: string) =>
		sourceOf(offset + 1) - sourceOf(offset) > 1 && source[sourceOf(offset)] === kind;
	return { source, text, sourceOf, isEscaped };
}

function characterOf([, percent, unicode, letter, entity, decimal, hex]: RegExpExecArray): string {
	if (letter !== undefined) return letters[letter.toLowerCase()] ?? letter;
	if (entity !== undefined) return entities[entity.toLowerCase()] ?? '&';
	if (decimal !== undefined) return String.fromCharCode(Number(decimal));
	return String.fromCharCode(Number.parseInt(percent ?? unicode ?? hex ?? '', 16));
}
