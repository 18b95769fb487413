import { code as literal, phrase, type Part, value } from '../../richText.ts';
import type { Stated } from '../../setup/setup.ts';
import type { Span } from '../../span.ts';
import { brokenNamingRules } from '../../vendor/bucketNameRules.ts';
import { endpointHost, regionOfHost } from '../../vendor/regionOfHost.ts';
import { readEndpoint } from '../addresses.ts';
import type { Evidence } from '../cause.ts';
import { isAmazons } from './amazonSigns.ts';
import { lower, type Report } from '../report.ts';
import type { ReportSetup } from '../reportSetup.ts';
import { agreements } from '../setupOf.ts';
import { isCode } from '../signs.ts';

/** `app/uploader.py:6`, to stand in a sentence, and the place to go to. */
function placed({ file }: ReportSetup, span: Span): { readonly name: Part; readonly at: Evidence['at'] } {
	const { line, column, length } = file.placeOf(span);
	return { name: value(`${file.within}:${line}`), at: { file: file.within, line, column, length } };
}

/** BangmodStorage's region of the setup's endpoint. */
function homeOf({ setup }: ReportSetup) {
	const host = setup.endpoint && readEndpoint(setup.endpoint.value)?.host;
	return host === undefined ? undefined : regionOfHost(host);
}

/** Something that the report states is set so in the setup, or a frame of the report lies in its file. */
function isSure({ facts, setup }: Report): boolean {
	return setup !== undefined && (setup.isOfFrame || agreements(facts, setup.setup) > 0);
}

const isMismatch = isCode('SignatureDoesNotMatch', 'AuthorizationHeaderMalformed');
/** What a request without a body in its answer says of the same. */
const mayBeMismatch = isCode('403', '400', 'Forbidden', 'AccessDenied', 'InvalidAccessKeyId');

/** The setup's region is not the one of its endpoint, and the code means just that. */
export function setUpForOtherRegion(report: Report): Evidence | undefined {
	return isMismatch(report) && isSure(report) ? otherRegionSetUp(report) : undefined;
}

/** The same, behind a code that may mean it. */
export function perhapsSetUpForOtherRegion(report: Report): Evidence | undefined {
	return mayBeMismatch(report) ? otherRegionSetUp(report) : undefined;
}

function otherRegionSetUp({ facts, setup: found, translate }: Report): Evidence | undefined {
	const home = found && homeOf(found);
	const region = found?.setup.region;
	if (found === undefined || home === undefined || region === undefined || region.value === home.region) return undefined;
	const { scopeRegion } = facts.request;
	// What was signed is another client's.
	if (scopeRegion !== undefined && scopeRegion.value !== region.value) return undefined;
	const { name, at } = placed(found, region.place);
	const sentence = phrase(
		translate,
		'{0} signs for {1}; its endpoint, {2}, wants exactly {3}.',
		name,
		value(region.value),
		value(endpointHost(home)),
		literal(home.region),
	);
	return { sentence, at };
}

const isOfPlainHttp = isCode('301', '307', '308', '403', '400', 'Forbidden', 'BadRequest', 'MovedPermanently');

/** The setup's endpoint is BangmodStorage's, with `http://`. */
export function setUpWithPlainHttp(report: Report): Evidence | undefined {
	const { setup: found, translate } = report;
	if (found === undefined || homeOf(found) === undefined || !isOfPlainHttp(report)) return undefined;
	const { endpoint, plainHttp } = found.setup;
	const span = plainHttp ?? (/^http:/i.test(endpoint?.value ?? '') ? endpoint?.place : undefined);
	if (span === undefined) return undefined;
	const { name, at } = placed(found, span);
	return { sentence: phrase(translate, '{0} calls the endpoint without HTTPS; BangmodStorage takes HTTPS only.', name), at };
}

const isOfBucket = isCode('NoSuchBucket', 'NoSuchKey', 'SignatureDoesNotMatch', '404', '403', '400', 'NotFound', 'Forbidden');

/** The setup's endpoint names the bucket as well. */
export function setUpWithBucketInEndpoint(report: Report): Evidence | undefined {
	const { facts, setup: found, translate } = report;
	const home = found && homeOf(found);
	const endpoint = found?.setup.endpoint;
	if (found === undefined || home === undefined || endpoint === undefined || !isOfBucket(report)) return undefined;
	const written = readEndpoint(endpoint.value);
	const inHost = written?.host.slice(0, -home.endpoint.length + 'https:/'.length) ?? '';
	const bucket = written?.bucket === '' ? inHost : written?.bucket;
	const names = [lower(facts.request.bucket), ...found.setup.buckets.map(({ value: one }) => one)];
	if (bucket === undefined || bucket === '' || !names.includes(bucket)) return undefined;
	const { name, at } = placed(found, endpoint.place);
	return { sentence: phrase(translate, '{0} names the bucket {1} in the endpoint, too.', name, value(bucket)), at };
}

/** The setup's endpoint is BangmodStorage's, and Amazon answered. */
export function setUpForAnotherStore(report: Report): Evidence | undefined {
	const { setup: found, translate } = report;
	const endpoint = found?.setup.endpoint;
	if (found === undefined || endpoint === undefined || homeOf(found) === undefined || !isAmazons(report)) return undefined;
	const { name, at } = placed(found, endpoint.place);
	return { sentence: phrase(translate, '{0} names the endpoint {1}, but Amazon S3 answered.', name, value(endpoint.value)), at };
}

/** What a client says that looked for a host with the bucket in front. */
const ofHost = /certificate|not known|no such host|could not resolve|lookup|ENOTFOUND|EAI_AGAIN|hostname/i;

/** The setup puts the bucket before the host, and the report is one of names. */
export function setUpWithBucketInHost(report: Report): Evidence | undefined {
	const { setup: found, finding, code, facts, translate } = report;
	const addressing = found?.setup.addressing;
	if (found === undefined || homeOf(found) === undefined || addressing?.value !== 'virtual') return undefined;
	if (code !== 'NoSuchBucket' && !ofHost.test(`${finding.code} ${facts.answer.message?.value.slice(0, 500) ?? ''}`))
		return undefined;
	const { name, at } = placed(found, addressing.place);
	return { sentence: phrase(translate, '{0} puts the bucket before the endpoint’s host.', name), at };
}

/** The setup asks for a checksum on every request. */
export function setUpWithChecksums({ setup: found, translate }: Report): Evidence | undefined {
	const checksums = found?.setup.checksums;
	if (found === undefined || checksums?.value !== 'when_supported') return undefined;
	const { name, at } = placed(found, checksums.place);
	return { sentence: phrase(translate, '{0} adds a checksum to every request that may have one.', name), at };
}

/** The setup asks for checksums only where they are required. */
export function setUpWithoutChecksums({ setup: found, translate }: Report): Evidence | undefined {
	const checksums = found?.setup.checksums;
	if (found === undefined || !found.isOfFrame || checksums?.value !== 'when_required') return undefined;
	const { name, at } = placed(found, checksums.place);
	return { sentence: phrase(translate, '{0} adds a checksum only where one is required.', name), at };
}

/** The setup signs in the old way. */
export function setUpWithOldSignature({ setup: found, translate }: Report): Evidence | undefined {
	const signature = found?.setup.signature;
	if (found === undefined || signature?.value !== 'v2') return undefined;
	const { name, at } = placed(found, signature.place);
	return { sentence: phrase(translate, '{0} asks for signature version 2.', name), at };
}

/** The setup's only bucket breaks the rules for names, and the report does not name another. */
export function setUpWithOddBucket({ facts, setup: found, translate }: Report): Evidence | undefined {
	const stated = facts.request.bucket;
	const candidates: readonly Stated[] = found?.setup.buckets ?? [];
	const [bucket, ...others] = candidates.filter(({ value: name }) => stated === undefined || stated.value === name);
	if (found === undefined || bucket === undefined || others.length > 0) return undefined;
	const [rule] = brokenNamingRules(bucket.value, translate);
	if (rule === undefined) return undefined;
	const { name, at } = placed(found, bucket.place);
	return {
		sentence: phrase(translate, '{0} names the bucket {1}, which breaks the rules for bucket names.', name, value(bucket.value)),
		at,
	};
}
