import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportLines } from '../../../../src/panel/scan/exportLines.ts';
import type { ExportFormat } from '../../../../src/panel/scan/scanProtocol.ts';
import { createScanStore } from '../../../../src/panel/scan/scanStore.ts';
import { diagnoseSummary } from '../../../../src/core/scan/diagnoseSamples.ts';
import { contextOf } from '../../core/explain/samples.ts';
import { english, hitAt, newest } from './scanning.ts';

const evil = '=HYPERLINK("http://x")\u202e|<b>\n';
const store = createScanStore(newest);
store.add('a.log', [hitAt('10:00:00', 'SlowDown', { status: 503, key: evil, message: evil }), hitAt('10:00:01', 'NoSuchKey')]);

function exported(format: ExportFormat): string {
	const summary = store.summary();
	const causes = diagnoseSummary(summary, contextOf());
	const source = { rows: store.rows, summary, causes, status: `Complete ${evil}`, translate: english };
	return [...exportLines(format, { ...source, nameOf: (file) => file })].join('');
}

test('CSV has a line for each error, and no cell that a spreadsheet would work out', () => {
	const lines = exported('csv').trimEnd().split('\r\n');
	assert.equal(lines.length, 3);
	for (const cell of lines.slice(1).flatMap((line) => line.split('","'))) assert.doesNotMatch(cell, /^"?[=+@-]/);
});

test('JSON says how much was read, and holds each error', () => {
	const { read, errors } = JSON.parse(exported('json')) as { read: string; errors: { code: string; key: string }[] };
	assert.equal(read, `Complete ${evil}`);
	assert.deepEqual(
		errors.map(({ code }) => code),
		['SlowDown', 'NoSuchKey'],
	);
	assert.equal(errors[0]?.key, evil);
	assert.doesNotMatch(exported('json'), /\u202e/);
});

test('Markdown sums up, says how much was read, and holds no markup out of the log', () => {
	const text = exported('markdown');
	assert.match(text, /^## S3 errors in log\n/);
	assert.match(text, /SlowDown/);
	assert.doesNotMatch(text, /<b>|\u202e|HYPERLINK\(/);
});
