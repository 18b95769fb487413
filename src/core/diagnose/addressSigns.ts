import { code as literal, phrase, value } from '../richText.ts';
import { regions } from '../vendor/service.ts';
import { serviceOf } from '../vendor/serviceOfHost.ts';
import { answeredBy, calledHost, homeRegion, isSameHost, readEndpoint, regionOfHost, wantedEndpoints } from './addresses.ts';
import type { Evidence } from './cause.ts';
import { lower, type Report } from './report.ts';
import { settingsOf } from './settingOf.ts';
import { isCode, isOperation } from './signs.ts';

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
	const endpoint = value(home.region.endpoint.slice('https://'.length));
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
					literal(other.endpoint.slice('https://'.length)),
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

/** Settings ask for one host, and the answer surely bears the marks of another's service. */
export function answeredByAnother(report: Report): Evidence | undefined {
	return answeredBy(report)?.isSure === true ? answeredElsewhere(report) : undefined;
}

/** Settings ask for one host, and the answer bears the marks of another's service. */
export function answeredElsewhere(report: Report): Evidence | undefined {
	const answered = answeredBy(report);
	const wanted = wantedEndpoints(report).find(({ host }) => {
		const service = serviceOf(host);
		// Wasabi writes ids as Amazon does.
		return service !== answered?.service && service !== 'Wasabi';
	});
	if (
		answered === undefined ||
		wanted === undefined ||
		wantedEndpoints(report).some(({ host }) => serviceOf(host) === answered.service)
	)
		return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The endpoint is set to {0}, but the answer is from {1}: {2}.',
			value(wanted.fact.value),
			value(answered.service),
			value(answered.fact.value),
		),
		place: answered.fact.place,
	};
}

/** The bucket is named as an endpoint's host is: an address was given where a name belongs. */
export function endpointAsBucket({ facts, translate }: Report): Evidence | undefined {
	const { bucket } = facts.request;
	if (bucket === undefined || !/^(?:s3|oss|cos|minio|storage|objects?)[.-][a-z0-9.-]{2,80}\.[a-z]{2,18}$/i.test(bucket.value))
		return undefined;
	return {
		sentence: phrase(translate, 'The bucket is given as {0}, which is an endpoint’s host.', value(bucket.value)),
		place: bucket.place,
	};
}

/** Settings ask for one host, and the request went to another. */
export function wantedAnother(report: Report): Evidence | undefined {
	const called = calledHost(report);
	const wanted = wantedEndpoints(report);
	const [first] = wanted;
	if (called === undefined || first === undefined) return undefined;
	if (wanted.some(({ host }) => isSameHost(hostAlone(called.value), host))) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The endpoint is set to {0}, but the request went to {1}.',
			value(first.fact.value),
			value(called.value),
		),
		place: called.place,
	};
}

/** `/bucket/…` at a host that begins with the bucket already. */
export function bucketInHostAndPath(report: Report): Evidence | undefined {
	const host = calledHost(report);
	const { path } = report.facts.request;
	const [, first = ''] = /^\/([^/?]+)/.exec(path?.value ?? '') ?? [];
	if (host === undefined || path === undefined || first === '') return undefined;
	if (!hostAlone(host.value).startsWith(`${first.toLowerCase()}.`)) return undefined;
	return {
		sentence: phrase(report.translate, 'The host {0} begins with {1}, and so does the path.', value(host.value), value(first)),
		place: path.place,
	};
}

const isOfDoubledBucket = isCode(
	'NoSuchKey',
	'NoSuchBucket',
	'SignatureDoesNotMatch',
	'NotFound',
	'404',
	'403',
	'AccessDenied',
	'InvalidBucketName',
	'MethodNotAllowed',
);

/** The endpoint's own host or path holds the bucket, so that the client's addressing sends it twice. */
export function bucketInEndpoint(report: Report): Evidence | undefined {
	const { facts, translate } = report;
	if (!isOfDoubledBucket(report)) return undefined;
	const buckets = [
		...settingsOf(facts.settings, 'bucket'),
		...(facts.request.bucket === undefined ? [] : [facts.request.bucket]),
	];
	for (const { host, bucket: inPath, fact } of wantedEndpoints(report)) {
		const bucket = buckets.find(
			({ value: name }) => name !== '' && (host.startsWith(`${name.toLowerCase()}.`) || inPath === name),
		);
		if (bucket === undefined) continue;
		return {
			sentence: phrase(translate, 'The endpoint {0} holds the bucket {1} already.', value(fact.value), value(bucket.value)),
			place: fact.place,
		};
	}
	return undefined;
}

/** Requests to a bucket, which name no key. */
const isBucketOperation = isOperation(/^(?:List(?:Object|Multipart|Version)|(?:Get|Put|Delete|Head|Create)Bucket)/);
const isKeyMissing = isCode('NoSuchKey');

/** An answer about a key to a request that names none. */
export function keyErrorOnBucket(report: Report): Evidence | undefined {
	const { operation } = report.facts.request;
	if (operation === undefined || !isKeyMissing(report) || !isBucketOperation(report)) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'{0} asks for a bucket, and the answer speaks of a key: the bucket’s name was taken for one.',
			value(operation.value),
		),
		place: report.finding.span,
	};
}

/** How resolvers and certificate checks say that a name is not one. */
export const unknownName =
	/no such host|ENOTFOUND|EAI_AGAIN|name or service not known|nodename nor servname|could(?: not|n't) resolve|unknown ?host|name resolution|lookup address|name does not resolve|not resolve|altnames|certificate is valid for|doesn't match|does not match any of the subject|CertificateError|no alternative certificate|no subject alternative/i;

/** A host that is a bucket's name in front of an endpoint, and does not resolve or has another certificate. */
export function bucketHostUnknown(report: Report): Evidence | undefined {
	const { facts, finding, translate } = report;
	const failed = facts.request.host;
	const bucket = facts.request.bucket ?? settingsOf(facts.settings, 'bucket')[0];
	if (failed === undefined || !unknownName.test(`${finding.code} ${facts.answer.message?.value ?? ''}`)) return undefined;
	const isBehind = wantedEndpoints(report).some(({ host }) => failed.value.endsWith(`.${host}`));
	const isBucket = bucket !== undefined && failed.value.startsWith(`${bucket.value.toLowerCase()}.`);
	if (!isBehind && !isBucket) return undefined;
	return {
		sentence: phrase(
			translate,
			'The name {0} is a bucket in front of an endpoint, and it was not found or has another certificate.',
			value(failed.value),
		),
		place: failed.place,
	};
}

/** BangmodStorage's endpoint, written with `http://`. */
export function plainEndpointOfOurs(report: Report): Evidence | undefined {
	const plain = wantedEndpoints(report).find(({ scheme, host }) => scheme === 'http' && regionOfHost(host) !== undefined);
	return (
		plain && {
			sentence: phrase(report.translate, 'The endpoint is set to {0}; BangmodStorage takes HTTPS only.', value(plain.fact.value)),
			place: plain.fact.place,
		}
	);
}

/** An answer of a kind that S3 never gives, without an id. */
export function noMarksOfS3({ facts, translate }: Report): Evidence | undefined {
	const { status, requestId, elements, headers } = facts.answer;
	const type = headers.get('content-type');
	if (status === undefined || requestId !== undefined || elements.size > 0 || type === undefined) return undefined;
	if (!/json|html|plain/i.test(type.value)) return undefined;
	return {
		sentence: phrase(
			translate,
			'The answer is {0} and has no request id; S3 answers in XML, with {1}.',
			value(type.value),
			value('x-amz-request-id'),
		),
		place: type.place,
	};
}

function hostAlone(printed: string): string {
	return readEndpoint(printed)?.host ?? printed.toLowerCase();
}
