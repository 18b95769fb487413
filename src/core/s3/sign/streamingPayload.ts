import type { Chunks, Digest } from '../../ports.ts';
import type { Signed } from './signing.ts';
import { hex, utf8 } from '../request/utf8.ts';

/** The size of AWS's own example; S3 wants at least 8 KiB for every chunk but the last. */
const chunkBytes = 64 * 1024;

/** What each chunk's frame adds: `;chunk-signature=`, 64 digits, two line ends. */
const frameBytes = ';chunk-signature='.length + 64 + 2 * '\r\n'.length;

const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** How many bytes `signedChunks` makes of a body of `decodedLength` bytes. This goes into Content-Length. */
export function encodedLength(decodedLength: number, size = chunkBytes): number {
	const frame = (length: number) => length.toString(16).length + frameBytes + length;
	const whole = Math.floor(decodedLength / size);
	const rest = decodedLength % size;
	return whole * frame(size) + (rest === 0 ? 0 : frame(rest)) + frame(0);
}

/**
 * A body in the form STREAMING-AWS4-HMAC-SHA256-PAYLOAD: chunks of `size` bytes, each signed over the one before it. `seed` is the
 * signed request that announces the body, `sign` its `stringSigner`.
 */
export async function* signedChunks(
	body: Chunks,
	seed: Signed,
	sign: (stringToSign: string) => Promise<string>,
	digest: Digest,
	size = chunkBytes,
): AsyncGenerator<Uint8Array> {
	const [, time = ''] = seed.stringToSign.split('\n');
	let previous = seed.signature;
	for await (const chunk of rechunk(body, size)) {
		const hash = hex(await digest.sha256(chunk));
		previous = await sign(['AWS4-HMAC-SHA256-PAYLOAD', time, seed.credentialScope, previous, emptyHash, hash].join('\n'));
		yield utf8(`${chunk.length.toString(16)};chunk-signature=${previous}\r\n`);
		yield chunk;
		yield utf8('\r\n');
	}
}

/** The same bytes in pieces of exactly `size`, then a shorter one if there is a rest, then an empty one. */
async function* rechunk(body: Chunks, size: number): AsyncGenerator<Uint8Array> {
	let piece = new Uint8Array(size);
	let filled = 0;
	for await (const bytes of body) {
		for (let at = 0; at < bytes.length; ) {
			const taken = bytes.subarray(at, at + size - filled);
			piece.set(taken, filled);
			filled += taken.length;
			at += taken.length;
			if (filled < size) continue;
			yield piece;
			piece = new Uint8Array(size);
			filled = 0;
		}
	}
	if (filled > 0) yield piece.subarray(0, filled);
	yield new Uint8Array();
}
