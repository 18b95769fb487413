/** A text with its escapes undone, and where each of its characters came from. */
export interface Shadow {
	readonly text: string;
	/** Offset in the original of the shadow's character at `offset`; the shadow's length maps to the original's. */
	readonly sourceOf: (offset: number) => number;
}

/**
 * Percent-encoding (however often repeated), `\u003d` and HTML entities, of ASCII characters alone. Each alternative can begin at one place of
 * a run only, so the search is linear.
 */
const escapes =
	/%(?:25)*([0-7][0-9a-f])|(?<!\\)\\+(?:u00|x)([0-7][0-9a-f])|&(?:amp;)*(?:(amp|quot|apos|lt|gt)|#(\d{1,3})|#x([0-9a-f]{1,2}));/gi;

const entities: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

/** Undoes escapes so that a label such as `X%2DAmz%2DSignature%3D` reads like any other. Linear in the text's length. */
export function decodeShadow(text: string): Shadow {
	if (!/[%\\&]/.test(text)) return { text, sourceOf: (offset) => offset };
	const sources = new Uint32Array(text.length + 1);
	const pieces: string[] = [];
	let length = 0;
	let done = 0;
	const keep = (end: number) => {
		pieces.push(text.slice(done, end));
		for (let at = done; at < end; at++) sources[length++] = at;
		done = end;
	};
	for (const match of text.matchAll(escapes)) {
		keep(match.index);
		pieces.push(characterOf(match));
		sources[length++] = match.index;
		done = match.index + match[0].length;
	}
	keep(text.length);
	sources[length] = text.length;
	return { text: pieces.join(''), sourceOf: (offset) => sources[offset] ?? text.length };
}

function characterOf([, percent, unicode, entity, decimal, hex]: RegExpExecArray): string {
	if (entity !== undefined) return entities[entity.toLowerCase()] ?? '&';
	if (decimal !== undefined) return String.fromCharCode(Number(decimal));
	return String.fromCharCode(Number.parseInt(percent ?? unicode ?? hex ?? '', 16));
}
