/** How packed files begin. */
const magics = [
	['gzip', [0x1f, 0x8b, 0x08]],
	['zstd', [0x28, 0xb5, 0x2f, 0xfd]],
	['xz', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
	['bzip2', [0x42, 0x5a, 0x68]],
	['zip', [0x50, 0x4b, 0x03, 0x04]],
	['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
	['lz4', [0x04, 0x22, 0x4d, 0x18]],
] as const;

type Packing = (typeof magics)[number][0];

/** So many bytes tell how a file is packed. */
export const magicBytes = 6;

/** How a file is packed, by its first bytes and not by its name; undefined for any other file. */
export function packingOf(head: Uint8Array): Packing | undefined {
	return magics.find(([, magic]) => magic.every((byte, index) => head[index] === byte))?.[0];
}
