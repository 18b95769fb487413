import type { Field } from './httpRequest.ts';

/** A request as a person is writing it: what the panel's fields hold. Plain data without secrets, so it may be kept. */
export interface Draft {
	/** An operation's id (`operations.ts`), or `Raw`. */
	readonly operation: string;
	readonly style: 'path' | 'virtual-hosted';
	readonly bucket: string;
	readonly key: string;
	/** Values of the operation's inputs, by their own names; empty ones are left out of the request. */
	readonly inputs: readonly Field[];
	/** Further query parameters and headers, as typed. */
	readonly query: readonly Field[];
	readonly headers: readonly Field[];
	readonly body: DraftBody;
	readonly payload: PayloadMode;
	/** For `Raw` alone: method and percent-encoded path; `bucket` and `key` are not used then. */
	readonly raw: { readonly method: string; readonly path: string };
	/** Parts that are empty because they could not be kept, not because somebody left them so (`lost.ts`). */
	readonly lost: readonly LostPart[];
}

/** A file is read when the request is sent; `path` is what the host's file picker gave. */
export type DraftBody =
	| { readonly kind: 'none' }
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'file'; readonly path: string }
	/** There was one, and it is not here: too long or too secret to keep, a file that is not to be read again, never told. */
	| { readonly kind: 'lost'; readonly why: 'not kept' | 'file not chosen' | 'not told'; readonly path: string };

/** A part of a draft; `name` is that of the input, parameter or header, else ''. */
export interface LostPart {
	readonly field: 'bucket' | 'key' | 'path' | 'input' | 'query' | 'header';
	readonly name: string;
}

/** How the body is covered by the signature: its hash, not at all, or chunk by chunk. */
type PayloadMode = 'hash' | 'unsigned' | 'streaming';

/** An empty draft of an operation. */
export function draftOf(operation: string): Draft {
	return {
		operation,
		style: 'path',
		bucket: '',
		key: '',
		inputs: [],
		query: [],
		headers: [],
		body: { kind: 'none' },
		payload: 'hash',
		raw: { method: 'GET', path: '/' },
		lost: [],
	};
}
