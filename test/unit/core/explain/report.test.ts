import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportMail, reportMarkdown, supportReport } from '../../../../src/core/explain/report.ts';
import { factsOf } from '../../../../src/core/recognise/facts/factsOf.ts';
import { factsOfFields } from '../../../../src/core/diagnose/factsOfFields.ts';
import { explain } from '../../../../src/core/explain/explain.ts';
import type { Finding } from '../../../../src/core/finding.ts';
import { contextOf, english, findingOf } from './samples.ts';

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

/** The report of one error, as it was seen these times. */
function reportOf(findings: readonly [Finding, ...Finding[]], surroundings = '', tried: readonly string[] = []) {
	const [finding] = findings;
	const facts = surroundings === '' ? factsOfFields(finding) : factsOf(surroundings, finding, [finding]);
	const explanation = explain(finding, contextOf({ surroundings, reading: { facts, others: [] } }));
	return supportReport({ findings, facts, explanation, surroundings, tried }, english);
}

test('a report lists what support asks for, in its order, without secrets', () => {
	const report = reportOf([first, again, first], text, ['repeated it 3 times', 'lowered the rate']);
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
- **What&#32;it&#32;means&#32;here:** \`Requests come faster than the limit.\`
- **What&#32;this&#32;report&#32;says:** \`PutObject counts as a write: 3500 requests a second per prefix, 10 times that for 30 s.\`
- **What&#32;to&#32;do:** \`Let the SDK wait and lower the number of workers: AWS_RETRY_MODE=adaptive AWS_MAX_ATTEMPTS=10.\`
- **What&#32;was&#32;tried:** \`repeated it 3 times\`
- **What&#32;was&#32;tried:** \`lowered the rate\`
`,
	);
});

test('the time in the text comes before the request id’s, and is told in UTC too', () => {
	const finding = findingOf({ code: 'SlowDown', fields: { ...first.fields, time: '22/Nov/2026:22:29:24 +0700' } });
	const { rows } = reportOf([finding]);
	assert.equal(rows[1]?.text[0]?.text, '22/Nov/2026:22:29:24 +0700 (2026-11-22 15:29:24 UTC)');
});

test('a time without a zone is told as it was printed', () => {
	const finding = findingOf({ code: 'SlowDown', fields: { time: '22 Nov 15:29:24' } });
	assert.equal(reportOf([finding]).rows[0]?.text[0]?.text, '22 Nov 15:29:24');
});

test('a code that is the status is said once', () => {
	assert.equal(reportOf([findingOf({ code: '403', fields: { status: 403 } })]).title, '403');
});

test('at most ten request ids are told', () => {
	const many = Array.from({ length: 30 }, (_unused, index) =>
		findingOf({ code: 'SlowDown', fields: { requestId: `tx${index}` } }),
	);
	const { rows } = reportOf([first, ...many]);
	assert.equal(rows.filter(({ label }) => label[0]?.text === 'Request id').length, 10);
});

test('the mail goes to support alone, with the code as its subject', () => {
	const { pathname, searchParams } = new URL(reportMail(reportOf([first], text, ['waited']), english));
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
	assert.ok(reportMail(reportOf([long], '', ['x'.repeat(9000)]), english).length <= 1800);
});
