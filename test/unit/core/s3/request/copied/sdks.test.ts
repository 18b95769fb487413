import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { test } from 'node:test';
import type { Shell } from '../../../../../../src/core/safe/shellArg.ts';
import { awsCli } from '../../../../../../src/core/s3/request/copied/awsCli.ts';
import { boto3 } from '../../../../../../src/core/s3/request/copied/boto3.ts';
import { javaScriptV3 } from '../../../../../../src/core/s3/request/copied/javaScriptV3.ts';
import { copiedBody, type Snippet } from '../../../../../../src/core/s3/request/copied/snippet.ts';
import { draftOf, type Draft } from '../../../../../../src/core/s3/request/draft.ts';
import { connection, origin } from './aConnection.ts';

const read: Draft = { ...draftOf('GetObject'), bucket: 'shop', key: 'a.txt' };
const write: Draft = { ...draftOf('PutObject'), bucket: 'shop', key: 'a.txt', body: { kind: 'text', text: 'x' } };
const list: Draft = {
	...draftOf('ListObjectsV2'),
	bucket: 'shop',
	inputs: [
		['prefix', "it's"],
		['max-keys', '5'],
	],
};

const text = (snippet: Snippet) => (snippet.kind === 'snippet' ? snippet.text : `not offered: ${snippet.why}`);
const cli = (draft: Draft, shell: Shell = 'posix') => text(awsCli(draft, copiedBody(draft, '/a file'), connection, shell));
const python = (draft: Draft) => text(boto3(draft, copiedBody(draft, '/a file'), connection));
const script = (draft: Draft) => text(javaScriptV3(draft, copiedBody(draft, '/a file'), connection));

test('aws-cli gets its parameters as a document, and one page', () => {
	assert.equal(
		cli(list),
		`aws s3api list-objects-v2 --endpoint-url '${origin}' --region ap-southeast-1-bkk --no-paginate --cli-input-json '{"Bucket": "shop", "Prefix": "it'\\''s", "MaxKeys": 5}'`,
	);
});

test('aws-cli gets a text through a file that is gone afterwards, and a file by its path', () => {
	assert.match(cli(write), /^sh -c '.*trap .*rm -f "\$f".* EXIT .*--body "\$f"' sh x s3api put-object /);
	assert.match(cli({ ...write, body: { kind: 'file', path: 'file:///a%20file' } }), / --body '\/a file'$/);
});

for (const [shell, draft, expected] of [
	['powershell', { ...write, body: { kind: 'none' } }, "--region ap-southeast-1-bkk '--bucket=shop' '--key=a.txt'"],
	['cmd', { ...write, key: '-x', body: { kind: 'none' } }, '"--key=-x"'],
	['powershell', { ...write, body: { kind: 'none' }, headers: [['x-amz-meta-a', 'b']] }, "'--metadata=a=b'"],
] as const) {
	test(`in ${shell} aws-cli gets ${expected}`, () => {
		assert.ok(cli(draft, shell).includes(expected), cli(draft, shell));
	});
}

test('boto3', () => {
	const headers = [['x-amz-meta-note', 'don\'t $HOME "x"']] as const;
	const code = python({ ...write, key: "it's/a $(b) `c`", headers, inputs: [['Content-MD5', 'x']] });
	assert.match(code, /^response = s3\.put_object\($/m);
	assert.match(code, /^ {4}Key="it's\/a \$\(b\) `c`",$/m);
	assert.match(code, /^ {4}ContentMD5="x",$/m);
	assert.match(code, /^ {4}Metadata=\{"note": "don't \$HOME \\"x\\""\},$/m);
	assert.match(code, /^ {4}Body="x"\.encode\(\),$/m);
	assert.match(python({ ...write, body: { kind: 'file', path: 'file:///a%20file' } }), /Body=Path\("\/a file"\)\.read_bytes/);
	const parsed = spawnSync('python3', ['-c', 'import ast, sys; ast.parse(sys.stdin.read())'], { input: code });
	assert(parsed.error !== undefined || parsed.status === 0, 'Python, where there is one, reads it');
});

test('JavaScript v3', () => {
	const code = script(list);
	assert.match(code, /new ListObjectsV2Command\(\{\n {2}Bucket: "shop",\n {2}Prefix: "it's",\n {2}MaxKeys: 5,\n\}\)/);
	const file = script({ ...write, body: { kind: 'file', path: 'file:///a%20file' } });
	assert.match(file, /^ {2}ContentType: "binary\/octet-stream",\n {2}Body: await readFile\("\/a file"\),$/m);
	for (const source of [code, file]) execFileSync(process.execPath, ['--input-type=module', '--check'], { input: source });
});

test('hidden characters in a key are escaped, so that what is copied is what is seen', () => {
	const draft = { ...write, key: 'a\u202egnp\u200b\u{e0041}' };
	assert.match(script(draft), /Key: "a\\u202egnp\\u200b\\udb40\\udc41"/);
	assert.match(python(draft), /Key="a\\u202egnp\\u200b\\U000e0041"/);
	assert.match(cli(draft), /"Key": "a'\\\\'u202egnp'\\\\'u200b'\\\\'udb40'\\\\'udc41"/);
});

test('what only some requests need stands in no other', () => {
	const [plain, file] = [read, { ...write, body: { kind: 'file', path: 'file:///a%20file' } } as const];
	for (const [make, draft, line, isThere] of [
		[python, plain, /pathlib|UNSIGNED|Metadata=|Body/, false],
		[python, file, /^from pathlib import Path$/m, true],
		[python, plain, /'addressing_style': 'path'/, true],
		[python, { ...plain, style: 'virtual-hosted' }, /'addressing_style': 'virtual'/, true],
		[script, plain, /readFile|signer|Metadata:|Body:/, false],
		[script, file, /^import \{ readFile \}/m, true],
		[script, plain, /^await response\.Body\.transformToByteArray\(\);$/m, true],
		[script, file, /transformToByteArray/, false],
	] as const)
		assert.equal(line.test(make(draft)), isThere, `${line.source} in ${make(draft)}`);
});

test('Python gets the source of a copy decoded, and none that it would read as a version', () => {
	const copy = (source: string): Draft => ({
		...draftOf('CopyObject'),
		bucket: 'shop',
		key: 'b%20c',
		inputs: [['x-amz-copy-source', source]],
	});
	assert.match(python(copy('/shop/a%20b')), /^ {4}Key="b%20c",\n {4}CopySource="\/shop\/a b",$/m);
	assert.match(script(copy('/shop/a%20b')), /CopySource: "\/shop\/a%20b"/);
	for (const source of ['/shop/a%3Fb', '/shop/a%zz']) assert.equal(python(copy(source)), 'not offered: value', source);
});

test('a header is a parameter in whatever case it was typed', () => {
	assert.match(script({ ...write, headers: [['content-MD5', 'x']] }), /ContentMD5: "x"/);
});

test('blanks around a header are dropped, as on the wire, and those of a parameter are kept', () => {
	assert.match(script({ ...list, inputs: [['prefix', ' a ']] }), /Prefix: " a "/);
	assert.match(script({ ...write, inputs: [['Content-MD5', ' a ']] }), /ContentMD5: "a"/);
});

test('without a key nothing is signed', () => {
	const anonymous = { ...connection, credential: null };
	const body = copiedBody(write, null);
	assert.match(text(awsCli(write, body, anonymous, 'posix')), / --no-sign-request /);
	assert.match(text(boto3(write, body, anonymous)), /signature_version=UNSIGNED/);
	assert.match(text(javaScriptV3(write, body, anonymous)), /signer: \{ sign: async \(request\) => request \}/);
});

test('what the form still holds of another operation is not sent', () => {
	const draft: Draft = {
		...read,
		inputs: [
			['prefix', 'p'],
			['uploadId', 'u'],
		],
		body: { kind: 'text', text: 'old' },
	};
	for (const source of [cli(draft), python(draft), script(draft)]) {
		assert.match(source, /a\.txt/);
		assert.doesNotMatch(source, /refix|pload|old/);
	}
});

const all = { 'aws-cli': cli, boto3: python, JavaScript: script };
for (const [what, draft, why, forms] of [
	['a method and path as typed', draftOf('Raw'), 'raw', all],
	['a body that the client makes out of a list', { ...draftOf('DeleteObjects'), bucket: 'shop' }, 'xml body', all],
	[
		'a bucket for which the client would name a region',
		{ ...draftOf('CreateBucket'), bucket: 'shop' },
		'xml body',
		{ JavaScript: script },
	],
	['a body of CreateBucket', { ...write, operation: 'CreateBucket' }, 'xml body', all],
	['a body in signed chunks', { ...write, payload: 'streaming' }, 'chunks', all],
	['a bucket that is an ARN', { ...read, bucket: 'arn:aws:s3:eu-west-1:1:accesspoint:x' }, 'bucket name', all],
	['a bucket of S3 Express', { ...read, bucket: 'shop--x-s3' }, 'bucket name', all],
	['a key with dot segments', { ...read, key: 'a/../b' }, 'dot segments', { 'aws-cli': cli, boto3: python }],
	['a header that has no parameter', { ...write, headers: [['x-bgs-trace', '1']] }, 'no parameter', all],
	['a header of writes on a read', { ...read, headers: [['Cache-Control', 'no-store']] }, 'no parameter', all],
	['a parameter in another case', { ...list, query: [['Prefix', 'a']] }, 'no parameter', all],
	['metadata on a read', { ...read, headers: [['x-amz-meta-a', '1']] }, 'no parameter', all],
	['metadata that JavaScript takes for a prototype', { ...write, headers: [['x-amz-meta-__proto__', '1']] }, 'no parameter', all],
	['a number that is none', { ...list, inputs: [['max-keys', '+5']] }, 'value', all],
	['a time in another form', { ...read, inputs: [['If-Modified-Since', '2026-10-21']] }, 'value', all],
	[
		'a name given twice',
		{
			...write,
			headers: [
				['x-amz-meta-a', '1'],
				['X-Amz-Meta-A', '2'],
			],
		},
		'twice',
		all,
	],
	['virtual-hosted style', { ...read, style: 'virtual-hosted' }, 'style', { 'aws-cli': cli }],
	['a key that names a file', { ...read, key: 'file:///etc/hostname' }, 'read as option', { 'aws-cli': cli }],
] as const satisfies readonly (readonly [string, Draft, string, Record<string, (draft: Draft) => string>])[]) {
	test(`not offered: ${what}`, () => {
		for (const [form, make] of Object.entries(forms)) assert.equal(make(draft), `not offered: ${why}`, form);
	});
}

for (const [what, draft, why] of [
	['a text body', write, 'body as file'],
	['an object', read, 'object as file'],
	[
		'metadata that would be taken apart',
		{ ...write, body: { kind: 'none' }, headers: [['x-amz-meta-a', 'b,c=d']] },
		'read as option',
	],
	['a key that names a file', { ...write, body: { kind: 'none' }, key: 'fileb://x' }, 'read as option'],
] as const) {
	test(`not offered as aws-cli where no document can be given: ${what}`, () => {
		for (const shell of ['powershell', 'cmd'] as const) assert.equal(cli(draft, shell), `not offered: ${why}`);
	});
}

test('a file that only VS Code can reach is in no form', () => {
	const body = copiedBody({ ...write, body: { kind: 'file', path: 'vscode-vfs://github/x' } }, null);
	for (const snippet of [
		awsCli(write, body, connection, 'posix'),
		boto3(write, body, connection),
		javaScriptV3(write, body, connection),
	])
		assert.equal(text(snippet), 'not offered: file elsewhere');
});
