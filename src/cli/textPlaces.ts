import type { Span } from '../core/span.ts';
import type { TextCoding } from './readText.ts';

/** Where something stands in a text: line and column from 1, in UTF-16 units, and the same in the file's bytes; null where wrong bytes part the two. */
export interface TextPlace {
	readonly line: number;
	readonly column: number;
	readonly length: number;
	readonly byteOffset: number | null;
	readonly byteLength: number | null;
}

/** Finds places in one text; lines end with LF, CR LF or CR. The text is gone through once. */
export function textPlaces(text: string, { markBytes, unit }: TextCoding): (span: Span) => TextPlace {
	const bytes = (piece: string) => (unit === 'utf-16' ? 2 * piece.length : Buffer.byteLength(piece, 'utf8'));
	const starts = [0];
	const ends = /\r\n|\n|\r/g;
	for (let end = ends.exec(text); end !== null; end = ends.exec(text)) starts.push(ends.lastIndex);
	const bytesBefore = [markBytes];
	for (const [index, start] of starts.entries()) {
		if (index > 0) bytesBefore.push((bytesBefore[index - 1] ?? 0) + bytes(text.slice(starts[index - 1], start)));
	}
	return ({ start, end }) => {
		const line = lineOf(starts, start);
		const lineStart = starts[line] ?? 0;
		return {
			line: line + 1,
			column: start - lineStart + 1,
			length: end - start,
			byteOffset: unit === 'unknown' ? null : (bytesBefore[line] ?? 0) + bytes(text.slice(lineStart, start)),
			byteLength: unit === 'unknown' ? null : bytes(text.slice(start, end)),
		};
	};
}

/** The last line that begins at or before the offset, from 0. */
function lineOf(starts: readonly number[], offset: number): number {
	let [low, high] = [0, starts.length - 1];
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
