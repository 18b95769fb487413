import type { Field } from '../request/httpRequest.ts';

/** What a request goes through, in this order. `verify` is the check of the server's certificate, before anything is sent. */
export const phases = ['resolve', 'connect', 'tls', 'verify', 'send', 'wait', 'receive', 'decode'] as const;
/** One of `phases`. */
export type Phase = (typeof phases)[number];

/** Milliseconds that each phase took; a phase that did not take place is absent. */
export interface Timings {
	readonly phases: Readonly<Partial<Record<Phase, number>>>;
	readonly totalMs: number;
	/** By how much the computer's clock ran further than its timers: it slept meanwhile. Absent when it did not. */
	readonly suspendedMs?: number;
}

/** Facts of the way that the request took; what the host cannot know is absent. */
export interface Route {
	/** The address that the socket went to: the store's or a proxy's. */
	readonly remoteAddress?: string;
	/** The proxy that the host is set to use, without its login. */
	readonly proxy?: string;
	/** `TLSv1.3`. */
	readonly tlsVersion?: string;
	readonly certificate?: Certificate;
	/** Whether the certificate's root is one of those that come with Node, or was added on this machine (system store, company CA). */
	readonly trustedBy?: 'built-in' | 'added';
}

/** The server's certificate, as TLS showed it; dates as OpenSSL writes them. */
export interface Certificate {
	readonly subject: string;
	readonly issuer: string;
	/** Hexadecimal pairs joined by colons. */
	readonly sha256: string;
	readonly validFrom: string;
	readonly validTo: string;
	readonly names: readonly string[];
}

/** How the reading of an answer's body ended. */
export type BodyEnd =
	| 'complete'
	/** The cap was reached; the rest was not read. */
	| 'cut at cap'
	| 'connection lost'
	| 'deadline'
	| 'cancelled'
	/** The framing broke in the middle: a bad chunk size, or what followed was not HTTP. */
	| 'malformed';

/** Something odd about an answer that was read all the same. */
export type AnswerOddity =
	| 'longer than declared'
	| 'length unknown'
	| 'body with 204'
	| 'gzip incomplete'
	| 'gzip claimed but plain'
	| 'several codings'
	| 'unknown coding'
	| 'decoded cut at cap'
	/** A browser shows only the headers that the server exposes. */
	| 'headers hidden'
	| 'invalid text';

/** An answer's body, as far as it was read. */
export interface AnswerBody {
	/** Decoded (after gzip), at most the cap. */
	readonly bytes: Uint8Array;
	/** The bytes as text, by the charset that the answer or a byte order mark states, else UTF-8. */
	readonly text: string;
	/** Bytes of the body that arrived, before decoding. */
	readonly receivedBytes: number;
	/** What Content-Length states; null when it does not. */
	readonly declaredBytes: number | null;
	readonly end: BodyEnd;
}

/** What was written to a file while the answer came in. */
export interface Saved {
	readonly bytes: number;
	/** Why the file is not whole, as the file system says it; absent when it is. */
	readonly problem?: string;
}

/** Some server answered: the store, a proxy, or something else at that address. */
export interface Answer {
	readonly kind: 'answer';
	readonly status: number;
	readonly statusText: string;
	/** `1.1`. */
	readonly httpVersion: string;
	/** In order and spelling of the wire. */
	readonly headers: readonly Field[];
	readonly body: AnswerBody;
	readonly oddities: readonly AnswerOddity[];
	/** True when the answer came from the proxy instead of through it. */
	readonly isFromProxy: boolean;
	readonly saved?: Saved;
	readonly timings: Timings;
	readonly route: Route;
	/** This computer's clock when the headers arrived, milliseconds since 1970 UTC. */
	readonly receivedAt: number;
}

/** Why there is no answer. Texts come from the network or the system and are untrusted. */
export type FailureCause =
	| { readonly of: 'host not found' }
	| { readonly of: 'resolver silent' }
	| { readonly of: 'refused'; readonly address: string }
	| { readonly of: 'unreachable'; readonly tries: readonly { readonly address: string; readonly reason: string }[] }
	| {
			readonly of: 'certificate';
			readonly why: 'self-signed' | 'unknown issuer' | 'expired' | 'not yet valid' | 'wrong host' | 'checks off' | 'other';
			readonly certificate: Certificate | null;
			readonly detail: string;
	  }
	| { readonly of: 'not tls'; readonly detail: string }
	| { readonly of: 'closed' }
	| {
			readonly of: 'malformed';
			readonly why: 'two lengths' | 'length and chunked' | 'bad chunk' | 'not http';
			/** The first 64 bytes that arrived, hexadecimal. */
			readonly firstBytes: string;
	  }
	| { readonly of: 'headers too large' }
	/** A status that ends no request: 101, which nobody asked for, or a number that HTTP does not have. */
	| { readonly of: 'no status'; readonly status: number }
	| { readonly of: 'deadline'; readonly seconds: number }
	| { readonly of: 'cancelled' }
	| { readonly of: 'proxy'; readonly proxy: string; readonly detail: string; readonly status: number | null }
	/** A browser host: CORS, TLS, DNS and lost connections all look the same there. */
	| { readonly of: 'browser'; readonly detail: string }
	/** A browser tells that the answer is a redirect, and nothing more of it. */
	| { readonly of: 'hidden redirect' }
	/** What this host cannot send at all. */
	| {
			readonly of: 'cannot send';
			readonly why: 'dot segments' | 'forbidden header' | 'framing' | 'bad request' | 'body unreadable';
			readonly detail: string;
	  }
	| { readonly of: 'other'; readonly detail: string };

/** No answer, or none that could be read: where it ended and why. */
export interface Failure {
	readonly kind: 'failure';
	readonly phase: Phase;
	readonly cause: FailureCause;
	/** Where the request was going: `s3.bkk.bangmod.storage` or with its port. */
	readonly host: string;
	/** Whether the server may have seen the request: `no`, not a byte was sent; `perhaps`, some or all of it was. */
	readonly reached: 'no' | 'perhaps';
	/** True when sending it again can do no harm: it never arrived, or it only reads. */
	readonly isRepeatSafe: boolean;
	readonly timings: Timings;
	readonly route: Route;
	/** This computer's clock at the end, milliseconds since 1970 UTC. */
	readonly failedAt: number;
}

/** What became of one request; sending never throws. */
export type SendResult = Answer | Failure;

/** Whether a method only reads. */
export function isRead(method: string): boolean {
	return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/** Most bytes of a body that are kept and shown; the rest goes to a file or is not read. */
export const shownBytes = 2 ** 20;

/** How long a request may take in all unless the person sets another limit. */
export const defaultDeadlineMs = 30_000;
