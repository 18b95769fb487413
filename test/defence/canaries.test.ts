/** Secrets that one may find again, typed and answered wherever the request panel takes or receives anything; then everything that it gives out. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { inspect } from 'node:util';
import { catalogueOf } from '../../src/core/catalog/catalogueOf.ts';
import { explain } from '../../src/core/explain/explain.ts';
import { toHover, toPage } from '../../src/core/explain/markdown.ts';
import { toPlainText } from '../../src/core/explain/plain.ts';
import { reportMail, reportMarkdown, supportReport } from '../../src/core/explain/report.ts';
import { exchangeFacts } from '../../src/core/s3/answer/exchangeFacts.ts';
import { connect, type Connection, type ConnectionChoice } from '../../src/core/s3/connect/connection.ts';
import { Secret } from '../../src/core/s3/connect/credential.ts';
import { awsCli } from '../../src/core/s3/request/copied/awsCli.ts';
import { boto3 } from '../../src/core/s3/request/copied/boto3.ts';
import { curlCommand } from '../../src/core/s3/request/copied/curl.ts';
import { javaScriptV3 } from '../../src/core/s3/request/copied/javaScriptV3.ts';
import { copiedBody } from '../../src/core/s3/request/copied/snippet.ts';
import { type Draft, draftOf } from '../../src/core/s3/request/draft.ts';
import { historyEntry } from '../../src/core/s3/answer/history.ts';
import { outcomeOf } from '../../src/core/s3/answer/outcome.ts';
import { prepareRequest } from '../../src/core/s3/sign/prepareRequest.ts';
import { digest } from '../../src/host/digest.ts';
import { send } from '../../src/host/node/send.ts';
import { toAnswerData } from '../../src/panel/request/answerData.ts';
import { connectionProblemWords } from '../../src/panel/request/connectionWords.ts';
import { keptForm } from '../../src/panel/request/keptForm.ts';
import { toPreview } from '../../src/panel/request/previewData.ts';
import { answer, resolveNames, storeServer } from '../faults/storeServer.ts';
import { assertNoCanary, canaries } from './canary.ts';

const english = catalogueOf('en');
const translate = (sentence: string) => sentence;
const region = 'ap-southeast-1-bkk';
const { keyId, secret, token, signature, password } = canaries;
const link = `https://s3.bkk.bangmod.storage/shop/a.csv?X-Amz-Credential=${keyId}%2F20261122%2F${region}%2Fs3%2Faws4_request&X-Amz-Security-Token=${token}&X-Amz-Signature=${signature}`;

/** Drafts as careless people fill them in. */
const drafts: readonly (readonly [what: string, draft: Partial<Draft>])[] = [
	['a header for a key of one’s own', { headers: [['x-amz-server-side-encryption-customer-key', secret]] }],
	['a cookie', { headers: [['Cookie', `session=${token}`]] }],
	[
		'a header of another service',
		{
			headers: [
				['X-Api-Key', secret],
				['X-Auth-Token', token],
			],
		},
	],
	['a parameter', { query: [['access_token', token]] }],
	['a presigned link as the key', { key: link }],
	['a presigned link as the bucket', { bucket: link }],
	['a presigned link as a raw path', { operation: 'Raw', raw: { method: 'GET', path: link.slice(link.indexOf('/shop')) } }],
	[
		'a body with a secret',
		{ operation: 'PutObject', body: { kind: 'text', text: `aws_secret_access_key = ${secret}\npassword=${password}\n` } },
	],
	['a body with a link', { operation: 'PutObject', body: { kind: 'text', text: JSON.stringify({ url: link }) } }],
	['nothing of the kind', {}],
];

/** What a server says back: all that it was sent, and secrets of its own. */
const echo = (request: string) => {
	const line = request.split('\r\n').find((each) => /^authorization:/i.test(each)) ?? '';
	const sent = /Signature=(\w+)/.exec(line)?.[1] ?? '';
	const body = `<Error><Code>SignatureDoesNotMatch</Code><Message>No: ${link}</Message><AWSAccessKeyId>${keyId}</AWSAccessKeyId><SignatureProvided>${sent}</SignatureProvided><StringToSign>AWS4-HMAC-SHA256</StringToSign><CanonicalRequest>${request.replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</CanonicalRequest><RequestId>tx1</RequestId></Error>`;
	return {
		sent,
		bytes: answer('403 Forbidden', body, `Set-Cookie: id=${token}; Path=/`, `X-Link: ${link}`, 'Content-Type: application/xml'),
	};
};

for (const [what, draft] of drafts) {
	test(`nothing that the panel keeps, shows or copies holds a secret, with ${what}`, async (t) => {
		const told = await outputsOf(t, { ...draftOf('GetObject'), bucket: 'shop', key: 'a.txt', ...draft });
		for (const [name, output, sent] of told)
			assertNoCanary(typeof output === 'string' ? output : JSON.stringify(output), name, sent);
	});
}

test('a command that signs by itself holds no part of the key that signed here', async (t) => {
	resolveNames(t, (_, done) => done(new Error('not found')));
	const origin = 'https://store.test';
	const credential = { accessKeyId: keyId, secret: new Secret(secret), sessionToken: new Secret(token), origins: [origin] };
	const choice: ConnectionChoice = {
		place: { of: 'custom', endpoint: origin, region },
		style: 'path',
		keys: { of: 'stored', id: 'x' },
	};
	const answered = connect(choice, [], credential);
	assert.ok(answered.kind === 'connected');
	const draft = { ...draftOf('GetObject'), bucket: 'shop', key: 'a.txt' };
	const prepared = await prepareRequest(draft, answered.connection, null, Date.now(), digest);
	assert.ok(prepared.kind === 'prepared');
	const { connection } = answered;
	const body = copiedBody(draft, null);
	for (const shell of ['posix', 'powershell', 'cmd'] as const) {
		for (const snippet of [
			curlCommand(prepared.outgoing.request, body, 'signing', region, shell),
			awsCli(draft, body, connection, shell),
			boto3(draft, body, connection),
			javaScriptV3(draft, body, connection),
		])
			assertNoCanary(JSON.stringify(snippet), shell);
	}
});

test('an endpoint with a login is refused, and neither kept nor told', () => {
	const choice: ConnectionChoice = {
		place: { of: 'custom', endpoint: `https://joe:${password}@store.test`, region },
		style: 'path',
		keys: { of: 'anonymous' },
	};
	const draft = draftOf('GetObject');
	const answered = connect(choice, [], null);
	assert.ok(answered.kind === 'refused');
	assertNoCanary(JSON.stringify(keptForm({ choice, draft })), 'kept form');
	assertNoCanary(JSON.stringify(connectionProblemWords(answered.problem, translate)), 'words');
	assertNoCanary(JSON.stringify(toPreview(answered, draft, translate)), 'preview');
});

test('a secret prints as nothing but ***', () => {
	const wrapped = new Secret(secret);
	const thrown = new Error('bad', { cause: { wrapped } });
	for (const shown of [
		String(wrapped),
		JSON.stringify({ wrapped }),
		inspect(wrapped, { showHidden: true }),
		inspect(thrown, { depth: 9 }),
	])
		assertNoCanary(shown, 'print');
});

test('the search finds a canary however it was written', () => {
	const spellings = [
		`x${secret}y`,
		Buffer.from(`ab${secret}c`).toString('base64'),
		Buffer.from(secret).toString('hex').toUpperCase(),
		secret.replace(/./g, (sign) => `%${sign.charCodeAt(0).toString(16)}`),
		secret.replace(/./g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
		secret.split('').toReversed().join(''),
		secret.toUpperCase(),
		encodeURIComponent(secret),
		secret.slice(3, 16),
		secret.replace(/./g, (sign) => `&#${sign.charCodeAt(0)};`),
	];
	for (const text of spellings) assert.throws(() => assertNoCanary(text, 'spelling'), text);
	assertNoCanary(`${keyId.slice(0, 7)}…${keyId.slice(-4)} ***`, 'mask');
});

type Output = readonly [name: string, output: unknown, sent: string];

/** Sends the draft for real and gives what becomes of it in each place where a person, a file or another program may read. */
async function outputsOf(t: TestContext, draft: Draft): Promise<readonly Output[]> {
	resolveNames(t, (_, done) => done(new Error('not found')));
	let sent = '';
	const server = await storeServer(t, (socket, request) => {
		if (!request.includes('\r\n\r\n')) return;
		const said = echo(request);
		sent = said.sent;
		socket.end(said.bytes);
	});
	const credential = {
		accessKeyId: keyId,
		secret: new Secret(secret),
		sessionToken: new Secret(token),
		origins: [server.origin],
	};
	const choice: ConnectionChoice = {
		place: { of: 'custom', endpoint: server.origin, region },
		style: 'path',
		keys: { of: 'stored', id: 'x' },
	};
	const answered = connect(choice, [], credential);
	assert.ok(answered.kind === 'connected');
	const outputs: [string, unknown][] = [
		['kept form', keptForm({ choice, draft })],
		['preview', answered.connection.sources.accessKeyId === null ? '' : toPreview(answered, draft, translate).key],
	];
	const body = draft.body.kind === 'text' ? { bytes: Buffer.from(draft.body.text) } : null;
	const prepared = await prepareRequest(draft, answered.connection, body, Date.now(), digest);
	if (prepared.kind === 'prepared') {
		outputs.push(...(await exchanged(prepared, draft, answered.connection)));
		assert.match(sent, /^\w{64}$/, 'the request was signed and arrived');
	}
	return outputs.map(([name, output]): Output => [name, output, sent]);
}

async function exchanged(
	prepared: Extract<Awaited<ReturnType<typeof prepareRequest>>, { kind: 'prepared' }>,
	draft: Draft,
	connection: Connection,
): Promise<readonly [string, unknown][]> {
	const result = await send(prepared.outgoing, {
		signal: new AbortController().signal,
		deadlineMs: 20_000,
		proxy: 'http://proxy.test:3128',
	});
	const { request } = prepared.outgoing;
	const outcome = outcomeOf({ operation: draft.operation, bucket: draft.bucket, key: draft.key, request }, result);
	assert.ok('finding' in outcome);
	const { finding, transcript } = outcome;
	const reading = { facts: exchangeFacts(request, outcome.answer, finding), others: [] };
	const explanation = explain(finding, {
		lookUp: (code) => english.resolve(code),
		translate,
		surroundings: transcript,
		reading,
	});
	const report = supportReport(
		{ findings: [finding], facts: reading.facts, explanation, surroundings: transcript, tried: [] },
		translate,
	);
	const facts = { prepared, connection, result, outcome, explanation, pages: [], sentFrom: 'this computer' } as const;
	return [
		['answer', toAnswerData(facts, translate)],
		['history', historyEntry(0, draft, connection, outcome)],
		['hover', toHover(explanation, [], translate)],
		['page', toPage(explanation, undefined, [], translate)],
		['plain text', toPlainText(explanation, [], translate)],
		['report', reportMarkdown(report)],
		['mail', reportMail(report, translate)],
		['curl to show around', curlCommand(request, copiedBody(draft, null), 'redacted', connection.region, 'posix')],
		['secret', inspect(connection.credential, { depth: 9 }).replaceAll(connection.credential?.accessKeyId ?? '', '')],
	];
}
