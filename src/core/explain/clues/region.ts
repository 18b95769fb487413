import { code, phrase, type RichText, value } from '../../richText.ts';
import { type Region, regions } from '../../vendor/service.ts';
import type { Case, Look } from '../clue.ts';
import { isForeign } from '../../vendor/serviceOfHost.ts';
import { servingRegion, signedRegion } from '../scope.ts';

/** Endpoint and region string always move together; says where they do not. */
export const region: Look = (report) => {
	if (isForeign(report.host)) return undefined;
	const home = regions.find(({ endpoint }) => isAt(report.host, endpoint));
	const signed = signedRegion(report);
	const serving = servingRegion(report);
	const evidence: RichText[] = [];
	const target = home ?? regions.find((known) => known.region === serving);
	if (target !== undefined && signed !== undefined && signed !== target.region)
		evidence.push(wrongRegion(report, signed, target));
	if (home !== undefined && serving !== undefined && serving !== home.region && regions.some((known) => known.region === serving))
		evidence.push(
			phrase(report.translate, 'The endpoint is {0}, yet region {1} answered.', value(report.host ?? ''), value(serving)),
		);
	if (evidence.length === 0) return undefined;
	return { evidence, steps: target === undefined ? [] : [moveTogether(report, target)] };
};

function wrongRegion({ translate }: Case, signed: string, target: Region): RichText {
	const other = regions.find((known) => known.region === signed);
	const endpoint = value(target.endpoint.slice('https://'.length));
	if (other !== undefined)
		return phrase(
			translate,
			'The request went to {0} but was signed for {1}, the region of {2}.',
			endpoint,
			value(signed),
			code(other.endpoint.slice('https://'.length)),
		);
	return phrase(
		translate,
		'The request was signed for region {0}; {1} wants exactly {2}.',
		value(signed),
		endpoint,
		code(target.region),
	);
}

function moveTogether({ translate }: Case, { endpoint, region }: Region): RichText {
	return phrase(translate, 'Set region {0} and endpoint {1} together, with a key of that region.', code(region), code(endpoint));
}

function isAt(host: string | undefined, endpoint: string): boolean {
	const name = endpoint.slice('https://'.length);
	return host !== undefined && (host === name || host.endsWith(`.${name}`));
}
