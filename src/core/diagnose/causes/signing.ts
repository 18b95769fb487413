import type { Cause } from '../cause.ts';
import { presignedElsewhere } from '../signs/addressSigns.ts';
import { emptyFirstName, encodedKey, keyOfEvent, oddBucket, oddKey } from '../signs/nameSigns.ts';
import { headThroughCache, hostLeftByProxy, hostSetByProxy, proxyBetween, rewrittenHeader } from '../signs/proxySigns.ts';
import { chunksSigned } from '../signs/checksumSigns.ts';
import {
	doubledHeader,
	droppableHeader,
	olderSignature,
	otherHeaderSigned,
	otherHostSigned,
	otherMethodSigned,
} from '../signedText.ts';
import { code, isCode, look, message } from '../signs.ts';
import { setUpWithOldSignature } from '../signs/setupSigns.ts';
import { apart, clockOff, signedLongBefore, waitingWrite, zoneTaken } from '../signs/timeSigns.ts';

const isSignature = isCode('SignatureDoesNotMatch', '403', 'Forbidden', 'AccessDenied', 'InvalidRequest');
const isMismatch = isCode('SignatureDoesNotMatch');
/** What a store says of a path that it reads otherwise than it was meant. */
const isMisread = isCode(
	'SignatureDoesNotMatch',
	'BadRequest',
	'400',
	'InvalidURI',
	'InvalidBucketName',
	'NoSuchBucket',
	'MethodNotAllowed',
);

/** What was signed, and what became of it on the way. */
export const signing: readonly Cause[] = [
	{
		id: 'clock-wrong',
		what: 'The clock of the machine that signs is off, or local time was signed for UTC.',
		next: 'Compare the clocks: `curl -sI https://s3.bkk.bangmod.storage | grep -i ^date; date -u`. Then let the machine set its clock: `sudo timedatectl set-ntp true`.',
		signs: [look('proves', clockOff), look('suggests', zoneTaken), look('suggests', apart)],
		pages: ['authentication'],
	},
	{
		id: 'stale-signature',
		what: 'The request was signed in time, but sent or repeated too late.',
		next: 'Sign at the moment of sending, and anew for each try; let fewer requests wait, and keep every timeout below 15 minutes.',
		signs: [look('proves', signedLongBefore), look('suggests', waitingWrite)],
		pages: ['authentication'],
	},
	{
		id: 'proxy-changes-header',
		what: 'A proxy between client and store changes or adds a signed header.',
		next: 'Send the same request past the proxy once; then let the proxy pass the header on unchanged, or leave it out of the signature.',
		setting: 'signedHeaders',
		signs: [
			message(
				'suggests',
				/headers present in the request which were not signed/i,
				(report) => report.facts.request.presigned === undefined,
			),
			look('suggests', rewrittenHeader, isSignature),
			look('suggests', otherHeaderSigned, isSignature),
			look('suggests', proxyBetween, (report) => isMismatch(report) && hostLeftByProxy(report) === undefined),
		],
	},
	{
		id: 'proxy-drops-header',
		what: 'A proxy drops a signed header whose name has a dot or an underscore.',
		next: 'Let the proxy keep such headers (nginx: `ignore_invalid_headers off; underscores_in_headers on;`), or name the metadata without them.',
		signs: [
			look('proves', (report) => (proxyBetween(report) === undefined ? undefined : droppableHeader(report)), isSignature),
			look('suggests', droppableHeader, isSignature),
			message('suggests', /no corresponding x-amz-checksum-\S{1,20} or x-amz-trailer/i),
		],
	},
	{
		id: 'host-changed',
		what: 'The host that arrives at the store is not the host that was signed.',
		next: 'Let the proxy pass the host on with its port (nginx: `proxy_set_header Host $http_host;`), and sign for the host that is called.',
		signs: [
			look('proves', otherHostSigned, isSignature),
			look('suggests', presignedElsewhere, isMismatch),
			look('suggests', hostSetByProxy, isMismatch),
			look('suggests', hostLeftByProxy, isMismatch),
		],
	},
	{
		id: 'proxy-changes-method',
		what: 'A cache or proxy turns the method into another.',
		next: 'Send the same request past the cache once; then let the cache pass HEAD on as HEAD (nginx: `proxy_cache_convert_head off;`).',
		signs: [
			look('proves', otherMethodSigned, isSignature),
			look('suggests', headThroughCache, isCode('403', 'Forbidden', 'SignatureDoesNotMatch')),
		],
	},
	{
		id: 'header-sent-twice',
		what: 'A signed header arrives twice.',
		next: 'Find who adds the second one: the HTTP library, a proxy, or headers set by hand beside the client’s own.',
		signs: [look('proves', doubledHeader)],
	},
	{
		id: 'key-encoding',
		what: 'Bucket, key or query is encoded differently when signed and when sent.',
		next: 'Hand the plain bucket and key to the client and let it encode once; no slash, scheme or percent sign of your own.',
		signs: [
			look('proves', oddBucket),
			look('suggests', oddKey),
			look('suggests', encodedKey),
			look('suggests', keyOfEvent),
			look('suggests', emptyFirstName, isMisread),
			message('suggests', /(?:object|key)(?: name)? .{0,40}(?:unsupported|invalid|illegal) characters?/i),
			code('suggests', 'InvalidURI'),
		],
	},
	{
		id: 'signature-v2',
		what: 'The client signs in the old way, with signature version 2.',
		next: 'Set the client’s signature version to 4.',
		setting: 'signatureV4',
		signs: [
			message(
				'proves',
				/use AWS4-HMAC-SHA256|signature version 4|authorization mechanism you have provided is not supported|(?:sig|signature ?)v(?:ersion )?2/i,
			),
			look(
				'suggests',
				olderSignature,
				isCode('InvalidRequest', 'InvalidArgument', 'AuthorizationHeaderMalformed', '400', 'BadRequest'),
			),
		],
		ofSetup: [
			look(
				'suggests',
				setUpWithOldSignature,
				isCode('InvalidRequest', 'InvalidArgument', 'AuthorizationHeaderMalformed', '400', 'BadRequest', 'SignatureDoesNotMatch'),
			),
		],
		pages: ['authentication'],
	},
	{
		id: 'chunked-signing',
		what: 'The body is signed in chunks, which this store does not take.',
		next: 'Switch the signing of the body in chunks off, so that it is hashed whole or sent as `UNSIGNED-PAYLOAD`.',
		setting: 'chunkedSigning',
		signs: [
			message('proves', /aws-chunked|multiple chunks|STREAMING-AWS4-HMAC-SHA256-PAYLOAD(?!-TRAILER)/i),
			look(
				'suggests',
				chunksSigned,
				isCode('NotImplemented', 'InvalidRequest', 'XAmzContentSHA256Mismatch', 'InvalidArgument', '400', '501'),
			),
			message('suggests', /invalid payload signature/i),
		],
	},
];
