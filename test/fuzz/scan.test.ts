import assert from 'node:assert/strict';
import { crc32, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { importsS3Sdk, recognise } from '../../src/core/recognise/recognise.ts';
import { decode, sniffEncoding } from '../../src/core/scan/decode.ts';
import { csvLine } from '../../src/core/scan/export.ts';
import { type Hit, placeFindings } from '../../src/core/scan/hit.ts';
import { readLogTime } from '../../src/core/scan/logTime.ts';
import { createScanner, type ScannerOptions } from '../../src/core/scan/scanner.ts';
import { createSearches } from '../../src/core/scan/searches.ts';
import { instantiate } from '../../src/host/node/instantiate.ts';
import { unpacked } from '../../src/host/node/unpack.ts';
import { sourceOf } from '../faults/scanning.ts';
import { isHoverOnly } from '../unit/core/scan/hoverOnly.ts';
import { fuzz } from './fuzz.ts';
import { anyReport } from './texts.ts';

const searches = createSearches(instantiate, true);

const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 });
const log = fc
	.tuple(fc.array(anyReport, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n', '\r', ' '))
	.map(([texts, end]) => texts.join(end));
const coding = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'raw');

/** Whatever the chunks, a scan gives what the recogniser finds in the whole text, each at its own line, column and byte. */
fuzz('scan over random chunks', fc.tuple(log, coding, sizes), ([text, encoded, chunks]) => {
	const bytes = bytesOf(text, encoded);
	const { encoding, markBytes } = sniffEncoding(bytes);
	const decoded = decode(bytes.subarray(markBytes), encoding);
	const options = { languageId: 'log', importsS3Sdk: importsS3Sdk(decoded.text) };
	const recogniseText: ScannerOptions['recognise'] = (part, anchors) =>
		recognise(part, { ...options, anchors }).filter((finding) => !isHoverOnly(finding));
	const expected = placeFindings(recogniseText(decoded.text), decoded, { line: 1, column: 1, byteOffset: markBytes });
	const scanner = createScanner({
		...searches,
		encoding,
		markBytes,
		recognise: recogniseText,
	});
	const hits: Hit[] = [];
	for (let at = markBytes, turn = 0; at < bytes.length; turn++) {
		const chunk = bytes.subarray(at, at + (chunks[turn % chunks.length] ?? 1));
		scanner.room().set(chunk);
		hits.push(...scanner.accept(chunk.length));
		at += chunk.length;
	}
	assert.deepEqual([...hits, ...scanner.end()], expected);
	for (const hit of hits) assert.doesNotMatch(csvLine(text, hit), /[\r\n]/);
});

fuzz('log time', anyReport, (text) => {
	for (const line of text.split('\n')) {
		const found = readLogTime(line);
		assert.ok(found === undefined || Number.isFinite(found.at));
	}
});

interface Spoiling {
	readonly text: string;
	readonly repeat: number;
	readonly cutAt: number | null;
	readonly flips: readonly (readonly [at: number, bit: number])[];
	readonly tail: string;
	readonly chunk: number;
}

const spoiling: fc.Arbitrary<Spoiling> = fc.record({
	text: anyReport,
	repeat: fc.constantFrom(1, 1, 2, 300),
	cutAt: fc.option(fc.nat(400)),
	flips: fc.array(fc.tuple(fc.nat(400), fc.nat(7)), { maxLength: 3 }),
	tail: fc.constantFrom('', '\0\0\0\0', 'garbage', '\u001f\u008b\u0008'),
	chunk: fc.integer({ min: 1, max: 300 }),
});

/** An archive, whole or broken: never a throw, all that was packed when it was whole, and otherwise a word on it. */
fuzz('gzip reader', spoiling, async ({ text, repeat, cutAt, flips, tail, chunk }) => {
	const plain = Buffer.from(text.repeat(repeat));
	const packed = Buffer.concat([gzipSync(plain), Buffer.from(tail, 'latin1')]);
	const whole = Buffer.from(packed);
	for (const [at, bit] of flips) packed[at % packed.length] = (packed[at % packed.length] ?? 0) ^ (1 << bit);
	const bytes = packed.subarray(0, cutAt === null ? packed.length : cutAt % (packed.length + 1));
	const source = await unpacked(sourceOf(bytes, chunk));
	if ('effect' in source) return;
	const pieces: Buffer[] = [];
	let hasFault = false;
	for (;;) {
		const into = new Uint8Array(4096);
		const count = await source.read(into);
		if (typeof count !== 'number') hasFault = true;
		if (typeof count !== 'number' || count === 0) break;
		pieces.push(Buffer.from(into.subarray(0, count)));
	}
	hasFault ||= (await source.check()).length > 0;
	await source.close();
	const read = Buffer.concat(pieces);
	if (bytes.equals(whole)) assert.equal(crc32(read), crc32(plain));
	// What is not the text that was packed is told, but where the archive no longer looks like one.
	else if (!read.equals(plain) && bytes.subarray(0, 3).equals(whole.subarray(0, 3))) assert.ok(hasFault);
});

function bytesOf(text: string, encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'raw'): Buffer {
	if (encoding === 'utf-8') return Buffer.from(text);
	if (encoding === 'raw') return Buffer.from(text, 'latin1');
	const units = Buffer.from(`\ufeff${text}`, 'utf16le');
	return encoding === 'utf-16le' ? units : units.swap16();
}
