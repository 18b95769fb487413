import type { Case } from './clue.ts';
import { headerIn } from './headers.ts';
import { isBorrowed } from './isBorrowed.ts';

/** The region string in the credential scope that the text prints, plain or percent-encoded: `KEY/20261122/region/s3/aws4_request`. */
const credentialScope = /(?:\/|%2F)\d{8}(?:\/|%2F)([A-Za-z0-9-]{2,40})(?:\/|%2F)s3(?:\/|%2F)aws4_request/i;

/** The region that the client signed for; undefined when the text does not show it. */
export function signedRegion({ text, details }: Case): string | undefined {
	const canonical = details.get('StringToSign') ?? '';
	return (credentialScope.exec(text) ?? credentialScope.exec(canonical) ?? bareScope.exec(canonical))?.[1];
}

/** In a string to sign the scope stands alone on its line. */
const bareScope = /^\d{8}\/([A-Za-z0-9-]{2,40})\/s3\/aws4_request/m;

/** The region that says it answered: the header `x-bgs-region`, or the report's own region element. */
export function servingRegion({ text, fields }: Pick<Case, 'text' | 'fields'>): string | undefined {
	const stated = fields.region;
	return headerIn(text, 'x-bgs-region') ?? (stated === undefined || isBorrowed(text, 'Region', stated) ? undefined : stated);
}
