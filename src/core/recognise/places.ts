import type { FindingFields } from '../finding.ts';
import { isKnownCode } from './codes.ts';

type Place = Pick<FindingFields, 'bucket' | 'key'> & { readonly host?: string };

const uriPattern = /\b(?:s3[an]?|oss|ks3|cos|minio):\/\/([\w.-]{1,255})(?:\/([^\s"'`<>|,;]{0,1100}))?/;
const urlPattern = /\bhttps?:\/\/([\w.-]{1,255})(?::\d{1,5})?(?:\/([^\s"'`<>|?#;]{0,1600}))?/g;
const virtualHost = /^([a-z\d][\w.-]{1,100}?)\.(?:s3[.-]|s3\.|oss-|cos\.|obs\.|[a-z]{3}\d\.digitaloceanspaces\.)/i;
const serviceHost =
	/(?:^|\.)s3(?:[.-]|$)|amazonaws\.com|bangmod\.storage|digitaloceanspaces|backblazeb2|wasabisys|r2\.cloudflarestorage|storage/i;
const requestLine = /\b(?:GET|PUT|HEAD|POST|DELETE) \/([\w.-]{1,255})(?:\/([^\s?"']{0,1600}))?(?:\?[^\s"']{0,1600})? HTTP\//;
const uploadTarget =
	/\bto ([a-z\d_][\w.-]{1,254})(?:\/([^\s:"']{1,1024})(?=:|\s|$)|(?<=[-.\d][a-z\d.-]{0,80})(?=: [A-Z]\w{1,79}\b))/;
/** `bucket "x"`, `bucket (x)`, `bucket: x`, `bucket with retry x-1`: unquoted only what cannot be a word of a sentence. */
const prosePlace =
	/\b[Bb]uckets?(?: (?:with|retry|name:?|named|called)){0,3}(?: ?[:=])? {0,2}(?:["'`“(]([A-Za-z\d][\w.-]{1,254})["'`”)]|([a-z\d][a-z\d.-]{0,80}[-.\d][a-z\d.-]{0,80}|[a-z\d]{1,80}(?=\. [A-Z])))/;
const objectPlace = /\b(?:[Oo]bject|[Kk]ey|[Kk]ey for|[Ff]ile)s?:? ["'`“]([^"'`”\n]{1,1024})["'`”](?!, line \d)/;
const objectFromBucket = /\bobject ["'`]?([^\s"'`]{1,1024})["'`]? (?:from|in|to) bucket ["'`]?([\w.-]{2,255})/;
/** rclone and its like: `path/of the/key: Failed to copy: …`; behind a time and a level. */
const keyThatFailed =
	/(?:^|\n)(?:\d{4}\/\d\d\/\d\d [\d:]{8} )?(?:[A-Z]{4,8} ?: )?([^:\n]{1,1024}): Failed to (?:copy|upload|open|update|set|delete|remove|move|sync|read)\b/;
const keyBeforeArrow = /(?:^|\s)([\w@.-]{1,200}(?:\/[\w@.-]{1,200}){0,20}\.\w{1,8}) (?:→|->|:) (?:[A-Z]\w{1,80}:|s3:)/;
/** `'a/b.zip': Status Code: 403, …`: what failed, quoted in front of the report. */
const quotedKey = /["']([\w@/.+-]{1,1024}\.[\w+]{1,24})["']: (?=[A-Z])/;
const keyOfTransfer = /\b(?:upload|download) (?:for|of) ([^\s:]{1,1024}\.\w{1,8})\b/;

/** Bucket and key as a URI, a URL (virtual-hosted or path style) or a request line in this text states them; the first of each wins. */
export function readPlace(text: string): Place {
	if (!text.includes('://')) return {};
	const uri = uriPattern.exec(text);
	if (uri !== null) return place(uri[1], uri[2]);
	for (const url of text.matchAll(urlPattern)) {
		const host = url[1] ?? '';
		const bucket = virtualHost.exec(host)?.[1];
		if (bucket !== undefined) return { ...place(bucket, decodePath(url[2])), host };
		if (serviceHost.test(host) && url[2] !== undefined && url[2] !== '' && !url[2].startsWith('doc/')) {
			const [first, ...rest] = url[2].split('/');
			return { ...place(first, decodePath(rest.join('/'))), host };
		}
	}
	return {};
}

/** As `readPlace`, for text that is surely about an S3 request: also `GET /bucket/key HTTP/1.1`, `to bucket/key`, `bucket "x"`. */
export function readPlaceOfRequest(text: string): Place {
	const stated = readPlace(text);
	if (stated.bucket !== undefined)
		return { ...(stated.key === undefined ? place(undefined, keyBeforeArrow.exec(text)?.[1]) : {}), ...stated };
	const line = text.includes(' HTTP/') ? requestLine.exec(text) : null;
	if (line !== null) return place(line[1], decodePath(line[2]));
	const target = text.includes(' to ') || text.startsWith('to ') ? uploadTarget.exec(text) : null;
	if (target !== null) return place(target[1], target[2]);
	const hasBucket = text.includes('ucket');
	const pair = hasBucket ? objectFromBucket.exec(text) : null;
	if (pair !== null) return place(pair[2], pair[1]);
	const bucket = hasBucket ? prosePlace.exec(text) : null;
	return place(bucket?.[1] ?? bucket?.[2], readKey(text));
}

/** As `readPlaceOfRequest`, for lines that lead to a report: the nearest line that names a bucket, with a key of that line or a nearer one. */
export function readNearestPlace(text: string): Place {
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
	const transfer = text.includes('load ') ? keyOfTransfer : undefined;
	return (objectPlace.exec(text) ?? failed?.exec(text) ?? arrow?.exec(text) ?? transfer?.exec(text) ?? quotedKey.exec(text))?.[1];
}

function place(bucket: string | undefined, key: string | undefined): Place {
	const shownKey = key?.replace(/[.,:)\]}…]{1,16}$/, (tail) => (/^[:)\]},…]/.test(tail) ? '' : tail));
	return {
		...(bucket && !isKnownCode(bucket) && /[A-Za-z]/.test(bucket) ? { bucket: bucket.replace(/\.$/, '') } : {}),
		...(shownKey ? { key: shownKey } : {}),
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
