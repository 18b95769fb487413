import type { Finding } from '../finding.ts';
import { decode, type Encoding, type FromAscii } from './decode.ts';
import { type Hit, placeFindings } from './hit.ts';
import type { AnchorsIn, Matcher } from './search/matcher.ts';
import { type Edge, endOfSurroundings, farthest, startOfLine, startOfSurroundings } from './linesAround.ts';
import { readSamples } from './sample/readSamples.ts';
import type { Sampler } from './sample/sample.ts';
import type { Part } from './part.ts';
import { createTextBuffer } from './textBuffer.ts';

const none: readonly Hit[] = [];
const wholeFile: Part = { start: 0, from: 0, until: Infinity, next: Infinity };

/** What a scanner needs, and whom it tells. */
export interface ScannerOptions {
	readonly matcher: Matcher;
	readonly anchorsIn?: AnchorsIn | undefined;
	readonly encoding: Encoding;
	/** Length of the byte order mark, which is not given to the scanner. */
	readonly markBytes: number;
	/** Finds what is in a text; its anchors are told where they are known. */
	readonly recognise: (text: string, anchors?: readonly number[]) => readonly Finding[];
	readonly fromAscii?: FromAscii | undefined;
	/** Chooses the reports that are read closely; none without it. */
	readonly sampler?: Sampler | undefined;
	/** A text up to this long (in cells) that holds a literal is read whole. */
	readonly readWhole?: number;
	/** Reads in short runs, and gives only what begins from this byte of the file on: an earlier reading did not come to its end. */
	readonly again?: number | undefined;
	/** The stretch of the file that is given, and no other; it is told where its bytes begin. */
	readonly part?: Part | undefined;
	/** Told before a stretch is read, and without one behind it. */
	readonly onReading?: ((stretch: Stretch | undefined) => void) | undefined;
}

/** What is being read and was not given yet, in bytes of the file; the line is that of its first byte. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
	readonly line: number;
}

/** Takes a file's text bit by bit and gives the hits in it; the same ones wherever the bits end. */
export interface Scanner {
	/** Where the next bytes go; never empty. */
	room(): Uint8Array;
	/** Says that the first bytes of `room()` are filled, and gives the hits that are settled by now, in order. */
	accept(byteCount: number): Hit[];
	/** Says that the text ends, and gives the remaining hits. */
	end(): Hit[];
	/** Lines that were too long to be read whole around their literals. */
	readonly cutLines: CutLines;
	/** How many lines begin behind the start of the part and up to that of the next one. */
	readonly lineStarts: number;
	/** Whether some of the bytes that were read around literals stand for no character. */
	readonly isLossy: boolean;
}

/** How many lines were read in part only, and the numbers of the first and the last of them; 0 without any. */
export interface CutLines {
	readonly count: number;
	readonly first: number;
	readonly last: number;
}

/** Literals that stand close together, and so are read together. */
interface Run {
	first: number;
	last: number;
	/** The piece of the file that it belongs to, from 0. */
	piece: number;
}

/** Literals this close to each other may belong to one report: the mentions of one stand up to 7,200 units apart (`merge.ts`). */
const joinGap = 0x2000;

/**
 * Of errors that follow each other closely a run ends with the piece of the file, so that memory stays flat: each piece has so many cells, counted
 * from the file's start, so that a part of a file is cut where the whole file is. The next run begins `joinGap` before the cut, so that a report
 * there is put together as it is in the whole text.
 */
export const pieceCells = 0x40000;

/** The same where a longer one took too long: what is lost then is short. More than twice `joinGap`, so that each cut leads on. */
const shortPiece = 0x8000;

/** Source files and short logs are read whole, just as an editor's hover would. */
const shortText = pieceCells;

/** `room()` holds at least this much. */
const chunkBytes = 0x40000;

/** The longest text that is recognised at once: a run may begin and end a line and a gap beyond its piece. */
export const windowCapacity = pieceCells + 2 * joinGap + 3 * farthest;

/** What a matcher must hold: a run with its surroundings, and eight chunks, so that bytes are moved only after every seventh one. */
export const scannerCapacity = pieceCells + 4 * farthest + 8 * chunkBytes;

/** A scanner of one text; it is given bytes as they come and told when there are no more. */
export function createScanner({
	matcher,
	anchorsIn,
	encoding,
	markBytes,
	recognise,
	fromAscii,
	sampler,
	again,
	part = wholeFile,
	readWhole = again === undefined && part.start === 0 && part.until === Infinity ? shortText : 0,
	onReading,
}: ScannerOptions): Scanner {
	const buffer = createTextBuffer(matcher, encoding, markBytes, part.start);
	const width = encoding === 'utf-8' ? 1 : 2;
	const cellOf = (byte: number): number => Math.max(0, byte - markBytes) / width;
	let waiting: number[] = [];
	let run: Run | undefined;
	/** Findings that begin before were given with an earlier run. */
	let keepFrom = again === undefined ? 0 : cellOf(again);
	const piece = again === undefined ? pieceCells : shortPiece;
	const [firstPiece, endPiece] = [cellOf(part.from) / piece, cellOf(part.until) / piece];
	/** Where the first hit may begin that was found since the last ones were given. */
	let untold: Omit<Stretch, 'to'> | undefined;
	let searchedTo = buffer.start;
	const countTo = cellOf(part.next);
	let countedTo = buffer.start;
	let lineStarts = 0;
	let isOver = false;
	let cutLines: CutLines = { count: 0, first: 0, last: 0 };
	let isLossy = false;

	/** Recognises `[from, to)`; of the findings there, gives those that begin before `keepTo` and were not given yet. */
	function read(from: number, to: number, keepTo: number): Hit[] {
		if (keepTo <= keepFrom) return [];
		if (onReading !== undefined) {
			untold ??= placeOf(Math.max(keepFrom, from), from);
			onReading({ ...untold, to: markBytes + Math.min(keepTo, buffer.end) * width });
		}
		const hits = hitsOf(from, to, keepTo);
		keepFrom = keepTo;
		onReading?.(undefined);
		return hits;
	}

	/** Where `offset` is in the file; `from` stands before it, and not before anything that was placed already. */
	function placeOf(offset: number, from: number): Omit<Stretch, 'to'> {
		const lines = matcher.countLineStarts(from - buffer.start, offset - buffer.start);
		return { from: markBytes + offset * width, line: buffer.originOf(from).line + lines };
	}

	function hitsOf(from: number, to: number, keepTo: number): Hit[] {
		const bytes = buffer.slice(from, to);
		const decoded = decode(bytes, encoding, fromAscii);
		isLossy ||= decoded.isLossy;
		// As many units as bytes: each stands where its byte does.
		const anchors = decoded.text.length === bytes.length ? anchorsIn?.(bytes) : undefined;
		const found = recognise(decoded.text, anchors);
		const findings = found.filter(({ span }) => {
			const offset = from + decoded.byteAt(span.start) / width;
			return keepFrom <= offset && offset < keepTo;
		});
		if (findings.length === 0) return [];
		const origin = buffer.originOf(from);
		const samples =
			sampler &&
			readSamples(decoded.text, found, findings, { sampler, byteAt: (unit) => origin.byteOffset + decoded.byteAt(unit) });
		return placeFindings(findings, decoded, origin, samples);
	}

	function readRun({ first, last, piece: own }: Run, keepTo = last + joinGap / 2): Hit[] {
		if (own < firstPiece || own >= endPiece) {
			keepFrom = Math.max(keepFrom, keepTo);
			return [];
		}
		const cells = buffer.cells();
		const from = startOfSurroundings(cells, first - buffer.start, buffer.start === 0);
		const to = endOfSurroundings(cells, last - buffer.start);
		if (from.isCut || to.isCut) countCutLines(from, to);
		return read(buffer.start + from.at, buffer.start + to.at, keepTo);
	}

	function countCutLines(from: Edge, to: Edge): void {
		const { line } = buffer.originOf(buffer.start + from.at);
		const lastLine = line + matcher.countLineStarts(from.at, to.at);
		for (const cut of new Set([...(from.isCut ? [line] : []), ...(to.isCut ? [lastLine] : [])])) {
			if (cut > cutLines.last) cutLines = { count: cutLines.count + 1, first: cutLines.first || cut, last: cut };
		}
	}

	/** Puts one literal into the run, or ends that run and begins another; gives the hits of what was ended. */
	function take(offset: number): readonly Hit[] {
		const own = Math.floor(offset / piece);
		if (run === undefined || offset - run.last > joinGap) {
			const hits = run === undefined ? none : readRun(run);
			run = { first: offset, last: offset, piece: own };
			return hits;
		}
		run.last = offset;
		if (own === run.piece) return none;
		const cut = buffer.start + startOfLine(buffer.cells(), offset - buffer.start);
		const hits = readRun(run, cut);
		run = { first: Math.max(run.first, cut - joinGap), last: offset, piece: own };
		return hits;
	}

	/** Takes the literals whose surroundings are there by now. */
	function settle(): Hit[] {
		const isThere = (offset: number): boolean => isOver || offset + farthest <= buffer.end;
		const taken = waiting.findIndex((offset) => !isThere(offset));
		const ready = taken < 0 ? waiting : waiting.slice(0, taken);
		waiting = taken < 0 ? [] : waiting.slice(taken);
		const hits: Hit[] = [];
		for (const offset of ready) {
			const found = take(offset);
			if (found.length > 0) hits.push(...found);
		}
		const next = waiting[0] ?? searchedTo;
		if (run === undefined || !isThere(run.last) || !(isOver || next - run.last > joinGap)) return hits;
		hits.push(...readRun(run));
		run = undefined;
		return hits;
	}

	/** A CR begins a line or not by what follows it, so the last cell waits. */
	function countLines(): void {
		const to = Math.min(countTo, isOver ? buffer.end : buffer.end - 1);
		if (countTo === Infinity || to <= countedTo) return;
		lineStarts += matcher.countLineStarts(countedTo - buffer.start, to - buffer.start);
		countedTo = to;
	}

	function advance(): Hit[] {
		untold = undefined;
		const limit = isOver ? buffer.end : Math.max(searchedTo, buffer.end - matcher.longest);
		countLines();
		waiting = waiting.concat(buffer.search(searchedTo, limit));
		searchedTo = limit;
		const isShort = buffer.start === 0 && buffer.end <= readWhole;
		if (isShort) return isOver && waiting.length > 0 ? read(0, buffer.end, Infinity) : [];
		const hits = settle();
		if (buffer.room().length < chunkBytes) {
			const needed = run?.first ?? waiting[0] ?? searchedTo;
			buffer.dropBefore(Math.min(needed - farthest - 1, buffer.end - 1));
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
			buffer.close();
			return advance();
		},
		get cutLines() {
			return cutLines;
		},
		get lineStarts() {
			return lineStarts;
		},
		get isLossy() {
			return isLossy;
		},
	};
}
