import type { CauseId } from '../../catalog/causeId.ts';

/** What a code can mean, likeliest first. Without a status or operation of its own a row holds for any. */
export interface LikelyRow {
	/** Codes, or statuses of a report without one. */
	readonly codes: readonly string[];
	readonly operation?: RegExp;
	/** Only where the signature stands in the query. */
	readonly isPresigned?: true;
	/** Only where Amazon answered, and no setting asks for it. */
	readonly isOfAmazon?: true;
	/** Only where the text names a whole address, and no S3 client, operation, key or signature: a plain download. */
	readonly isDownload?: true;
	readonly causes: readonly CauseId[];
}
