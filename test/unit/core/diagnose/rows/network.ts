import type { CauseRow } from '../causeRow.ts';
import { bareXml, boto, curl, goV1, goV2, java, js, names, ruby, signed, xml } from '../notations.ts';

const { bucket, key, host } = names;
const address = `https://${host}/${bucket}/${key}`;
/** A page that a proxy made, in a transcript, and what the client makes of it. */
const page = (status: string, code: string, headers: readonly string[], body = '') =>
	`${curl({ method: 'PUT', sent: [signed()], status, headers, body })}\n${boto(code, 'PutObject', 'Unknown')}`;
/** The words of a client, or of a store that calls another, as a body without ids. */
const words = (message: string) => bareXml('InternalError', message);

/** The service, the network, and who answers in its place. */
export const network: readonly CauseRow[] = [
	{
		cause: 'throttled',
		proved: {
			'the code, by Python': boto('SlowDown', 'PutObject', ''),
			'the words, under another code': java('ServiceUnavailable', 503, 'Please reduce your request rate.'),
			'a status': boto('429', 'PutObject', 'Unknown'),
			'a rate that the operation counts against': goV2('SlowDown', 'ListObjectsV2', 503, 'UnknownError'),
			'a wait that the server asks for': curl({
				method: 'PUT',
				sent: [signed()],
				status: '503 Slow Down',
				headers: ['Retry-After: 7'],
				body: xml('SlowDown'),
			}),
		},
		says: {
			'a rate that the operation counts against': 'counts as listing: 500 requests a second per bucket',
			'a wait that the server asks for': 'asks to wait 7 s',
		},
		nearMisses: { 'a service that is unavailable': java('ServiceUnavailable', 503, 'Please come back later.') },
	},
	{
		cause: 'region-degraded',
		suggested: {
			'the code, by Go': goV2('InternalError', 'GetObject', 500, 'UnknownError'),
			'a status': boto('500', 'PutObject', 'Unknown'),
			'a store’s words': xml('OperationTimedOut', 'The service is unavailable, please try again'),
		},
		nearMisses: {
			'a page of a proxy': page('500 Internal Server Error', '500', ['Server: nginx/1.24.0']),
			'a request that is asked to be slower': goV2('SlowDown', 'GetObject', 503, 'UnknownError'),
		},
	},
	{
		cause: 'slow-line',
		suggested: {
			'the stock sentence': java(
				'RequestTimeout',
				400,
				'Your socket connection to the server was not read from or written to within the timeout period.',
			),
			'the code alone': ruby('RequestTimeout', 'UnknownError'),
			'the words, under another code': xml('InvalidRequest', 'The connection met its idle timeout'),
		},
		nearMisses: { 'words about another time': xml('InvalidRequest', 'The connection met its match') },
	},
	{
		cause: 'proxy-body-limit',
		proved: {
			'nginx’s words, by Python': boto('413', 'PutObject', 'Request Entity Too Large'),
			'a page': page('413 Too Large', '413', ['Server: nginx/1.24.0', 'Content-Type: text/html']),
		},
		suggested: { 'a status': boto('413', 'PutObject', 'Unknown') },
		nearMisses: { 'S3’s own limit': boto('EntityTooLarge', 'PutObject', '') },
	},
	{
		cause: 'proxy-timeout',
		proved: {
			'a page': page('504 Late', '504', ['Server: nginx/1.24.0']),
			'the words, by Python': boto('504', 'CompleteMultipartUpload', 'Gateway Time-out'),
			'an upstream’s words': goV1('ServiceUnavailable', 503, 'upstream request timeout'),
		},
		suggested: {
			'a status': boto('504', 'PutObject', 'Unknown'),
		},
		nearMisses: { 'an upstream that is not there': goV1('ServiceUnavailable', 503, 'no healthy upstream') },
	},
	{
		cause: 'proxy-answered',
		proved: {
			'a page with a title': page(
				'403 Forbidden',
				'403',
				['Content-Type: text/html'],
				'<html><head><title>Please log in</title></head></html>',
			),
			'a server’s name': page('503 Busy', '503', ['Server: openresty']),
			'the words, by Python': boto('502', 'PutObject', 'Bad Gateway'),
		},
		suggested: { 'a status': boto('502', 'PutObject', 'Unknown') },
		nearMisses: {
			'a page’s server with S3’s id': page('503 Busy', '503', ['Server: openresty', `x-amz-request-id: ${names.requestId}`]),
			'a body of S3’s through a server': curl({
				sent: [signed()],
				status: '403 Forbidden',
				headers: ['Server: nginx/1.24.0'],
				body: xml('AccessDenied'),
			}),
		},
	},
	{
		cause: 'dns-failed',
		proved: {
			'Go’s words': words(`Put ${address}: dial tcp: lookup ${host} on 10.0.0.2:53: no such host`),
			'Node’s words': bareXml('InternalError', `getaddrinfo ENOTFOUND ${host}`),
		},
		nearMisses: {
			'a host that is there': words(`Put ${address}: dial tcp 10.0.0.9:443: connect: connection refused`),
			'a bucket in front of the endpoint': `endpoint_url = https://${host}\n${words(`Put https://${bucket}.${host}/${key}: dial tcp: lookup ${bucket}.${host}: no such host`)}`,
		},
	},
	{
		cause: 'tls-untrusted',
		proved: {
			'Go’s words': words(`Put ${address}: x509: certificate signed by unknown authority`),
			'Java’s words': words('PKIX path building failed: unable to find valid certification path'),
		},
		nearMisses: {
			'a bucket’s name that the certificate does not have': `endpoint_url = https://${host}\n${words(`Put https://${bucket}.${host}/${key}: x509: certificate is valid for ${host}, not ${bucket}.${host}`)}`,
			'no answer at all': words(`Put ${address}: connection reset by peer`),
		},
	},
	{
		cause: 'connect-failed',
		proved: {
			'a proxy that opens no tunnel': `upload failed: ./a.txt to s3://media/a.txt: ProxyError('Tunnel connection failed: 403 Forbidden')`,
			'Go’s words': words(`Put ${address}: dial tcp 10.0.0.9:443: connect: connection refused`),
			'Node’s words': words('connect ETIMEDOUT 10.0.0.9:443'),
		},
		nearMisses: {
			'a failure that the store itself tells': js('InternalError', 500, 'connection refused'),
			'a name that does not resolve': words(`dial tcp: lookup ${host}: no such host`),
		},
	},
];
