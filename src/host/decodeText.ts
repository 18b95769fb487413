/** The charset's decoder, by byte order mark, else by the Content-Type, else UTF-8; wrong bytes become U+FFFD and are told. */
export function decodeText(bytes: Uint8Array, contentType: string): { text: string; isValid: boolean } {
	const charset = byteOrderMark(bytes) ?? /charset="?([\w.:-]{1,40})/i.exec(contentType)?.[1] ?? 'utf-8';
	const decoder = decoderOf(charset);
	try {
		return { text: new TextDecoder(decoder, { fatal: true }).decode(bytes), isValid: true };
	} catch {
		return { text: new TextDecoder(decoder).decode(bytes), isValid: false };
	}
}

function byteOrderMark([a, b]: Uint8Array): string | null {
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function decoderOf(charset: string): string {
	try {
		return new TextDecoder(charset).encoding;
	} catch {
		return 'utf-8';
	}
}
