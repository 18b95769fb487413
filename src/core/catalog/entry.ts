import type { RichText } from '../richText.ts';
import type { CauseId } from './causeId.ts';

/** Values of `Origin`, as a code's page states them. */
export const origins = ['documented', 'general', 'client'] as const;

/**
 * Who says so. `documented`: on BangmodStorage's own error-codes page; `general`: general S3 behaviour that the vendor never published;
 * `client`: made by an SDK, never sent by a server.
 */
export type Origin = (typeof origins)[number];

/** What a code is about; look-up groups by it. */
export const errorClasses = [
	'account',
	'auth',
	'config',
	'integrity',
	'lifecycle',
	'multipart',
	'naming',
	'object',
	'other',
	'policy',
	'precondition',
	'redirect',
	'select',
	'server',
	'throttle',
] as const;

/** One of `errorClasses`. */
export type ErrorClass = (typeof errorClasses)[number];

/** Values of `Retryable`, as a code's page states them. */
export const retryables = ['yes', 'after-fix', 'no'] as const;

/** `yes`: the same request can succeed later; `after-fix`: change something first; `no`: repeating is pointless. */
export type Retryable = (typeof retryables)[number];

/** One row of the vendor's table, word for word. */
export interface VendorRow {
	readonly status: number;
	readonly meaning: string;
}

/** What one error code means, in one language. */
export interface CatalogueEntry {
	readonly code: string;
	readonly origin: Origin;
	/** HTTP statuses, BangmodStorage's first; empty where no source states one. */
	readonly statuses: readonly number[];
	/** Empty unless `origin` is `documented`. */
	readonly vendor: readonly VendorRow[];
	readonly errorClass: ErrorClass;
	readonly retryable: Retryable;
	/** Other names of the same condition, on other services or in SDKs. */
	readonly aliases: readonly string[];
	/** Ids of pages on the vendor's site (`core/vendor/service.ts`), most useful first. */
	readonly pages: readonly string[];
	/** One sentence: what happened. */
	readonly summary: RichText;
	/** Absent on codes that have only one short line. */
	readonly article?: Article;
}

/** A line of a page's advice, and the cause that it belongs to; a step that belongs to none tells causes apart, or helps with any. */
export interface Advice {
	readonly cause?: CauseId;
	readonly text: RichText;
}

/** The sections of a code's own page. */
export interface Article {
	/** What it means on BangmodStorage. */
	readonly meaning: readonly RichText[];
	/** Likely causes, the likeliest first. */
	readonly causes: readonly Advice[];
	/** What to do, in order. */
	readonly steps: readonly Advice[];
	/** How AWS and plain Ceph differ. */
	readonly differences: readonly RichText[];
	/** What the answer looks like on the wire. */
	readonly answer: string;
}
