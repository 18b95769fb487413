import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import type { Shell } from '../../../../../../src/core/safe/shellArg.ts';
import { curlCommand, type CurlForm } from '../../../../../../src/core/s3/request/copied/curl.ts';
import { copiedBody, type CopiedBody, type Snippet } from '../../../../../../src/core/s3/request/copied/snippet.ts';
import { draftOf, type Draft } from '../../../../../../src/core/s3/request/draft.ts';
import { prepareRequest } from '../../../../../../src/core/s3/sign/prepareRequest.ts';
import { digest } from '../../../../../../src/host/digest.ts';
import { connection, origin } from './aConnection.ts';

const draft: Draft = {
	...draftOf('PutObject'),
	bucket: 'b',
	key: "it's/a $(b) `c`",
	headers: [['x-amz-meta-note', 'don\'t $HOME "x"']],
	body: { kind: 'text', text: '@file\n$(touch never)' },
};

async function snippet(of: Draft, form: CurlForm, shell: Shell = 'posix', body: CopiedBody = copiedBody(of, '/a file')) {
	const bytes = body.kind === 'none' ? null : { bytes: Buffer.from('x') };
	const prepared = await prepareRequest(of, connection, bytes, Date.UTC(2026, 0, 1), digest);
	assert(prepared.kind === 'prepared');
	return curlCommand(prepared.outgoing.request, body, form, connection.region, shell);
}

async function curl(form: CurlForm, of = draft, shell: Shell = 'posix'): Promise<string> {
	return textOf(await snippet(of, form, shell));
}

function textOf(made: Snippet): string {
	assert(made.kind === 'snippet');
	return made.text;
}

async function whyNot(form: CurlForm, of: Draft, body?: CopiedBody): Promise<string> {
	const made = await snippet(of, form, 'posix', body);
	return made.kind === 'refused' ? made.why : made.text;
}

/** What a real shell would hand to curl. */
function argumentsOf(command: string): readonly string[] {
	const script = command.replace(/^curl /, `printf '%s\\0' `);
	const keys = { AWS_ACCESS_KEY_ID: 'the-id', AWS_SECRET_ACCESS_KEY: 'the-secret', AWS_SESSION_TOKEN: 'the-token' };
	return execFileSync('sh', ['-c', script], { env: { PATH: process.env['PATH'], ...keys }, encoding: 'utf8' })
		.split('\0')
		.slice(0, -1);
}

test('curl gets every part of the request through a real shell, byte for byte', async () => {
	const args = argumentsOf(await curl('as sent'));
	assert(args.includes('x-amz-meta-note: don\'t $HOME "x"'));
	assert(args.includes('@file\n$(touch never)'));
	assert.equal(args.at(-1), `${origin}/b/it%27s/a%20%24%28b%29%20%60c%60`);
	assert.equal(args[args.indexOf('--request') + 1], 'PUT');
	for (const literal of ['--path-as-is', '--globoff']) assert(args.includes(literal));
});

test('the redacted form shows no signature and no token, and no form shows the secret', async () => {
	const [redacted, sent, signing] = await Promise.all([curl('redacted'), curl('as sent'), curl('signing')]);
	assert.doesNotMatch(redacted, /Signature=[0-9a-f]|canary/);
	assert.match(sent, /Signature=[0-9a-f]{64}/);
	assert.match(sent, /canary-token/);
	assert.doesNotMatch(sent + signing, /canary-secret/);
	assert.doesNotMatch(signing, /Signature=|canary/);
});

test('the redacted form blanks what proves the sender, wherever it stands, and nothing else', () => {
	const request = {
		method: 'GET',
		origin,
		path: '/b/k',
		query: [
			['X-Amz-Signature', 'ab'.repeat(32)],
			['X-Amz-Security-Token', 'canary0Token1'],
			['prefix', 'x'],
		],
		headers: [
			['Authorization', 'AWS4-HMAC-SHA256 SignedHeaders=host, Signature=canary0Signature1'],
			['x-amz-server-side-encryption-customer-key', 'canary-c'],
			['Cookie', 'canary-d'],
			['Range', 'bytes=0-9'],
		],
	} as const;
	const args = argumentsOf(textOf(curlCommand(request, { kind: 'none' }, 'redacted', 'r', 'posix')));
	assert.deepEqual(args.slice(args.indexOf('GET') + 1), [
		'--header',
		'Authorization: AWS4-HMAC-SHA256 SignedHeaders=host, Signature=***',
		'--header',
		'x-amz-server-side-encryption-customer-key: ***',
		'--header',
		'Cookie: ***',
		'--header',
		'Range: bytes=0-9',
		`${origin}/b/k?X-Amz-Signature=***&X-Amz-Security-Token=***&prefix=x`,
	]);
});

test('the signing form takes its keys from the environment, and the token of a temporary one', async () => {
	const args = argumentsOf(await curl('signing'));
	assert.equal(args[args.indexOf('--aws-sigv4') + 1], 'aws:amz:ap-southeast-1-bkk:s3');
	assert.equal(args[args.indexOf('--user') + 1], 'the-id:the-secret');
	assert(args.includes('x-amz-security-token: the-token'));
	assert(args.some((word) => /^x-amz-content-sha256: [0-9a-f]{64}$/.test(word)));
});

test('the signing form has its query in the order and with the equals signs that are signed', async () => {
	const list: Draft = {
		...draftOf('ListMultipartUploads'),
		bucket: 'b',
		inputs: [['prefix', 'ก~']],
		query: [
			['a', ''],
			['a-b', '2'],
			['a-B', '1'],
			['Z', ''],
		],
	};
	assert.equal(argumentsOf(await curl('signing', list)).at(-1), `${origin}/b?Z=&a=&a-B=1&a-b=2&prefix=%E0%B8%81~&uploads=`);
	assert.equal(argumentsOf(await curl('as sent', list)).at(-1), `${origin}/b?uploads&prefix=%E0%B8%81~&a&a-b=2&a-B=1&Z`);
});

test('a body has the type that was typed and never curl’s own', async () => {
	assert(argumentsOf(await curl('as sent')).includes('Content-Type:'));
	assert(argumentsOf(await curl('signing')).includes('Content-Type: binary/octet-stream'));
	const typed = argumentsOf(await curl('as sent', { ...draft, inputs: [['Content-Type', 'text/csv']] }));
	assert.deepEqual(
		typed.filter((word) => /^content-type/i.test(word)),
		['Content-Type: text/csv'],
	);
});

test('a body that the operation does not take is not sent, and a write without one tells its length', async () => {
	const read = argumentsOf(await curl('as sent', { ...draft, operation: 'GetObject' }));
	assert(!read.some((word) => word.startsWith('--data')));
	assert(argumentsOf(await curl('as sent', { ...draft, body: { kind: 'none' } })).includes('Content-Length: 0'));
});

test('a file goes by its path, and is not the one whose hash was signed', async () => {
	const args = argumentsOf(await curl('as sent', { ...draft, body: { kind: 'file', path: 'file:///a%20file' } }));
	assert.equal(args[args.indexOf('--data-binary') + 1], '@/a file');
	const signing = argumentsOf(await curl('signing', { ...draft, body: { kind: 'file', path: 'file:///a%20file' } }));
	assert(signing.includes('x-amz-content-sha256: UNSIGNED-PAYLOAD'));
});

test('in PowerShell and cmd the program has its whole name, since curl alone is another one there', async () => {
	for (const shell of ['powershell', 'cmd'] as const)
		assert.match(await curl('redacted', { ...draftOf('GetObject'), bucket: 'b', key: 'k' }, shell), /^curl\.exe /);
});

for (const [what, form, of, body, why] of [
	['a control character', 'redacted', draft, { kind: 'text', text: 'a\u0007b' }, 'control'],
	['a file that only VS Code can reach', 'as sent', draft, { kind: 'file', path: null }, 'file elsewhere'],
	['a body in signed chunks', 'as sent', { ...draft, payload: 'streaming' }, undefined, 'chunks'],
	['a body in signed chunks', 'signing', { ...draft, payload: 'streaming' }, undefined, 'chunks'],
	['a header without a value', 'signing', { ...draft, headers: [['x-amz-meta-note', '']] }, undefined, 'empty header'],
	['HEAD with a body', 'as sent', { ...draft, operation: 'Raw', raw: { method: 'HEAD', path: '/b' } }, undefined, 'body of HEAD'],
] as const) {
	test(`not offered as curl (${form}): ${what}`, async () => {
		assert.equal(await whyNot(form, of, body), why);
	});
}
