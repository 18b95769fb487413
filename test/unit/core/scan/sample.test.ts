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
	const decoded = { text, byteAt: (unit: number) => unit, isLossy: false };
	const samples = readSamples(text, findings, findings, { sampler: createSampler(false), byteAt: decoded.byteAt });
	return placeFindings(findings, decoded, { line: 1, column: 1, byteOffset: 0 }, samples);
}

/** What a sampler takes of reports at these bytes. */
function takenOf(places: readonly number[], finding = findingOf({ code: 'SlowDown' })) {
	const sampler = createSampler(false);
	const reading = { facts: factsOfFields(finding), others: [] };
	return places.flatMap((at) => {
		const rank = sampler(finding, at);
		return rank === undefined ? [] : [{ at, sample: { rank, reading, surroundings: '' } }];
	});
}

for (const count of [1, 32, 33, 1000, 100_000]) {
	const places = Array.from({ length: count }, (_, index) => index * 237);
	test(`of ${count} reports of a code a sample lies evenly over all of them`, () => {
		const taken = takenOf(places);
		const kept = evenly(taken).map(({ at }) => at);
		assert.equal(kept.length, Math.min(count, 32));
		assert.deepEqual(
			kept,
			kept.toSorted((a, b) => a - b),
		);
		assert.ok(taken.length <= 32 * (2 + Math.log(Math.max(1, count / 32))), String(taken.length));
		if (count < 1000) return;
		const quarters = [0, 1, 2, 3].map((quarter) => kept.filter((at) => Math.floor((at / (count * 237)) * 4) === quarter).length);
		assert.ok(
			quarters.every((inQuarter) => inQuarter >= 3),
			quarters.join(),
		);
	});

	test(`of ${count} reports the same ones are chosen in whichever parts they are read`, () => {
		const third = Math.ceil(count / 3);
		const parts = [places.slice(0, third), places.slice(third, 2 * third), places.slice(2 * third)];
		assert.deepEqual(evenly(parts.flatMap((part) => takenOf(part))), evenly(takenOf(places)));
		assert.deepEqual(
			evenly(takenOf(places.toReversed()))
				.map(({ at }) => at)
				.toReversed(),
			evenly(takenOf(places)).map(({ at }) => at),
		);
	});
}

test('reports that only may be errors are no part of a sample, unless they are asked for', () => {
	const finding = { ...findingOf({ code: 'SlowDown' }), certainty: 'possible' } as const;
	assert.equal(createSampler(false)(finding, 1), undefined);
	assert.notEqual(createSampler(true)(finding, 1), undefined);
});

test('of a log with a hundred codes some are sampled, so that memory stays flat', () => {
	const maker = createSummary({ newest: 0 });
	for (const hit of hitsOf(report('us-east-1')))
		for (let index = 0; index < 100; index++) maker.add('a.log', { ...hit, code: `Code${index}` });
	assert.deepEqual(
		[...maker.make().samples.keys()],
		Array.from({ length: 50 }, (_, index) => `Code${index}`),
	);
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
		const rank = sampler(findingOf({ code: hit.code }), count);
		maker.add('a.log', rank === undefined ? { ...hit, sample: undefined } : { ...hit, sample: { ...hit.sample, rank } });
	}
	const summary = maker.make();
	assert.equal(summary.samples.get(hit.code)?.length, 32);
	assert.ok(mostTaken >= 32);
	const [causes] = diagnoseSummary(summary, contextOf());
	assert.deepEqual([causes?.total, causes?.read, causes?.causes[0]?.count], [5000, 32, 32]);
});
