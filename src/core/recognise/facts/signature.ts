import type { Fact, PresignedFacts, RequestFacts } from '../../facts.ts';
import { placeholderless } from '../placeholders.ts';
import type { Stretch } from './stretch.ts';

/** A slash as printed, in a header or in a query. */
const S = '(?:/|%2[Ff])';
/** `KEY/20261122/region/s3/aws4_request`; the key id is missing in a string to sign. */
const scope = new RegExp(
	String.raw`(?:(?:Credential(?:=|%3D)|")(?<id>[^\s,;/"&%]{1,128})${S}|(?<![^\s"])${S}?)(?<date>\d{8})${S}(?<region>[A-Za-z\d-]{2,40})${S}s3${S}aws4_request`,
);
const signedHeaders = /SignedHeaders(?:=|["']?:\s?\[?["']?)(?<names>(?:[a-z\d_.-]|;|%3B){1,4000})/i;
/** The signature of version 2, in a header and in a query. */
const olderKeyId =
	/\bAuthorization["']?\s{0,3}[:=,]>?\s{0,3}\[?["']?AWS (?<id>[\w-]{4,128}):|[?&]AWSAccessKeyId=(?<query>[\w-]{4,128})/i;
const presignedLife = /[?&]X-Amz-Expires(?:=|%3D)(?<seconds>-?\d{1,12})/i;
const olderLife =
	/[?&]Expires(?:=|%3D)(?<moment>\d{1,12})(?=[^\s"'`<>]{0,600}[?&]Signature=)|[?&]Signature=[^\s"'`<>&]{1,128}[^\s"'`<>]{0,600}&Expires=(?<later>\d{1,12})/i;
/** A canonical request has at least these lines: method, path, query, headers, blank, names, digest. */
const canonical =
	/(?:^|["'>\s])(?<request>(?:GET|PUT|HEAD|POST|DELETE|OPTIONS)\n[^\n]{0,4000}\n[^\n]{0,8000}\n(?:[a-z\d-]{1,80}:[^\n]{0,4000}\n){1,60}\n[a-z\d;_.-]{1,4000}\n[A-Za-z\d-]{8,80})/;
const toSign = /(?<text>AWS4-HMAC-SHA256\n\d{8}T\d{6}Z\n\d{8}\/[\w-]{1,40}\/\w{1,20}\/aws4_request\n[\da-f]{16,64})/;

/** What a text shows of the signature: whose key, for when and where, over which headers. */
export function signatureIn(stretch: Stretch): Partial<RequestFacts> {
	const { text } = stretch;
	const group = (pattern: RegExp, ...names: readonly string[]): Fact | undefined => {
		const match = new RegExp(pattern.source, `${pattern.flags}d`).exec(text);
		for (const name of names) {
			const value = placeholderless(match?.groups?.[name]);
			const span = match?.indices?.groups?.[name];
			if (value !== undefined && span !== undefined) return stretch.fact(value, span[0], span[1], 'request');
		}
		return undefined;
	};
	const printed = group(signedHeaders, 'names');
	const keyId = group(scope, 'id') ?? group(olderKeyId, 'id', 'query');
	return {
		keyId: keyId === undefined || isMasked(keyId.value) ? undefined : keyId,
		scopeDate: group(scope, 'date'),
		scopeRegion: group(scope, 'region'),
		signedHeaders: printed && { ...printed, value: printed.value.toLowerCase().split(/;|%3b/) },
		canonicalRequest: group(canonical, 'request'),
		stringToSign: group(toSign, 'text'),
		presigned: presignedIn(text, group),
	};
}

function presignedIn(
	text: string,
	group: (pattern: RegExp, ...names: readonly string[]) => Fact | undefined,
): PresignedFacts | undefined {
	if (/[?&]X-Amz-(?:Signature|Credential|Expires)(?:=|%3D)/i.test(text)) {
		const expires = group(presignedLife, 'seconds');
		return { version: 4, expires };
	}
	const expires = group(olderLife, 'moment', 'later');
	return expires === undefined ? undefined : { version: 2, expires };
}

/** Words, stars and crosses that somebody wrote over an id, and the names that documents give one. */
const masks =
	/redact|x{3,}|\*|\.\.\.|…|^(?:your|my|some|the|access|key|aws)[\w-]{0,40}$|^<|example_?key|^(?:key|id|access)_?(?:key|id)?$/i;

/** Whether a printed id is a mask or a placeholder and so no id. */
export function isMasked(id: string): boolean {
	return id.length < 4 || masks.test(id) || /^(.)\1{3,127}$/.test(id);
}
