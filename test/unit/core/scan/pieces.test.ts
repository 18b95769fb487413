/**
 * A scan reads a log in pieces, so that memory stays flat; what it finds is what the recogniser finds in the whole text. A few logs in
 * `npm test`, 200 by `npm run proof:pieces`. By choice it is another thing only where a piece ends, beyond 256 KiB of errors without a gap:
 *
 * - the same code again and again without an id between: such a report ends after 32 mentions (`merge.ts`), counted from where the piece begins;
 * - a request id that comes again behind the piece's end: its report is then told twice;
 * - lines of more than 1,500 units, and so files whose lines end in CR alone: their codes are judged by stretches of 512 units, counted likewise.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognise } from '../../../../src/core/recognise/recognise.ts';
import { decode } from '../../../../src/core/scan/decode.ts';
import { type Hit, placeFindings } from '../../../../src/core/scan/hit.ts';
import { createScanner } from '../../../../src/core/scan/scanner.ts';
import { createSearches } from '../../../../src/core/scan/searches.ts';
import { instantiate } from '../../../../src/host/node/instantiate.ts';
import { isHoverOnly } from './hoverOnly.ts';
import { mixedLog, quiet } from './mixedLog.ts';

const logs = Number(process.env['PIECES'] ?? 8);
const searches = createSearches(instantiate, true);
const read = (text: string, anchors?: readonly number[]) => recognise(text, { languageId: 'log', importsS3Sdk: false, anchors });

function inPieces(bytes: Uint8Array): Hit[] {
	const scanner = createScanner({ ...searches, encoding: 'utf-8', markBytes: 0, recognise: read, readWhole: 0 });
	const hits: Hit[] = [];
	for (let at = 0; at < bytes.length; ) {
		const part = bytes.subarray(at, at + Math.min(100_000, scanner.room().length));
		scanner.room().set(part);
		hits.push(...scanner.accept(part.length));
		at += part.length;
	}
	return [...hits, ...scanner.end()].filter((hit) => !isHoverOnly(hit));
}

/** Reports that print their code before and behind a trace that is nearly as long as is looked over for the second one. */
function logOfTraces(frames: number): string {
	const head = 'S3Exception: gone (Service: Amazon S3; Status Code: 404; Error Code: NoSuchKey; Request ID: null)\n';
	const trace = '\tat com.acme.sync.CopyService.copyPartOfObject(CopyService.java:112)\n'.repeat(frames);
	return `${quiet}com.acme.${head}${trace}Caused by: ${head}`.repeat(Math.ceil(600_000 / trace.length));
}

for (const frames of [60, 80, 95]) {
	test(`a log of traces of ${frames} lines: a scan in pieces finds what the whole text has`, () =>
		assertSame(logOfTraces(frames)));
}

function assertSame(text: string): void {
	const bytes = Buffer.from(text);
	const whole = placeFindings(read(text), decode(bytes, 'utf-8'), { line: 1, column: 1, byteOffset: 0 });
	const pieces = inPieces(bytes);
	const again = idsToldAgain(pieces);
	const isCompared = ({ fields }: Hit): boolean => !again.has(fields.requestId ?? '');
	assert.deepEqual(
		pieces.filter(isCompared),
		whole.filter((hit) => isCompared(hit) && !isHoverOnly(hit)),
	);
}

function idsToldAgain(hits: readonly Hit[]): ReadonlySet<string> {
	const ids = hits.flatMap(({ fields }) => fields.requestId ?? []);
	return new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
}

for (let seed = 1; seed <= logs; seed++) {
	const units = [20_000, 60_000, 300_000, 700_000][seed % 4] ?? 0;
	const [mostQuiet, end] = [[0, 3, 40][seed % 3] ?? 0, seed % 5 === 4 ? '\r\n' : '\n'];
	test(`log ${seed}, of ${units} units: a scan in pieces finds what the whole text has`, () =>
		assertSame(mixedLog(seed, units, mostQuiet, end)));
}

test('what stands far behind a report does not change how it is read', () => {
	const text = mixedLog(3, 300_000, 3, '\n');
	const nearEnd = 40_000;
	for (const length of [100_000, 150_000, 200_000, 250_000]) {
		const isBefore = ({ span }: { span: { start: number } }): boolean => span.start < length - nearEnd;
		assert.deepEqual(read(text.slice(0, length)).filter(isBefore), read(text).filter(isBefore), `${length}`);
	}
});

test('what stands beyond other records neither takes a report away nor says what it is', () => {
	const thrown = 'throw S3Exception.builder().awsErrorDetails(details).statusCode(404).build();\n';
	const other = 'An error occurred (NoSuchKey) when calling the GetObject operation: gone\n';
	const codes = (text: string) => read(text).map(({ code, certainty }) => `${certainty} ${code}`);
	assert.deepEqual(codes(thrown + quiet.repeat(80) + other), [...codes(thrown), ...codes(other)]);
});
