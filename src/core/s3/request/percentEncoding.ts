/** Percent-encodes all but RFC 3986's unreserved characters, as SigV4 asks: the same for a path segment and a query value. */
export function encodeSegment(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replace(
		/[!'()*]/g,
		(char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

/** Percent-encodes a key, keeping its slashes. S3 encodes once and never normalises: `a//../b` stays as it is. */
export function encodeKey(key: string): string {
	return key.split('/').map(encodeSegment).join('/');
}

/** Undoes percent-encoding; null when it is broken or its bytes are not UTF-8. `+` stays `+`. */
export function decodePercent(text: string): string | null {
	try {
		return decodeURIComponent(text);
	} catch {
		return null;
	}
}

/** A path as the gateway signs it: RGW decodes what it got and encodes it anew, whatever escapes the sender chose. */
export function canonicalPath(path: string): string {
	const decoded = decodePercent(path);
	return decoded === null ? path : encodeKey(decoded);
}
