/** A secret in each field of a report, and all that a scan gives out of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvLine, summaryJson, summaryMarkdown, summaryPlain } from '../../../../src/core/scan/export.ts';
import { jsonLine } from '../../../../src/core/scan/jsonLine.ts';
import { redactedExcerpt } from '../../../../src/core/scan/redacted.ts';
import { scanDetails } from '../../../../src/panel/scan/scanDetails.ts';
import { createScanProgress } from '../../../../src/panel/scan/scanProgress.ts';
import { shownName } from '../../../../src/panel/scan/scanFilter.ts';
import { scanSnapshot } from '../../../../src/panel/scan/scanSnapshot.ts';
import { createLens, createScanStore } from '../../../../src/panel/scan/scanStore.ts';
import { assertNoCanary, canaries } from '../../../defence/canary.ts';
import { emptyExplanation, english, hitAt, newest } from './scanning.ts';

const link = `k?X-Amz-Signature=${canaries.signature}&X-Amz-Security-Token=${canaries.token}`;
const fields = {
	status: 503,
	message: `refused, password=${canaries.password}`,
	requestId: `tx1?secret_key=${canaries.secret}`,
	hostId: `host-${canaries.keyId}`,
	operation: `GET /?Signature=${canaries.signature}`,
	bucket: `shop?token=${canaries.token}`,
	key: `in/${link}/a`,
	region: `bkk?password=${canaries.password}`,
	resource: `/shop/${link}`,
};
const line = `X-Amz-Security-Token: ${canaries.token} SlowDown for https://joe:${canaries.password}@s3.example/${link}`;
const hit = { ...hitAt('10:00:00', 'SlowDown', fields), excerpt: line };

const store = createScanStore(newest);
store.add('a.log', [hit, hit]);
const summary = store.summary();
const nameOf = (file: string) => file;
const lens = createLens(store, { bucket: shownName(fields.bucket) }, newest);
while (lens.advance(100));
const progress = createScanProgress(['a.log'], [], () => 0);
const snapshot = () =>
	scanSnapshot({ answers: 1, store, lens, progress, title: 'a.log', nameOf, headlineOf: () => [], translate: english });
const details = () =>
	scanDetails({
		answers: 1,
		code: 'SlowDown',
		rows: store.rows,
		examples: 5,
		nameOf,
		diagnose: () => ({ example: undefined, shares: [] }),
		explain: () => emptyExplanation,
	});

for (const [sink, told] of [
	['a line of CSV', () => csvLine('a.log', hit)],
	['a line of JSON', () => jsonLine('a.log', hit)],
	['the summary as JSON', () => summaryJson(summary, [])],
	['the summary as Markdown', () => summaryMarkdown(summary, [], english)],
	['the summary on a terminal', () => summaryPlain(summary, [], english)],
	['what the view lists', () => JSON.stringify(snapshot())],
	['the details in the view', () => JSON.stringify(details())],
] as const) {
	test(`${sink} holds no secret, and still says what happened`, () => {
		assertNoCanary(told(), sink);
		assert.match(told(), /SlowDown/);
	});
}

test('a bucket that was listed without its secret is still found by that name', () => {
	assert.equal(snapshot().shown, 2);
	assert.deepEqual(snapshot().buckets, ['shop?token=***']);
});

test('a signature whose label the excerpt has cut away is not shown in part', () => {
	const cut = { ...hit, excerpt: `${canaries.signature.slice(-20)}&x=1 ${'.'.repeat(100)}`.slice(0, 100) + 'SlowDown' };
	const shown = redactedExcerpt(cut);
	assertNoCanary(JSON.stringify(shown), 'excerpt');
	assert.equal(shown.code, 'SlowDown');
});
