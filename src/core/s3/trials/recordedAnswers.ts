import type { RecordedAnswer } from './probe.ts';

/** Recorded from Ceph RGW 16.2.15, request ids and all. */
const ceph = (status: number, code: string, message: string, requestId: string): RecordedAnswer => ({
	from: 'ceph',
	status,
	headers: [
		['x-amz-request-id', requestId],
		['Accept-Ranges', 'bytes'],
		['Content-Type', 'application/xml'],
	],
	body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message><RequestId>${requestId}</RequestId><HostId>1023-bkk-ap-southeast-1-bkk</HostId></Error>`,
});

/** Written after BangmodStorage's error-codes page, which states the form, the status and the code; never seen on the wire. */
const documented = (status: number, code: string): RecordedAnswer => ({
	from: 'documentation',
	status,
	headers: [['Content-Type', 'application/xml']],
	body: `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message></Message></Error>`,
});

/** Answers to what no card can provoke safely. */
export const recordedAnswers = {
	RequestNotAuthorized: documented(403, 'RequestNotAuthorized'),
	InternalError: ceph(
		500,
		'InternalError',
		'This multipart completion is already in progress',
		'tx000004ebf473e24c0a94a-006b030a55-1023-bkk',
	),
	SlowDown: ceph(503, 'SlowDown', '', 'tx00000deac0fa2e9c06302-006b030a9d-1023-bkk'),
	ServiceUnavailable: documented(503, 'ServiceUnavailable'),
	BGSAccountUnverified: documented(403, 'BGSAccountUnverified'),
	BGSBillingHold: documented(403, 'BGSBillingHold'),
} as const satisfies Readonly<Record<string, RecordedAnswer>>;
