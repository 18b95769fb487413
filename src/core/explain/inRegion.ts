import type { RichText } from '../richText.ts';
import { type Region, regions } from '../vendor/service.ts';

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
