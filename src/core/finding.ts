import type { Span } from './span.ts';

/** The layout that a report was printed in; the log-shape table and `xml.ts` are the only makers of these. */
export type Shape = 'xml' | 'sdk-message' | 'object-dump' | 'json' | 'access-log' | 'head-no-body' | 'bare' | 'other';

/**
 * How sure we are that this text reports an S3 error.
 *
 * - `certain`: an S3 error's own structure, an S3 SDK's own wording, or a second clue beside an unmistakable code.
 * - `likely`: an unmistakable code in log-like text.
 * - `possible`: a word that other systems use too (AccessDenied, InternalError), with no clue near.
 */
export type Certainty = 'certain' | 'likely' | 'possible';

/** What the report itself states, with escapes, line prefixes and colour codes undone. Absent = the text does not say. */
export interface FindingFields {
	/** HTTP status, 100–599. */
	readonly status?: number;
	/** The service's message; placeholders such as `null` or `UnknownError` are not messages. */
	readonly message?: string;
	readonly requestId?: string;
	/** Also known as extended request id or `x-amz-id-2`. */
	readonly hostId?: string;
	/** S3 operation (`GetObject`) or the access log's own name (`REST.GET.OBJECT`). */
	readonly operation?: string;
	readonly bucket?: string;
	readonly key?: string;
	readonly region?: string;
	readonly resource?: string;
	/** When it happened, as printed. */
	readonly time?: string;
}

/** One error report in a text. A report that prints its code more than once is one finding with further spans. */
export interface Finding {
	/** The code token as printed: `NoSuchKey`, or `404` where the report had no body; the code of S3's own message where that stands alone. */
	readonly code: string;
	/** Where the code token stands, or the message. */
	readonly span: Span;
	/** The stretch of text that this report covers; contains `span` and all of `alsoAt`. */
	readonly extent: Span;
	/** Further places where the same report prints its code, in order. */
	readonly alsoAt: readonly Span[];
	readonly shape: Shape;
	readonly certainty: Certainty;
	readonly fields: FindingFields;
	/**
	 * What else the report states, under the S3 element's own name (`AWSAccessKeyId`, `RequestTime`, `ServerTime`, `StringToSign`,
	 * `ProposedSize`, `ArgumentName` …). Untrusted text; a Map, so that a tag named `__proto__` is only a key.
	 */
	readonly details: ReadonlyMap<string, string>;
}

/** Whether a report is S3's own error body, so that what stands in it the store says. */
export function isBody({ shape }: Pick<Finding, 'shape'>): boolean {
	return shape === 'xml';
}

/** Whether a report is a status, or what a client makes of one, in place of a code: the answer had no body. */
export function lacksBody({ shape }: Pick<Finding, 'shape'>): boolean {
	return shape === 'head-no-body';
}

/** Whether a report is a code and no layout around it. */
export function isCodeAlone({ shape }: Pick<Finding, 'shape'>): boolean {
	return shape === 'bare';
}
