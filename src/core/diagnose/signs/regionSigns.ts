import { code as literal, phrase, value } from '../../richText.ts';
import { endpointHost } from '../../vendor/regionOfHost.ts';
import { regions } from '../../vendor/service.ts';
import { calledHost, homeRegion } from '../addresses.ts';
import type { Evidence } from '../cause.ts';
import { lower, type Report } from '../report.ts';
import { settingsOf } from '../settingOf.ts';
import { isCode } from '../signs.ts';

/** The service's words where it names the region that it was asked for and its own. */
export const bothRegions = /the region ['"]?[\w-]{0,40}['"]? is wrong; expecting ['"]?[\w-]{1,40}/i;

/** The region that the answer gives for the bucket. */
export function bucketRegion({ facts }: Report) {
	return facts.answer.headers.get('x-amz-bucket-region') ?? facts.answer.elements.get('Region') ?? facts.answer.region;
}

/** Codes behind which a region that is not the bucket's hides. */
const isOfOtherRegion = isCode(
	'AuthorizationHeaderMalformed',
	'PermanentRedirect',
	'TemporaryRedirect',
	'SignatureDoesNotMatch',
	'BucketRegionError',
	'301',
	'307',
	'400',
	'BadRequest',
);

/** The answer names a region, and the request was signed for another. */
export function otherBucketRegion(report: Report): Evidence | undefined {
	const wanted = bucketRegion(report);
	const used = usedRegion(report);
	if (wanted === undefined || used === undefined || lower(wanted) === lower(used) || !isOfOtherRegion(report)) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The answer names region {0}; the request was made for {1}.',
			value(wanted.value),
			value(used.value),
		),
		place: wanted.place,
	};
}

const isOfOurRegions = isCode(
	'SignatureDoesNotMatch',
	'AuthorizationHeaderMalformed',
	'InvalidAccessKeyId',
	'AccessDenied',
	'400',
	'403',
	'Forbidden',
);

/** BangmodStorage's endpoint, and a signature or a setting for a region that is not its. */
export function otherHomeRegion(report: Report): Evidence | undefined {
	const home = homeRegion(report);
	const used = usedRegion(report);
	if (home === undefined || used === undefined || used.value === home.region.region || !isOfOurRegions(report)) return undefined;
	const endpoint = value(endpointHost(home.region));
	const other = regions.find(({ region }) => region === used.value);
	const sentence =
		other === undefined
			? phrase(
					report.translate,
					'The request was signed for region {0}; {1} wants exactly {2}.',
					value(used.value),
					endpoint,
					literal(home.region.region),
				)
			: phrase(
					report.translate,
					'The request went to {0} but was signed for {1}, the region of {2}.',
					endpoint,
					value(used.value),
					literal(endpointHost(other)),
				);
	return { sentence, place: used.place };
}

/** BangmodStorage's endpoint, and the other region says that it answered. */
export function otherRegionAnswered(report: Report): Evidence | undefined {
	const home = homeRegion(report);
	const serving = report.facts.answer.headers.get('x-bgs-region') ?? report.facts.answer.region;
	if (home === undefined || serving === undefined || serving.value === home.region.region) return undefined;
	if (!regions.some(({ region }) => region === serving.value)) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The endpoint is {0}, yet region {1} answered.',
			value(home.fact.value),
			value(serving.value),
		),
		place: serving.place,
	};
}

/** `eu-west-1`, `bkk`, `ap-southeast-1-bkk`: what a setting may hold besides variables and words. */
const regionForm = /^[a-z]{2,12}\d{0,2}(?:-[a-z0-9]{1,12}){0,4}$/;

/** The region of the credential scope, or else of a setting; a variable or an empty value is none. */
function usedRegion({ facts }: Report) {
	const { scopeRegion } = facts.request;
	if (scopeRegion !== undefined) return scopeRegion;
	return settingsOf(facts.settings, 'region').find(({ value: name }) => regionForm.test(name));
}

/** Hosts whose region stands in their name and has to be the signature's; others take any. */
const regionInHost =
	/(?:^|\.)s3[.-](?:dualstack\.)?([a-z]{2,3}(?:-[a-z0-9]{1,12}){1,3})\.(?:amazonaws\.com(?:\.cn)?|backblazeb2\.com|scw\.cloud)$/;

/** The region in the host's own name, and a signature or a setting for another. */
export function otherHostRegion(report: Report): Evidence | undefined {
	const host = calledHost(report);
	const used = usedRegion(report);
	const region = regionInHost.exec(host?.value ?? '')?.[1];
	if (host === undefined || region === undefined || used === undefined || lower(used) === region || !isOfOtherRegion(report))
		return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The host {0} is of region {1}; the request was made for {2}.',
			value(host.value),
			value(region),
			value(used.value),
		),
		place: used.place,
	};
}
