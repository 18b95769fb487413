import type { RichText } from '../richText.ts';
import { type Region, regions } from '../vendor/service.ts';
import type { Case } from './clue.ts';
import { servingRegion } from './scope.ts';

/** The region that the report is from, by the host it names or by the region that says it answered. */
export function regionOf(report: Pick<Case, 'host' | 'text' | 'fields'>): Region | undefined {
	const served = servingRegion(report);
	return (
		regions.find(({ endpoint }) => report.host !== undefined && `.${report.host}`.endsWith(endpoint.replace('https://', '.'))) ??
		regions.find(({ region }) => region === served)
	);
}

/**
 * The same advice for another region. The catalogue writes its commands for Bangkok; in Singapore, endpoint and region string of the
 * two change places, so that "the other region" stays the other one. A sentence that names both regions is true anywhere and stays.
 */
export function inRegion(advice: RichText, region: Region): RichText {
	const [first] = regions;
	const named = regions.filter((known) =>
		advice.some(({ text }) => text.includes(known.endpoint) || text.includes(known.region)),
	);
	const [from] = named;
	if (region.id === first?.id || from === undefined || named.length > 1) return advice;
	const to = from.id === region.id ? first : region;
	if (to === undefined) return advice;
	return advice.map((part) =>
		part.kind === 'code'
			? { ...part, text: part.text.replaceAll(from.endpoint, to.endpoint).replaceAll(from.region, to.region) }
			: part,
	);
}
