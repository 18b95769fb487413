/** How packed files begin. */
const magics = [
	['gzip', [0x1f, 0x8b, 0x08]],
	['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
	['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
	['bzip2', [0x42, 0x5a, 0x68]],
	['zip', [0x50, 0x4b, 0x03, 0x04]],
	['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
	['lz4', [0x04, 0x22, 0x4d, 0x18]],
	['lz4', [0x02, 0x21, 0x4c, 0x18]],
	['lzip', [0x4c, 0x5a, 0x49, 0x50, 0x01]],
	['lzma', [0x5d, 0x00, 0x00]],
	['lzop', [0x89, 0x4c, 0x5a, 0x4f]],
	['compress', [0x1f, 0x9d]],
	['rar', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
	['snappy', [0xff, 0x06, 0x00, 0x00, 0x73, 0x4e]],
] as const;

type Packing = (typeof magics)[number][0] | 'zlib';

/** So many bytes tell how a file is packed. */
export const magicBytes = 6;

/** How a file is packed, by its first bytes and not by its name; undefined for any other file. */
export function packingOf(head: Uint8Array): Packing | undefined {
	// `pzstd` writes one before each frame.
	if (isSkippableFrame(head)) return 'zstd';
	if (isZlib(head)) return 'zlib';
	return magics.find(([, magic]) => magic.every((byte, index) => head[index] === byte))?.[0];
}

/** Whether a frame of zstd begins here that holds no text but what some program wants to remember (RFC 8878, 3.1.2). */
export function isSkippableFrame(head: Uint8Array): boolean {
	return (head[0] ?? 0) >> 4 === 5 && head[1] === 0x2a && head[2] === 0x4d && head[3] === 0x18;
}

/** `pigz -z`, and what programs keep: a header of two bytes divisible by 31 (RFC 1950), which may be text, and then no text. */
function isZlib(head: Uint8Array): boolean {
	const [method = 0, flags = 0, ...packed] = head;
	const strange = packed.filter((byte) => byte >= 0x80 || (byte < 0x20 && !(byte >= 8 && byte <= 13)));
	return method === 0x78 && (method * 256 + flags) % 31 === 0 && strange.length > 1;
}
