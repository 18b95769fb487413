import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportMail, reportMarkdown, supportReport } from '../../../../src/core/explain/report.ts';
import { english, findingOf } from './samples.ts';

const signature = 'ab12'.repeat(16);
const first = findingOf({
	code: 'SlowDown',
	fields: {
		status: 503,
		requestId: 'tx00000ca615cf2d2b855ac-006b030a54-1023-bkk',
		operation: 'PutObject',
		bucket: 'media-prod',
		message: `asked by joe@example.com for ?X-Amz-Signature=${signature}`,
	},
});
const again = findingOf({ code: 'SlowDown', fields: { requestId: 'tx2' } });
const text = 'x-bgs-region: ap-southeast-1-bkk\n';

test('a report lists what support asks for, in its order, without secrets', () => {
	const report = supportReport([first, again, first], text, ['repeated it 3 times', 'lowered the rate'], english);
	assert.equal(
		reportMarkdown(report),
		`### \`SlowDown 503\`

- **Request&#32;id:** \`tx00000ca615cf2d2b855ac-006b030a54-1023-bkk\`
- **Request&#32;id:** \`tx2\`
- **Time:** \`2026-11-22 15:29:24 UTC\`
- **Code:** \`SlowDown\`
- **Status:** \`503\`
- **Operation:** \`PutObject\`
- **Bucket:** \`media-prod\`
- **Region:** \`ap-southeast-1-bkk\`
- **Message:** \`asked by *** for ?X-Amz-Signature=***\`
- **What&#32;was&#32;tried:** \`repeated it 3 times\`
- **What&#32;was&#32;tried:** \`lowered the rate\`
`,
	);
});

test('the time in the text comes before the request id’s, and is told in UTC too', () => {
	const finding = findingOf({ code: 'SlowDown', fields: { ...first.fields, time: '22/Nov/2026:22:29:24 +0700' } });
	const { rows } = supportReport([finding], '', [], english);
	assert.equal(rows[1]?.text[0]?.text, '22/Nov/2026:22:29:24 +0700 (2026-11-22 15:29:24 UTC)');
});

test('a time without a zone is told as it was printed', () => {
	const finding = findingOf({ code: 'SlowDown', fields: { time: '22 Nov 15:29:24' } });
	assert.equal(supportReport([finding], '', [], english).rows[0]?.text[0]?.text, '22 Nov 15:29:24');
});

test('a code that is the status is said once', () => {
	assert.equal(supportReport([findingOf({ code: '403', fields: { status: 403 } })], '', [], english).title, '403');
});

test('at most ten request ids are told', () => {
	const many = Array.from({ length: 30 }, (_unused, index) =>
		findingOf({ code: 'SlowDown', fields: { requestId: `tx${index}` } }),
	);
	const { rows } = supportReport([first, ...many], '', [], english);
	assert.equal(rows.filter(({ label }) => label[0]?.text === 'Request id').length, 10);
});

test('the mail goes to support alone, with the code as its subject', () => {
	const { pathname, searchParams } = new URL(reportMail(supportReport([first], text, ['waited'], english), english));
	assert.equal(pathname, 'support@bangmod.storage');
	assert.equal(searchParams.get('subject'), 'S3 error: SlowDown 503');
	assert.deepEqual(searchParams.get('body')?.split('\r\n').slice(0, 3), [
		'Request id: tx00000ca615cf2d2b855ac-006b030a54-1023-bkk',
		'Time: 2026-11-22 15:29:24 UTC',
		'Code: SlowDown',
	]);
	assert.doesNotMatch(searchParams.get('body') ?? '', new RegExp(`joe|${signature.slice(0, 8)}`));
});

test('a long report makes a short mail', () => {
	const long = findingOf({ code: 'SlowDown', fields: { message: 'กข'.repeat(5000), bucket: 'b' } });
	assert.ok(reportMail(supportReport([long], '', ['x'.repeat(9000)], english), english).length <= 1800);
});
