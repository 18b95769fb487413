import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitted, type HoverText } from '../../../../src/core/explain/fitted.ts';
import { plainLine } from '../../../../src/core/explain/plain.ts';
import { code, value, words } from '../../../../src/core/richText.ts';

const listing =
	'aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3api list-objects-v2 --bucket media';
const next = (key: string): HoverText['next'] => [
	words('Next step: List: '),
	{ kind: 'code', text: `${listing} --prefix ${key}`, command: { kind: 'words', words: [] } },
];
const short: HoverText = {
	title: [value('404 Not Found · NoSuchKey')],
	headline: [words('It is not there.')],
	evidence: [[words('One.')], [words('Two.')], [words('Three.')]],
	next: next('a'),
	retry: [words('Retry: no.')],
};

test('what fits stays as it is', () => {
	const fits = { ...short, evidence: short.evidence.slice(0, 1) };
	assert.deepEqual(fitted(fits, 50), fits);
});

test('a message that fits is quoted whole', () => {
	const message = "The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'ap-southeast-1-bkk'";
	const evidence = [[words('The service says: '), value(message), words(' (line 2)')]];
	const setting = [words('Next step: With '), code('boto3'), words(': '), code("region_name='ap-southeast-1-bkk'")];
	assert.deepEqual(fitted({ ...short, evidence, next: setting }, 45).evidence, evidence);
});

test('a fourth sentence of why is for the page', () => {
	assert.equal(fitted({ ...short, evidence: [...short.evidence, [words('Four.')]] }, 50).evidence.length, 3);
});

test('what does not fit loses first where its commands go, then sentences of why; the title, what happened and the step stay', () => {
	const sentence = [words('A sentence of a hundred letters that says why it is so. '.repeat(2))];
	const fit = fitted({ ...short, evidence: [sentence, sentence, sentence], next: next('k'.repeat(150)) }, 100);
	assert.match(plainLine(fit.next), /^Next step: List: aws … s3api list-objects-v2 --bucket media --prefix k+…?$/);
	assert.ok(fit.evidence.length < 3 && fit.evidence.length > 0, String(fit.evidence.length));
	assert.deepEqual([plainLine(fit.title), plainLine(fit.headline)], ['404 Not Found · NoSuchKey', 'It is not there.']);
});

test('a step that fills the hover by itself goes on behind More', () => {
	const step = [words('Next step: '), ...Array.from({ length: 12 }, () => [code('x'.repeat(50)), words(', ')]).flat()];
	const fit = fitted({ ...short, next: step }, 100);
	assert.match(plainLine(fit.next), /…$/);
	assert.ok(plainLine(fit.next).length < 200);
	assert.equal(plainLine(fit.retry), 'Retry: no.');
});

test('signs above and below letters take no room', () => {
	const thai = [words('ที่นี่ไม่มีสิ่งที่หา'.repeat(3))];
	assert.equal(fitted({ ...short, evidence: [thai, thai, thai] }, 50).evidence.length, 3);
});

test('the last sentence of why stays rather than whether to retry, which the page says as well', () => {
	const why = [
		words('app/uploader.py:12 signs for us-east-1; its endpoint, s3.bkk.bangmod.storage, wants exactly ap-southeast-1-bkk.'),
	];
	const headline = [words('The client signs for another region than the endpoint’s or the bucket’s.')];
	const setting = [words('Next step: With '), code('boto3'), words(': '), code("region_name='ap-southeast-1-bkk'")];
	const retry = [words('Retry: only once something was changed.')];
	const fit = fitted({ ...short, headline, evidence: [why], next: setting, retry }, 90);
	assert.deepEqual([fit.evidence, fit.next, fit.retry], [[why], setting, []]);
	// Nor does it yield to the end of a key in the title.
	const title = [value('SignatureDoesNotMatch · PutObject · out/report-2026-11.pdf')];
	const full = fitted({ ...short, title, headline, evidence: [why], next: setting, retry }, 90);
	assert.deepEqual(full.evidence, [why]);
	assert.match(plainLine(full.title), /^SignatureDoesNotMatch · PutObject · out\/report.*…$/);
});
