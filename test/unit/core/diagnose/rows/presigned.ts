import type { CauseRow } from '../causeRow.ts';
import { boto, canonical, curl, goV1, java, js, names, ourKey, presignedQuery, ruby, xml } from '../notations.ts';

const { bucket, key, host } = names;
const target = (query: string) => `/${bucket}/${key}?${query}`;
const denied = (query: string, served = 'Sat, 14 Mar 2026 09:20:00 GMT') =>
	curl({ target: target(query), status: '403 Forbidden', headers: [`Date: ${served}`], body: xml('AccessDenied') });
const otherRegion = "Error parsing the X-Amz-Credential parameter; the region 'us-east-1' is wrong; expecting 'eu-north-3'";
const notSigned = 'There were headers present in the request which were not signed';
const older = (life: string) => `AWSAccessKeyId=${ourKey}&Signature=Z3VsbHM%3D&Expires=${life}`;

/** URLs signed in advance, and browsers. */
export const presigned: readonly CauseRow[] = [
	{
		cause: 'presigned-expired',
		proved: {
			'a URL that ended before the answer': denied(presignedQuery('60')),
			'one of the older kind': denied(older('1773479000')),
			'the store’s words': js('AccessDenied', 403, 'Request has expired'),
		},
		suggested: { 'a code alone': xml('ExpiredRequest') },
		nearMisses: {
			'a URL that was still good': denied(presignedQuery('900')),
			'the words under another code': js('NoSuchUpload', 404, 'Request has expired'),
		},
	},
	{
		cause: 'presigned-other-request',
		proved: {
			'words about a header beside those signed': curl({
				target: target(presignedQuery()),
				status: '403 Forbidden',
				body: xml('AccessDenied', notSigned),
			}),
			'a content type that was not signed': xml(
				'SignatureDoesNotMatch',
				'',
				'<StringToSign>PUT\n\nimage/jpeg\n1773480000\n/media-archive/a.jpg</StringToSign>',
			),
			'a form’s field that its policy does not name': xml(
				'AccessDenied',
				'Invalid according to Policy: Extra input fields: x-amz-meta-owner',
			),
			'the same, by a browser’s program': js(
				'AccessDenied',
				403,
				'Invalid according to Policy: Policy Condition failed: ["eq", "$key", "a"]',
			),
			'two logins': goV1(
				'InvalidArgument',
				400,
				'Only one auth mechanism allowed; only the query string or the header should be used',
			),
			'another method': `${curl({ method: 'POST', target: target(presignedQuery()), status: '403 Forbidden' })}\n${canonical('PUT', `/${bucket}/${key}`, [`host:${host}`])}`,
			'another host': `PUT https://cdn.example.org${target(presignedQuery())}\n${canonical('PUT', `/${bucket}/${key}`, ['host:other.example.org'])}`,
		},
		suggested: {
			'a header that was not signed': curl({
				method: 'PUT',
				target: target(presignedQuery()),
				sent: ['x-amz-acl: public-read'],
				status: '403 Forbidden',
				body: xml('SignatureDoesNotMatch'),
			}),
			'a header that was signed': curl({
				method: 'PUT',
				target: target(presignedQuery('900', 'content-type%3Bhost')),
				status: '403 Forbidden',
				body: xml('SignatureDoesNotMatch'),
			}),
			'a login beside the URL’s': curl({
				target: target(presignedQuery()),
				sent: ['Authorization: Bearer gull'],
				status: '400 Bad Request',
				body: xml('InvalidRequest'),
			}),
		},
		open: {
			'a URL whose query the log cuts': `PUT https://${host}/${bucket}/${key}?… failed: ${xml('SignatureDoesNotMatch')}`,
			'a URL whose query the log masks': `PUT https://${host}/${bucket}/${key}?[Filtered] failed: ${xml('SignatureDoesNotMatch')}`,
		},
		nearMisses: {
			'a URL without a query': `PUT https://${host}/${bucket}/${key} failed: ${xml('SignatureDoesNotMatch')}`,
			'a URL that covers the host alone': curl({
				method: 'PUT',
				target: target(presignedQuery()),
				status: '403 Forbidden',
				body: xml('AccessDenied'),
			}),
			'no login beside the URL’s': curl({
				target: target(presignedQuery()),
				status: '400 Bad Request',
				body: xml('InvalidRequest'),
			}),
			'a form whose policy is over': xml('AccessDenied', 'Invalid according to Policy: Policy expired.'),
			'no content type': xml(
				'SignatureDoesNotMatch',
				'',
				'<StringToSign>PUT\n\n\n1773480000\n/media-archive/a.jpg</StringToSign>',
			),
			'one login': goV1('InvalidArgument', 400, 'Only one mechanism allowed'),
		},
	},
	{
		cause: 'presigned-broken',
		proved: {
			'a query that was encoded twice': denied(presignedQuery().replaceAll('%2F', '%252F')),
			'a signature that was cut': denied(presignedQuery().slice(0, -3)),
			'ampersands of HTML': denied(presignedQuery().replaceAll('&', '&amp;')),
			'a URL without its end': denied(presignedQuery().replace(/&X-Amz-Signature=.*$/, '')),
			'a life that is too long': denied(presignedQuery('604801')),
			'a URL that does not sign the host': `GET https://${host}${target(presignedQuery('900', ''))}\n${xml('AccessDenied', notSigned, '<HeadersNotSigned>host</HeadersNotSigned>')}`,
			'the same, with another header beside it': `Link: https://${host}${target(presignedQuery('900', 'range'))}\n${xml('AccessDenied', notSigned, '<HeadersNotSigned>x-amz-acl, host</HeadersNotSigned>')}`,
			'the store’s words, by Ruby': ruby('AuthorizationQueryParametersError', 'X-Amz-Date must be in the ISO8601 Long Format'),
		},
		suggested: {
			'a plus in the signature': curl({
				target: target(`AWSAccessKeyId=${ourKey}&Expires=1773480000&Signature=Z3Vsb+HM%3D`),
				status: '403 Forbidden',
				body: xml('SignatureDoesNotMatch'),
			}),
			'the code alone': boto('AuthorizationQueryParametersError', 'GetObject', ''),
		},
		nearMisses: {
			'a parameter that is right but for its region': boto('AuthorizationQueryParametersError', 'GetObject', otherRegion),
			'words about a header': boto('AccessDenied', 'GetObject', 'AWS authentication requires a valid Date or x-amz-date header'),
			'a plus that is encoded': curl({
				target: target(`AWSAccessKeyId=${ourKey}&Expires=1773480000&Signature=Z3Vsb%2BHM%3D`),
				status: '403 Forbidden',
				body: xml('SignatureDoesNotMatch'),
			}),
			'a URL that does not sign an access list': `GET https://${host}${target(presignedQuery())}\n${xml('AccessDenied', notSigned, '<HeadersNotSigned>x-amz-acl</HeadersNotSigned>')}`,
			'a whole URL': denied(presignedQuery()),
			'a log that masks it': denied(presignedQuery().replace(/&X-Amz-Signature=.*$/, '&...')),
			'a life at the limit': denied(presignedQuery('604800')),
		},
	},
	{
		cause: 'cors',
		proved: {
			'a browser’s question': curl({
				method: 'OPTIONS',
				sent: ['Accept: */*'],
				status: '403 Forbidden',
				body: xml('AccessDenied'),
			}),
			'a store’s words': xml('AccessForbidden', 'CORSResponse: This CORS request is not allowed.'),
			'the browser’s words': js('AccessDenied', 403, "Access blocked: no 'Access-Control-Allow-Origin' header is present"),
		},
		suggested: { 'the code alone': xml('AccessForbidden') },
		nearMisses: {
			'a request without a question': curl({
				method: 'DELETE',
				sent: ['Accept: */*'],
				status: '403 Forbidden',
				body: xml('AccessDenied'),
			}),
			'another refusal': java('AccessDenied', 403, 'Access blocked: the origin is unknown'),
		},
	},
];
