import type { FindingFields } from '../../finding.ts';
import { secrecyOf } from '../../safe/secretLabels.ts';
import { storeHostEnd } from '../../vendor/serviceOfHost.ts';
import { isKnownCode } from '../codes.ts';
import { placeholderless } from '../placeholders.ts';

/** Where a request went, as far as a text says: the bucket, the key, the host. */
export type Place = Pick<FindingFields, 'bucket' | 'key'> & { readonly host?: string };

/** `s3://b/k`, `s3:host/b/k` as restic writes it, `arn:aws:s3:::b/k`. */
const uri =
	/(?:\b(?:s3[an]?|oss|ks3|cos|minio):\/|\/vsi(?:s3|oss)(?:_streaming)?)\/([\w.-]{1,255})(?:@[\w-]{1,40})?(?:\/([^\s"'`<>|,;]{0,1100}))?/;
const repository =
	/\bs3:(?:https?:\/\/)?[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}(?::\d{1,5})?\/([\w.-]{1,255})(?:\/([^\s"'`<>|,;:]{0,1100}))?/;
const arn = /\barn:[\w-]{3,12}:s3:[^:\s]{0,20}:[^:\s]{0,20}:([\w.-]{1,255})(?:\/([^\s"'`|,;*]{1,1100}))?/;
const url = /\bhttps?:\/\/([\w.-]{1,255})(?::\d{1,5})?(?:\/([^\s"'`<>|?#;\\]{0,1600}))?(?:\?([^\s"'`<>\\]{0,2000}))?/g;
/** A host's first labels are a bucket where one of these labels follows. */
const virtualHost =
	/^(?!(?:s3|minio|rgw|oss|cos|api|gateway|www|storage|objects?)[.-])([a-z\d][\w.-]{1,100}?)\.(?:s3(?=[.-]|$)|oss-|cos\.|obs\.|minio[.-]|rgw[.-]|objects?(?:store|storage)?[.-]|[\da-f]{32}\.r2\.|[a-z]{3}\d\.digitaloceanspaces\.|[\w-]{2,24}\.(?:linode|vultr|your-|upcloud)object|[\w-]{2,24}\.contabostorage)/i;
const serviceHost = new RegExp(
	String.raw`(?:^|\.)(?:s3|oss|cos|obs|minio|rgw)(?:[.-]|$)|amazonaws\.com|${storeHostEnd}|storage`,
	'i',
);
/** Such a host where no URL is printed: what was looked up, what was connected to. */
const bareHost =
	/(?<![\w./@*-])(?!(?:com|org|io|net|software)\.)((?:[a-z\d][\w-]{0,62}\.){1,4}(?:s3|oss|cos|obs)[.-][\w.-]{3,120}[a-z]{2,})/g;
/** What a client writes in front of the URL that it asks for. */
const asked =
	/(?:\b(?:GET|PUT|HEAD|POST|DELETE|Get|Put|Head|Post|Delete)|\b(?:url|URL|uri)["']?\s?[:=(]{0,2})\s{0,2}["'(\x60\\]{0,2}$/;
/** A request that lists asks for a bucket, so that a host without a path names it. */
const bucketQuery = /(?:^|&)(?:list-type|delimiter|prefix|max-keys|uploads|location|versioning)\b/;
const requestLine = /\b(GET|PUT|HEAD|POST|DELETE) \/([^\s?"']{0,1900})(?:\?([^\s"']{0,1600}))?(?= HTTP\/|\s{0,4}(?:\n|$))/;
const requestLines = new RegExp(requestLine, 'g');
const hostHeader = /(?:^|[\s{[,"'])[Hh]ost["']?\s{0,4}[:=]\s{0,4}\[?["']?([\w.-]{3,255})/;
const uploadTarget =
	/\bto ([a-z\d_][\w.-]{1,254}|<[\w-]{1,60}>)(?:\/([^\s:"']{1,1024})(?=:|\s|$)|(?<=[-.\d][a-z\d.-]{0,80})(?=: [A-Z]\w{1,79}\b))/;
/** `bucket "x"`, `bucket (x)`, `bucket: x`, `bucket with retry x-1`: unquoted only what cannot be a word of a sentence, or what ends it. */
const prosePlace =
	/\b[Bb]uckets?(?![\w.-])(?: (?:with|retry|name:?|named|called)){0,3}(?: ?[:=])? {0,2}(?:["'`“(]([A-Za-z\d][\w.-]{1,254})["'`”)]|([a-z\d][a-z\d.-]{0,80}[-.\d][a-z\d.-]{0,80}|[a-z\d]{1,80}(?=\. [A-Z]|["']?\n|["'],|, (?:key|object|region|prefix) )))/;
const objectPlace =
	/\b(?:[Oo]bject|[Kk]ey|[Kk]ey for|[Ff]ile)s?:? (?:["'`“[]([^"'`”\]\n]{1,1024})["'`”\]](?!, line \d)|([\w@.-]{1,200}(?:\/[\w@.-]{1,200}){1,20}))/;
const objectFromBucket =
	/\b(?:object ["'`]?|(?:up|down)load(?:ing|ed)? ["'`])([^\s"'`]{1,1024})["'`]? (?:from|in|to|with) (?:bucket|container) ["'`]?([\w.-]{1,254}[\w-])/;
/** rclone and its like: `path/of the/key: Failed to copy: …`; behind a time and a level. */
const keyThatFailed =
	/(?:^|\n)(?:\d{4}\/\d\d\/\d\d [\d:]{8} )?(?:[A-Z]{4,8} ?: )?(?=[^:\n]{0,1000}[./])([^:\n]{1,1024})(?<!Error|Exception): Failed to (?:copy|upload|open|update|set|delete|remove|move|sync|read)\b/;
/** A call that names both in a program's line: `client.upload("shop", "a/b.csv")`. */
const calledWith =
	/\w(?:Upload|[oO]bject|File|Stream)\w{0,16}\((?:\w{1,24}, )?["']([a-z\d][\w.-]{2,62})["'], {0,2}["']([^"'\n]{1,300})["']/;
const keyBeforeArrow = /(?:^|\s)([\w@.-]{1,200}(?:\/[\w@.-]{1,200}){0,20}\.\w{1,8}) (?:→|->|:) (?:[A-Z]\w{1,80}:|s3:)/;
/** `'a/b.zip': Status Code: 403, …`: what failed, quoted in front of the report. */
const quotedKey = /["']([\w@/.+-]{1,1024}\.[\w+]{1,24})["']: (?=[A-Z])/;
const keyOfTransfer = /\b(?:upload|download|failed) (?:for|of) ([^\s:]{1,1024}\.\w{1,8})\b/;

/** Bucket and key as an address in this text states them: a URI, an ARN, the URL of an S3 service. */
export function readPlace(text: string): Place {
	const isArn = text.includes(':s3:');
	if (!isArn && !text.includes('://') && !text.includes('s3:') && !text.includes('/vsi')) return {};
	const found = uri.exec(text) ?? repository.exec(text) ?? (isArn ? arn.exec(text) : null);
	if (found !== null) return place(found[1], found[2]);
	return readUrl(text, ({ host }) => serviceHost.test(host));
}

/** A URL, taken apart; without slashes and question mark between its parts. */
export interface Address {
	readonly host: string;
	readonly path: string;
	readonly query: string;
}

function readUrl(text: string, isMeant: (address: Address, at: number) => boolean): Place {
	for (const match of text.matchAll(url)) {
		const address = { host: match[1] ?? '', path: match[2] ?? '', query: match[3] ?? '' };
		if (/^(?:docs?|www)\.|^doc\//.test(address.host) || address.path.startsWith('doc/')) continue;
		if (!virtualHost.test(address.host) && !isMeant(address, match.index)) continue;
		const found = placeOf(address);
		if (found.bucket !== undefined) return { ...found, host: address.host };
	}
	return {};
}

/** Virtual-hosted style where the host tells it, else path style; a host without a path is a bucket's where the query asks for one. */
export function placeOf({ host, path, query }: Address): Place {
	const bucket = virtualHost.exec(host)?.[1];
	if (bucket !== undefined) return place(bucket, decodePath(path));
	const [first = '', ...rest] = path.split('/');
	if (first !== '') return place(first, decodePath(rest.join('/')));
	const labels = host.split('.');
	return bucketQuery.test(query) && labels.length > 2 && !/^\d/.test(labels.at(-1) ?? '') ? place(labels[0], undefined) : {};
}

/** As `readPlace`, for text that is surely about an S3 request: also any URL that a client asks for, a request's line, `bucket "x"`. */
export function readPlaceOfRequest(text: string): Place {
	const stated = readPlace(text);
	if (stated.bucket !== undefined)
		return { ...(stated.key === undefined ? place(undefined, keyBeforeArrow.exec(text)?.[1]) : {}), ...stated };
	const requested = text.includes('://') ? readUrl(text, (_, at) => asked.test(text.slice(Math.max(0, at - 24), at))) : {};
	if (requested.bucket !== undefined) return requested;
	const line = requestLine.exec(text);
	if (line !== null) return placeOf({ host: hostHeader.exec(text)?.[1] ?? '', path: line[2] ?? '', query: line[3] ?? '' });
	const target = text.includes(' to ') || text.startsWith('to ') ? uploadTarget.exec(text) : null;
	if (target !== null) return place(target[1], target[2]);
	const hasBucket = text.includes('ucket');
	const pair = hasBucket || text.includes('container ') ? objectFromBucket.exec(text) : null;
	if (pair !== null) return place(pair[2], pair[1]);
	const call = text.includes('(') ? calledWith.exec(text) : null;
	if (call !== null) return place(call[1], call[2]);
	const bucket = hasBucket ? prosePlace.exec(text) : null;
	return place(bucket?.[1] ?? bucket?.[2], readKey(text));
}

/** The bucket of a virtual-hosted style's host that stands alone, as a resolver or a socket prints it. */
export function readBareHost(text: string): Place {
	if (!text.includes('s3.') && !text.includes('s3-')) return {};
	for (const [, host = ''] of text.matchAll(bareHost)) {
		const bucket = virtualHost.exec(host)?.[1];
		if (bucket !== undefined) return place(bucket, undefined);
	}
	return {};
}

/** As `readPlaceOfRequest`, for lines that lead to a report: a request with its host, else the nearest line that names a bucket, with a key of that line or a nearer one. */
export function readNearestPlace(text: string): Place {
	const last = [...text.matchAll(requestLines)].at(-1);
	const host = last === undefined ? undefined : hostHeader.exec(text.slice(last.index))?.[1];
	if (last !== undefined && host !== undefined && virtualHost.test(host))
		return { ...placeOf({ host, path: last[2] ?? '', query: last[3] ?? '' }), host };
	let nearest: Place = {};
	for (const line of text.split('\n').reverse()) {
		nearest = { ...readPlaceOfRequest(line), ...nearest };
		if (nearest.bucket !== undefined) break;
	}
	return nearest;
}

function readKey(text: string): string | undefined {
	const failed = text.includes(': Failed to ') ? keyThatFailed : undefined;
	const arrow = [' → ', ' -> ', ' : '].some((mark) => text.includes(mark)) ? keyBeforeArrow : undefined;
	const transfer = text.includes('load ') || text.includes('failed ') ? keyOfTransfer : undefined;
	const named = objectPlace.exec(text);
	if (named !== null && !isSecretLabel(text.slice(Math.max(0, named.index - 24), named.index + 3))) return named[1] ?? named[2];
	return (failed?.exec(text) ?? arrow?.exec(text) ?? transfer?.exec(text) ?? quotedKey.exec(text))?.[1];
}

/** `--s3-secret-access-key`, `secret key`: what stands behind it names no object. */
function isSecretLabel(ending: string): boolean {
	return secrecyOf(ending) !== undefined;
}

function place(bucket: string | undefined, key: string | undefined): Place {
	const shownKey = key?.replace(/[.,:)\]}…]{1,16}$/, (tail) => (/^[:)\]},…]/.test(tail) ? '' : tail));
	return {
		...(bucket && !isKnownCode(bucket) && /[A-Za-z]/.test(bucket) ? { bucket: bucket.replace(/\.$/, '') } : {}),
		...(placeholderless(shownKey) === undefined || shownKey === undefined ? {} : { key: shownKey }),
	};
}

function decodePath(path: string | undefined): string | undefined {
	if (path === undefined || !path.includes('%')) return path;
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** What asks for an upload's parts says so in its query alone. */
const subresources: readonly (readonly [method: string, query: RegExp, operation: string])[] = [
	['POST', /(?:^|&)uploads\b/, 'CreateMultipartUpload'],
	['POST', /(?:^|&)uploadId=/, 'CompleteMultipartUpload'],
	['POST', /(?:^|&)delete\b/, 'DeleteObjects'],
	['PUT', /(?:^|&)partNumber=/, 'UploadPart'],
	['DELETE', /(?:^|&)uploadId=/, 'AbortMultipartUpload'],
	['GET', /(?:^|&)list-type=2/, 'ListObjectsV2'],
];

/** The operation that a request's line asks for, where its query alone tells it. */
export function operationOfRequest(text: string): string | undefined {
	const [, method, , query] = [...text.matchAll(requestLines)].at(-1) ?? [];
	return query === undefined ? undefined : subresources.find(([verb, pattern]) => verb === method && pattern.test(query))?.[2];
}
