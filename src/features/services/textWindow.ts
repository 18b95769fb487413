import type { Span } from '../../core/span.ts';

/** What we need of a `TextDocument`; `lineAt` must not copy the document. */
export interface Lines {
	readonly lineCount: number;
	lineAt(line: number): { readonly text: string };
}

/** Line and UTF-16 column, both from 0. */
export interface Place {
	readonly line: number;
	readonly character: number;
}

/** A bounded stretch of a document, as one text that knows where each of its offsets stands in the document. */
export interface TextWindow {
	readonly text: string;
	readonly pieces: readonly Piece[];
}

/** One line of the window: the document's place of its first character, and that character's offset in the window. */
interface Piece extends Place {
	readonly offset: number;
}

/**
 * UTF-16 units kept of one line. An error body in one line is a few hundred units, the longest of the recorded clients' dumps is
 * under 4 Ki; a longer line (minified JSON, a 5 MB dump) must not cost more than it can tell.
 */
export const lineCap = 8192;

/** Cuts lines `first` to `last` (clamped). Of a longer line than `lineCap` only the block of that size at `focus` is taken. */
export function cutWindow(lines: Lines, first: number, last: number, focus?: Place): TextWindow {
	const pieces: Piece[] = [];
	const texts: string[] = [];
	let offset = 0;
	const end = Math.min(last, lines.lineCount - 1);
	for (let line = Math.max(first, 0); line <= end; line++) {
		const { text } = lines.lineAt(line);
		const character = focus?.line === line ? blockStart(text.length, focus.character) : 0;
		const kept = text.length > lineCap ? text.slice(character, character + lineCap) : text;
		pieces.push({ line, character, offset });
		texts.push(kept);
		offset += kept.length + 1;
	}
	return { text: texts.join('\n'), pieces };
}

/** Half a block of context on each side; steps of half a block, so that neighbouring columns share one cached window. */
function blockStart(length: number, character: number): number {
	if (length <= lineCap) return 0;
	const step = lineCap / 2;
	return Math.max(0, Math.floor(character / step) * step - step / 2);
}

/** The document's place of an offset in the window. */
export function placeOf({ pieces }: TextWindow, offset: number): Place {
	let low = 0;
	let high = pieces.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((pieces[middle]?.offset ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	const piece = pieces[low];
	if (piece === undefined) return { line: 0, character: 0 };
	return { line: piece.line, character: piece.character + offset - piece.offset };
}

/** Both ends of a span, as places in the document. */
export function placesOf(window: TextWindow, span: Span): { readonly start: Place; readonly end: Place } {
	return { start: placeOf(window, span.start), end: placeOf(window, span.end) };
}
