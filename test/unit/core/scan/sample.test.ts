import assert from 'node:assert/strict';
import { test } from 'node:test';
import { factsOfFields } from '../../../../src/core/diagnose/factsOfFields.ts';
import { readingsOf } from '../../../../src/core/diagnose/readings.ts';
import { recognise } from '../../../../src/core/recognise/recognise.ts';
import { shareOf } from '../../../../src/core/scan/codeCauses.ts';
import { placeFindings } from '../../../../src/core/scan/hit.ts';
import { diagnoseCode, diagnoseSummary } from '../../../../src/core/scan/diagnoseSamples.ts';
import { readSamples } from '../../../../src/core/scan/sample/readSamples.ts';
import { createSampler, evenly, mostTaken } from '../../../../src/core/scan/sample/sample.ts';
import { createSummary } from '../../../../src/core/scan/summary.ts';
import { plainLine } from '../../../../src/core/explain/plain.ts';
import { contextOf, english, findingOf } from '../explain/samples.ts';
import type { Hit } from '../../../../src/core/scan/hit.ts';

const own = 'Authorization: AWS4-HMAC-SHA256 Credential=BGSAKIAHARBOUR0001/20261122/';
/** A report that was signed for a region, at Bangkok's endpoint. */
const report = (region: string) =>
	`> GET /media/a HTTP/1.1\n> Host: s3.bkk.bangmod.storage\n> ${own}${region}/s3/aws4_request, SignedHeaders=host, Signature=0\n< HTTP/1.1 403 Forbidden\n<Error><Code>SignatureDoesNotMatch</Code><Message></Message></Error>\n`;

/** The hits of a text as a scan gives them. */
function hitsOf(text: string): readonly Hit[] {
	const findings = recognise(text, { languageId: 'log' });
	const samples = readSamples(text, findings, findings, createSampler(false));
	const decoded = { text, byteAt: (unit: number) => unit, isLossy: false };
	return placeFindings(findings, decoded, { line: 1, column: 1, byteOffset: 0 }, samples);
}

for (const count of [1, 32, 33, 1000, 100_000]) {
	test(`of ${count} reports of a code a sample lies evenly over all of them`, () => {
		const sampler = createSampler(false);
		const finding = findingOf({ code: 'SlowDown' });
		const reading = { facts: factsOfFields(finding), others: [] };
		const taken = Array.from({ length: count }, () => sampler(finding)).flatMap((nth) =>
			nth === undefined ? [] : [{ sample: { nth, reading, surroundings: '' } }],
		);
		const kept = evenly(taken).map(({ sample }) => sample.nth);
		const step = (kept[1] ?? 1) - (kept[0] ?? 0);
		assert.deepEqual(
			kept,
			Array.from({ length: kept.length }, (_, index) => index * step),
		);
		assert.equal(kept.length, Math.ceil(count / step));
		assert.ok(count <= 32 ? kept.length === count : kept.length > 16 && kept.length <= 32, String(kept.length));
		assert.ok(taken.length <= 32 + 16 * Math.ceil(Math.log2(Math.max(1, count / 32))));
	});
}

test('reports that only may be errors are no part of a sample, unless they are asked for', () => {
	const finding = { ...findingOf({ code: 'SlowDown' }), certainty: 'possible' } as const;
	assert.equal(createSampler(false)(finding), undefined);
	assert.equal(createSampler(true)(finding), 0);
});

test('of a log with a hundred codes some are sampled, so that memory stays flat', () => {
	const sampler = createSampler(false);
	const taken = Array.from({ length: 100 }, (_, index) => sampler(findingOf({ code: `Code${index}` })));
	assert.equal(taken.filter((nth) => nth !== undefined).length, 50);
});

test('a sampled hit holds what every surface reads of its report', () => {
	const text = report('us-east-1').repeat(3);
	const findings = recognise(text, { languageId: 'log' });
	assert.deepEqual(
		hitsOf(text).map(({ sample }) => sample?.reading),
		readingsOf(text, findings).map((read) => read()),
	);
});

test('a group says which cause its reports share, the commonest first, and shows a report that has it', () => {
	const text = [report('ap-southeast-1-bkk'), report('us-east-1'), report('us-east-1')].join('');
	const hits = hitsOf(text);
	const causes = diagnoseCode('SignatureDoesNotMatch', 3, hits, contextOf());
	assert.deepEqual(
		causes.causes.map((shared) => `${plainLine(shareOf(shared, causes, english))}: ${shared.id}`),
		['2 of 3: wrong-region'],
	);
	assert.equal(causes.example, hits[1]);
});

test('a group of which some were read closely says so', () => {
	const causes = diagnoseCode('SignatureDoesNotMatch', 1204, hitsOf(report('us-east-1').repeat(2)), contextOf());
	const [shared] = causes.causes;
	assert.equal(shared && plainLine(shareOf(shared, causes, english)), '2 of 2 looked at');
});

test('a summary keeps no more than a sample of each code, however many hits come', () => {
	const [hit] = hitsOf(report('us-east-1'));
	assert.ok(hit?.sample !== undefined);
	const maker = createSummary({ newest: 0 });
	const sampler = createSampler(false);
	for (let count = 0; count < 5000; count++) {
		const nth = sampler(findingOf({ code: hit.code }));
		maker.add('a.log', nth === undefined ? { ...hit, sample: undefined } : { ...hit, sample: { ...hit.sample, nth } });
	}
	const summary = maker.make();
	assert.equal(summary.samples.get(hit.code)?.length, 20);
	assert.ok(mostTaken >= 20);
	const [causes] = diagnoseSummary(summary, contextOf());
	assert.deepEqual([causes?.total, causes?.read, causes?.causes[0]?.count], [5000, 20, 20]);
});
