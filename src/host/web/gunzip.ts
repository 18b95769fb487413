import type { ByteSource } from '../../core/scan/byteSource.ts';
import { pieceReader } from '../pieceReader.ts';
import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';

/** What is unpacked at once. A damaged archive loses the text of the piece with the damage, so pieces are small. */
const pieceBytes = 0x8000;

/**
 * The text of a gzip file that is held whole, with the means that browsers and Node have in common. They end with
 * the first of joined members, and do not tell a cut archive from a damaged one.
 */
export function gunzipped(bytes: Uint8Array): ByteSource {
	const faults: Shortfall[] = [];
	let taken = 0;
	const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
		pull: (controller) => {
			const part = bytes.slice(taken, taken + pieceBytes);
			taken += part.length;
			if (part.length === 0) controller.close();
			else controller.enqueue(part);
		},
	});
	const text = packed.pipeThrough(new DecompressionStream('gzip')).getReader();

	async function nextPiece(): Promise<Uint8Array | undefined> {
		if (faults.length > 0) return undefined;
		try {
			return (await text.read()).value;
		} catch {
			faults.push(shortfall('archiveStopped', taken));
			return undefined;
		}
	}

	return {
		size: bytes.length,
		get taken() {
			return taken;
		},
		read: pieceReader(nextPiece),
		check: async () => faults,
		close: () => text.cancel().catch(() => undefined),
	};
}
