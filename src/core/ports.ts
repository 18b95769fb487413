/** What the pure core asks of a host. Hosts implement these; tests hand in fakes of time only. */

/** SHA-256 of bytes, and HMAC-SHA-256; 32 bytes each. Asynchronous because browsers offer nothing else. */
export interface Digest {
	sha256(data: Uint8Array): Promise<Uint8Array>;
	hmacSha256(key: Uint8Array, data: Uint8Array): Promise<Uint8Array>;
}

/** A file's bytes from the first to the last, in chunks of any size. */
export type Chunks = AsyncIterable<Uint8Array>;

/** Milliseconds since 1970 UTC. */
export type Clock = () => number;

/** Runs `run` once after so many milliseconds, unless disposed before. */
export type Delay = (ms: number, run: () => void) => { dispose(): void };

/** Set once somebody no longer wants the result. */
export interface Cancel {
	readonly isCancelled: boolean;
}

/**
 * Gives a sentence in the reader's language. The English sentence is the key, with places `{0}`, `{1}` …; a sentence without
 * a translation comes back in English.
 */
export type Translate = (sentence: string) => string;
