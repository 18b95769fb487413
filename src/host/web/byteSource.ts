import type { ByteSource } from '../../core/scan/byteSource.ts';
import { packingOf } from '../../core/scan/packing.ts';
import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';
import { gunzipped } from './gunzip.ts';

/** A file behind an API that gives it whole or not at all, as `workspace.fs` does. */
export interface WholeFile {
	/** In bytes. */
	readonly size: number;
	read(): Promise<Uint8Array>;
}

/** The largest file that is read whole; 51 MB took 0.2 s where this was measured, and a browser's worker has 2 to 4 GB. */
const wholeFileLimit = 256 * 2 ** 20;

/** Reads a whole file, unless it is too large to hold, and gives its text piece by piece. */
export async function openWholeFile(file: WholeFile, limit: number = wholeFileLimit): Promise<ByteSource | Shortfall> {
	if (file.size > limit) return shortfall('tooLarge', file.size, limit);
	let bytes: Uint8Array;
	try {
		bytes = await file.read();
	} catch (error) {
		return shortfall('unreadable', error instanceof Error ? error.message : 'no reason was given');
	}
	const packing = packingOf(bytes);
	if (packing === 'gzip') return gunzipped(bytes);
	if (packing !== undefined) return shortfall('packed', packing);
	const size = bytes.length;
	let taken = 0;
	return {
		size,
		get taken() {
			return taken;
		},
		read: async (into) => {
			const part = bytes.subarray(taken, taken + into.length);
			into.set(part);
			taken += part.length;
			return part.length;
		},
		check: async () => [],
		close: async () => {
			bytes = new Uint8Array(0);
		},
	};
}
