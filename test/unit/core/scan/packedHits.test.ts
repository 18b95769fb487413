import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognise } from '../../../../src/core/recognise/recognise.ts';
import { decode } from '../../../../src/core/scan/decode.ts';
import { type Hit, placeFindings } from '../../../../src/core/scan/hit.ts';
import { packHits, unpackHits } from '../../../../src/core/scan/parts/packedHits.ts';
import { createSampler } from '../../../../src/core/scan/sample/sample.ts';
import { readSamples } from '../../../../src/core/scan/sample/readSamples.ts';
import { readSamples as corpus } from '../../../corpus/predict.ts';

/** The hits of a text, one in some of them read closely. */
function hitsOf(text: string): readonly Hit[] {
	const findings = recognise(text, { languageId: 'log' });
	const decoded = decode(Buffer.from(text), 'utf-8');
	const samples = readSamples(text, findings, findings, { sampler: createSampler(true), byteAt: (unit) => decoded.byteAt(unit) });
	return placeFindings(findings, decoded, { line: 3, column: 1, byteOffset: 7 }, samples);
}

test('the hits of every sample come out of their pack as they went in', () => {
	const texts = corpus('own').map(({ text }) => text);
	const hits = hitsOf(texts.join('\n'));
	assert.ok(hits.length > texts.length / 2);
	assert.ok(hits.some(({ sample }) => sample !== undefined));
	assert.deepEqual(unpackHits(packHits(hits)), hits);
});

test('a pack goes from one thread to another as it is', () => {
	const hits = hitsOf(corpus('own')[0]?.text ?? '');
	assert.deepEqual(unpackHits(structuredClone(packHits(hits))), hits);
});

test('what comes out further down has its lines there, those of further mentions too', () => {
	const hits = hitsOf('S3Exception: NoSuchKey (Request ID: tx1)\nCaused by: S3Exception: NoSuchKey (Request ID: tx1)\n');
	const linesOf = (some: readonly Hit[]) => some.flatMap(({ place, alsoAt }) => [place, ...alsoAt]).map(({ line }) => line);
	assert.deepEqual(
		linesOf(unpackHits(packHits(hits), 100)),
		linesOf(hits).map((line) => line + 100),
	);
});

test('no hits make an empty pack', () => {
	assert.deepEqual(unpackHits(packHits([])), []);
});
