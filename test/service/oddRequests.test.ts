/** Odd headers, parameters and paths against a real Ceph RGW: whatever is sent is signed as RGW reads it, and the rest is refused unsent. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, suite, test } from 'node:test';
import { rootCertificates, setDefaultCACertificates } from 'node:tls';
import { outcomeOf } from '../../src/core/s3/answer/outcome.ts';
import { draftOf, type Draft } from '../../src/core/s3/request/draft.ts';
import { parseQuery } from '../../src/core/s3/request/httpRequest.ts';
import { outgoing } from '../../src/core/s3/request/outgoing.ts';
import { prepareRequest } from '../../src/core/s3/sign/prepareRequest.ts';
import { presign } from '../../src/core/s3/sign/presigned.ts';
import { digest } from '../../src/host/digest.ts';
import { send } from '../../src/host/node/send.ts';
import { panelConnection } from './panelConnection.ts';
import { startStandIn, type Place, type StandIn } from './standIn/standIn.ts';

const now = new Date().toUTCString();
const get = (...headers: Draft['headers']): Draft => ({ ...draftOf('GetObject'), bucket: 'odd', key: 'a', headers });
const list = (...query: Draft['query']): Draft => ({ ...draftOf('ListObjectsV2'), bucket: 'odd', query });
const put = (...headers: Draft['headers']): Draft => ({
	...draftOf('PutObject'),
	bucket: 'odd',
	key: 'w',
	headers,
	body: { kind: 'text', text: 'hello' },
});
const raw = (path: string): Draft => ({ ...draftOf('Raw'), raw: { method: 'GET', path } });

const refused: readonly [what: string, draft: Draft, why: string][] = [
	['two headers of one name', put(['x-amz-meta-a', '1'], ['x-amz-meta-a', '2']), 'header x-amz-meta-a given twice'],
	['two in other cases', put(['x-amz-meta-a', '1'], ['X-Amz-Meta-A', '2']), 'header X-Amz-Meta-A given twice'],
	['two that differ in - and _', put(['x-amz-meta-a_b', '1'], ['x-amz-meta-a-b', '2']), 'header x-amz-meta-a-b given twice'],
	['two of one value', get(['Range', 'bytes=0-1'], ['Range', 'bytes=0-1']), 'header Range given twice'],
	[
		'an input once more',
		{ ...put(['content-type', 'c/d']), inputs: [['Content-Type', 'a/b']] },
		'header content-type given twice',
	],
	['two dates', get(['Date', now], ['date', now]), 'header date given twice'],
	['two parameters of one name', list(['prefix', 'a'], ['prefix', 'b']), 'query prefix given twice'],
	['an input’s parameter once more', { ...list(['prefix', 'b']), inputs: [['prefix', 'a']] }, 'query prefix given twice'],
	['the operation’s parameter once more', list(['list-type', '2']), 'query list-type given twice'],
	['a subresource twice', { ...draftOf('GetBucketCors'), bucket: 'odd', query: [['cors', '']] }, 'query cors given twice'],
	['a tab in a value', put(['x-amz-meta-a', 'a\tb']), 'header x-amz-meta-a bad value'],
	['Thai in a value', put(['x-amz-meta-a', 'ก']), 'header x-amz-meta-a bad value'],
	['half a character', list(['prefix', '\ud83d']), 'query prefix half a character'],
	...['x-amz-date', 'Host', 'Content-Length', 'Transfer-Encoding', 'Expect', 'Connection'].map(
		(name): [string, Draft, string] => [`${name} by hand`, get([name, '1']), `header ${name} made here`],
	),
];

const dates = [
	now,
	new Date().toISOString(),
	'yesterday',
	'',
	'Wed, 21 Oct 1990 07:28:00 GMT',
	now.toLowerCase(),
	now.replaceAll(' ', '  '),
	`  ${now}  `,
];
const values = ['', '   ', '  a  ', 'a  b', '"a  b"', '1,2', '1, 2', '%E0%B8%81', 'a;b=c:d', '~!@#$%^&*()'];
const names = [
	'x-amz-meta-a_b',
	'x-amz-meta-a.b',
	'x-amz-meta-a~b',
	'x-amz-meta-a!b',
	"x-amz-meta-a'b",
	'__proto__',
	'constructor',
	'1x',
];
const prefixes = ['a+b', 'a b', '%41', 'ก', '😀', 'a\nb', '', "!*'()", '-_.~', 'a/b', 'a;b', 'a&b=c', '\u0000'];
const parameters = ['pre%66ix', 'a b', 'a+b', 'a=b', 'a&b', 'ก', 'Prefix', 'Signature', 'Expires', 'format'];
const paths = ['a', '%61', 'a%20b', '%e0%b8%81', 'a+b', "a&b=c'(d)*!$,;:@", 'x/../a', '/a', '%2Fa', '%FF'].map(
	(end) => `/odd/${end}`,
);

const accepted: readonly [what: string, draft: Draft][] = [
	...dates.map((date): [string, Draft] => [`the date “${date}”`, get(['Date', date])]),
	...values.map((value): [string, Draft] => [`the header value “${value}”`, put(['x-amz-meta-a', value])]),
	...names.map((name): [string, Draft] => [`the header ${name}`, put([name, '1'])]),
	...prefixes.map((prefix): [string, Draft] => [`the prefix ${JSON.stringify(prefix)}`, list(['prefix', prefix])]),
	...parameters.map((name): [string, Draft] => [`the parameter “${name}”`, list([name, 'a'])]),
	...[...paths, '/odd%2Fa'].map((path): [string, Draft] => [`the path ${path}`, raw(path)]),
	['its own Content-Encoding with a streamed body', { ...put(['Content-Encoding', 'gzip']), payload: 'streaming' }],
];

suite('odd requests', () => {
	let standIn: StandIn;
	let bkk: Place;

	/** The status and code that came back, or why nothing was sent. */
	async function told(draft: Draft): Promise<string> {
		const body = draft.body.kind === 'text' ? { bytes: Buffer.from(draft.body.text) } : null;
		const prepared = await prepareRequest(draft, panelConnection(bkk), body, Date.now(), digest);
		if (prepared.kind === 'refused') return prepared.problems.map(({ field, name, why }) => `${field} ${name} ${why}`).join();
		assert(prepared.kind === 'prepared');
		const { request } = prepared.outgoing;
		const result = await send(prepared.outgoing, { signal: new AbortController().signal });
		const outcome = outcomeOf({ operation: draft.operation, bucket: 'odd', key: '', request }, result);
		if (outcome.kind === 'no answer') return JSON.stringify(outcome.failure.cause);
		return `${outcome.answer.status} ${'finding' in outcome ? outcome.finding.code : ''}`;
	}

	before(async () => {
		standIn = await startStandIn({ regionIds: ['bkk'] });
		[bkk] = standIn.places as [Place];
		setDefaultCACertificates([...rootCertificates, readFileSync(standIn.caFile, 'utf8')]);
		assert.equal(await told({ ...draftOf('CreateBucket'), bucket: 'odd' }), '200 ');
		assert.equal(await told({ ...put(), key: 'a' }), '200 ');
	});
	after(() => standIn.stop());

	for (const [what, draft, why] of refused) {
		test(`${what}: not sent, and the reason is said`, async () => assert.equal(await told(draft), why));
	}

	for (const [what, draft] of accepted) {
		test(`${what} is signed as the gateway reads it`, async () => {
			const said = await told(draft);
			// A path may name nothing, or what is no name; the signature was accepted then, too.
			assert.match(said, draft.operation === 'Raw' ? /^(?:200|404 NoSuchKey|400 InvalidObjectName)/ : /^200 $/);
		});
	}

	for (const path of ['/odd/%61', '/odd%2Fa']) {
		test(`a presigned URL of the path ${path} is good`, async () => {
			const made = await presign(raw(path), panelConnection(bkk), 60, Date.now(), digest);
			assert(made.kind === 'presigned');
			assert.equal(await textAt(made.url), 'hello');
		});
	}

	async function textAt(url: string): Promise<string> {
		const { pathname, search } = new URL(url);
		const query = parseQuery(search.slice(1));
		const request = { method: 'GET', origin: bkk.endpoint, path: pathname, query, headers: [] };
		const result = await send(outgoing(request, null), { signal: new AbortController().signal });
		return result.kind === 'answer' ? result.body.text : JSON.stringify(result.cause);
	}
});
