import { lineFeed } from '../lineFeeds.ts';
import type { Part } from '../part.ts';
import { pieceCells } from '../scanner.ts';

/** Reads so many bytes of a file from an offset on; fewer where there are no more. */
export type ReadAt = (offset: number, length: number) => Uint8Array;

/** So many bytes are a part: of nothing but errors some 4,000, whose hits, 3 MB, wait while the part before is told. */
const partBytes = 4 * pieceCells;

/** A file of terabytes has no more parts than this; each is some 100 bytes where it waits for its turn. */
const mostParts = 8192;

/** A run at a part's edge reaches so far back that it is cut as in the whole file: a gap, a line and the surroundings (`scanner.ts`), twice over. */
const marginBytes = 0x10000;

/** A line begins so near the start of the margin, or the file is not cut there. */
const lineBytes = 0x4000;

/** As far behind its end a part is read. */
export const partReach = marginBytes;

/** Cuts a file of UTF-8 without a byte order mark into parts, at edges of pieces and where lines are short; one part for a short file. */
export function planParts(size: number, readAt: ReadAt, bytes = partBytes): readonly Part[] {
	const step = Math.max(bytes, Math.ceil(size / mostParts / pieceCells) * pieceCells);
	const edges = [{ start: 0, from: 0 }];
	for (let from = step; from + marginBytes < size; from += step) {
		const at = from - marginBytes;
		const line = readAt(at, lineBytes).indexOf(lineFeed);
		if (line >= 0) edges.push({ start: at + line + 1, from });
	}
	return edges.map((edge, index) => {
		const behind = edges[index + 1];
		return { ...edge, until: behind?.from ?? Infinity, next: behind?.start ?? Infinity };
	});
}
