import { type Shortfall, shortfall } from '../../core/scan/shortfall.ts';
import type { PackedInput } from './packedInput.ts';

/** What stands behind an archive's last part, to the end of the file; zeros, as tapes and block devices add them, are no fault. */
export async function faultsBehind(input: PackedInput): Promise<readonly Shortfall[]> {
	let strangeBytes = 0;
	for (;;) {
		const piece = await input.peekPiece();
		if (!(piece instanceof Uint8Array)) return [piece];
		if (piece.length === 0) break;
		if (strangeBytes > 0 || piece.some((byte) => byte !== 0)) strangeBytes += piece.length;
		input.skip(piece.length);
	}
	return strangeBytes === 0 ? [] : [shortfall('archiveTrailing', strangeBytes)];
}
