import type { Transform } from 'node:stream';
import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';
import type { PackedInput } from './packedInput.ts';

/** What zlib's streams have beyond other ones. */
interface Unpacker extends Transform {
	/** Bytes of input that the stream made use of. */
	readonly bytesWritten: number;
}

interface Outcome {
	isOver: boolean;
	fault?: Shortfall;
}

/**
 * Feeds one packed stream to zlib and gives the text as it comes, at last what went wrong. Takes exactly the input that belongs to the
 * stream, so that the caller goes on behind it.
 */
export async function* inflatePieces(unpacker: Unpacker, input: PackedInput): AsyncGenerator<Uint8Array | Shortfall> {
	const outcome: Outcome = { isOver: false };
	const start = input.offset;
	const feeding = feed(unpacker, input, outcome);
	try {
		for await (const piece of unpacker) if (piece instanceof Uint8Array) yield piece;
	} catch (error) {
		const isCut = error instanceof Error && 'code' in error && error.code === 'Z_BUF_ERROR';
		outcome.fault ??= shortfall(isCut ? 'archiveCut' : 'archiveBroken', start + unpacker.bytesWritten);
	} finally {
		unpacker.destroy();
		await feeding;
	}
	if (outcome.fault !== undefined) yield outcome.fault;
}

/** Writes piece after piece until the stream has seen its end or the input has none left. */
async function feed(unpacker: Unpacker, input: PackedInput, outcome: Outcome): Promise<void> {
	let used = 0;
	const closed = new Promise<void>((resolve) => unpacker.once('close', resolve).once('end', resolve).once('error', resolve));
	void closed.then(() => {
		outcome.isOver = true;
	});
	while (!outcome.isOver) {
		const piece = await input.peekPiece();
		if (!(piece instanceof Uint8Array)) {
			outcome.fault = piece;
			unpacker.destroy();
			return;
		}
		if (piece.length === 0) {
			unpacker.end();
			return;
		}
		// A copy, since the stream keeps what is written until it has worked on it.
		const written = Buffer.from(piece);
		await Promise.race([closed, new Promise<void>((resolve) => void unpacker.write(written, () => resolve()))]);
		input.skip(Math.min(piece.length, unpacker.bytesWritten - used));
		used = unpacker.bytesWritten;
	}
}
