import { code as literal, phrase, value } from '../../richText.ts';
import type { Fact } from '../../facts.ts';
import { wantedEndpoints } from '../addresses.ts';
import { signedNames } from '../canonicalRequest.ts';
import type { Evidence } from '../cause.ts';
import type { Report } from '../report.ts';

/** Servers and caches that stand in front of a store. RGW sends no `Server`, Amazon `AmazonS3`, MinIO `MinIO`. */
const frontServers =
	/nginx|openresty|apache|haproxy|envoy|istio|varnish|squid|cloudflare|cloudfront|akamai|traefik|caddy|iis|zscaler|awselb|kong|tengine|fastly|sucuri|bluecoat|mcafee/i;

/** Headers that only a proxy or a cache adds. */
const proxyHeaders: readonly string[] = [
	'via',
	'cf-ray',
	'cdn-loop',
	'cf-connecting-ip',
	'cf-visitor',
	'x-forwarded-for',
	'x-forwarded-host',
	'x-forwarded-proto',
	'x-real-ip',
	'x-envoy-upstream-service-time',
	'x-varnish',
	'x-cache',
	'x-served-by',
	'x-squid-error',
];

/** Signed headers that proxies rewrite on the way. `host` and the `x-amz-` ones are left alone by all that know S3. */
const rewritten: readonly string[] = [
	'accept-encoding',
	'user-agent',
	'connection',
	'te',
	'accept',
	'expect',
	'via',
	'cache-control',
	'x-forwarded-for',
];

/** The mark of somebody between client and store; what is in front of the words says which. */
function proxyMark({ facts }: Report): { readonly text: string; readonly fact: Fact } | undefined {
	const { answer, request } = facts;
	const [named] = answer.proxies;
	if (named !== undefined) return { text: `${named.name}: ${named.value}`, fact: named };
	if (answer.server !== undefined && frontServers.test(answer.server.value))
		return { text: `Server: ${answer.server.value}`, fact: answer.server };
	for (const headers of [answer.headers, request.headers]) {
		for (const name of proxyHeaders) {
			const fact = headers.get(name);
			if (fact !== undefined) return { text: `${name}: ${fact.value}`, fact };
		}
	}
	return undefined;
}

/** A header is signed that proxies rewrite. */
export function rewrittenHeader(report: Report): Evidence | undefined {
	const signed = signedNames(report);
	const name = signed?.value.find((header) => rewritten.includes(header));
	if (signed === undefined || name === undefined) return undefined;
	return {
		sentence: phrase(report.translate, '{0} is among the signed headers; proxies rewrite it on the way.', value(name)),
		place: signed.place,
	};
}

/** A proxy stands in between. */
export function proxyBetween(report: Report): Evidence | undefined {
	const mark = proxyMark(report);
	return (
		mark && { sentence: phrase(report.translate, 'A proxy stands in between: {0}.', value(mark.text)), place: mark.fact.place }
	);
}

/** Headers that a proxy adds to what it passes on. */
const forwarded: readonly string[] = ['x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'x-forwarded-host'];

/** What the store got came through a proxy and names a host of one label without a port, as no client is given one. */
export function hostLeftByProxy({ facts, translate }: Report): Evidence | undefined {
	const { headers, host } = facts.request;
	const name = forwarded.find((each) => headers.has(each));
	const mark = name === undefined ? undefined : headers.get(name);
	if (mark === undefined || host === undefined || !/^[a-z][a-z0-9-]{0,62}$/.test(headers.get('host')?.value ?? ''))
		return undefined;
	return {
		sentence: phrase(
			translate,
			'The request came through a proxy ({0}) and names the host {1} without a port; the client signed the host that it called.',
			value(`${name}: ${mark.value}`),
			value(host.value),
		),
		place: host.place,
	};
}

/** nginx's and Caddy's names for the host as it was called; `$host` is the same without its port. */
const asCalled = /^["']?(?:\$http_host|\{http\.request\.hostport\}|\{hostport\})/;
const withoutPort = /^["']?(?:\$host|\{http\.request\.host\}|\{host\})/;

/** A proxy's settings, printed near, send another host than the one that was called. */
export function hostSetByProxy(report: Report): Evidence | undefined {
	const { facts, translate } = report;
	const isPortCalled = wantedEndpoints(report).some(({ port }) => port !== '');
	const set = facts.settings.find(
		({ name, value: held }) =>
			(/ Host$/i.test(name) && !asCalled.test(held) && (isPortCalled || !withoutPort.test(held))) ||
			(/^ProxyPreserveHost$/i.test(name) && /^off$/i.test(held)),
	);
	return set && { sentence: phrase(translate, 'The proxy is set to {0}.', value(`${set.name} ${set.value}`)), place: set.place };
}

/** Headers that caches add to what they answer. */
const cacheHeaders: readonly string[] = ['x-cache', 'x-varnish', 'cf-cache-status', 'x-served-by', 'age'];

/** A HEAD that went through a cache: many ask the store with GET in its place, and the signature is of HEAD. */
export function headThroughCache({ facts, translate }: Report): Evidence | undefined {
	const { method, operation } = facts.request;
	if (method?.value !== 'HEAD' && !/^Head|\.HEAD\./.test(operation?.value ?? '')) return undefined;
	const name = cacheHeaders.find((each) => facts.answer.headers.has(each));
	const mark = name === undefined ? undefined : facts.answer.headers.get(name);
	return (
		mark && {
			sentence: phrase(translate, 'The answer to HEAD went through a cache: {0}.', value(`${name}: ${mark.value}`)),
			place: mark.place,
		}
	);
}

/** Somebody else answered: a web page, or a proxy's mark without any of S3's. */
export function proxySpoke(report: Report): readonly Evidence[] | undefined {
	const { facts, translate } = report;
	const { answer } = facts;
	if (answer.requestId !== undefined || answer.hostId !== undefined || answer.elements.size > 0 || isS3Code(report))
		return undefined;
	const signs: Evidence[] = [];
	const title = answer.proxies.find(({ name }) => name === 'title');
	const page = htmlOf(answer.message) ?? htmlType(answer.headers.get('content-type'));
	if (title !== undefined)
		signs.push({ sentence: phrase(translate, 'The answer is a web page titled {0}.', value(title.value)), place: title.place });
	else if (page !== undefined)
		signs.push({ sentence: phrase(translate, 'The answer is a web page, not S3’s XML.'), place: page.place });
	const via = answer.headers.get('via');
	if (via !== undefined)
		signs.push({ sentence: phrase(translate, 'It passed a proxy: {0}.', value(`Via: ${via.value}`)), place: via.place });
	const { server } = answer;
	if (server !== undefined && frontServers.test(server.value))
		signs.push({
			sentence: phrase(translate, 'It names its server: {0}.', value(`Server: ${server.value}`)),
			place: server.place,
		});
	if (signs.length === 0) return undefined;
	return [
		...signs,
		{ sentence: phrase(translate, 'No request id: the gateway puts {0} on every answer.', literal('x-amz-request-id')) },
	];
}

/** A code that is a word, such as `NoSuchKey`, was in a body of S3's; a proxy's page has its status alone. */
function isS3Code({ code, facts }: Report): boolean {
	return (
		facts.answer.code !== undefined &&
		!/^(?:\d{3}|Forbidden|NotFound|BadRequest|Unknown|UnknownError|BadGateway|GatewayTimeout|ServiceUnavailable|InternalServerError)$/.test(
			code,
		)
	);
}

function htmlOf(fact: Fact | undefined): Fact | undefined {
	return fact !== undefined && /<html|<!doctype|<title>|<h1>|<center>/i.test(fact.value) ? fact : undefined;
}

function htmlType(fact: Fact | undefined): Fact | undefined {
	return fact !== undefined && /^text\/html/i.test(fact.value) ? fact : undefined;
}
