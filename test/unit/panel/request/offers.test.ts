import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connection } from '../../../../src/core/s3/connect/connection.ts';
import { Secret } from '../../../../src/core/s3/connect/credential.ts';
import { parseEndpoint } from '../../../../src/core/s3/connect/endpoint.ts';
import { outcomeOf } from '../../../../src/core/s3/answer/outcome.ts';
import { offersOf } from '../../../../src/panel/request/offers.ts';
import { answer, errorAnswer, failure } from '../../core/s3/answers.ts';

const ours = 'https://s3.bkk.bangmod.storage';
const theirs = 'https://store.example.com';

function connectionTo(origin: string, region: string): Connection {
	const parsed = parseEndpoint(origin);
	assert(parsed.kind === 'endpoint');
	const chosen = { value: '', source: { of: 'preset' }, overrode: [] } as const;
	const credential = { accessKeyId: 'BGSAKIAEXAMPLE', secret: new Secret('none'), origins: [origin] };
	return {
		endpoint: parsed.endpoint,
		region,
		credential,
		sources: { endpoint: chosen, region: chosen, accessKeyId: null },
		cautions: [],
		doubts: [],
	};
}

function offers(method: string, connection: Connection, result: ReturnType<typeof answer>) {
	const request = { method, origin: connection.endpoint.origin, path: '/b', query: [], headers: [] };
	return offersOf(outcomeOf({ operation: 'Raw', bucket: 'b', key: '', request }, result), request, connection);
}

const requestId = ['x-amz-request-id', 'tx1'] as const;
const bkk = connectionTo(ours, 'ap-southeast-1-bkk');

test('a HEAD that hides its code offers GET', () => {
	assert.deepEqual(offers('HEAD', bkk, answer(403, '', [requestId])), [{ of: 'as get' }]);
	assert.deepEqual(offers('GET', bkk, answer(403, '', [requestId])), []);
});

for (const [what, connection, result, place] of [
	['a key of the other region, at ours', bkk, errorAnswer(403, 'BGSRegionMismatch'), { of: 'region', id: 'sg' }],
	[
		'a store of one’s own that names its region',
		connectionTo(theirs, 'us-east-1'),
		answer(400, '<Error><Code>AuthorizationHeaderMalformed</Code><Region>eu-1</Region></Error>', [requestId]),
		{ of: 'custom', endpoint: theirs, region: 'eu-1' },
	],
	[
		'a region that is no region string',
		connectionTo(theirs, 'us-east-1'),
		answer(400, '<Error><Code>AuthorizationHeaderMalformed</Code><Region>a b</Region></Error>', [requestId]),
		null,
	],
	['a missing key', bkk, errorAnswer(404, 'NoSuchKey'), null],
	['an anonymous request', { ...bkk, credential: null }, errorAnswer(403, 'BGSRegionMismatch'), null],
] as const) {
	test(`${what}: ${place === null ? 'no other place is offered' : `${JSON.stringify(place)} is offered`}`, () => {
		const [offer] = offers('GET', connection, result);
		assert.deepEqual(offer?.of === 'other place' ? offer.place : null, place);
	});
}

test('a clock beyond the limit offers the server’s time, and one within does not', () => {
	const body = '<Error><Code>RequestTimeTooSkewed</Code></Error>';
	const at = (minutes: number) => new Date(answer(200).receivedAt - minutes * 60_000).toUTCString();
	assert.deepEqual(offers('GET', bkk, answer(403, body, [requestId, ['Date', at(20)]])), [{ of: 'correct clock' }]);
	assert.deepEqual(offers('GET', bkk, answer(403, body, [requestId, ['Date', at(1)]])), []);
});

for (const [what, origin, cause, offered] of [
	[
		'a host that begins with the bucket is not found',
		`https://b.${ours.slice(8)}`,
		{ of: 'host not found' },
		[{ of: 'path style' }],
	],
	['the endpoint itself is not found', ours, { of: 'host not found' }, []],
	['the connection to a host that begins with the bucket is closed', `https://b.${ours.slice(8)}`, { of: 'closed' }, []],
] as const) {
	test(`${what}: ${offered.length === 0 ? 'path style would change nothing' : 'path style is offered'}`, () => {
		const request = { method: 'GET', origin, path: '/', query: [], headers: [] };
		const result = { ...failure('resolve'), cause };
		const outcome = outcomeOf({ operation: 'ListObjectsV2', bucket: 'b', key: '', request }, result);
		assert.deepEqual(offersOf(outcome, request, bkk), offered);
	});
}
