import type { SettingFact } from '../../facts.ts';
import type { Stretch } from './stretch.ts';

/** A session token in a profile or in the environment; an argument of a call ends in a comma. */
const sessionToken =
	/(?<=(?:^|\n)[ \t]{0,8}(?:export |set |\$env:)?)(?<name>aws_(?:session|security)_token)[ \t]{0,4}=[ \t]{0,4}[^\s,][^\n,]{0,4000}(?=\n|$)/dgi;
/** What a proxy sends for a host: nginx's, Apache's and Caddy's words. */
const proxyHost =
	/\b(?<name>proxy_set_header\s{1,8}Host|ProxyPreserveHost|header_up\s{1,8}Host)\s{1,8}(?<value>[^\s;]{1,253})/dgi;

/** A statement of a policy that denies; that nobody may come without TLS, most policies say. */
const denial = /["']?(?<name>effect)["']?\s{0,4}[:=]\s{0,4}["']?(?<value>Deny)\b(?![\s\S]{0,600}aws:SecureTransport)/dgi;

/** A condition of a policy's statement, by the key that it compares; that of TLS most policies have. */
const condition =
	/["'](?<name>(?:aws:(?!SecureTransport)|s3:x-amz-)[A-Za-z][\w-]{2,60}(?:\/[\w-]{1,60})?)["']\s{0,4}[:=]\s{0,4}\[?\s{0,40}["'](?<value>[^"'\n]{1,200})["']/dgi;
/** Buckets and objects that a policy's statement is about, each alone: the first of a list, or one behind it. */
const resource =
	/(?:["']?\b(?<name>resources?)["']?\s{0,4}[:=]\s{0,4}\[?|(?<=["']),)\s{0,80}["'](?<value>arn:aws[\w-]{0,8}:s3:::[^"'\n]{1,200})["']/dgi;

/**
 * What is set near a report without being an S3 client's own: the host that a proxy sends, what a policy denies, on which
 * condition and for what, and
 * that a token is set, but never the token.
 */
export function neighboursIn({ text, fact }: Stretch): readonly SettingFact[] {
	const tokens = [...text.matchAll(sessionToken)].map((match) => {
		const [start, end] = match.indices?.groups?.['name'] ?? [0, 0];
		return { ...fact('…', start, end, 'surroundings'), name: match.groups?.['name'] ?? '' };
	});
	const others = [proxyHost, denial, condition, resource]
		.flatMap((pattern) => [...text.matchAll(pattern)])
		.map((match) => {
			const [start, end] = match.indices?.groups?.['value'] ?? [0, 0];
			const name = (match.groups?.['name'] ?? 'Resource').replace(/\s+/g, ' ');
			return { ...fact(match.groups?.['value'] ?? '', start, end, 'surroundings'), name };
		});
	return [...tokens, ...others];
}
