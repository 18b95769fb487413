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
	readonly causes: readonly CauseId[];
}
