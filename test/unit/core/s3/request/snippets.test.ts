import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Connection } from '../../../../../src/core/s3/connect/connection.ts';
import { Secret } from '../../../../../src/core/s3/connect/credential.ts';
import { curlCommand, type CurlForm } from '../../../../../src/core/s3/request/curl.ts';
import { draftOf, type Draft } from '../../../../../src/core/s3/request/draft.ts';
import { prepareRequest } from '../../../../../src/core/s3/sign/prepareRequest.ts';
import { awsCli, boto3, javaScriptV3 } from '../../../../../src/core/s3/request/snippets.ts';
import { digest } from '../../../../../src/host/digest.ts';

const origin = 'https://s3.bkk.bangmod.storage';
const chosen = { value: '', source: { of: 'preset' }, overrode: [] } as const;
const connection: Connection = {
	endpoint: { origin, host: 's3.bkk.bangmod.storage', cautions: [] },
	region: 'ap-southeast-1-bkk',
	credential: {
		accessKeyId: 'BGSAKIAEXAMPLE0001',
		secret: new Secret('canary-secret'),
		sessionToken: new Secret('canary-token'),
		origins: [origin],
	},
	sources: { endpoint: chosen, region: chosen, accessKeyId: null },
	cautions: [],
	doubts: [],
};
const draft: Draft = {
	...draftOf('PutObject'),
	bucket: 'b',
	key: "it's/a $(b) `c`",
	headers: [['x-amz-meta-note', 'don\'t $HOME "x"']],
	body: { kind: 'text', text: '@file\n$(touch never)' },
};

async function curl(form: CurlForm): Promise<string> {
	const prepared = await prepareRequest(draft, connection, { bytes: Buffer.from('x') }, Date.UTC(2026, 0, 1), digest);
	assert(prepared.kind === 'prepared');
	const snippet = curlCommand(prepared.outgoing.request, draft.body, form, connection.region, 'posix');
	assert(snippet.kind === 'snippet');
	return snippet.text;
}

/** What a real shell would hand to curl. */
function argumentsOf(command: string): readonly string[] {
	const script = command.replace(/^curl /, `printf '%s\\0' `);
	const env = { PATH: process.env['PATH'], AWS_ACCESS_KEY_ID: 'the-id', AWS_SECRET_ACCESS_KEY: 'the-secret' };
	return execFileSync('sh', ['-c', script], { env, encoding: 'utf8' }).split('\0').slice(0, -1);
}

test('curl gets every part of the request through a real shell, byte for byte', async () => {
	const args = argumentsOf(await curl('as sent'));
	assert(args.includes('x-amz-meta-note: don\'t $HOME "x"'));
	assert(args.includes('@file\n$(touch never)'));
	assert.equal(args.at(-1), `${origin}/b/it%27s/a%20%24%28b%29%20%60c%60`);
	assert.equal(args[args.indexOf('--request') + 1], 'PUT');
});

test('the redacted form shows no signature and no token, and no form shows the secret', async () => {
	const [redacted, sent, signing] = await Promise.all([curl('redacted'), curl('as sent'), curl('signing')]);
	assert.doesNotMatch(redacted, /Signature=[0-9a-f]|canary/);
	assert.match(sent, /Signature=[0-9a-f]{64}/);
	assert.match(sent, /canary-token/);
	assert.doesNotMatch(sent + signing, /canary-secret/);
	assert.doesNotMatch(signing, /Signature=|canary/);
});

test('the signing form takes its keys from the environment', async () => {
	const args = argumentsOf(await curl('signing'));
	assert.equal(args[args.indexOf('--aws-sigv4') + 1], 'aws:amz:ap-southeast-1-bkk:s3');
	assert.equal(args[args.indexOf('--user') + 1], 'the-id:the-secret');
	assert(args.includes('x-amz-content-sha256: UNSIGNED-PAYLOAD'));
});

test('what a shell cannot be given safely is refused', async () => {
	const prepared = await prepareRequest({ ...draft, body: { kind: 'none' } }, connection, null, 0, digest);
	assert(prepared.kind === 'prepared');
	const body = { kind: 'text', text: 'a\u0007b' } as const;
	assert.deepEqual(curlCommand(prepared.outgoing.request, body, 'redacted', 'r', 'posix'), { kind: 'refused', why: 'control' });
});

const text = (snippet: ReturnType<typeof boto3>) => (snippet.kind === 'snippet' ? snippet.text : snippet.why);
const list: Draft = {
	...draftOf('ListObjectsV2'),
	bucket: 'b',
	inputs: [
		['prefix', "it's"],
		['max-keys', '5'],
	],
};

test('aws-cli', () => {
	assert.equal(
		text(awsCli(list, connection, 'posix')),
		`aws s3api list-objects-v2 --endpoint-url '${origin}' --region ap-southeast-1-bkk --bucket b --prefix 'it'\\''s' --max-keys 5`,
	);
});

test('boto3', () => {
	const code = text(boto3({ ...draft, inputs: [['Content-MD5', 'x']] }, connection));
	assert.match(code, /^response = s3\.put_object\($/m);
	assert.match(code, /^ {4}Key="it's\/a \$\(b\) `c`",$/m);
	assert.match(code, /^ {4}ContentMD5="x",$/m);
	assert.match(code, /^ {4}Metadata=\{ "note": "don't \$HOME \\"x\\"" \},$/m);
	const python = spawnSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], { input: code });
	assert(python.error !== undefined || python.status === 0, 'Python, where there is one, reads it');
});

test('JavaScript v3', () => {
	const code = text(javaScriptV3(list, connection));
	assert.match(code, /new ListObjectsV2Command\(\{\n {2}Bucket: "b",\n {2}Prefix: "it's",\n {2}MaxKeys: 5,\n\}\)/);
	execFileSync(process.execPath, ['--input-type=module', '--check'], { input: code });
});

test('hidden characters in a key are escaped, so that what is copied is what is seen', () => {
	const code = text(javaScriptV3({ ...draftOf('GetObject'), bucket: 'b', key: 'a\u202egnp\u200b' }, connection));
	assert.match(code, /Key: "a\\u202egnp\\u200b"/);
});

test('a raw request has no SDK form', () => {
	for (const snippet of [
		awsCli(draftOf('Raw'), connection, 'posix'),
		boto3(draftOf('Raw'), connection),
		javaScriptV3(draftOf('Raw'), connection),
	]) {
		assert.deepEqual(snippet, { kind: 'refused', why: 'not this operation' });
	}
});
