import { readRows } from '../catalog/table.generated.ts';

/**
 * What stands in a report whose code is in no catalogue, or that has none (a status, or its name): the wordings and the structures that
 * the recogniser's rows and its XML reader ask for, each at its rarest. `shapes.ts` has them as gates.
 */
const structures: readonly string[] = [
	['Code>', 'code>', 'Code&gt', String.raw`Code\u003e`],
	['when calling the ', '(Service: ', 'api error ', 'S3 error: ', 'S3 Error: ', ' (client): ', ' (server): ', 'S3::'],
	['AWS Error', 'AWSError', 'xceptionName: ', 'xception name: ', '-error-code', 'rror Code', 'rror code', 'rror_code'],
	[', request id: ', 'Forbidden', 'MovedPermanently', 'Unauthorized', 'Http4', 'Http3', 'Http5'],
].flat();

/** The shortest literal that a matcher takes. */
const shortest = 4;

/** Literals without which a text holds no finding: every code of the catalogue, and the structures. Case-sensitive ASCII. */
export function scanAnchors(): readonly string[] {
	const codes = readRows().map(({ code }) => code);
	return [...new Set([...codes, ...structures])].filter((literal) => literal.length >= shortest);
}
