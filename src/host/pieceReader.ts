/** Reads pieces of any length into rooms of any length: gives how many bytes were put there; 0 once there is no piece left. */
export function pieceReader(nextPiece: () => Promise<Uint8Array | undefined>): (into: Uint8Array) => Promise<number> {
	let piece: Uint8Array = new Uint8Array(0);
	return async (into) => {
		while (piece.length === 0) {
			const next = await nextPiece();
			if (next === undefined) return 0;
			piece = next;
		}
		const part = piece.subarray(0, into.length);
		into.set(part);
		piece = piece.subarray(part.length);
		return part.length;
	};
}
