import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainLine } from '../../../../src/core/explain/plain.ts';
import type { FindingFields } from '../../../../src/core/finding.ts';
import { csvHead, csvLine, summaryJson, summaryMarkdown, summaryPlain } from '../../../../src/core/scan/export.ts';
import type { Hit } from '../../../../src/core/scan/hit.ts';
import { hitOf } from './hitOf.ts';
import { createSummary, type Summary, type SummaryOptions } from '../../../../src/core/scan/summary.ts';
import { explainThrottled, prefixOf } from '../../../../src/core/scan/throttleFinder.ts';

const english = (sentence: string): string => sentence;
const newest = Date.UTC(2026, 11, 1);

function hit(time: string, code: string, fields: FindingFields = {}, line = 1): Hit {
	return hitOf(code, fields, { line, time });
}

function summaryOf(hits: readonly Hit[], options: Partial<SummaryOptions> = {}): Summary {
	const summary = createSummary({ newest, ...options });
	for (const one of hits) summary.add('a.log', one);
	return summary.make();
}

const day = '2026-11-22T';
const put: FindingFields = { operation: 'PutObject', bucket: 'logs', key: 'app/1.gz', status: 503 };

test('hits are counted by code, status, operation, bucket, prefix, request id and file, with first and last time', () => {
	const summary = summaryOf([
		hit(`${day}10:00:00Z`, 'SlowDown', put),
		hit(`${day}10:00:05Z`, 'SlowDown', { ...put, requestId: 'tx1' }),
		hit('no time', 'NoSuchKey', { bucket: 'logs' }),
	]);
	const rows = (tally: Summary['byCode']) => tally.rows.map(({ name, count }) => [name, count]);
	assert.deepEqual(rows(summary.byCode), [
		['SlowDown', 2],
		['NoSuchKey', 1],
	]);
	assert.deepEqual(rows(summary.byStatus), [['503', 2]]);
	assert.deepEqual(rows(summary.byOperation), [['PutObject', 2]]);
	assert.deepEqual(rows(summary.byBucket), [['logs', 3]]);
	assert.deepEqual(rows(summary.byPrefix), [['logs/app/', 2]]);
	assert.deepEqual(rows(summary.byRequestId), [['tx1', 1]]);
	assert.deepEqual(rows(summary.byFile), [['a.log', 3]]);
	assert.deepEqual(summary.byCode.rows[0], {
		name: 'SlowDown',
		count: 2,
		first: Date.parse(`${day}10:00:00Z`),
		last: Date.parse(`${day}10:00:05Z`),
	});
	assert.deepEqual([summary.total, summary.untimed, summary.unzoned], [3, 1, 0]);
});

test('what a reader has to know of the times is a line each, and ids are told that come more than once', () => {
	const until = Date.parse(`${day}10:00:05Z`);
	const untimed = summaryOf([hit(`${day}10:00:00`, 'SlowDown'), hit('', 'SlowDown'), hit(`${day}10:00:05Z`, 'SlowDown')]);
	const limited = summaryOf([hit(`${day}10:00:05Z`, 'SlowDown'), hit(`${day}10:00:06Z`, 'SlowDown'), hit('', 'SlowDown')], {
		until,
	});
	const ids = summaryOf(['tx1', 'tx2', 'tx1'].map((requestId) => hit('', 'NoSuchKey', { requestId })));
	const head = (summary: Summary) => summaryPlain(summary, [], english).split('\n').slice(1, 5);
	assert.deepEqual(head(untimed), [
		'  errors: 3, different codes: 1',
		'  first 2026-11-22 10:00:00 UTC, last 2026-11-22 10:00:05 UTC (5 s)',
		'  1 of them state no time zone; their time is taken for UTC',
		'  1 of them state no time',
	]);
	assert.deepEqual(head(limited), [
		'  errors: 1, different codes: 1',
		'  first 2026-11-22 10:00:05 UTC, last 2026-11-22 10:00:05 UTC (0 s)',
		'  2 more lie outside of the chosen time, 1 of these without a time',
		'',
	]);
	assert.match(summaryPlain(ids, [], english), /\nRequest ids that come more than once\n {2}2 {2}tx1\n$/);
});

test('names beyond the table are counted all the same', () => {
	const hits = Array.from({ length: 10_050 }, (_, index) => hit('', 'NoSuchKey', { requestId: `tx${index}` }));
	const { byRequestId } = summaryOf(hits);
	assert.deepEqual([byRequestId.rows.length, byRequestId.others], [10_000, 50]);
});

test('since and until leave out what lies outside and what has no time, and say how much', () => {
	const hits = ['09:59:59Z', '10:00:00Z', '10:00:01Z', '10:00:02Z'].map((time) => hit(`${day}${time}`, 'SlowDown'));
	const summary = summaryOf([...hits, hit('', 'SlowDown')], {
		since: Date.parse(`${day}10:00:00Z`),
		until: Date.parse(`${day}10:00:01Z`),
	});
	assert.deepEqual([summary.total, summary.leftOut, summary.leftOutUntimed], [2, 3, 1]);
});

test('times without a year go on from one hit of a file to the next, and anew in another file', () => {
	const lastYear = (...hits: readonly (readonly [file: string, time: string])[]) => {
		const summary = createSummary({ newest: Date.UTC(2026, 11, 31) });
		for (const [file, time] of hits) summary.add(file, hit(time, 'SlowDown'));
		return new Date(summary.make().last ?? 0).getUTCFullYear();
	};
	assert.equal(lastYear(['a.log', 'Dec 31 10:00:00'], ['a.log', 'Jan  1 10:00:00']), 2027);
	assert.equal(lastYear(['a.log', 'Dec 31 10:00:00'], ['b.log', 'Jan  1 10:00:00']), 2026);
});

test('attempts of one operation on one key are grouped; another key, or a long pause, is another group', () => {
	const other = { ...put, key: 'app/2.gz' };
	const { retries } = summaryOf([
		hit(`${day}10:00:00Z`, 'SlowDown', put),
		hit(`${day}10:00:01Z`, 'SlowDown', other),
		hit(`${day}10:00:02Z`, 'SlowDown', put),
		hit(`${day}10:00:12Z`, 'SlowDown', put),
		hit(`${day}10:10:00Z`, 'SlowDown', put),
		hit(`${day}10:10:00Z`, 'SlowDown', {}),
	]);
	assert.deepEqual(
		retries.map(({ key, attempts, first, last }) => [key, attempts, (last ?? 0) - (first ?? 0)]),
		[['app/1.gz', 3, 12_000]],
	);
});

test('without times, attempts are grouped while their lines are near', () => {
	const { retries } = summaryOf([hit('', 'SlowDown', put, 10), hit('', 'SlowDown', put, 40), hit('', 'SlowDown', put, 5000)]);
	assert.deepEqual(
		retries.map(({ attempts }) => attempts),
		[2],
	);
});

test('the timeline has no gaps: minutes without an error are there with nothing in them', () => {
	const { timeline } = summaryOf([
		hit(`${day}10:00:30Z`, 'SlowDown'),
		hit(`${day}10:00:40Z`, 'NoSuchKey'),
		hit(`${day}13:59:59Z`, 'SlowDown'),
	]);
	assert.equal(timeline.width, 60_000);
	assert.equal(timeline.buckets.length, 240);
	assert.equal(timeline.buckets[0]?.start, Date.parse(`${day}10:00:00Z`));
	assert.deepEqual(
		[...(timeline.buckets[0]?.counts ?? [])],
		[
			['SlowDown', 1],
			['NoSuchKey', 1],
		],
	);
	assert.equal(timeline.buckets.filter(({ counts }) => counts.size === 0).length, 238);
});

test('a timeline over years keeps every count', () => {
	const hits = Array.from({ length: 20_000 }, (_, index) => {
		const time = new Date(Date.UTC(2020, 0, 1) + index * 9_876_543).toISOString();
		return hit(time, 'SlowDown');
	});
	const { timeline } = summaryOf(hits);
	const total = timeline.buckets.reduce((sum, { counts }) => sum + (counts.get('SlowDown') ?? 0), 0);
	assert.equal(total, 20_000);
	assert.ok(timeline.buckets.length <= 240);
});

test('a key belongs to the prefix up to its first slash', () => {
	assert.deepEqual(['a/b/c', 'a', '/a', undefined].map(prefixOf), ['a/', '', '/', undefined]);
});

test('the throttling verdict shows its numbers: the limit, what was refused, and what was sent at least', () => {
	const hits = Array.from({ length: 120 }, () => hit(`${day}10:00:05.250Z`, 'SlowDown', put));
	const { throttled } = summaryOf([...hits, hit(`${day}10:00:06Z`, 'SlowDown', put), hit(`${day}10:00:06Z`, 'NoSuchKey', put)]);
	const [first] = throttled;
	assert.ok(first !== undefined);
	assert.deepEqual(explainThrottled(first, english).map(plainLine), [
		'logs/app/: requests refused for their rate: 121.',
		'The limit for PUT, POST, DELETE and COPY is 3,500 requests a second for each prefix; 35,000 pass for up to 30 s.',
		'At the worst, 2026-11-22 10:00:05 UTC, 120 were refused in one second: at least 3,500 + 120 = 3,620 were sent.',
		'Seconds with a refusal: 2, within the 30 s that a burst lasts: peaks, which retries with backoff absorb.',
	]);
});

test('refusals in more seconds than a burst lasts are a load that is too high', () => {
	const hits = Array.from({ length: 31 }, (_, second) =>
		hit(`${day}10:00:${String(second).padStart(2, '0')}Z`, 'SlowDown', { operation: 'ListObjects', bucket: 'b' }),
	);
	const [first] = summaryOf(hits).throttled;
	assert.ok(first !== undefined);
	const words = explainThrottled(first, english).map(plainLine);
	assert.match(words[1] ?? '', /LIST is 500 requests a second for each bucket; 1,500 pass for up to 30 s/);
	assert.match(words[3] ?? '', /^Seconds with a refusal: 31, more than the 30 s/);
});

const hostile = hit(`${day}10:00:00Z`, 'NoSuchKey', {
	bucket: '=HYPERLINK("http://x")',
	key: '[x](command:y)\u202e|',
	message: 'a\r\n"b"\u001b[31m',
});

test('CSV cells are text for a spreadsheet, one hit a line', () => {
	const line = csvLine('@a.log', hostile);
	assert.equal(line.split('\n').length, 1);
	assert.ok(line.startsWith(`"'@a.log","1","1","2026-11-22T10:00:00.000Z","NoSuchKey"`));
	assert.ok(line.includes(`"'=HYPERLINK(""http://x"")"`));
	assert.equal(csvHead.split(',').length, 15);
});

test('a CSV cell holds no line end of any kind', () => {
	const line = csvLine('a.log', hit(`${day}10:00:00Z`, 'NoSuchKey', { message: 'a\rb\nc\vd\fe\u0085f\u2028g\u2029h' }));
	assert.ok(line.includes('"a b c d e f g h"'), line);
});

test('no summary carries anything live out of a log', () => {
	const summary = summaryOf([hostile, hostile]);
	assert.doesNotMatch(summaryMarkdown(summary, [], english), /\[x\]|command:|\u202e/);
	assert.doesNotMatch(summaryPlain(summary, [], english).replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
	assert.doesNotMatch(summaryJson(summary, []), /\u202e/);
	assert.equal(
		(JSON.parse(summaryJson(summary, [])) as { byBucket: { rows: { name: string }[] } }).byBucket.rows[0]?.name,
		hostile.fields.bucket,
	);
});

test('the summary in plain text has its sections, and leaves out empty ones', () => {
	const text = summaryPlain(summaryOf([hit(`${day}10:00:00Z`, 'NoSuchKey'), hit(`${day}10:00:30Z`, 'NoSuchKey')]), [], english);
	assert.equal(
		text,
		[
			'S3 errors found',
			'  errors: 2, different codes: 1',
			'  first 2026-11-22 10:00:00 UTC, last 2026-11-22 10:00:30 UTC (30 s)',
			'',
			'By code',
			'  2  NoSuchKey  2026-11-22 10:00:00 UTC to 2026-11-22 10:00:30 UTC',
			'',
		].join('\n'),
	);
});
