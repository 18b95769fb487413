import { phrase, value } from '../../richText.ts';
import { serviceOf } from '../../vendor/serviceOfHost.ts';
import { calledHost, hostAlone, wantedEndpoints } from '../addresses.ts';
import type { Evidence } from '../cause.ts';
import { otherNames, unresolved } from '../noAnswer.ts';
import { isInBody, type Report } from '../report.ts';
import { settingsOf } from '../settingOf.ts';
import { isCode, isOperation } from '../signs.ts';

/** `/bucket/…` at a host that begins with the bucket already. */
export function bucketInHostAndPath(report: Report): Evidence | undefined {
	const host = calledHost(report);
	const { path } = report.facts.request;
	const [, first = ''] = /^\/([^/?]+)/.exec(path?.value ?? '') ?? [];
	if (host === undefined || path === undefined || first === '') return undefined;
	if (!hostAlone(host.value).startsWith(`${first.toLowerCase()}.`)) return undefined;
	// A key may begin as its bucket is called: a download that says no more than its status names no error of the bucket's.
	if (/^\d{3}$/.test(report.code) && report.facts.client.name === undefined && report.facts.request.operation === undefined)
		return undefined;
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

/** A name in front of an address: only a client that puts the bucket there makes one. */
const isBeforeAddress = /^[a-z][\w.-]{1,61}\.\d{1,3}(?:\.\d{1,3}){3}$/;

/** A host that is a bucket's name in front of an endpoint, and does not resolve or has another certificate. */
export function bucketHostUnknown(report: Report): Evidence | undefined {
	const { facts, finding, translate } = report;
	const failed = facts.request.host;
	const bucket = facts.request.bucket ?? settingsOf(facts.settings, 'bucket')[0];
	const words = `${finding.code} ${facts.answer.message?.value ?? ''}`;
	if (failed === undefined || !(unresolved.test(words) || otherNames.test(words))) return undefined;
	const isBehind = wantedEndpoints(report).some(({ host }) => failed.value.endsWith(`.${host}`));
	const [, host = '', path = ''] =
		/https?:\/\/([\w.-]{1,255})(?::\d{1,5})?\/([\w.-]{3,63})/.exec(facts.client.command?.value ?? '') ?? [];
	const isOfCommand = host !== '' && failed.value === `${path}.${host}`.toLowerCase();
	const isBucket = bucket !== undefined && failed.value.startsWith(`${bucket.value.toLowerCase()}.`);
	if (!isBehind && !isBucket && !isOfCommand && !isBeforeAddress.test(failed.value) && !isDotted(failed.value, words))
		return undefined;
	return {
		sentence: phrase(
			translate,
			'The name {0} is a bucket in front of an endpoint, and it was not found or has another certificate.',
			value(failed.value),
		),
		place: failed.place,
	};
}

/** Path style is set, and a name was not found that is not the endpoint's own: the setting did not reach the client. */
export function pathStyleNotTaken(report: Report): Evidence | undefined {
	const { facts, finding, translate } = report;
	const [style] = settingsOf(facts.settings, 'pathStyle');
	const failed = facts.request.host;
	const words = `${finding.code} ${facts.answer.message?.value ?? ''}`;
	if (style === undefined || failed === undefined || !unresolved.test(words)) return undefined;
	if (/^(?:false|no|off|0|virtual\w{0,10})$/i.test(style.value) || !/[^.]\.[^.]/.test(failed.value)) return undefined;
	if (wantedEndpoints(report).some(({ host }) => host === failed.value)) return undefined;
	return {
		sentence: phrase(
			translate,
			'{0} is set, and {1} was not found: where that name begins with the bucket, the client did not take the setting.',
			value(style.name),
			value(failed.value),
		),
		place: failed.place,
	};
}

/** Nothing answered at a bucket's name in front of an endpoint that settings ask for, and that is nobody's who has such names. */
export function bucketHostSilent(report: Report): Evidence | undefined {
	const { facts, finding, translate } = report;
	const called = facts.request.host;
	if (called === undefined || !/could not connect to the endpoint/i.test(`${finding.code} ${facts.answer.message?.value ?? ''}`))
		return undefined;
	const wanted = wantedEndpoints(report).find(({ host }) => called.value.endsWith(`.${host}`) && serviceOf(host) === undefined);
	if (wanted === undefined) return undefined;
	return {
		sentence: phrase(
			translate,
			'No answer came from {0}, which is a bucket in front of {1}.',
			value(called.value),
			value(wanted.fact.value),
		),
		place: called.place,
	};
}

/** Settings ask for an endpoint, the request went to a bucket's name in front of it, and the answer names the key's first part as the bucket. */
export function keyTakenForBucket(report: Report): Evidence | undefined {
	const { facts, translate } = report;
	const called = calledHost(report);
	const [, first = ''] = /^\/([^/?]+)/.exec(facts.request.path?.value ?? '') ?? [];
	const taken = facts.request.bucket;
	if (called === undefined || taken === undefined || taken.value !== first || !isInBody(report, taken)) return undefined;
	if (!wantedEndpoints(report).some(({ host }) => hostAlone(called.value).endsWith(`.${host}`))) return undefined;
	return {
		sentence: phrase(
			translate,
			'The bucket stands in the host {0}, and the store took {1}, the first part of the path, for one.',
			value(called.value),
			value(taken.value),
		),
		place: taken.place,
	};
}

/** The certificate holds `*.endpoint`, which stands for one label, and the host has several in front: a bucket with dots in its name. */
function isDotted(host: string, words: string): boolean {
	return [...words.slice(0, 4_000).matchAll(/\*\.([\w.-]{3,250})/g)].some(
		([, endpoint = '']) => host.endsWith(`.${endpoint}`) && host.slice(0, -endpoint.length - 1).includes('.'),
	);
}
