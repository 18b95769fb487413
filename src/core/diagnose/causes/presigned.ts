import type { Cause } from '../cause.ts';
import {
	encodedTwice,
	escapedQuery,
	headersToSend,
	hostNotSigned,
	lifeTooLong,
	partsMissing,
	plusInSignature,
	signatureCut,
	twoLogins,
	unsignedHeader,
} from '../signs/presignedSigns.ts';
import { bothRegions } from '../signs/regionSigns.ts';
import type { Report } from '../report.ts';
import { contentTypeBesidePresigned, otherHostSigned, otherMethodSigned } from '../signedText.ts';
import { phrase } from '../../richText.ts';
import { code, fact, isCode, look, message } from '../signs.ts';
import { usedAfterItsEnd } from '../signs/timeSigns.ts';

const isPresigned = (report: Report) => report.facts.request.presigned !== undefined;
const isMismatch = isCode('SignatureDoesNotMatch');
const isRefusal = isCode('SignatureDoesNotMatch', 'AccessDenied', 'InvalidRequest', 'InvalidArgument', '400', '403', 'Forbidden');
const isPresignedMismatch = (report: Report) => isPresigned(report) && isMismatch(report);
const isPresignedRefusal = (report: Report) => isPresigned(report) && isRefusal(report);

/** URLs signed in advance, and what browsers make of an answer. */
export const presigned: readonly Cause[] = [
	{
		id: 'presigned-expired',
		what: 'The presigned URL is past its life.',
		next: 'Make a new URL just before it is used; for a long upload one for each part. It may live 604800 s at most.',
		signs: [
			message(
				'proves',
				/(?:request|url|link|policy|token)(?: has| is)? expired|pre-?signed url has expired/i,
				isCode('AccessDenied', 'ExpiredRequest', 'RequestExpired', '403', 'Forbidden', 'ExpiredToken', '400'),
			),
			look('proves', usedAfterItsEnd),
			code('suggests', 'ExpiredRequest', 'RequestExpired'),
		],
		pages: ['authentication'],
	},
	{
		id: 'presigned-other-request',
		what: 'The presigned URL or form was used with another method, header, field, host or query than it was made for.',
		next: 'Send exactly what was signed: the same method and host, no header beside those signed, no login of your own; or make the URL with the content type that you send.',
		signs: [
			look('proves', contentTypeBesidePresigned),
			message('proves', /only one auth(?:entication)? mechanism/i),
			message('proves', /according to policy: (?!policy expired)/i),
			look('proves', otherMethodSigned, isPresigned),
			look('proves', otherHostSigned, isPresigned),
			message(
				'proves',
				/headers present in the request which were not signed/i,
				(report) => isPresigned(report) && hostNotSigned(report) === undefined,
			),
			look('suggests', twoLogins, isPresignedRefusal),
			look('suggests', unsignedHeader, isPresignedRefusal),
			look('suggests', headersToSend, isPresignedMismatch),
		],
		pages: ['authentication'],
	},
	{
		id: 'presigned-broken',
		what: 'The presigned URL was cut off, encoded anew, or has a bad parameter.',
		next: 'Check that the URL is whole: it needs `X-Amz-Algorithm`, `X-Amz-Credential`, `X-Amz-Date`, `X-Amz-Expires`, `X-Amz-SignedHeaders` and `X-Amz-Signature`, parted by plain ampersands. Put quotes around it in a shell.',
		signs: [
			look('proves', escapedQuery),
			look('proves', encodedTwice),
			look('proves', signatureCut),
			look('suggests', plusInSignature, isMismatch),
			look('proves', partsMissing),
			look('proves', lifeTooLong),
			look('proves', hostNotSigned, isPresigned),
			message(
				'proves',
				// A header of those names is printed in small letters.
				/X-Amz-(?:Expires|Algorithm|Credential|Date|SignedHeaders|Signature)\b|[Qq]uery-string authentication/,
				// The region stands in a parameter, and the parameter is well-formed.
				({ facts }) => !bothRegions.test(facts.answer.message?.value ?? ''),
			),
			code('suggests', 'AuthorizationQueryParametersError'),
		],
		pages: ['authentication'],
	},
	{
		id: 'cors',
		what: 'The browser withholds the answer, because the bucket’s CORS rules do not name this page.',
		next: 'Set rules that name the page’s origin, the method and its headers: `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api put-bucket-cors --bucket BUCKET --cors-configuration file://cors.json`.',
		signs: [
			message(
				'proves',
				/access-control-allow-origin|CORS (?:policy|request|is not enabled|rule)|CORSResponse|cross-origin request blocked/i,
			),
			fact(
				'proves',
				({ facts }) => facts.request.method,
				(translate, method) =>
					method === 'OPTIONS'
						? phrase(translate, 'The request is the question that a browser asks before its own: OPTIONS.')
						: undefined,
			),
			code('suggests', 'AccessForbidden'),
		],
		pages: ['bucketDocs'],
	},
];
