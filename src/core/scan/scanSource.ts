import type { Cancel } from '../ports.ts';
import type { ByteSource } from './byteSource.ts';
import { decode, type FromAscii, type Sniffed, sniffEncoding } from './decode.ts';
import type { Hit } from './hit.ts';
import { type CutLines, createScanner, type Scanner, type ScannerOptions } from './scanner.ts';
import type { Searches } from './searches.ts';
import { type Shortfall, shortfall } from './shortfall.ts';

/** What a scan of one source needs, and whom it tells. */
export interface ScanOptions {
	readonly searches: Searches;
	/** Makes the recogniser for one file out of the beginning of its text, where a program says what it imports. */
	readonly recogniserFor: (head: string) => ScannerOptions['recognise'];
	readonly fromAscii?: FromAscii;
	/** See `ScannerOptions`. */
	readonly sampler?: ScannerOptions['sampler'];
	readonly cancel?: Cancel;
	/** See `ScannerOptions`. */
	readonly again?: ScannerOptions['again'];
	/** See `Part`. The source gets to any byte, and the text is UTF-8. */
	readonly part?: ScannerOptions['part'];
	/** See `ScannerOptions`. */
	readonly onReading?: ScannerOptions['onReading'];
	/** Stop after so many bytes. */
	readonly byteBudget?: number;
	/** Takes the hits, in order, as they are found; never none. */
	readonly onHits: (hits: readonly Hit[]) => void;
	/** Called after each chunk. */
	readonly onProgress?: (progress: Progress) => void;
}

/** How far a scan is. */
export type Progress = Pick<ByteSource, 'size' | 'taken'>;

/** How far a scan came. */
export interface Coverage {
	/** Bytes of text, unpacked. */
	readonly bytesRead: number;
	/** Empty when all was read and nothing was unusual. */
	readonly shortfalls: readonly Shortfall[];
	/** What the scan of a part tells of its lines, whose numbers count from its start; see `Scanner`. */
	readonly lines?: { readonly starts: number; readonly cut: CutLines };
}

/** As much as the recogniser reads to learn what a program imports (`sourceCode.ts`); the encoding shows in less. */
const headBytes = 0x4000;

/** Behind a place where a reading got stuck, hits are given after so many bytes: what was found is not lost when that happens again. */
const shortChunk = 0x1000;

/** At its start and then every so many bytes, so much of a file is searched for a NUL, which no text has. */
const binarySample = { every: 0x10000, length: 512 } as const;

const plainText: Sniffed = { encoding: 'utf-8', markBytes: 0 };

/** Scans a text from its first byte to its last. Does not close it. */
export async function scanSource(source: ByteSource, options: ScanOptions): Promise<Coverage> {
	const { searches, fromAscii, sampler, again, part, onReading, cancel, byteBudget = Infinity, onHits, onProgress } = options;
	const shortfalls: Shortfall[] = [];
	const first = part?.start ?? 0;
	let bytesRead = 0;
	let isBinary = false;
	let hasUnits = false;
	let scanner: Scanner | undefined;
	const head = new Uint8Array(headBytes);
	const tell = (hits: readonly Hit[]): void => {
		const kept = searches.includePossible ? hits : hits.filter(({ certainty }) => certainty !== 'possible');
		if (kept.length > 0) onHits(kept);
	};

	const start = (): Scanner => {
		const { encoding, markBytes } = part === undefined ? sniffEncoding(head.subarray(0, bytesRead)) : plainText;
		hasUnits = encoding !== 'utf-8';
		const text = head.subarray(markBytes, bytesRead);
		const recognise = options.recogniserFor(decode(text, encoding).text);
		const made = createScanner({ ...searches, encoding, markBytes, recognise, fromAscii, sampler, again, part, onReading });
		made.room().set(text);
		tell(made.accept(text.length));
		return made;
	};

	for (;;) {
		if (cancel?.isCancelled === true) {
			shortfalls.push(shortfall('cancelled', bytesRead));
			break;
		}
		const room = scanner === undefined ? head.subarray(bytesRead) : scanner.room();
		// At the budget one byte more is asked for: a file that ends there was read whole.
		const most = again !== undefined && first + bytesRead + room.length > again ? shortChunk : room.length;
		const allowed = room.subarray(0, Math.max(1, Math.min(most, byteBudget - bytesRead)));
		const count = await source.read(allowed);
		if (typeof count !== 'number') {
			shortfalls.push(count);
			break;
		}
		if (count === 0) break;
		if (bytesRead >= byteBudget) {
			shortfalls.push(shortfall('budget', bytesRead));
			break;
		}
		isBinary ||= hasNul(room.subarray(0, count), first + bytesRead);
		bytesRead += count;
		if (scanner !== undefined) tell(scanner.accept(count));
		else if (bytesRead === headBytes) scanner = start();
		onProgress?.(source);
	}
	scanner ??= start();
	tell(scanner.end());
	shortfalls.push(...(await source.check()));
	if (isBinary && !hasUnits) shortfalls.push(shortfall('binary'));
	else if (scanner.isLossy) shortfalls.push(shortfall('notUtf8'));
	const { cutLines: cut, lineStarts: starts } = scanner;
	if (cut.count > 0) shortfalls.push(shortfall('cutLine', cut.count));
	if (part === undefined) return { bytesRead, shortfalls };
	return { bytesRead: Math.min(bytesRead, part.next - first), shortfalls, lines: { starts, cut } };
}

/** Whether a sample within the bytes has a NUL; `offset` is where they stand in the file. */
function hasNul(bytes: Uint8Array, offset: number): boolean {
	const { every, length } = binarySample;
	for (let at = -(offset % every); at < bytes.length; at += every) {
		if (at + length > 0 && bytes.subarray(Math.max(0, at), at + length).includes(0)) return true;
	}
	return false;
}
