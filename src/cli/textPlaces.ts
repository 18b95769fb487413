import { lastUpTo } from '../core/lastUpTo.ts';
import { lineStarts } from '../core/lineStarts.ts';
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
	const starts = lineStarts(text);
	const bytesBefore = [markBytes];
	for (const [index, start] of starts.entries()) {
		if (index > 0) bytesBefore.push((bytesBefore[index - 1] ?? 0) + bytes(text.slice(starts[index - 1], start)));
	}
	return ({ start, end }) => {
		const line = lastUpTo(starts, start);
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
