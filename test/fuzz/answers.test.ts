import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { catalogueOf } from '../../src/core/catalog/catalogueOf.ts';
import { explain } from '../../src/core/explain/explain.ts';
import { type Answer, shownBytes } from '../../src/core/s3/answer/exchange.ts';
import type { HttpRequest } from '../../src/core/s3/request/httpRequest.ts';
import { exchangeFacts } from '../../src/core/s3/answer/exchangeFacts.ts';
import { outcomeOf } from '../../src/core/s3/answer/outcome.ts';
import { redirectTarget } from '../../src/core/s3/answer/redirectTarget.ts';
import { bodyOf } from '../../src/host/node/bodyOf.ts';
import { readBody } from '../../src/host/node/readBody.ts';
import { bodyKind } from '../../src/core/s3/answer/bodyKind.ts';
import { prettyBody } from '../../src/panel/request/prettyBody.ts';
import { fuzz } from './fuzz.ts';
import { anyReport, inherited } from './texts.ts';

const request: HttpRequest = { method: 'GET', origin: 'https://s3.bkk.bangmod.storage', path: '/b/k', query: [], headers: [] };
const english = catalogueOf('en');
const translate = (sentence: string) => sentence;

const header = fc.tuple(
	fc.constantFrom(
		'content-type',
		'content-encoding',
		'location',
		'date',
		'x-amz-error-code',
		'x-amz-bucket-region',
		'x-bgs-region',
		'via',
		...inherited,
	),
	fc.oneof(
		fc.constantFrom(
			'gzip',
			'gzip, gzip',
			'x-gzip',
			'identity',
			'br',
			'text/xml; charset=utf-16',
			'text/html; charset=__proto__',
			'application/json',
		),
		fc.constantFrom(
			'http://evil.example',
			'//evil.example',
			'/\\evil.example',
			'https://s3.sgp.bangmod.storage@evil.example/',
			'https://evil.example',
		),
		fc.string({ unit: 'grapheme-ascii', maxLength: 30 }),
	),
);

interface Arrival {
	readonly status: number;
	readonly headers: readonly (readonly [string, string])[];
	readonly text: string;
	readonly isPacked: boolean;
	readonly cutAt: number | null;
	readonly chunk: number;
	readonly breaks: boolean;
}

const arrival: fc.Arbitrary<Arrival> = fc.record({
	status: fc.constantFrom(200, 204, 206, 301, 307, 304, 400, 403, 404, 407, 500, 503, 999),
	headers: fc.array(header, { maxLength: 6 }),
	text: fc.oneof(anyReport, fc.json(), fc.constantFrom('', '<html><title>x', '\ufeff<Error><Code>NoSuchKey</Code></Error>')),
	isPacked: fc.boolean(),
	cutAt: fc.option(fc.nat(300)),
	chunk: fc.integer({ min: 1, max: 100 }),
	breaks: fc.boolean(),
});

/** An answer from the first byte of its body to the words on it: no throw, no more kept than the cap, and no order of the server's obeyed. */
fuzz('response reader', arrival, async (given) => {
	const whole = given.isPacked ? gzipSync(given.text) : Buffer.from(given.text);
	const bytes = given.cutAt === null ? whole : whole.subarray(0, given.cutAt);
	const response = responseOf(given, bytes);
	const cap = 200;
	const read = await readBody(response, cap, undefined, () => null);
	assert.ok(read.bytes.length <= cap && read.receivedBytes <= bytes.length);
	if (given.breaks) assert.equal(read.end === 'complete', false);
	const { body, oddities } = await bodyOf(response, read, false);
	assert.ok(body.bytes.length <= 8 * shownBytes);
	const answer: Answer = {
		kind: 'answer',
		status: given.status,
		statusText: given.text,
		httpVersion: '1.1',
		headers: given.headers,
		body,
		oddities,
		isFromProxy: given.status === 407,
		timings: { phases: {}, totalMs: 1 },
		route: {},
		receivedAt: 0,
	};
	prettyBody(body.text, bodyKind(body.text));
	const target = redirectTarget(request, answer);
	if (target?.leads === 'same origin' || target?.leads === 'other region')
		assert.match(new URL(target.location ?? '', request.origin).hostname, /(?:^|\.)s3\.(?:bkk|sgp|sg)\.bangmod\.storage$/);
	const outcome = outcomeOf({ operation: 'GetObject', bucket: 'b', key: 'k', request }, answer);
	if ('finding' in outcome)
		explain(outcome.finding, {
			lookUp: (code) => english.resolve(code),
			translate,
			surroundings: outcome.transcript,
			reading: { facts: exchangeFacts(request, answer, outcome.finding), others: [] },
		});
});

/** What Node hands over once the headers are there. */
function responseOf({ status, headers, chunk, breaks }: Arrival, bytes: Buffer): IncomingMessage {
	const pieces = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) =>
		bytes.subarray(index * chunk, (index + 1) * chunk),
	);
	const stream = Readable.from(
		(function* () {
			yield* pieces;
			if (breaks) throw new Error('aborted');
		})(),
	);
	const known = Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(headers));
	return Object.assign(stream, { statusCode: status, headers: known, complete: !breaks }) as unknown as IncomingMessage;
}
