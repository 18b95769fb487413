import type { Cause } from '../cause.ts';
import {
	answeredByAnother,
	answeredElsewhere,
	inventedHost,
	plainEndpointOfOurs,
	redirectedToHttps,
	wantedAnother,
} from '../signs/addressSigns.ts';
import {
	bucketHostSilent,
	bucketHostUnknown,
	bucketInEndpoint,
	bucketInHostAndPath,
	keyErrorOnBucket,
	keyTakenForBucket,
	pathStyleNotTaken,
} from '../signs/bucketSigns.ts';
import { endpointAsBucket } from '../signs/nameSigns.ts';
import { amazonRefusesOther, ourKeyElsewhere } from '../signs/amazonSigns.ts';
import { applicationAnswered, consoleAnswered, noIdOfS3, noMarksOfS3, websiteCalled } from '../signs/answererSigns.ts';
import { bothRegions, bucketRegion, otherBucketRegion, otherHomeRegion, otherHostRegion } from '../signs/regionSigns.ts';
import {
	perhapsSetUpForOtherRegion,
	setUpForAnotherStore,
	setUpForOtherRegion,
	setUpWithBucketInEndpoint,
	setUpWithBucketInHost,
	setUpWithPlainHttp,
} from '../signs/setupSigns.ts';
import { isPresigned } from '../report.ts';
import { code, isCode, isStatus, look, message } from '../signs.ts';

/** Where the request went: endpoint, region, port and addressing style. */
export const addressing: readonly Cause[] = [
	{
		id: 'wrong-region',
		what: 'The client signs for another region than the endpoint’s or the bucket’s.',
		next: 'Set the region that the server names, and the endpoint it belongs to; on BangmodStorage `ap-southeast-1-bkk` goes with `https://s3.bkk.bangmod.storage`.',
		setting: 'region',
		signs: [
			message('proves', bothRegions),
			message(
				'proves',
				/non-empty region|region must be (?:provided|specified|set)|incorrect region|not in ['"]?[\w-]{2,40}['"]? region|bucket is in this region|scoped to a valid region|region is wrong|wrong region|unexpected scope|invalid signing region|region (?:name )?['"]?[\w-]{1,40}['"]? is (?:not valid|invalid|unknown)|region does(?: not|n't) match/i,
			),
			look('proves', otherBucketRegion),
			look('proves', otherHomeRegion),
			look('suggests', otherHostRegion),
			message('suggests', /must be addressed using the specified endpoint/i, (report) => bucketRegion(report) !== undefined),
		],
		ofSetup: [look('proves', setUpForOtherRegion), look('suggests', perhapsSetUpForOtherRegion)],
		pages: ['regionDocs', 'authentication'],
	},
	{
		id: 'endpoint-not-used',
		what: 'The request went to another provider, because the endpoint setting was not applied.',
		next: 'Look at the host in the client’s debug log; set the endpoint where this client reads it: `https://s3.bkk.bangmod.storage`.',
		setting: 'endpoint',
		signs: [
			look('proves', answeredByAnother),
			look('proves', ourKeyElsewhere, isCode('InvalidAccessKeyId', 'InvalidToken', '403', 'Forbidden')),
			look('proves', endpointAsBucket),
			look('proves', inventedHost),
			look('suggests', answeredElsewhere),
			look('suggests', amazonRefusesOther, isCode('InvalidAccessKeyId')),
			look('suggests', wantedAnother, (report) => !isPresigned(report) || report.code !== 'SignatureDoesNotMatch'),
		],
		ofSetup: [look('suggests', setUpForAnotherStore)],
		pages: ['regionDocs'],
	},
	{
		id: 'wrong-port',
		what: 'The endpoint is the port of a console or of another service, not of the S3 API.',
		next: 'Set the endpoint to the host and port of the S3 API itself.',
		setting: 'endpoint',
		signs: [
			message(
				'proves',
				/\b(?:console|API) port\b|gave HTTP response to HTTPS client|wrong[ _]version[ _]number|does not look like a TLS handshake|unrecognized SSL message/i,
			),
			look('proves', websiteCalled, (report) => !judgesKeys(report)),
			look('proves', consoleAnswered, isStatus(200, 400, 401, 403, 404, 405)),
		],
	},
	{
		id: 'bucket-sent-twice',
		what: 'The bucket is sent twice, in the host and in the path.',
		next: 'Take the bucket out of the endpoint, so that only the bucket setting names it; or switch path style off.',
		setting: 'endpoint',
		signs: [look('proves', bucketInHostAndPath), look('proves', bucketInEndpoint), look('suggests', keyErrorOnBucket)],
		ofSetup: [look('suggests', setUpWithBucketInEndpoint)],
	},
	{
		id: 'path-style-needed',
		what: 'The bucket stands in the host name, and this endpoint has no such names.',
		next: 'Switch the client to path style.',
		setting: 'pathStyle',
		signs: [
			look('proves', bucketHostUnknown),
			look('proves', bucketHostSilent),
			look('proves', keyTakenForBucket, isCode('NoSuchBucket')),
			message('suggests', /(?:only|use) path[- ]style/i),
			look('suggests', pathStyleNotTaken),
		],
		ofSetup: [look('suggests', setUpWithBucketInHost)],
		pages: ['bucketDocs'],
	},
	{
		id: 'virtual-host-needed',
		what: 'This store refuses path style; the bucket has to stand in the host name.',
		next: 'Switch path style off, so that the bucket stands in front of the endpoint’s host.',
		setting: 'virtualStyle',
		signs: [
			code('proves', 'SecondLevelDomainForbidden', 'PathStyleDomainForbidden'),
			message('proves', /virtual[- ](?:host(?:ed)?[- ])?styled?\b|third level domain|use virtual host/i),
		],
	},
	{
		id: 'plain-http',
		what: 'The endpoint begins with http:// where the store takes HTTPS only.',
		next: 'Write the endpoint with https: `https://s3.bkk.bangmod.storage`.',
		setting: 'endpoint',
		signs: [
			message(
				'proves',
				/HTTP request (?:was sent )?to (?:an )?HTTPS (?:server|port)|(?:secure transport|https) (?:is )?required|SSL required/i,
			),
			look('proves', redirectedToHttps, isStatus(301, 302, 307, 308)),
			look('suggests', plainEndpointOfOurs, isCode('301', '308', '403', 'Forbidden', 'MovedPermanently', '400')),
		],
		ofSetup: [look('suggests', setUpWithPlainHttp)],
		pages: ['regionDocs'],
	},
	{
		id: 'not-the-store',
		what: 'What answered is no S3 server.',
		next: 'Ask the endpoint itself with `curl -sI https://s3.bkk.bangmod.storage`: an answer of the store holds `x-amz-request-id`.',
		setting: 'endpoint',
		signs: [
			look('suggests', noMarksOfS3, isStatus(400, 401, 403, 404, 405, 500, 501, 502, 503)),
			look('suggests', noIdOfS3, isStatus(400, 403, 404, 405, 501, 503)),
			look('suggests', applicationAnswered, isStatus(400, 401, 403, 404, 405, 500, 501, 503)),
		],
	},
];

/** A website's host looks at no key and no signature: what judges them is the S3 API. */
const judgesKeys = isCode(
	'SignatureDoesNotMatch',
	'InvalidAccessKeyId',
	'RequestTimeTooSkewed',
	'AuthorizationHeaderMalformed',
	'ExpiredToken',
);
