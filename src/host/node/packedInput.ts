import type { ByteSource } from '../../core/scan/byteSource.ts';
import type { Shortfall } from '../../core/scan/shortfall.ts';

/** The bytes of an archive, with a look ahead. */
export interface PackedInput {
	/** Offset in the archive of the next byte. */
	readonly offset: number;
	/** The next bytes without taking them: as many as asked for, fewer only at the end. At most `firstBytes`. */
	peek(count: number): Promise<Uint8Array | Shortfall>;
	/** Takes so many of the bytes that were looked at. */
	skip(count: number): void;
	/** Takes what was read already, at most `count` bytes; empty when nothing was. */
	takeHeld(count: number): Uint8Array;
	/** The next piece, without taking it; empty at the end. */
	peekPiece(): Promise<Uint8Array | Shortfall>;
}

/**
 * What is read at once: a quarter of what was read before, within these bounds. A damaged archive loses the text of the piece with the damage.
 * Zlib's thread has nothing to do between two pieces, while the text of the one before is scanned: 256 MB of text took 0.9 s with the largest
 * ones, 1.0 s with half and 1.1 s with an eighth of that, `gzip -dc` 1.2 s.
 */
const pieceBytes = { least: 0x8000, most: 0x40000 } as const;

/** Read first, to learn whether a file is packed at all: of 100,000 small files each would leave the room for a piece behind as garbage. */
const firstBytes = 0x400;

export function createPackedInput(source: ByteSource): PackedInput {
	let room = new Uint8Array(firstBytes);
	let held = room.subarray(0, 0);
	let offset = 0;
	let isOver = false;

	async function peek(count: number): Promise<Uint8Array | Shortfall> {
		while (held.length < count && !isOver) {
			const piece = offset + held.length === 0 ? firstBytes : Math.min(pieceBytes.most, Math.max(pieceBytes.least, offset >> 2));
			const next = room.length < held.length + piece ? new Uint8Array(held.length + piece) : room;
			next.set(held);
			room = next;
			const read = await source.read(room.subarray(held.length, held.length + piece));
			if (typeof read !== 'number') return read;
			isOver = read === 0;
			held = room.subarray(0, held.length + read);
		}
		return held.subarray(0, count);
	}

	function skip(count: number): void {
		held = held.subarray(count);
		offset += count;
	}

	return {
		get offset() {
			return offset;
		},
		peek,
		skip,
		takeHeld: (count) => {
			const taken = held.subarray(0, count);
			skip(taken.length);
			return taken;
		},
		peekPiece: async () => {
			const next = await peek(1);
			return next instanceof Uint8Array ? held : next;
		},
	};
}
