import type { Fact } from '../../facts.ts';
import { phrase, value, words } from '../../richText.ts';
import { brokenNamingRules } from '../../vendor/bucketNameRules.ts';
import { isForeign } from '../../vendor/serviceOfHost.ts';
import { calledHost } from '../addresses.ts';
import { readCanonicalRequest } from '../canonicalRequest.ts';
import type { Evidence } from '../cause.ts';
import { isInBody, type Report } from '../report.ts';
import { isCode } from '../signs.ts';

const isOfEncoding = isCode(
	'SignatureDoesNotMatch',
	'NoSuchKey',
	'InvalidURI',
	'NotFound',
	'404',
	'403',
	'InvalidBucketName',
	'400',
);

/** A bucket with a slash, a scheme or white space in it: what was given is a path, not a name. */
export function oddBucket(report: Report): Evidence | undefined {
	const { bucket } = report.facts.request;
	if (bucket === undefined || !/[/\\\s]|^\w{1,10}:|%[0-9A-F]{2}/i.test(bucket.value) || !isOfEncoding(report)) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The bucket is given as {0}; a name holds no slash, scheme or space.',
			value(bucket.value),
		),
		place: bucket.place,
	};
}

const isOfNaming = isCode('InvalidBucketName', 'InvalidURI', '400', 'BadRequest');

/** The published naming rules that the bucket's name breaks, each in a sentence; silent about a store with rules of its own. */
export function namingRulesBroken(report: Report): readonly Evidence[] {
	const { bucket } = report.facts.request;
	if (bucket === undefined || bucket.value === '' || !isOfNaming(report) || isForeign(calledHost(report)?.value)) return [];
	const [first, ...others] = brokenNamingRules(bucket.value, report.translate);
	if (first === undefined) return [];
	const name = phrase(report.translate, 'The bucket name {0} breaks the naming rules:', value(bucket.value));
	return [[...name, words(' '), ...first], ...others].map((sentence) => ({ sentence, place: bucket.place }));
}

/** A key that the answer prints with percent signs: it was encoded before the client encoded it. */
export function encodedKey(report: Report): Evidence | undefined {
	const { key } = report.facts.request;
	if (key === undefined || report.code !== 'NoSuchKey' || !isInBody(report, key) || !/%[0-9A-F]{2}/i.test(key.value))
		return undefined;
	return {
		sentence: phrase(report.translate, 'The store looked for the key {0}, percent signs and all.', value(key.value)),
		place: key.place,
	};
}

/** A key that begins with a slash or holds two in a row, which belong to the key. */
export function slashedKey({ facts, translate }: Report): Evidence | undefined {
	const { key } = facts.request;
	if (key === undefined || !/^\/|\/\//.test(key.value) || /^\w{1,10}:\/\//.test(key.value)) return undefined;
	return {
		sentence: phrase(
			translate,
			'The key {0} holds an empty name between slashes; to the store each slash counts.',
			value(key.value),
		),
		place: key.place,
	};
}

/** A key that was encoded before it was handed over, or whose characters clients encode in more than one way. */
export function oddKey(report: Report): Evidence | undefined {
	const { key, path } = report.facts.request;
	if (!isOfEncoding(report)) return undefined;
	if (path !== undefined && /%25[0-9a-f]{2}/i.test(path.value))
		return {
			sentence: phrase(report.translate, 'The path is encoded twice: {0}.', value(path.value)),
			place: path.place,
		};
	const printed = key ?? path ?? signedPath(report);
	if (printed === undefined || !isCode('SignatureDoesNotMatch')(report)) return undefined;
	const odd = /[^A-Za-z0-9\-_.~/%]|%(?!2F)[0-9A-F]{2}/iu.exec(printed.value)?.[0];
	if (odd === undefined) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The key {0} holds {1}, which clients and proxies encode in more than one way.',
			value(printed.value),
			value(odd),
		),
		place: printed.place,
	};
}

/** A path that begins with two slashes: the endpoint ends in one, and the client put another behind it. */
export function emptyFirstName({ facts, translate }: Report): Evidence | undefined {
	const { request, answer } = facts;
	const canonical = readCanonicalRequest(request.canonicalRequest?.value);
	const signed = request.canonicalRequest && canonical && { ...request.canonicalRequest, value: canonical.path };
	const doubled = [answer.resource, request.path, signed].find((printed) => printed?.value.startsWith('//') === true);
	return (
		doubled && {
			sentence: phrase(translate, 'The path {0} begins with two slashes.', value(doubled.value)),
			place: doubled.place,
		}
	);
}

/** The path in what was signed: the second line of a canonical request, or the last of the older string to sign. */
function signedPath({ facts }: Report): Fact | undefined {
	const { canonicalRequest, stringToSign } = facts.request;
	const canonical = readCanonicalRequest(canonicalRequest?.value);
	if (canonicalRequest !== undefined && canonical !== undefined) return { ...canonicalRequest, value: canonical.path };
	const last = stringToSign?.value.trimEnd().split('\n').at(-1)?.trim() ?? '';
	return stringToSign === undefined || !last.startsWith('/') ? undefined : { ...stringToSign, value: last.replace(/\?.*$/, '') };
}

/** A missing key that holds a plus sign or a percent sign, and was not read from a URL: events and forms write blanks so. */
export function keyOfEvent(report: Report): Evidence | undefined {
	const { facts, translate, code } = report;
	const { key, path } = facts.request;
	const odd = /\+|%[0-9A-F]{2}/i.exec(key?.value ?? '')?.[0];
	if (
		!/^(?:NoSuchKey|NotFound|404)$/.test(code) ||
		key === undefined ||
		odd === undefined ||
		path?.value.includes(key.value) === true
	)
		return undefined;
	if (encodedKey(report) !== undefined) return undefined;
	return {
		sentence: phrase(
			translate,
			'The key {0} holds {1}: events and forms encode keys so, and they have to be decoded first.',
			value(key.value),
			value(odd),
		),
		place: key.place,
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
