import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeNames } from '../../../../src/core/catalog/table.generated.ts';
import { recognise } from '../../../../src/core/recognise/recognise.ts';

const reports: Readonly<Record<string, string>> = {
	xml: '<?xml version="1.0" encoding="UTF-8"?>\n<Error>\n  <Code>NoSuchUpload</Code>\n  <Message>gone</Message>\n  <RequestId>tx0001-02-bkk</RequestId>\n</Error>',
	botocore: 'botocore.exceptions.ClientError: An error occurred (NoSuchUpload) when calling the UploadPart operation: gone',
	'go-v2':
		'operation error S3: UploadPart, https response error StatusCode: 404, RequestID: tx0001-02-bkk, HostID: , api error NoSuchUpload: gone',
	'go-v1': 'NoSuchUpload: gone\n\tstatus code: 404, request id: tx0001-02-bkk, host id: ',
	java: 'AmazonS3Exception: gone (Service: Amazon S3; Status Code: 404; Error Code: NoSuchUpload; Request ID: tx0001-02-bkk)',
	s3cmd: 'ERROR: S3 error: 404 (NoSuchUpload): gone',
};

const eachLine = (prefix: string) => (text: string) =>
	text
		.split('\n')
		.map((line) => prefix + line)
		.join('\n');
const dresses: Readonly<Record<string, (text: string) => string>> = {
	nothing: (text) => text,
	CRLF: (text) => text.replaceAll('\n', '\r\n'),
	indentation: eachLine('        '),
	'docker compose': eachLine('web_1         | '),
	CRI: eachLine('2026-03-14T09:12:44.037118101Z stderr F '),
	'GitHub Actions': eachLine('2026-03-14T09:12:44.0007919Z '),
	syslog: eachLine('Mar 14 09:12:44 bkk-web-1 uploader[20771]: '),
	'a quote': eachLine('> '),
	'ANSI colours': eachLine('\u001b[31m'),
	'a JSON string': (text) => JSON.stringify({ level: 'error', log: text, stream: 'stderr' }),
	'JSON in JSON': (text) => JSON.stringify({ line: JSON.stringify({ log: text }) }),
	'Python bytes': (text) => `b'${text.replaceAll('\n', String.raw`\n`)}'`,
};

for (const [dress, wear] of Object.entries(dresses)) {
	test(`each layout is found under ${dress}`, () => {
		for (const [layout, report] of Object.entries(reports)) {
			const text = wear(report);
			const [finding, ...more] = recognise(text).filter(({ certainty }) => certainty !== 'possible');
			assert.ok(finding, `${layout} under ${dress}`);
			assert.deepEqual(
				[finding.code, text.slice(finding.span.start, finding.span.end), more.length],
				['NoSuchUpload', 'NoSuchUpload', 0],
				layout,
			);
			assert.equal(finding.fields.message, 'gone', layout);
		}
	});
}

test('every code of the catalogue is found in the layouts that name S3', () => {
	const names = codeNames.filter((name) => /^[A-Z]/.test(name));
	for (const name of names) {
		for (const layout of ['xml', 'botocore', 'java', 's3cmd']) {
			const text = (reports[layout] ?? '').replaceAll('NoSuchUpload', name);
			assert.equal(recognise(text).find(({ certainty }) => certainty === 'certain')?.code, name, `${name} in ${layout}`);
		}
	}
});

test('a code with one letter of another alphabet is not that code', () => {
	const confusable: Readonly<Record<string, string>> = { A: 'А', B: 'В', e: 'е', o: 'о', c: 'с', i: 'і', S: 'Ѕ', K: 'К', M: 'М' };
	for (const name of codeNames.filter((code) => /^[A-Z]/.test(code))) {
		for (const [letter, twin] of Object.entries(confusable)) {
			if (name.includes(letter))
				assert.deepEqual(
					recognise(`Error: ${name.replace(letter, twin)}: gone on s3://b/k`).map(({ code }) => code),
					[],
					name,
				);
		}
	}
});
