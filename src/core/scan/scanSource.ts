import type { Finding } from '../finding.ts';
import type { Cancel } from '../ports.ts';
import type { ByteSource } from './byteSource.ts';
import { sniffEncoding } from './decode.ts';
import type { Hit } from './hit.ts';
import type { MakeMatcher } from './matcher.ts';
import { createScanner, type Scanner, scannerCapacity } from './scanner.ts';
import { type Shortfall, shortfall } from './shortfall.ts';

export interface ScanOptions {
	readonly makeMatcher: MakeMatcher;
	/** Literals without which there is no finding. */
	readonly anchors: readonly string[];
	/** How far around an anchor the text decides, in UTF-16 units. */
	readonly reach: number;
	readonly recognise: (text: string) => readonly Finding[];
	readonly cancel?: Cancel;
	/** Stop after so many bytes. */
	readonly byteBudget?: number;
	/** Takes the hits, in order, as they are found. */
	readonly onHits: (hits: readonly Hit[]) => void;
	/** Called after each chunk with the bytes read so far. */
	readonly onProgress?: (bytesRead: number) => void;
}

/** How far a scan came. */
export interface Coverage {
	readonly bytesRead: number;
	/** Empty when all was read and nothing was unusual. */
	readonly shortfalls: readonly Shortfall[];
}

/** As much as `sniffEncoding` looks at. */
const headBytes = 4096;

/** Scans a text from its first byte to its last. Does not close it. */
export async function scanSource(source: ByteSource, options: ScanOptions): Promise<Coverage> {
	const { cancel, byteBudget = Infinity, onHits, onProgress } = options;
	const shortfalls: Shortfall[] = [];
	let bytesRead = 0;
	let scanner: Scanner | undefined;
	const head = new Uint8Array(headBytes);

	const start = (): Scanner => {
		const { encoding, markBytes } = sniffEncoding(head.subarray(0, bytesRead));
		const matcher = options.makeMatcher(options.anchors, scannerCapacity);
		const made = createScanner({ matcher, encoding, markBytes, reach: options.reach, recognise: options.recognise });
		const text = head.subarray(markBytes, bytesRead);
		made.room().set(text);
		onHits(made.accept(text.length));
		return made;
	};

	for (;;) {
		if (cancel?.isCancelled === true) {
			shortfalls.push(shortfall('cancelled', bytesRead));
			break;
		}
		const room = scanner === undefined ? head.subarray(bytesRead) : scanner.room();
		// At the budget one byte more is asked for: a file that ends there was read whole.
		const allowed = room.subarray(0, Math.max(1, Math.min(room.length, byteBudget - bytesRead)));
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
		bytesRead += count;
		if (scanner !== undefined) onHits(scanner.accept(count));
		else if (bytesRead === headBytes) scanner = start();
		onProgress?.(bytesRead);
	}
	scanner ??= start();
	onHits(scanner.end());
	if (scanner.cutLines > 0) shortfalls.push(shortfall('cutLine', scanner.cutLines));
	return { bytesRead, shortfalls };
}
