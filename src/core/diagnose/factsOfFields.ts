import type { Fact, Facts, Source } from '../facts.ts';
import type { Finding } from '../finding.ts';

/** What a finding states by itself, for one whose text is not at hand: every fact stands where the code does. */
export function factsOfFields({ fields, details, span, code }: Finding): Facts {
	const fact = <T>(value: T | undefined, source: Source): Fact<T> | undefined =>
		value === undefined ? undefined : { value, place: span, source };
	return {
		answer: {
			status: fact(fields.status, 'answer'),
			code: /^\d{3}$/.test(code) ? undefined : fact(code, 'answer'),
			message: fact(fields.message, 'answer'),
			requestId: fact(fields.requestId, 'answer'),
			hostId: fact(fields.hostId, 'answer'),
			region: fact(fields.region, 'answer'),
			resource: fact(fields.resource, 'answer'),
			date: fact(details.get('ServerTime'), 'answer'),
			proxies: [],
			elements: new Map([...details].map(([name, held]) => [name, { value: held, place: span, source: 'answer' }])),
			headers: new Map(),
		},
		request: {
			operation: fact(fields.operation, 'request'),
			bucket: fact(fields.bucket, 'request'),
			key: fact(fields.key, 'request'),
			keyId: fact(details.get('AWSAccessKeyId'), 'answer'),
			date: fact(details.get('RequestTime'), 'answer'),
			stringToSign: fact(details.get('StringToSign'), 'answer'),
			canonicalRequest: fact(details.get('CanonicalRequest'), 'answer'),
			headers: new Map(),
		},
		client: { frames: [] },
		settings: [],
	};
}
