import type { Case } from './clue.ts';
import { headerIn } from './headers.ts';
import { isBorrowed } from './isBorrowed.ts';

/** The region that says it answered: the header `x-bgs-region`, or the report's own region element. */
export function servingRegion({ text, fields }: Pick<Case, 'text' | 'fields'>): string | undefined {
	const stated = fields.region;
	return headerIn(text, 'x-bgs-region') ?? (stated === undefined || isBorrowed(text, 'Region', stated) ? undefined : stated);
}
