import type { LogShape } from '../logShape.ts';
import { codeName, linear } from './parts.ts';

/** What servers write: a line of an access log, a header of an answer. */
export const serverLines: readonly LogShape[] = [
	{
		name: 'access-log',
		shape: 'access-log',
		unit: 'record',
		gates: ['REST.', 'WEBSITE.', 'BATCH.', 'SOAP.'],
		pattern: linear(
			String.raw`(?<=(?<bucket>\S{1,255}) )\[(?<time>[^\]\n]{10,40})\] \S{1,64} \S{1,400} (?<requestId>\S{4,128}) (?<operation>(?:REST|WEBSITE|BATCH|SOAP)\.[\w.]{2,60}) (?<key>\S{1,3200}) "[^"\n]{0,8000}" (?<status>\d{3}) ${codeName}\b(?: \S{1,24} \S{1,24} \S{1,24} \S{1,24} "[^"\n]{0,4000}" "[^"\n]{0,4000}" \S{1,200} (?<hostId>\S{20,200}))?`,
		),
		codes: 'shaped',
		trust: 'sure',
		rank: 8,
		samples: [
			'9c3d b-1 [06/Feb/2014:00:00:38 +0000] 203.0.113.2 - 45356F7767193CF9 REST.GET.BUCKETPOLICY - "GET /b-1?policy HTTP/1.1" 404 «NoSuchBucketPolicy» 297 -',
		],
		antiSamples: [
			'9c3d b-1 [06/Feb/2014:00:00:38 +0000] 203.0.113.2 - 45356F7767193CF9 REST.GET.OBJECT AccessDenied.html "GET /AccessDenied.html HTTP/1.1" 200 - 113 -',
		],
	},
	{
		name: 'error-code-header',
		shape: 'other',
		gates: ['-error-code'],
		pattern: new RegExp(
			String.raw`\bx-(?:amz|minio|rgw|oss|cos|obs|bgs)-error-code["']?\s{0,4}(?:[:=,]|=>)\s{0,4}(?:chr )?["'[]{0,2}${codeName}`,
			'gdi',
		),
		codes: 'shaped',
		trust: 'sure',
		rank: 6,
		samples: ['< x-amz-error-code: «SlowDown»'],
		antiSamples: ['< x-ms-error-code: InternalError'],
	},
];
