/** The text's UTF-8 bytes; a lone surrogate becomes U+FFFD, as TextEncoder does. (The core has no TextEncoder.) */
export function utf8(text: string): Uint8Array {
	const encoded = encodeURIComponent(text.toWellFormed());
	const bytes = new Uint8Array(encoded.length);
	let length = 0;
	for (let at = 0; at < encoded.length; at++) {
		const isEscape = encoded[at] === '%';
		bytes[length++] = isEscape ? Number.parseInt(encoded.slice(at + 1, at + 3), 16) : encoded.charCodeAt(at);
		if (isEscape) at += 2;
	}
	return bytes.subarray(0, length);
}

/** Lower-case hexadecimal, two digits a byte. */
export function hex(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
