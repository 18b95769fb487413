/** A stretch of text with its dress taken off, and the way back to the offsets of the text that it came from. */
export interface Undressed {
	readonly text: string;
	/** Where the character at this offset of `text` began in the original; the end of `text` maps to the end of the stretch. */
	readonly originalOffset: (offset: number) => number;
}

/**
 * What is dress anywhere in a line: colour codes (raw or printed), escapes of JSON and of quoted strings however often they were
 * applied (a run of backslashes counts as one escape), Markdown's backslashes, and rsyslog's `#012`.
 * The run is capped: no log escapes a string more than three times (2^3 - 1 backslashes).
 */
const escape = String.fromCharCode(27);
const dressPattern = new RegExp(
	[
		String.raw`\r?\n`,
		String.raw`(?:${escape}|\\{1,7}(?:u001[bB]|x1[bB]|033|e)|\^\[|#033)\[[\d;?]{0,16}[A-Za-z]`,
		String.raw`\\{1,7}(?:[nrt]|u[\da-fA-F]{4}|x[\da-fA-F]{2}|["'/<>_*\x60[\]()-])`,
		'#01[12]',
	].join('|'),
	'g',
);

/**
 * What log transports put before every line. Each is tried at the start of a line, at most `prefixDepth` times in a row
 * (compose over CRI over a quote is the deepest that was seen).
 */
const prefixPattern = new RegExp(
	[
		String.raw`[ \t]{0,8}(?:> ?){1,6}(?! ?[\w-]+ \/)`,
		String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.,]?\d{0,9}(?:Z|[+-]\d\d:?\d\d) (?:std(?:out|err) [FP] )?`,
		String.raw`(?:<\d{1,3}>)?[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d [\w.:-]{1,64} [\w./@-]{1,64}(?:\[\d{1,8}\])?: `,
		String.raw`[VDIWEF]\/[\w.]{1,48}\( {0,5}\d{1,6}\): `,
		String.raw`\[(?:pod|container)\/[^\]\s]{1,160}\] `,
		String.raw`#\d{1,4} \d{1,6}\.\d{1,4} `,
		String.raw`[│┃|] ?`,
		String.raw`E {2,8}(?=\S)`,
		String.raw`[\w.@/-]{1,64}(?: {0,40}\| ?|\[\d{1,8}\]: )`,
	].join('|'),
	'y',
);
const prefixDepth = 4;

/** Takes the dress off `text[start, end)`; context-free from one line to the next, so that any stretch of whole lines reads the same. */
export function undress(text: string, start: number, end: number): Undressed {
	const parts: string[] = [];
	const logical: number[] = [];
	const original: number[] = [];
	let length = 0;
	const put = (piece: string, from: number): void => {
		if (piece === '') return;
		parts.push(piece);
		logical.push(length);
		original.push(from);
		length += piece.length;
	};
	let at = lineStart(text, start, end);
	dressPattern.lastIndex = at;
	for (let match = dressPattern.exec(text); match !== null && match.index < end; match = dressPattern.exec(text)) {
		const next = Math.min(dressPattern.lastIndex, end);
		put(text.slice(at, match.index), at);
		const isLineBreak = match[0].endsWith('\n');
		if (isLineBreak || !isWindowsPath(text, match.index, match[0])) put(undressed(match[0]), match.index);
		else put(match[0], match.index);
		at = isLineBreak ? lineStart(text, next, end) : next;
		dressPattern.lastIndex = at;
	}
	put(text.slice(at, end), at);
	return { text: parts.join(''), originalOffset: (offset) => mapBack(logical, original, offset, length, end) };
}

/** Where the line's own text begins, behind what the transport wrote. */
function lineStart(text: string, start: number, end: number): number {
	let at = start;
	for (let depth = 0; depth < prefixDepth; depth++) {
		prefixPattern.lastIndex = at;
		if (!prefixPattern.test(text) || prefixPattern.lastIndex > end) break;
		at = prefixPattern.lastIndex;
	}
	return at;
}

function undressed(dress: string): string {
	if (dress.endsWith('\n') || dress === '#012') return '\n';
	if (dress === '#011') return '\t';
	const character = dress.replace(/^\\+/, '');
	if (character === dress || (character.length > 1 && character.includes('['))) return '';
	if (character.length > 1) return String.fromCharCode(Number.parseInt(character.slice(1), 16));
	return { n: '\n', t: '\t', r: '' }[character] ?? character;
}

/** `\n`, `\t`, `\r` right behind `C:\some` are folders of a path, not escapes; 128 units look back far enough for real paths. */
function isWindowsPath(text: string, at: number, dress: string): boolean {
	const letter = dress.at(-1) ?? '';
	return (
		'nrt'.includes(letter) && /[A-Za-z]:\\{1,4}[^"'<>|:\n]{0,120}$/.test(text.slice(Math.max(0, at - 128), at + dress.length - 1))
	);
}

function mapBack(logical: readonly number[], original: readonly number[], offset: number, length: number, end: number): number {
	if (offset >= length) return end;
	let low = 0;
	let high = logical.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((logical[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return (original[low] ?? 0) + offset - (logical[low] ?? 0);
}
