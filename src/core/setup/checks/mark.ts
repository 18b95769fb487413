import type { Replacement } from '../../replacement.ts';
import type { RichText } from '../../richText.ts';
import type { Span } from '../../span.ts';

/** What is wrong with a setup. */
export type MarkKind =
	| 'region'
	| 'endpoint'
	| 'addressing'
	| 'checksums'
	| 'bucket-name'
	| 'secret-in-source'
	| 'token-with-own-key'
	| 'key-region'
	| 'signature';

/** A mistake in a text, before it fails. */
export interface Mark {
	readonly kind: MarkKind;
	/** `warning`: the vendor states that it fails. `hint`: it may. */
	readonly severity: 'warning' | 'hint';
	readonly place: Span;
	readonly sentence: RichText;
	readonly fix?: MarkFix;
}

/** The right text, where it is known. */
export interface MarkFix {
	/** What it does, in a few words. */
	readonly title: RichText;
	readonly edits: readonly Replacement[];
}
