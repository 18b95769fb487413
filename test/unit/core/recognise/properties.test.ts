import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Finding } from '../../../../src/core/finding.ts';
import { codeOfMessage } from '../../../../src/core/recognise/ownMessages.ts';
import { anchors, reachUnits, recognise } from '../../../../src/core/recognise/recognise.ts';
import { readSamples } from '../../../corpus/predict.ts';

const texts = readSamples('dev')
	.filter(({ languageId, text }) => languageId === 'log' && text.length < 6_000)
	.map(({ text }) => text);
const pieces = [
	'<Error>',
	'<Code>',
	'</Code>',
	'NoSuchKey',
	': ',
	'"',
	'\\"',
	'\n',
	'\r\n',
	'(Service: S3, ',
	'Error Code: ',
	'\u001b[31m',
	'\ud800',
	'\0',
	'&lt;',
	'__proto__',
];
const noise = fc
	.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 60 })
	.map((parts) => parts.join(''));

function sure(findings: readonly Finding[]): readonly Finding[] {
	return findings.filter(({ certainty }) => certainty !== 'possible');
}

function shown({ code, span, alsoAt, fields }: Finding, shift = 0): string {
	return JSON.stringify([code, span.start + shift, alsoAt.map(({ start }) => start + shift), fields.requestId]);
}

test('any text is read without throwing, spans hold their code, and findings come in order', () => {
	fc.assert(
		fc.property(
			fc.oneof(
				noise,
				fc.tuple(noise, fc.constantFrom(...texts), noise).map((parts) => parts.join('\n')),
			),
			(text) => {
				const findings = recognise(text);
				for (const { code, span, extent, alsoAt } of findings) {
					assert.ok(extent.start >= 0 && extent.end <= text.length);
					for (const { start, end } of [span, ...alsoAt]) assert.ok(extent.start <= start && end <= extent.end);
					if (!text.includes('\u001b')) {
						const printed = text.slice(span.start, span.end);
						const isCase = printed !== code && printed.charAt(0).toUpperCase() + printed.slice(1) === code;
						assert.equal(codeOfMessage(printed) ?? (isCase ? code : printed), code);
					}
				}
				assert.deepEqual(
					findings.map(({ span }) => span.start),
					findings.map(({ span }) => span.start).toSorted((a, b) => a - b),
				);
			},
		),
		{ numRuns: 300 },
	);
});

test('a text without an anchor has no certain or likely finding', () => {
	for (const { id, text } of readSamples('dev')) {
		if (!anchors.some((anchor) => text.includes(anchor))) assert.deepEqual(sure(recognise(text)), [], id);
	}
});

test('a report in a long log is found as it is in a window of reachUnits around it', () => {
	const filler = '2026-03-14 09:12:44,118 [worker-3] DEBUG sync.plan: 412 objects to copy, 17 to delete\n'.repeat(900);
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...texts), { minLength: 3, maxLength: 5 }), (chosen) => {
			const whole = chosen.join(`\n${filler}`);
			const windows = new Set<string>();
			for (let start = 0; start < whole.length; start += reachUnits) {
				const from = start === 0 ? 0 : whole.lastIndexOf('\n', Math.max(0, start - reachUnits)) + 1;
				const to = whole.indexOf('\n', start + 2 * reachUnits);
				for (const finding of recognise(whole.slice(from, to < 0 ? whole.length : to))) {
					const at = finding.span.start + from;
					if (at >= start && at < start + reachUnits) windows.add(shown(finding, from));
				}
			}
			assert.deepEqual(
				[...windows],
				recognise(whole).map((finding) => shown(finding)),
			);
		}),
		{ numRuns: 12 },
	);
});

test('lines of noise before a report do not change it', () => {
	const line = '2026-03-14 09:12:44,118 [worker-3] INFO  nothing to see here\n';
	fc.assert(
		fc.property(fc.constantFrom(...texts.filter((text) => /^(?:\{"|\d{4}-|\[)/.test(text))), fc.nat(40), (text, count) => {
			const shift = line.length * count;
			assert.deepEqual(
				sure(recognise(line.repeat(count) + text)).map((finding) => shown(finding, -shift)),
				sure(recognise(text)).map((finding) => shown(finding)),
			);
		}),
	);
});
