import type { Fact, RequestFacts } from '../../facts.ts';
import { failedHost } from './failedHost.ts';
import type { Stretch } from './stretch.ts';

/** `PUT /b/k?x HTTP/1.1`: where the request went, as it left the client. */
const requestLine =
	/(?<![\w"-])(?<method>GET|PUT|HEAD|POST|DELETE|OPTIONS) (?<path>\/[^\s?"]{0,4000})(?:\?(?<query>[^\s"]{0,4000}))? HTTP\/\d/dg;
const url =
	/(?:(?<method>GET|PUT|HEAD|POST|DELETE|Get|Put|Head|Post|Delete) ["'`<]{0,2})?https?:\/\/(?<host>[\w.-]{1,255})(?::\d{1,5})?(?<path>\/[^\s"'`<>?#\\]{0,4000})?(?:\?(?<query>[^\s"'`<>\\]{0,8000}))?/dg;
/** S3's XML namespace is a URL at Amazon, and readers are sent to documents. */
const noRequest = /^\/doc\/|^\/(?:AmazonS3|general|cli|sdk|docs?)\/|\.html?$/;
const noHost = /^(?:docs?|www|developer|support|help|github|registry|go)\.|\.(?:md|html)$|^(?:localhost|127\.0\.0\.1)$/;
const methodLabel = /(?<![\w.-])(?:http_?)?method["']?\s{0,3}(?:[:=]|=>)\s{0,3}["']?(?<method>GET|PUT|HEAD|POST|DELETE)\b/di;

/** Method, host, path and query of the request, from its line or from the URL nearest to the code. */
export function targetIn(stretch: Stretch): Partial<RequestFacts> {
	const line = lastAsked(stretch);
	const failed = failedHost(stretch);
	const address = nearestUrl(stretch, failed?.value);
	const from = (match: RegExpExecArray | undefined | null, name: string) => {
		const span = match?.indices?.groups?.[name];
		const value = match?.groups?.[name];
		return span === undefined || value === undefined ? undefined : stretch.fact(value, span[0], span[1], 'request');
	};
	const host = failed ?? from(address, 'host');
	const method = from(line, 'method') ?? from(address, 'method') ?? from(methodLabel.exec(stretch.text), 'method');
	return {
		method: method && { ...method, value: method.value.toUpperCase() },
		host: host && { ...host, value: host.value.toLowerCase() },
		path: from(line, 'path') ?? withoutStop(from(address, 'path')),
		query: from(line, 'query') ?? from(address, 'query'),
	};
}

/** In a transcript of several requests, the one before the answer's code; a debug log may print its request behind. */
function lastAsked({ text, code }: Stretch): RegExpExecArray | undefined {
	const lines = [...text.matchAll(requestLine)];
	return lines.findLast(({ index }) => index <= code.start) ?? lines[0];
}

/** A sentence or a list goes on behind a URL. */
function withoutStop(path: Fact | undefined): Fact | undefined {
	const value = path?.value.replace(/[,.;:)\]}]{1,16}$/, '') ?? '';
	return path === undefined || value === '' ? undefined : { ...path, value };
}

/** The URL nearest to the code, of one host where that is known. */
function nearestUrl({ text, code }: Stretch, ofHost: string | undefined): RegExpExecArray | undefined {
	let best: RegExpExecArray | undefined;
	for (const match of text.matchAll(url)) {
		const { host = '', path = '' } = match.groups ?? {};
		if (noRequest.test(path) || noHost.test(host) || isSetting(text, match.index)) continue;
		if (ofHost !== undefined && host.toLowerCase() !== ofHost) continue;
		if (best === undefined || Math.abs(match.index - code.start) < Math.abs(best.index - code.start)) best = match;
	}
	return best;
}

/** `endpoint: https://…` is what somebody set, not where the request went. */
function isSetting(text: string, at: number): boolean {
	return /(?:endpoint|base_?uri|base_?url|proxy|redirect|callback|homepage|site)[\w-]{0,20}["']?\s{0,4}(?:=>|[:=])\s{0,4}["']?$/i.test(
		text.slice(Math.max(0, at - 60), at),
	);
}
