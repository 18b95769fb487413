import type { LogShape } from '../logShape.ts';
import { failed, linear } from '../shapes/parts.ts';

/** What was asked of it; S3 takes a POST to an object only with a query. */
const asked = String.raw`(?!POST \/[^\s?"]{1,1200}\/[^\s?"]{1,1200} )(?<method>[A-Z]{3,7}) (?:https?:\/\/s3[.-][\w.:-]{1,250})?\/(?<bucket>[\w.-]{1,255})?`;

const served = {
	standsFor: 'status',
	shape: 'access-log',
	unit: 'record',
	codes: 'known',
	bodyless: true,
	trust: 'hint',
	rank: 4,
	needsRequest: true,
} as const;

/** A request that a server or a proxy says it served, with its status: a line of an access log. */
export const servedRequests: readonly LogShape[] = [
	{
		name: 'served-request',
		...served,
		gates: ['TP/1.', 'TP/2'],
		pattern: linear(
			String.raw`(?:\[(?<time>[^\]\n]{10,40})\] )?"${asked}(?:\/(?<key>[^\s?"]{0,3200}))?(?:\?[^\s"]{0,4000})? HTTP\/\d(?:\.\d)?" (?<code>${failed})(?= )`,
		),
		samples: [
			'203.0.113.4 - - [03/May/2026:08:15:22 +0700] "PUT /frames/a.bin?partNumber=3&uploadId=2~x HTTP/1.1" «413» 183 "-" "rclone/v1.71.0"',
			'10.0.0.9 - - [29/Jan/2026:21:09:46 +0000] "HEAD http://s3.bkk.bangmod.storage/frames/a.bin HTTP/1.1" «403» 394 "-"',
			'"HEAD /frames/ HTTP/1.1" «403» 0 "-" "Minio (linux; amd64) minio-go/2.0.4 mc/2017-04-03T18:35:01Z" "-"',
		],
		antiSamples: [
			'203.0.113.4 - - [03/May/2026:08:15:22 +0700] "GET /cart?id=7 HTTP/1.1" 404 183 "-" "Mozilla/5.0"',
			// A copier speaks to other servers as well.
			'203.0.113.4 - - [03/May/2026:08:15:22 +0700] "POST /api/files/makedir HTTP/1.1" 500 40 "-" "rclone/v1.71.0"',
		],
	},
	{
		// A row of comma- or tab-separated values; the other cells tell of which request.
		name: 'status-cell',
		...served,
		rank: 0,
		gates: ['40', '41', '42', '50'],
		pattern: linear(String.raw`(?<=([,\t])"?)(?<![1-5]\d\d"?[,\t]"?)(?<code>4[0-2]\d|50[0-4])(?="?\1)`),
		samples: [
			'2026-03-01T09:14:02Z,frames-th,s3:PutObject,in/1.bin,«403»,12,Boto3/1.36.0',
			'2026-03-01\t09:14:02\tBKK1\t512\t203.0.113.9\tGET\tframes.s3.bkk.bangmod.storage\t/a.bin\t«404»\t-\tcurl',
		],
		antiSamples: ['2026-03-01T09:14:02Z,frames-th,s3:PutObject,in/1.bin,200,403,Boto3/1.36.0', 'a,b,404,c'],
	},
	{
		name: 'proxied-request',
		...served,
		gates: [' - - '],
		pattern: linear(
			String.raw`(?<=\[(?<time>[^\]\n]{10,40})\] [^\n]{1,400}) (?<code>${failed}) [+\d]{1,14} - - \S{4} [^"\n]{0,600}"${asked}(?:\/(?<key>[^\s?"]{1,3200}))?(?:\?[^\s"]{0,4000})? HTTP\/`,
		),
		samples: [
			'10.0.0.9:51022 [11/Feb/2026:07:14:03.118] front rgw/rgw2 0/0/1/-1/9 «503» 191 - - sH-- 4/1/9/3/0 0/0 {Boto3/1.36.0} "PUT /frames/x.bin HTTP/1.1"',
		],
		antiSamples: [
			'10.0.0.9:51022 [11/Feb/2026:07:14:03.118] front web/w2 0/0/1/-1/9 503 191 - - SC-- 4/1/9/3/0 0/0 {curl/8} "GET /cart HTTP/1.1"',
		],
	},
];
