import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding, FindingFields } from '../../../../src/core/finding.ts';
import { decode } from '../../../../src/core/scan/decode.ts';
import { type Hit, isSameAt, placeFindings } from '../../../../src/core/scan/hit.ts';
import { redactedExcerpt, redactedFields } from '../../../../src/core/scan/redacted.ts';

const code = 'SlowDown';
const origin = { line: 7, column: 3, byteOffset: 1000 };

/** The hits of a text in which each `SlowDown` is a finding. */
function hitsIn(text: string, fields: FindingFields = {}): readonly Hit[] {
	const findings = [...text.matchAll(/SlowDown/g)].map(({ index }): Finding => {
		const span = { start: index, end: index + code.length };
		return { code, span, extent: span, alsoAt: [], shape: 'bare', certainty: 'likely', fields, details: new Map() };
	});
	return placeFindings(findings, decode(Buffer.from(text), 'utf-8'), origin);
}
const timeOf = (text: string, fields: FindingFields = {}) => {
	const at = hitsIn(text, fields)[0]?.time?.at;
	return at === undefined ? undefined : new Date(at).toISOString().slice(11, 19);
};

for (const [what, text, places] of [
	['on its first line', 'a SlowDown', ['7:5 1002']],
	['on later lines', 'a\nกSlowDown\n\nSlowDown', ['8:2 1005', '10:1 1015']],
	['behind CR LF and CR', 'a\r\nb\rSlowDown', ['9:1 1005']],
	['behind CR alone, in its first place', '\rSlowDown', ['8:1 1001']],
] as const) {
	test(`a hit ${what} has its line, column and byte`, () => {
		const found = hitsIn(text).map(({ place }) => `${place.line}:${place.column} ${place.byteOffset}`);
		assert.deepEqual(found, places);
	});
}

const line = (time: string) => `2026-11-22T${time}Z`;

for (const [what, text, time, fields] of [
	['the report’s own', `${line('10:00:00')} SlowDown`, '11:00:00', { time: line('11:00:00') }],
	['its line’s, where the report’s is none', `${line('10:00:00')} SlowDown`, '10:00:00', { time: 'soon' }],
	['its line’s', `${line('09:00:00')}\n${line('10:00:00')} SlowDown`, '10:00:00', {}],
	['that of the nearest line above', `${line('09:00:00')}\n${line('10:00:00')}\n at\n SlowDown`, '10:00:00', {}],
	['that of a line 24 above', `${line('09:00:00')}${'\n'.repeat(24)}SlowDown`, '09:00:00', {}],
	['none, where the line stands 25 above', `${line('09:00:00')}${'\n'.repeat(25)}SlowDown`, undefined, {}],
	['none, where it stands behind the line’s head', `${' '.repeat(256)}${line('09:00:00')} SlowDown`, undefined, {}],
	['none of the line below', `SlowDown\n${line('09:00:00')}`, undefined, {}],
] as const) {
	test(`the time of a hit is ${what}`, () => assert.equal(timeOf(text, fields), time));
}

test('a line is the same where 100 signs to either side of the code are', () => {
	const [before, after] = ['b'.repeat(100), 'a'.repeat(92)];
	const [hit] = hitsIn(`x${before}SlowDown${after}x`);
	assert.ok(hit !== undefined);
	const isSame = (text: string) => isSameAt(hit, text, text.indexOf(code));
	assert.equal(hit.excerpt, `${before}SlowDown${after}`);
	assert.deepEqual(
		[
			`y${before}SlowDown${after}y`,
			`${before}SlowDown${after}`,
			`${before}SlowDown${after.slice(1)}x`,
			`c${before.slice(1)}SlowDown${after}`,
		].map(isSame),
		[true, true, false, false],
	);
	assert.deepEqual(
		hitsIn('one\nb SlowDown a\rtwo').map(({ excerpt }) => excerpt),
		['b SlowDown a'],
	);
	assert.deepEqual(
		hitsIn('one\rSlowDown').map(({ excerpt }) => excerpt),
		['SlowDown'],
	);
});

test('no secret leaves a scan, wherever in a hit it stands', () => {
	const secret = ['c4n4ry', 'Sekret', '01234567'].join('x');
	const excerpt = `token=${secret} SlowDown`;
	assert.deepEqual(redactedFields({ fields: { key: secret, status: 503, bucket: 'shop' }, excerpt }), {
		key: '***',
		status: 503,
		bucket: 'shop',
	});
	assert.deepEqual(redactedFields({ fields: { bucket: 'shop' }, excerpt: 'SlowDown' }), { bucket: 'shop' });
	assert.deepEqual(redactedExcerpt({ excerpt, code }), { before: 'token=*** ', code, after: '' });
});

test('a word that was cut off at an end of the excerpt is not shown', () => {
	const shown = (before: number, after: number) => {
		const cut = redactedExcerpt({ excerpt: `${'b '.repeat(before / 2)}SlowDown${' a'.repeat(after / 2)}`, code });
		return [cut.before.startsWith('…'), cut.after.endsWith('…')];
	};
	assert.deepEqual(
		[shown(100, 92), shown(98, 90)],
		[
			[true, true],
			[false, false],
		],
	);
	assert.deepEqual(redactedExcerpt({ excerpt: 'nothing of it', code }), { before: '', code: '', after: 'nothing of it' });
});
