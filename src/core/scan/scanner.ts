import type { Finding } from '../finding.ts';
import { decode, type Encoding } from './decode.ts';
import { type Hit, placeFindings } from './hit.ts';
import { createLineFinder, longestLine } from './lineFinder.ts';
import type { Matcher } from './matcher.ts';
import { createTextBuffer } from './textBuffer.ts';

export interface ScannerOptions {
	readonly matcher: Matcher;
	readonly encoding: Encoding;
	/** Length of the byte order mark, which is not given to the scanner. */
	readonly markBytes: number;
	/** A finding is decided by the text this far around one of the matcher's literals, and by the rest of the lines there. In UTF-16 units. */
	readonly reach: number;
	readonly recognise: (text: string) => readonly Finding[];
}

/** Takes a file's text bit by bit and gives the hits in it; the same ones wherever the bits end. */
export interface Scanner {
	/** Where the next bytes go; never empty. */
	room(): Uint8Array;
	/** Says that the first bytes of `room()` are filled, and gives the hits that are settled by now, in order. */
	accept(byteCount: number): Hit[];
	/** Says that the text ends, and gives the remaining hits. */
	end(): Hit[];
	/** Lines of which a part was too far from a literal to be read with it, because they are longer than `longestLine` allows. */
	readonly cutLines: number;
}

/** A stretch of text to recognise in one go. Findings that begin before `keepFrom` were given with the stretch before. */
interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly keepFrom: number;
}

/** A stretch grows no longer than this while errors follow each other closely, so that memory stays flat. Four times the longest line. */
const longestStretch = 4 * longestLine;

/** `room()` holds this much, more where memory is laid out so. */
export const chunkBytes = 0x100000;

/** What a matcher must hold: a stretch with the lines around it, and two chunks, so that bytes are moved only after every second one. */
export const scannerCapacity = longestStretch + 8 * longestLine + 2 * chunkBytes;

export function createScanner({ matcher, encoding, markBytes, reach, recognise }: ScannerOptions): Scanner {
	const buffer = createTextBuffer(matcher, encoding, markBytes);
	const lines = createLineFinder(buffer);
	let waiting: number[] = [];
	let stretch: Stretch | undefined;
	let searchedTo = 0;
	let isOver = false;

	function read({ from, to, keepFrom }: Stretch, keepTo: number): Hit[] {
		const decoded = decode(buffer.slice(from, to), encoding);
		const width = encoding === 'utf-8' ? 1 : 2;
		const findings = recognise(decoded.text).filter(({ span }) => {
			const offset = from + decoded.byteAt(span.start) / width;
			return keepFrom <= offset && offset < keepTo;
		});
		return findings.length === 0 ? [] : placeFindings(findings, decoded, buffer.originOf(from));
	}

	/** Takes the literals whose surroundings are known by now into stretches; gives the hits of finished stretches. */
	function settle(): Hit[] {
		const hits: Hit[] = [];
		let taken = 0;
		for (const offset of waiting) {
			const to = lines.endOf(offset + reach);
			if (to === undefined) break;
			taken++;
			const from = lines.startOf(Math.max(0, offset - reach));
			if (stretch !== undefined && from > stretch.to) {
				hits.push(...read(stretch, Infinity));
				stretch = undefined;
			}
			stretch = stretch === undefined ? { from, to, keepFrom: from } : { ...stretch, to: Math.max(to, stretch.to) };
			if (stretch.to - stretch.from > longestStretch) {
				const cut = lines.startOf(offset);
				hits.push(...read(stretch, cut));
				stretch = { from: lines.startOf(Math.max(0, cut - reach)), to: stretch.to, keepFrom: cut };
			}
		}
		waiting = waiting.slice(taken);
		const nextFrom = (waiting[0] ?? searchedTo) - reach - longestLine;
		if (stretch !== undefined && (isOver ? waiting.length === 0 : nextFrom > stretch.to)) {
			hits.push(...read(stretch, Infinity));
			stretch = undefined;
		}
		return hits;
	}

	function advance(): Hit[] {
		const limit = isOver ? buffer.end : Math.max(searchedTo, buffer.end - matcher.longest);
		waiting = waiting.concat(buffer.search(searchedTo, limit));
		searchedTo = limit;
		const hits = settle();
		if (buffer.room().length < chunkBytes) {
			const needed = Math.min(stretch?.from ?? Infinity, (waiting[0] ?? searchedTo) - reach);
			buffer.dropBefore(Math.min(needed - longestLine - 1, buffer.end - 1));
		}
		return hits;
	}

	return {
		room: () => buffer.room(),
		accept: (byteCount) => {
			buffer.accept(byteCount);
			return advance();
		},
		end: () => {
			isOver = true;
			lines.close();
			buffer.close();
			return advance();
		},
		get cutLines() {
			return lines.cuts;
		},
	};
}
