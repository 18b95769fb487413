import type { CauseId } from '../catalog/causeId.ts';
import { bodies } from './likely/bodies.ts';
import { demands } from './likely/demands.ts';
import { denials } from './likely/denials.ts';
import { places } from './likely/places.ts';
import { signatures } from './likely/signatures.ts';
import { troubles } from './likely/troubles.ts';
import type { LikelyRow } from './likely/likelyRow.ts';
import { isAmazons } from './signs/amazonSigns.ts';
import { codeMeant, operationMeant } from './meant.ts';
import { isDownload, isPresigned, type Report, statusOf } from './report.ts';

/**
 * The first row that fits a report orders its causes; causes that no row names come after. The order is that of the public threads in which
 * somebody found the cause: what was found oftenest for this code and operation stands first. All rows of a code stand in one file.
 */
const rows: readonly LikelyRow[] = [...denials, ...signatures, ...places, ...bodies, ...demands, ...troubles];

const rowsOf: ReadonlyMap<string, readonly LikelyRow[]> = rowsByCode();

/** The causes that this report may have, likeliest first, before anything in it is looked at; empty for a code that nothing is known of. */
export function likelyCauses(report: Report): readonly CauseId[] {
	const operation = operationMeant(report);
	const status = statusOf(report);
	const isSigned = isPresigned(report);
	const candidates = rowsOf.get(codeMeant(report)) ?? (status === undefined ? undefined : rowsOf.get(String(status))) ?? [];
	const fits = (row: LikelyRow) =>
		(row.operation?.test(operation) ?? true) &&
		(row.isPresigned !== true || isSigned) &&
		(row.isDownload !== true || isDownload(report)) &&
		(row.isOfAmazon !== true || isAmazons(report));
	return candidates.find(fits)?.causes ?? [];
}

/** A code of S3's, of which a row tells what it can mean. */
export function isExpected(code: string): boolean {
	return rowsOf.has(code);
}

function rowsByCode(): Map<string, readonly LikelyRow[]> {
	const byCode = new Map<string, readonly LikelyRow[]>();
	for (const row of rows) for (const name of row.codes) byCode.set(name, [...(byCode.get(name) ?? []), row]);
	return byCode;
}
