import type { Span } from '../span.ts';

/** What stands behind a name in a settings file or a program. */
export type Value =
	/** Written out; `place` is without quotes. */
	| { readonly kind: 'text'; readonly text: string; readonly place: Span }
	/** A variable of the process, and what is taken where it is not set. */
	| { readonly kind: 'variable'; readonly name: string; readonly place: Span; readonly fallback?: Value }
	/** A name of the program: `settings.ENDPOINT`, `Region.US_EAST_1`. */
	| { readonly kind: 'name'; readonly name: string; readonly place: Span; readonly fallback?: Value }
	| { readonly kind: 'block'; readonly block: Block; readonly fallback?: Value }
	/** Put together, or asked of somebody else. */
	| { readonly kind: 'unknown'; readonly place: Span };

/** A named value; the name is empty for an argument or an item of a list. */
export interface Entry {
	/** As it is written, with what stands before it: `o.BaseEndpoint`, `repo1-s3-key`. */
	readonly name: string;
	readonly value: Value;
	/** The name's own place, or the value's where it has no name. */
	readonly place: Span;
	/** Whether a statement gives the value to the name, so that others may take it from there. */
	readonly isAssigned?: true;
}

/** Values that stand together: a section, a mapping, a call with its arguments, an object with its fields. */
export interface Block {
	/** What opens it: `boto3.client`, `profile bangkok`, the key of a mapping; empty where nothing does. */
	readonly head: string;
	/** The place of its head, or of its first character. */
	readonly place: Span;
	/** `group`: settings of one thing. `body`: statements that follow each other. */
	readonly kind: 'group' | 'body';
	readonly entries: readonly Entry[];
	/** The client, where what opens it is its program. */
	readonly client?: string;
}

/** The place of a value. */
export function placeOf(value: Value): Span {
	return value.kind === 'block' ? value.block.place : value.place;
}
