/** 128 random bits as hexadecimal digits, by the generator that desktop, remote and browser hosts all have. */
export function makeNonce(): string {
	return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
