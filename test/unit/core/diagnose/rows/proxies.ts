import { emptyHash } from '../../../../../src/core/diagnose/canonicalRequest.ts';
import type { CauseRow } from '../causeRow.ts';
import { boto, canonical, curl, java, names, ourKey, presignedQuery, signed, xml } from '../notations.ts';

const { bucket, key, host } = names;
const target = `/${bucket}/${key}`;
const covers = (headers: string) => signed(ourKey, 'ap-southeast-1-bkk', headers);
const replaced = (to: string): string => `GET https://${to}${target}?${presignedQuery()}\n${xml('SignatureDoesNotMatch')}`;
const rewrittenLines = ['accept-encoding:gzip, br', `host:${host}`];
const refused = { status: '403 Forbidden', body: xml('SignatureDoesNotMatch') };

/** What became of a signed request on the way. */
export const proxies: readonly CauseRow[] = [
	{
		cause: 'proxy-changes-header',
		suggested: {
			'a store’s words': xml('AccessDenied', 'There were headers present in the request which were not signed'),
			'the same, by Java': java('AccessDenied', 403, 'There were headers present in the request which were not signed'),
			'a signed header that proxies rewrite': curl({ sent: [covers('accept-encoding;host;x-amz-date')], ...refused }),
			'a rewritten header in what the store hashed': canonical(
				'GET',
				target,
				[...rewrittenLines, `x-amz-content-sha256:${emptyHash}`, 'x-amz-date:20260314T091244Z'],
				emptyHash,
			),
			'a header that arrived as another': `${curl({ method: 'PUT', sent: ['Content-Type: image/jpeg', covers('content-type;host')], status: '403 Forbidden' })}\n${canonical('PUT', target, ['content-type:application/octet-stream', `host:${host}`])}`,
			'a proxy’s mark': curl({ sent: [signed()], ...refused, headers: ['Via: 1.1 quay'] }),
		},
		nearMisses: {
			'none in what the store hashed': canonical(
				'GET',
				target,
				[`host:${host}`, `x-amz-content-sha256:${emptyHash}`, 'x-amz-date:20260314T091244Z'],
				emptyHash,
			),
			'the header unsigned': curl({ sent: ['Accept-Encoding: gzip', covers('host;x-amz-date')], ...refused }),
			'the header as it was sent': `${curl({ method: 'PUT', sent: ['Content-Type: image/jpeg', covers('content-type;host')], status: '403 Forbidden' })}\n${canonical('PUT', target, ['content-type:image/jpeg', `host:${host}`])}`,
		},
	},
	{
		cause: 'proxy-drops-header',
		proved: {
			'a name with an underscore behind nginx': curl({
				sent: [covers('host;x-amz-date;x-amz-meta-file_name')],
				...refused,
				headers: ['Server: nginx/1.24.0'],
			}),
		},
		suggested: {
			'a name with a dot': curl({ sent: [covers('host;x-amz-date;x-amz-meta-file.name')], ...refused }),
			'a checksum that did not arrive': xml(
				'InvalidRequest',
				'x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-crc32 or x-amz-trailer headers were found.',
			),
		},
		nearMisses: {
			'a name with a hyphen behind nginx': curl({
				sent: [covers('host;x-amz-date;x-amz-meta-file-name')],
				...refused,
				headers: ['Server: nginx/1.24.0'],
			}),
		},
	},
	{
		cause: 'host-changed',
		proved: {
			'a host inside the cluster': `${curl({ sent: [signed()], status: '403 Forbidden' })}\nURL https://${host}${target}\n${canonical('GET', target, ['host:gateway-7.internal', 'x-amz-date:20260314T091244Z'])}`,
			'a port that was not sent': `${curl({ sent: [signed()], status: '403 Forbidden' })}\n${canonical('GET', target, [`host:${host}:8443`, 'x-amz-date:20260314T091244Z'])}`,
			'another port': `${curl({ sent: [signed()], status: '403 Forbidden' })}\n${canonical('GET', target, [`host:${host}:7480`, 'x-amz-date:20260314T091244Z']).replace(`${host}:7480`, 'gateway-7.internal:7480')}`,
		},
		suggested: {
			'nginx, set to a name inside': `proxy_set_header Host gateway.internal;\n${xml('SignatureDoesNotMatch')}`,
			'nginx, set to leave the port out': `endpoint_url = https://${host}:8443\nproxy_set_header Host $host;\n${xml('SignatureDoesNotMatch')}`,
			'Apache, set to its own': `ProxyPreserveHost Off\n${boto('SignatureDoesNotMatch', 'ListObjectsV2', '')}`,
			'a store that saw one label': `> PUT ${target} HTTP/1.0\n> Host: localhost\n> X-Forwarded-For: 172.18.0.1\n> ${signed()}\n< HTTP/1.1 403 Forbidden\n${xml('SignatureDoesNotMatch')}`,
			'a store that saw a container’s name': `${boto('SignatureDoesNotMatch', 'PutObject', '')}\nrequest headers: {"Host": "gateway", "X-Real-Ip": "172.18.0.1"}`,
			'a presigned URL whose host was replaced': `S3_ENDPOINT=http://gateway:9000\n${replaced('files.example.org')}`,
			'the same with an endpoint in settings': `endpoint_url = https://gateway-7.example.net\n${replaced('cdn.example.org')}`,
		},
		nearMisses: {
			'a store that saw a whole name': `> PUT ${target} HTTP/1.0\n> Host: ${host}\n> X-Forwarded-For: 172.18.0.1\n> ${signed()}\n< HTTP/1.1 403 Forbidden\n${xml('SignatureDoesNotMatch')}`,
			'nginx, set to pass the host on': `proxy_set_header Host $http_host;\n${xml('SignatureDoesNotMatch')}`,
			'nginx, set to leave no port out': `endpoint_url = https://${host}\nproxy_set_header Host $host;\n${xml('SignatureDoesNotMatch')}`,
			'Apache, set to pass the host on': `ProxyPreserveHost On\n${boto('SignatureDoesNotMatch', 'ListObjectsV2', '')}`,
			'a presigned URL of the host that signs': `endpoint_url = https://files.example.org\n${replaced('files.example.org')}`,
			'the host that was called': `${curl({ sent: [signed()], status: '403 Forbidden' })}\n${canonical('GET', target, [`host:${host}`, 'x-amz-date:20260314T091244Z'])}`,
			'the host with TLS’s port': `${curl({ sent: [signed()], status: '403 Forbidden' })}\n${canonical('GET', target, [`host:${host}:443`, 'x-amz-date:20260314T091244Z'])}`,
		},
	},
	{
		cause: 'proxy-changes-method',
		proved: {
			'a HEAD that arrived as GET': `${curl({ method: 'HEAD', sent: [signed()], status: '403 Forbidden' })}\n${canonical('GET', target, [`host:${host}`])}`,
			'a PUT that arrived as POST': `${curl({ method: 'PUT', sent: [signed()], status: '403 Forbidden' })}\n${canonical('POST', target, [`host:${host}`])}`,
		},
		suggested: {
			'a HEAD through a cache that leaves out the id': curl({
				method: 'HEAD',
				sent: [signed()],
				status: '403 Forbidden',
				headers: ['X-Cache: MISS', 'Via: 1.1 varnish'],
			}),
			'a HEAD through a cache': `${curl({ method: 'HEAD', sent: [signed()], status: '403 Forbidden', headers: ['X-Cache: MISS', `x-amz-request-id: ${names.requestId}`] })}\n${boto('403', 'HeadObject', 'Forbidden')}`,
		},
		nearMisses: {
			'a GET through a cache that leaves out the id': curl({
				sent: [signed()],
				status: '403 Forbidden',
				headers: ['X-Cache: MISS', 'Via: 1.1 varnish'],
			}),
			'a GET through a cache': `${curl({ method: 'GET', sent: [signed()], status: '403 Forbidden', headers: ['X-Cache: MISS', `x-amz-request-id: ${names.requestId}`] })}\n${boto('403', 'GetObject', 'Forbidden')}`,
			'the method that was sent': `${curl({ method: 'HEAD', sent: [signed()], status: '403 Forbidden' })}\n${canonical('HEAD', target, [`host:${host}`])}`,
		},
	},
	{
		cause: 'header-sent-twice',
		proved: {
			'one host twice': canonical('GET', target, [`host:${host},${host}`]),
			'one type twice': canonical('PUT', target, ['content-type:image/jpeg, image/jpeg', `host:${host}`]),
		},
		nearMisses: { 'a list of two': canonical('GET', target, ['accept-language:th, en', `host:${host}`]) },
	},
];
