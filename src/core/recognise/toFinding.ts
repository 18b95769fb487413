import type { Certainty, Finding, FindingFields } from '../finding.ts';
import type { Span } from '../span.ts';
import { isBodyless } from './codes.ts';
import { readFields } from './stated/fields.ts';
import type { Mention } from './mention.ts';
import type { Neighbours } from './stated/partsAround.ts';
import type { Undressed } from './passage/undress.ts';

const certaintyOrder: readonly Certainty[] = ['possible', 'likely', 'certain'];

/** One report's mentions as a finding, back in the offsets of the original text. `neighbours` are all mentions of the stretch. */
export function toFinding(
	{ text, originalOffset }: Undressed,
	report: readonly Mention[],
	certaintyOf: (mention: Mention) => Certainty,
	neighbours: Neighbours,
): Finding {
	const toSpan = ({ start, end }: Span): Span => ({ start: originalOffset(start), end: originalOffset(end - 1) + 1 });
	const primary = report.reduce((best, mention) => (isBetter(mention, best) ? mention : best));
	const stated = readFields(text, report, primary, neighbours);
	const extent = toSpan({
		start: Math.min(...report.map(({ extentStart }) => extentStart)),
		end: Math.max(...report.map(({ extentEnd }) => extentEnd)),
	});
	return {
		code: primary.code,
		span: toSpan(primary),
		extent,
		alsoAt: report.filter((mention) => mention !== primary).map(toSpan),
		shape: primary.shape,
		certainty: report
			.map(certaintyOf)
			.reduce((best, next) => (certaintyOrder.indexOf(next) > certaintyOrder.indexOf(best) ? next : best)),
		fields: stated.fields satisfies FindingFields,
		details: stated.details,
	};
}

/** A printed code before a status that only goes with it, then the one with more structure. */
function isBetter(mention: Mention, best: Mention): boolean {
	const [hasCode, bestHasCode] = [!isBodyless(mention.code), !isBodyless(best.code)];
	return hasCode === bestHasCode ? mention.rank > best.rank : hasCode;
}
