const lineEnds = /\r\n|[\r\u0085\u2028\u2029]/g;

/**
 * What acts or hides instead of showing: controls, bidi marks, zero-width and other ignorable characters, line and paragraph
 * separators, and surrogates without their partner.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** CR, CRLF, NEL, LS and PS become LF: renderers disagree on which of them ends a line. */
function normaliseLineEnds(text: string): string {
	return text.replace(lineEnds, '\n');
}

/**
 * Makes every hidden character visible: controls as their Unicode pictures (`␛`), all others as `[U+202E]`.
 * `multiline` leaves line feeds and tabs alone; otherwise they become `␊` and `␉`, so that the result is one line.
 */
export function visible(text: string, multiline: boolean): string {
	return normaliseLineEnds(text).replace(hidden, (character) =>
		multiline && (character === '\n' || character === '\t') ? character : pictureOf(character),
	);
}

/** At most `limit` UTF-16 units of `text`, and `…` where something was left out; never cuts a surrogate pair in two. */
export function clip(text: string, limit: number): string {
	if (text.length <= limit) return text;
	const isPairCut = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1));
	return `${text.slice(0, isPairCut ? limit - 1 : limit)}…`;
}

function pictureOf(character: string): string {
	const point = character.codePointAt(0) ?? 0;
	if (point < 0x20) return String.fromCodePoint(0x2400 + point);
	if (point === 0x7f) return '\u2421';
	return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
}
