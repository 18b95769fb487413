import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { catalogueOf } from '../../../src/core/catalog/catalogueOf.ts';
import { toLabel, toPlainLine } from '../../../src/core/safe/encode.ts';
import { readingsOf } from '../../../src/core/diagnose/readings.ts';
import { explain } from '../../../src/core/explain/explain.ts';
import { toHover, toPage, toQuietHover } from '../../../src/core/explain/markdown.ts';
import { plainLine } from '../../../src/core/explain/plain.ts';
import { reportMail, reportMarkdown, supportReport } from '../../../src/core/explain/report.ts';
import { surroundingsOf } from '../../../src/core/explain/surroundings.ts';
import { recognise } from '../../../src/core/recognise/recognise.ts';
import { redact } from '../../../src/core/safe/redact.ts';
import { sampled } from '../../fixtures/sampled.ts';
import { canaries, hostileReports } from './hostileReports.ts';
import { render } from './vscodeRenderer.ts';

const thaiSentences = JSON.parse(
	readFileSync(path.resolve(import.meta.dirname, '../../../l10n/bundle.l10n.th.json'), 'utf8'),
) as Record<string, string>;

/** The two languages that every action speaks. */
const languages = [
	{ pages: catalogueOf('en'), translate: (sentence: string) => sentence },
	{ pages: catalogueOf('th'), translate: (sentence: string) => thaiSentences[sentence] ?? sentence },
];

const count = sampled(5000);

/** What every action gives for every finding of so many lines, by the functions that the actions themselves call. */
const outputs = hostileReports(count, 20_261_122).flatMap(({ line }, index) => {
	const findings = recognise(line, { languageId: 'log' });
	// Half of the lines in each language, and of every wording, code and secret (which come in turns of 5 and 6).
	const { pages, translate } = languages[Math.floor(index / 30) % 2] ?? assert.fail();
	const lookUp = (code: string) => pages.resolve(code);
	const readings = readingsOf(line, findings);
	return findings.map((finding, at) => {
		const surroundings = surroundingsOf(line, finding, findings);
		const reading = readings[at]?.() ?? assert.fail();
		const explanation = explain(finding, { lookUp, translate, now: 0, utcOffsetMinutes: () => 0, surroundings, reading });
		const entry = explanation.entry === null ? undefined : pages.entry(explanation.entry);
		const report = supportReport({ findings: [finding], facts: reading.facts, explanation, surroundings, tried: [] }, translate);
		return {
			line,
			markdown: [
				toHover(explanation, [], translate),
				toQuietHover(explanation, [], translate),
				toPage(explanation, entry, [], translate),
				reportMarkdown(report),
			],
			plain: [
				plainLine(explanation.headline),
				toLabel(plainLine(explanation.headline)),
				toPlainLine(finding.code),
				toLabel(finding.code),
				toPlainLine(redact(finding.fields.requestId ?? '')),
			],
			mail: reportMail(report, translate),
		};
	});
});

test(`most of ${count} hostile reports are recognised, so that what follows says something`, () => {
	assert.ok(outputs.length >= 0.9 * count, `${outputs.length}`);
});

test('no output of a hostile report holds a secret', () => {
	for (const { line, markdown, plain, mail } of outputs) {
		for (const text of [...markdown, ...plain, mail, decodeURIComponent(mail)]) {
			const read = text.replaceAll(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
			for (const canary of canaries) assert.ok(!read.includes(canary), `${canary} of ${line}\nin ${read}`);
		}
	}
});

test('no Markdown of every seventh hostile report shows anything live', () => {
	for (const { line, markdown } of outputs.filter((_, index) => index % 7 === 0)) {
		for (const text of markdown) {
			const shown = render(text, ['bangmod.openExplanation'], false);
			assert.equal(shown.querySelectorAll('a,img,video,audio,source,input,iframe,svg,script,style,span').length, 0, line);
		}
	}
});

test('plain texts and mails of a hostile report hold no control character, and the mail goes to support alone', () => {
	for (const { line, plain, mail } of outputs) {
		for (const text of plain) assert.doesNotMatch(text, /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u, line);
		assert.match(mail, /^mailto:support@bangmod\.storage\?subject=[^&?#\s]*&body=[^&?#\s]*$/, line);
	}
});
