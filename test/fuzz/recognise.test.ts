import assert from 'node:assert/strict';
import { catalogueOf } from '../../src/core/catalog/catalogueOf.ts';
import { readingsOf } from '../../src/core/diagnose/readings.ts';
import { explain } from '../../src/core/explain/explain.ts';
import { toHover, toPage, toQuietHover } from '../../src/core/explain/markdown.ts';
import { toPlainText } from '../../src/core/explain/plain.ts';
import { reportMail, reportMarkdown, supportReport } from '../../src/core/explain/report.ts';
import { surroundingsOf } from '../../src/core/explain/surroundings.ts';
import { factsOf } from '../../src/core/recognise/facts/factsOf.ts';
import { recognise } from '../../src/core/recognise/recognise.ts';
import { createRepeats } from '../../src/core/recognise/repeats/repeats.ts';
import { xmlMentions } from '../../src/core/recognise/xml.ts';
import { parseTime } from '../../src/core/time/parseTime.ts';
import { numbersFrom, varied } from '../unit/core/recognise/repeats/burst.ts';
import { fuzz } from './fuzz.ts';
import { anyReport } from './texts.ts';

const english = catalogueOf('en');
const translate = (sentence: string) => sentence;
const context = {
	lookUp: (code: string) => english.resolve(code),
	translate,
	now: 0,
	utcOffsetMinutes: () => 0,
};

fuzz('recogniser', anyReport, (text) => {
	const findings = recognise(text, { languageId: 'log' });
	let last = 0;
	for (const { code, span, extent, alsoAt } of findings) {
		assert.ok(code !== '' && span.start >= last && span.start < span.end);
		last = span.start;
		for (const { start, end } of [span, ...alsoAt])
			assert.ok(0 <= extent.start && extent.start <= start && end <= extent.end && extent.end <= text.length);
	}
});

fuzz(
	'repeats',
	anyReport,
	(text) => {
		const below = numbersFrom(text.length);
		const burst = Array.from({ length: 16 }, () => varied(text, below)).join('\n');
		const repeats = createRepeats();
		assert.deepEqual(repeats(burst), recognise(burst));
		assert.deepEqual(repeats(burst), recognise(burst));
	},
	0.2,
);

/** Every place in what a report states, however deep. */
function places(part: unknown): readonly { readonly start: number; readonly end: number }[] {
	if (part instanceof Map) return [...part.values()].flatMap(places);
	if (typeof part !== 'object' || part === null) return [];
	if ('place' in part) return [part.place as { readonly start: number; readonly end: number }];
	return Object.values(part).flatMap(places);
}

fuzz('facts', anyReport, (text) => {
	const findings = recognise(text, { languageId: 'log' });
	for (const finding of findings.slice(0, 20)) {
		for (const { start, end } of places(factsOf(text, finding, findings)))
			assert.ok(0 <= start && start <= end && end <= text.length);
	}
});

/** An entity of the five or a number makes one or two units out of four or more; nothing makes a text longer. */
fuzz('XML slice', anyReport, (text) => {
	const mentions = xmlMentions(text, 5);
	assert.ok(mentions.length <= 5);
	for (const { code, start, end, fields, details } of mentions) {
		assert.equal(text.slice(start, end), code);
		for (const found of [...Object.values(fields), ...details.values()]) assert.ok(String(found).length <= text.length);
	}
});

/** As CommonMark reads one: it ends at a run of backticks exactly as long as the one that it began with. */
const codeSpan = /(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gs;

fuzz('explanation', anyReport, (text) => {
	const findings = recognise(text, { languageId: 'log' });
	const readings = readingsOf(text, findings);
	for (const [index, finding] of findings.entries()) {
		const reading = readings[index]?.() ?? assert.fail();
		const surroundings = surroundingsOf(text, finding, findings);
		const explanation = explain(finding, { ...context, surroundings, reading });
		const report = supportReport(
			{ findings: [finding], facts: reading.facts, explanation, surroundings, tried: [text] },
			translate,
		);
		const markdown = [
			toHover(explanation, [], translate),
			toQuietHover(explanation, [], translate),
			toPage(explanation, undefined, [], translate),
		];
		for (const shown of markdown) {
			// VS Code cuts Markdown at this length, in the middle of whatever stands there.
			assert.ok(shown.length < 100_000);
			// Code spans aside, our own words are escaped; of the text there are letters, digits and references alone.
			const words = shown.replaceAll(codeSpan, '').replaceAll(/\\./g, '');
			assert.doesNotMatch(words, /[<>]|\]\(|\$\(|command:|evil\.example/u);
		}
		const plain = [toPlainText(explanation, [], translate), reportMail(report, translate), reportMarkdown(report)];
		for (const shown of plain) assert.doesNotMatch(shown, /(?!\n)\p{Cc}|[\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}]/u);
	}
});

fuzz('time', anyReport, (text) => {
	const at = parseTime(text);
	assert.ok(at === undefined || Number.isFinite(at));
});
