import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { redact, redactPiece, redactValue } from '../../../../src/core/safe/redact.ts';

/** A secret made at run time, so that no scanner takes the test for a leak. */
const canary = ['c4n4ry', 'Sekret', '0123456789'].join('x');
const keyId = ['BGSAKIA', 'QQ7ZZ9WW5KK3', 'WXYZ'].join('');

for (const [text, shown] of [
	[`https://b.example/k?X-Amz-Signature=${canary}&a=1`, 'https://b.example/k?X-Amz-Signature=***&a=1'],
	[`k?x%2Damz%2Dsignature%3D${canary}%26a=1`, 'k?x%2Damz%2Dsignature%3D***%26a=1'],
	[`X%252DAmz%252DSignature%253D${canary}%2526b`, 'X%252DAmz%252DSignature%253D***%2526b'],
	[`{"url":"?X-Amz-Signature\\u003d${canary}\\u0026a"}`, '{"url":"?X-Amz-Signature\\u003d***\\u0026a"}'],
	[`?a=1&amp;X-Amz-Signature=${canary}&amp;b=2`, '?a=1&amp;X-Amz-Signature=***&amp;b=2'],
	[`X_AMZ_SECURITY_TOKEN: ${canary}`, 'X_AMZ_SECURITY_TOKEN: ***'],
	[`<SignatureProvided>${canary}</SignatureProvided>`, '<SignatureProvided>***</SignatureProvided>'],
	[`aws_secret_access_key = ${canary}`, 'aws_secret_access_key = ***'],
	[`"secretAccessKey": "${canary}"`, '"secretAccessKey": "***"'],
	[`--secret-key ${canary} --x`, '--secret-key *** --x'],
	[`export AWS_SESSION_TOKEN='${canary}'`, "export AWS_SESSION_TOKEN='***'"],
	[`Authorization: Bearer ${canary}`, 'Authorization: ***'],
	[`Authorization: AWS ${keyId}:${canary}`, 'Authorization: ***'],
	[
		`Authorization: AWS4-HMAC-SHA256 Credential=${keyId}/20261122/ap-southeast-1-bkk/s3/aws4_request, SignedHeaders=host, Signature=${canary}`,
		'Authorization: AWS4-HMAC-SHA256 Credential=BGSAKIA…WXYZ/20261122/ap-southeast-1-bkk/s3/aws4_request, SignedHeaders=host, Signature=***',
	],
	[`<AWSAccessKeyId>${keyId}</AWSAccessKeyId>`, '<AWSAccessKeyId>BGSAKIA…WXYZ</AWSAccessKeyId>'],
	[`X-Amz-Credential=${keyId}%2F20261122%2Fus-east-1`, 'X-Amz-Credential=BGSAKIA…WXYZ/20261122/us-east-1'],
	[`signed by ${keyId}.`, 'signed by BGSAKIA…WXYZ.'],
	[`Set-Cookie: sid=${canary}; Path=/`, 'Set-Cookie: ***'],
	[`proxy http://joe:${canary}@proxy.example:3128/`, 'proxy http://***@proxy.example:3128/'],
	[`ftp://joe:${canary}@${canary}@proxy/`, 'ftp://***@proxy/'],
	[`HTTPS_PROXY=joe:${canary}@proxy.example:3128`, 'HTTPS_PROXY=***@proxy.example:3128'],
	['write to joe.doe+x@example.co.th now', 'write to *** now'],
	['joe%40example.com', '***'],
	['mailto:support@bangmod.storage', 'mailto:support@bangmod.storage'],
] as const) {
	test(`blanks ${shown}`, () => {
		assert.equal(redact(text), shown);
	});
}

for (const text of [
	'SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided.',
	'<Error><Code>InvalidToken</Code><BucketName>b</BucketName></Error>',
	'signature_version = s3v4',
	'NextContinuationToken is set',
	'100% of a&b \\ c',
	's3://bucket/key@v1',
	'',
]) {
	test(`leaves alone ${JSON.stringify(text)}`, () => {
		assert.equal(redact(text), text);
	});
}

const labels = [
	'X-Amz-Signature',
	'X-Amz-Security-Token',
	'Signature',
	'aws-secret-access-key',
	'secret-key',
	'session-token',
	'password',
];
const joined = [
	(label: string) => label,
	(label: string) => label.replaceAll('-', '_'),
	(label: string) => label.replaceAll('-', ''),
];
const cased = [(text: string) => text, (text: string) => text.toLowerCase(), (text: string) => text.toUpperCase()];

const percent = (text: string) => text.replace(/./gs, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
const escaped = [
	(text: string) => text,
	(text: string) => text.replace(/[^A-Za-z0-9]/g, percent),
	(text: string) => text.replace(/[^A-Za-z0-9]/g, (sign) => percent(sign).replaceAll('%', '%25')),
	(text: string) => text.replace(/[^A-Za-z0-9]/g, (sign) => percent(sign).replaceAll('%', '%2525').toUpperCase()),
	percent,
	(text: string) => text.replace(/[^A-Za-z0-9]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`),
	(text: string) => text.replace(/[^A-Za-z0-9]/g, (sign) => `\\\\u00${sign.charCodeAt(0).toString(16)}`),
	(text: string) => text.replace(/[^A-Za-z0-9]/g, (sign) => `&#${sign.charCodeAt(0)};`),
	(text: string) => text.replace(/[^A-Za-z0-9]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
];
const frames: readonly (readonly [before: string, joint: string, after: string])[] = [
	['https://s3.example/k?', '=', '&b=1'],
	['', ': ', '\n'],
	['{"', '":"', '"}'],
	["{ '", "': '", "' }"],
	['{\\"', '\\":\\"', '\\"}'],
	['<', '>', '</x>'],
	[':', ' => "', '"'],
	['map[', ':[', ']]'],
	['--', '=', ' -v'],
	['  ', ' = ', ''],
	['Error: failed (', '=', ', status 403)'],
];

test('2,000 spellings of a labelled secret leave nothing of it', () => {
	const spelling = fc.record({
		label: fc.constantFrom(...labels),
		join: fc.constantFrom(...joined),
		letters: fc.constantFrom(...cased),
		escape: fc.constantFrom(...escaped),
		frame: fc.constantFrom(...frames),
		secret: fc.string({ unit: fc.constantFrom(...'abcdefABCDEF0123456789'.split('')), minLength: 24, maxLength: 64 }),
		tail: fc.constantFrom('', '==', '/x+y='),
	});
	fc.assert(
		fc.property(spelling, ({ label, join, letters, escape, frame: [before, joint, after], secret, tail }) => {
			const inUrl = joint === '=';
			const text = `${before}${escape(letters(join(label)))}${inUrl ? escape(joint) : joint}${secret}${inUrl ? escape(tail) : tail}${after}`;
			const shown = redact(text);
			for (let at = 0; at + 8 <= secret.length; at++) assert.ok(!shown.includes(secret.slice(at, at + 8)), `${text} → ${shown}`);
			assert.ok(shown.includes('***'), shown);
		}),
		{ numRuns: 2000, seed: 9 },
	);
});

test('blanking twice changes nothing, and any text is taken', () => {
	const piece = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.constantFrom('password=', 'Cookie: ', '://', '@', keyId, '%3D', '&amp;', canary),
	);
	const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
	fc.assert(
		fc.property(text, (any) => {
			const once = redact(any);
			assert.equal(redact(once), once);
		}),
		{ numRuns: 2000, seed: 10 },
	);
});

/** A field's name, its value, and what is shown of it. */
for (const [name, value, shown] of [
	['x-amz-security-token', 'short', '***'],
	['password', 'abc', '***'],
	['Authorization', 'word', '***'],
	['password', '<password>', '<password>'],
	['password', '', ''],
	['AWSAccessKeyId', keyId, 'BGSAKIA…WXYZ'],
	['X-Amz-Credential', `${keyId}/20261122/us-east-1`, 'BGSAKIA…WXYZ/20261122/us-east-1'],
	['pass', 'through', 'through'],
	['pass', canary, '***'],
	['user', 'joe', 'joe'],
	['Range', 'bytes=0-9', 'bytes=0-9'],
	['note', `password=${canary}`, 'password=***'],
] as const) {
	test(`of the field ${name} with ${value === keyId ? 'a key id' : value || 'nothing'} is shown ${shown || 'nothing'}`, () => {
		assert.equal(redactValue(name, value), shown);
	});
}

/** A piece, what it was cut out of, and what is shown of it. */
for (const [piece, whole, shown] of [
	['a1B2c3', 'password=a1B2c3', '***'],
	['a1B2c', 'password=a1B2c', 'a1B2c'],
	['joe:Sec9x', 'joe:Sec9x@proxy.example:3128', '***'],
	['see joe:Secret99', 'joe:Secret99@proxy.example:3128', 'see ***'],
	['token: ', 'token: Xy7Zw9Qp', 'token: '],
	['Xy7Zw9Qp', 'token: Xy7Zw9Qp', '***'],
	['me@BGSAKIAQQ7ZZ9WW5KK3WXYZ.example', '', 'me@BGSAKIA…WXYZ.example'],
] as const) {
	test(`of the piece ${piece} out of ${whole || 'nothing'} is shown ${shown}`, () =>
		assert.equal(redactPiece(piece, whole), shown));
}

test('base64 is looked into with its padding and without', () => {
	for (const text of ['password=a1B2c3D4e5', 'password=a1B2c3D4e5f', 'password=a1B2c3D4e5f6']) {
		const encoded = Buffer.from(text).toString('base64');
		for (const run of [encoded, encoded.replaceAll('=', '')]) assert.equal(redact(`data: ${run} end`), 'data: *** end', text);
	}
});

test('a piece cut out right behind the label of a secret is blanked with it, and another piece stays', () => {
	const whole = 'WARN X-Amz-Security-Token: FwoGZXIvYXdz (Service: Amazon S3; Status Code: 403)';
	assert.equal(redactPiece('FwoGZXIvYXdz', whole), '***');
	assert.equal(redactPiece('Service: Amazon S3', whole), 'Service: Amazon S3');
	assert.equal(redactPiece('not in there', whole), 'not in there');
	assert.equal(redactPiece('token: FwoGZXIvYXdzEJrQm8nB', 'x-amz-security-token:\u200b FwoGZXIvYXdzEJrQm8nB'), 'token: ***');
	assert.equal(
		redactPiece('of FwoGZXIvYXdzEJrQm8nB again', 'session_token: \u200bFwoGZXIvYXdzEJrQm8nB of\u200b it'),
		'of *** again',
		'a piece put together anew',
	);
});
