import type { Digest } from '../core/ports.ts';

/** SHA-256 by WebCrypto, which desktop, remote and browser hosts all have. A secret must not be empty: WebCrypto refuses such keys. */
export const digest: Digest = {
	async sha256(data) {
		return new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(data)));
	},
	async hmacSha256(key, data) {
		const algorithm = { name: 'HMAC', hash: 'SHA-256' };
		const imported = await crypto.subtle.importKey('raw', new Uint8Array(key), algorithm, false, ['sign']);
		return new Uint8Array(await crypto.subtle.sign('HMAC', imported, new Uint8Array(data)));
	},
};
