import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Finding } from '../../../../src/core/finding.ts';
import { findAnchors } from '../../../../src/core/recognise/passage/findAnchors.ts';
import { importsS3Sdk, recognise } from '../../../../src/core/recognise/recognise.ts';
import { decode, sniffEncoding } from '../../../../src/core/scan/decode.ts';
import { type Hit, placeFindings } from '../../../../src/core/scan/hit.ts';
import { createScanner, type ScannerOptions, windowCapacity } from '../../../../src/core/scan/scanner.ts';
import { createSearches, type Searches } from '../../../../src/core/scan/searches.ts';
import { instantiate } from '../../../../src/host/node/instantiate.ts';
import { isHoverOnly } from './hoverOnly.ts';

interface Sample {
	readonly id: string;
	readonly languageId: string;
	readonly text: string;
}

const folder = path.resolve(import.meta.dirname, '../../../fixtures/corpus');
const samples = ['dev.jsonl', 'own.jsonl']
	.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
	.filter((line) => line !== '')
	.map((line) => JSON.parse(line) as Sample);

const searches = createSearches(instantiate, true);
const searchesForSure = createSearches(instantiate, false);

/** The recogniser for a sample; asked about the same text again it remembers the answer, so that only the scan's own work is repeated. */
function recogniserFor({ languageId }: Sample, whole: string): ScannerOptions['recognise'] {
	const known = new Map<string, readonly Finding[]>();
	const options = { languageId, importsS3Sdk: importsS3Sdk(whole) };
	return (text, anchors) => {
		const findings = known.get(text) ?? recognise(text, { ...options, anchors }).filter((finding) => !isHoverOnly(finding));
		known.set(text, findings);
		return findings;
	};
}

/** What the recogniser says about the whole text, in the file's own lines and bytes. */
function expectedHits(bytes: Uint8Array, recogniseText: ScannerOptions['recognise']): Hit[] {
	const { encoding, markBytes } = sniffEncoding(bytes);
	const decoded = decode(bytes.subarray(markBytes), encoding);
	return placeFindings(recogniseText(decoded.text), decoded, { line: 1, column: 1, byteOffset: markBytes });
}

/** What a scan finds that never reads the whole text at once. */
function scannedHits(
	bytes: Uint8Array,
	chunkSize: number,
	recogniseText: ScannerOptions['recognise'],
	from: Searches = searches,
): Hit[] {
	const { encoding, markBytes } = sniffEncoding(bytes);
	const scanner = createScanner({ ...from, encoding, markBytes, recognise: recogniseText, readWhole: 0 });
	const hits: Hit[] = [];
	for (let at = markBytes; at < bytes.length; at += chunkSize) {
		const chunk = bytes.subarray(at, at + chunkSize);
		scanner.room().set(chunk);
		hits.push(...scanner.accept(chunk.length));
	}
	return [...hits, ...scanner.end()];
}

/** Of the chunk sizes each sample is read in some, and all samples together in all of them; `npm run proof:pieces` reads each in all. */
const step = process.env['PIECES'] === undefined ? 9 : 1;

test('a scan finds in each labelled sample what the recogniser finds in its whole text, for chunk sizes from 1 to 99 bytes', () => {
	for (const [index, sample] of samples.entries()) {
		const bytes = Buffer.from(sample.text);
		const recogniseText = recogniserFor(sample, sample.text);
		const expected = expectedHits(bytes, recogniseText);
		for (let size = 1 + (index % step); size <= 99; size += step) {
			assert.deepEqual(scannedHits(bytes, size, recogniseText), expected, `${sample.id} in chunks of ${size}`);
		}
	}
});

test('a scan in chunks of 64 KiB finds the same when a sample lies across an edge, in the middle of a log', () => {
	const quiet = '2026-11-22T10:00:00.118Z INFO  [worker-3] com.acme.sync.CopyService - copied part 17 of 40 in 14 ms\n';
	for (const sample of samples) {
		const body = Buffer.from(sample.text);
		const before = Buffer.from(quiet.repeat(700)).subarray(-(0x10000 - Math.floor(body.length / 2)));
		const bytes = Buffer.concat([before, body, Buffer.from(`\n${quiet.repeat(700)}`)]);
		const recogniseText = recogniserFor(sample, bytes.toString());
		const expected = expectedHits(bytes, recogniseText);
		assert.deepEqual(scannedHits(bytes, 0x10000, recogniseText), expected, sample.id);
		const isSure = ({ certainty }: Hit): boolean => certainty !== 'possible';
		assert.deepEqual(
			scannedHits(bytes, 0x10000, recogniseText, searchesForSure).filter(isSure),
			expected.filter(isSure),
			`${sample.id}, certain and likely ones`,
		);
	}
});

test('where the anchors of a text begin is the same, looked for in its bytes and in its characters', () => {
	for (const { id, text } of samples) {
		const bytes = Buffer.from(text, 'latin1');
		assert.deepEqual(searches.anchorsIn?.(bytes), findAnchors(bytes.toString('latin1')), id);
	}
	assert.equal(searches.anchorsIn?.(new Uint8Array(windowCapacity + 1)), undefined);
});
