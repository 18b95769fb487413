import { phrase, value } from '../../richText.ts';
import { bucketHostUnknown, pathStyleNotTaken } from '../signs/bucketSigns.ts';
import { consoleAnswered } from '../signs/answererSigns.ts';
import type { Cause, Evidence } from '../cause.ts';
import { noConnection, unresolved, untrusted } from '../noAnswer.ts';
import { headThroughCache, proxySpoke } from '../signs/proxySigns.ts';
import { publishedRate, waitAsked } from '../signs/rateSigns.ts';
import type { Report } from '../report.ts';
import { code, isCode, isStatus, look, message } from '../signs.ts';
import { throttleCodes } from '../../vendor/rateLimits.ts';

/** The service itself, the network to it, and who answers in its place. */
export const network: readonly Cause[] = [
	{
		id: 'throttled',
		what: 'Requests come faster than the limit.',
		next: 'Let the SDK wait and lower the number of workers: `AWS_RETRY_MODE=adaptive AWS_MAX_ATTEMPTS=10`.',
		signs: [
			code(
				'proves',
				'SlowDown',
				'TooManyRequests',
				'SlowDownRead',
				'SlowDownWrite',
				'RequestRateLimitExceeded',
				'ErrTooManyRequest',
				'ThrottlingException',
				'Throttling',
				'429',
				'RequestLimitExceeded',
			),
			message('proves', /reduce your request|too many (?:simultaneous )?requests?|rate (?:limit )?exceeded|slow ?down/i),
			look('suggests', publishedRate, isCode(...throttleCodes, '429')),
			look('suggests', waitAsked, isCode(...throttleCodes, '429')),
		],
		pages: ['limits'],
	},
	{
		id: 'region-degraded',
		what: 'The service itself failed for a moment, or is degraded.',
		next: 'Repeat with growing waits: `AWS_MAX_ATTEMPTS=6 AWS_RETRY_MODE=standard`; when it goes on, open the status page and send support the request id.',
		signs: [
			message(
				'suggests',
				/internal error|unable to handle request|service (?:is )?(?:temporarily )?unavailable|insufficient number of (?:drives|disks)|read failed|please try again/i,
			),
			code('suggests', 'InternalError', 'ServiceUnavailable', '500', 'InternalServerError'),
		],
		pages: ['status'],
	},
	{
		id: 'slow-line',
		what: 'The connection is too slow, or broke on the way.',
		next: 'Send fewer uploads at once and smaller parts, and allow more time: `--cli-read-timeout 300`.',
		signs: [
			message('suggests', /not read from or written to within the timeout|idle ?time-?out/i),
			code('suggests', 'RequestTimeout', '408'),
		],
	},
	{
		id: 'proxy-body-limit',
		what: 'A proxy’s limit for uploads was met.',
		next: 'Raise the proxy’s limit (nginx: `client_max_body_size 0;`, Kubernetes: `nginx.ingress.kubernetes.io/proxy-body-size: "0"`), or upload in smaller parts.',
		signs: [
			message('proves', /request entity too large|payload too large|content too large|client intended to send too large/i),
			look('proves', proxySpoke, isStatus(413)),
			code('suggests', '413'),
		],
	},
	{
		id: 'proxy-timeout',
		what: 'A proxy gave up waiting for the store.',
		next: 'Raise the proxy’s timeout (nginx: `proxy_read_timeout 300s;`), or use smaller parts; after a write see what is there before repeating.',
		signs: [
			message('proves', /gateway time-?out|upstream (?:request )?tim(?:ed out|eout)/i),
			code('suggests', '504', 'GatewayTimeout'),
			look('proves', proxySpoke, isStatus(504)),
		],
	},
	{
		id: 'proxy-answered',
		what: 'A proxy, portal or other program answered, not the store.',
		next: 'Find what stands between client and endpoint: proxy, load balancer, CDN, VPN or a login page; ask past it: `curl --noproxy "*" -sI https://s3.bkk.bangmod.storage`.',
		signs: [
			look('proves', proxyNotConsole, isStatus(401, 403, 404, 405, 500, 502, 503, 407)),
			message(
				'proves',
				/bad gateway|no healthy upstream|<html|<!doctype|invalid XML|unable to parse ExceptionName:? *(?:$|Message:? *$)|failed to parse XML|XML.{0,40}(?:syntax error|not well-formed \(invalid token)/i,
				isStatus(200, 301, 302, 400, 401, 403, 404, 500, 502, 503),
			),
			code('suggests', '502', 'BadGateway', '407'),
		],
		pages: ['status'],
	},
	{
		id: 'dns-failed',
		what: 'The endpoint’s name does not resolve.',
		next: 'Check the endpoint’s spelling and ask for it: `nslookup s3.bkk.bangmod.storage`.',
		setting: 'endpoint',
		signs: [
			message(
				'proves',
				unresolved,
				(report) => bucketHostUnknown(report) === undefined && pathStyleNotTaken(report) === undefined,
			),
		],
		pages: ['regionDocs'],
	},
	{
		id: 'tls-untrusted',
		what: 'The store’s certificate is not trusted, or has expired.',
		next: 'Give the client the certificate authority that signed it (`AWS_CA_BUNDLE=FILE`), and look who answers: `curl -v https://s3.bkk.bangmod.storage`; do not switch the check off.',
		signs: [message('proves', untrusted, (report) => bucketHostUnknown(report) === undefined)],
	},
	{
		id: 'connect-failed',
		what: 'The connection was refused, reset or timed out.',
		next: 'Try the endpoint from the same machine: `curl -sI https://s3.bkk.bangmod.storage`; check host, port, firewall and proxy.',
		setting: 'endpoint',
		signs: [look('proves', connectionFailed)],
		pages: ['status'],
	},
	{
		id: 'tool-bug',
		what: 'A known fault of this client’s version, mended in a later one.',
		next: 'Update the client, and look through its changes for this error.',
		signs: [],
	},
];

/** A proxy's page; a console's own is no proxy's, and a cache passes on what it was told of a HEAD. */
function proxyNotConsole(report: Report) {
	return consoleAnswered(report) === undefined && headThroughCache(report) === undefined ? proxySpoke(report) : undefined;
}

/** Nothing answered, and the client says how the connection failed. */
function connectionFailed(report: Report): Evidence | undefined {
	const { facts, finding, translate } = report;
	const { answer } = facts;
	// Below 400 it is another line's; beside a tunnel's words it is the proxy's.
	const status = /^tunnel /i.test(finding.code) ? 0 : (answer.status?.value ?? 0);
	if (answer.requestId !== undefined || answer.elements.size > 0 || status >= 400) return undefined;
	if (isCode('RequestTimeout', 'RequestTimeTooSkewed')(report)) return undefined;
	const words = answer.message ?? { value: finding.code, place: finding.span };
	const told = noConnection.test(words.value)
		? words
		: noConnection.test(finding.code)
			? { value: finding.code, place: finding.span }
			: undefined;
	if (told === undefined || unresolved.test(told.value) || untrusted.test(told.value)) return undefined;
	return { sentence: phrase(translate, 'No answer came: {0}.', value(told.value)), place: told.place };
}
