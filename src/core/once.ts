/** A value that is found out when it is first asked for, and kept. */
export function once<T>(read: () => T): () => T {
	let kept: { readonly value: T } | undefined;
	return () => (kept ??= { value: read() }).value;
}
