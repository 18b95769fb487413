import type { ByteSource } from '../../core/scan/byteSource.ts';
import { shortfall } from '../../core/scan/shortfall.ts';

/** Bytes that come by themselves, such as standard input. */
export function streamSource(stream: AsyncIterable<Uint8Array>): ByteSource {
	const pieces = stream[Symbol.asyncIterator]();
	let piece: Uint8Array = new Uint8Array(0);
	let taken = 0;
	return {
		size: undefined,
		get taken() {
			return taken;
		},
		read: async (into) => {
			try {
				while (piece.length === 0) {
					const next = await pieces.next();
					if (next.done === true) return 0;
					piece = next.value;
				}
			} catch (error) {
				return shortfall('readError', error instanceof Error && 'code' in error ? String(error.code) : 'unknown', taken);
			}
			const part = piece.subarray(0, into.length);
			into.set(part);
			piece = piece.subarray(part.length);
			taken += part.length;
			return part.length;
		},
		check: async () => [],
		close: async () => void (await pieces.return?.()),
	};
}
