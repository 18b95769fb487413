import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { explain } from './explain.ts';
import { scratchFile, scratchFolder } from './scratchFile.ts';

interface Line {
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly length: number;
	readonly byteOffset: number | null;
	readonly byteLength: number | null;
	readonly code: string;
	readonly headline: string;
	readonly causes: readonly {
		readonly id: string;
		readonly because: readonly {
			readonly sentence: string;
			readonly line: number;
			readonly column: number;
			readonly length: number;
		}[];
		readonly next: string;
	}[];
	readonly facts: readonly { readonly name: string; readonly value: unknown }[];
}

const jsonOf = async (file: string, ...options: string[]): Promise<readonly Line[]> =>
	(await explain('explain', '--json', ...options, file)).out
		.split('\n')
		.filter((line) => line !== '')
		.map((line): Line => JSON.parse(line));

const wrongRegion =
	'ไม่พบ\r\n🪣 <Error><Code>AuthorizationHeaderMalformed</Code><Message>The region us-east-1 is wrong; expecting ap-southeast-1-bkk</Message><RequestId>tx00000ca615cf2d2b855ac-006b030a54-1023-bkk</RequestId></Error>\r\n';

test('explain --json names the cause of a report, with the place of each reason', async () => {
	const [report, ...others] = await jsonOf(scratchFile('app.log', wrongRegion));
	assert.deepEqual(others, []);
	assert.equal(report?.code, 'AuthorizationHeaderMalformed');
	assert.deepEqual([report.line, report.column, report.length], [2, 17, 28]);
	assert.deepEqual([report.byteOffset, report.byteLength], [17 + 5 + 13, 28]);
	const [cause] = report.causes;
	assert.equal(cause?.id, 'wrong-region');
	const [reason] = cause.because;
	assert.equal(reason?.sentence, 'The service says: The region us-east-1 is wrong; expecting ap-southeast-1-bkk');
	const [, second = ''] = wrongRegion.split('\r\n');
	assert.equal(reason.line, 2);
	assert.equal(
		second.slice(reason.column - 1, reason.column - 1 + reason.length),
		'The region us-east-1 is wrong; expecting ap-southeast-1-bkk',
	);
	assert.match(cause.next, /ap-southeast-1-bkk/);
	assert.ok(
		report.facts.some(
			({ name, value }) => name === 'answer.requestId' && value === 'tx00000ca615cf2d2b855ac-006b030a54-1023-bkk',
		),
	);
});

for (const [name, bytes, offset] of [
	[
		'a byte order mark',
		Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('<Error><Code>NoSuchKey</Code></Error>')]),
		3 + 13,
	],
	['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<Error><Code>NoSuchKey</Code></Error>', 'utf16le')]), 2 + 26],
	[
		'bytes that are no UTF-8',
		Buffer.concat([Buffer.from([0xe9, 0x0a]), Buffer.from('<Error><Code>NoSuchKey</Code></Error>')]),
		null,
	],
] as const) {
	test(`byte offsets count with ${name}, or are null`, async () => {
		const [report] = await jsonOf(scratchFile('bytes.xml', bytes));
		assert.deepEqual([report?.code, report?.byteOffset], ['NoSuchKey', offset]);
	});
}

test('explain prints title, cause, reason with its line, and the next step', async () => {
	const file = scratchFile('plain.log', wrongRegion);
	const { out, exitCode } = await explain('explain', file);
	assert.equal(exitCode, 0);
	const [title = '', what = '', reason = '', next = ''] = out.split('\n');
	assert.equal(title, `${file}:2:17: AuthorizationHeaderMalformed`);
	assert.equal(what, '  The client signs for another region than the endpoint’s or the bucket’s.');
	assert.equal(reason, `  - The service says: The region us-east-1 is wrong; expecting ap-southeast-1-bkk (${file}:2)`);
	assert.match(next, /^ {2}Next step: /);
});

test('explain --workspace names the line of a program that made the cause, and its place in that file', async () => {
	const folder = mkdtempSync(path.join(scratchFolder, 'workspace-'));
	mkdirSync(path.join(folder, 'app'));
	const program =
		'import boto3\ns3 = boto3.client("s3", region_name="us-east-1", endpoint_url="https://s3.bkk.bangmod.storage")\n';
	writeFileSync(path.join(folder, 'app', 'uploader.py'), program);
	const trace = `Traceback (most recent call last):
  File "/srv/app/uploader.py", line 10, in put
    s3.put_object(Body=b)
botocore.exceptions.ClientError: An error occurred (SignatureDoesNotMatch) when calling the PutObject operation: Unknown
`;
	const log = scratchFile('trace.log', trace);
	const { out } = await explain('explain', '--json', '--workspace', folder, log);
	const [cause] = (JSON.parse(out) as { causes: { id: string; standing: string; because: object[] }[] }).causes;
	assert.deepEqual([cause?.id, cause?.standing], ['wrong-region', 'proved']);
	assert.deepEqual(cause?.because, [
		{
			sentence: 'app/uploader.py:2 signs for us-east-1; its endpoint, s3.bkk.bangmod.storage, wants exactly ap-southeast-1-bkk.',
			file: 'app/uploader.py',
			line: 2,
			column: 38,
			length: 9,
		},
	]);
	assert.doesNotMatch((await explain('explain', log)).out, /uploader\.py/);
});

test('explain speaks Thai when asked', async () => {
	const { out } = await explain('explain', '--lang', 'th', scratchFile('thai.log', wrongRegion));
	assert.match(out, /client sign ด้วย region/);
});

test('explain --fail-on-found ends with 1 where an error was found, and with 0 where none was', async () => {
	assert.equal((await explain('explain', '--fail-on-found', scratchFile('found.log', wrongRegion))).exitCode, 1);
	assert.equal((await explain('explain', '--fail-on-found', scratchFile('none.log', 'all is well\n'))).exitCode, 0);
});

test('a file that cannot be read is told in one line, and the others are explained all the same', async () => {
	const { out, exitCode, complaints } = await explain(
		'explain',
		path.join(scratchFolder, 'missing.log'),
		scratchFile('there.log', wrongRegion),
	);
	assert.equal(exitCode, 2);
	assert.equal(complaints.length, 1);
	assert.match(complaints[0] ?? '', /missing\.log: The file cannot be read: ENOENT/);
	assert.match(out, /AuthorizationHeaderMalformed/);
});

test('no secret of a text is printed with its facts', async () => {
	const secret = ['wJalr', 'XUtnFEMI', 'K7MDENGbPxRfiCYzEXAMPLEKEY'].join('/');
	const file = scratchFile(
		'secret.log',
		`> GET /b HTTP/1.1\n> Host: s3.bkk.bangmod.storage\n> X-Amz-Security-Token: ${secret}\n< HTTP/1.1 403 Forbidden\n<Error><Code>AccessDenied</Code><Message>x</Message><RequestId>tx00000ca615cf2d2b855ac-006b030a54-1023-bkk</RequestId></Error>\n`,
	);
	const { out } = await explain('explain', '--json', file);
	assert.match(out, /x-amz-security-token/);
	assert.ok(!out.includes(secret), out);
});

test('a text cannot speak to the terminal through its explanation', async () => {
	const { out } = await explain(
		'explain',
		scratchFile('evil.log', '<Error><Code>AccessDenied</Code><Message>quota \u001b]0;x\u0007\u202e</Message></Error>'),
	);
	assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
});
