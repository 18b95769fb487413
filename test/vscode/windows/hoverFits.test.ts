/** The hover of the report that has most to say fits a narrow window whole, in both languages. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { catalogueOf } from '../../../src/core/catalog/catalogueOf.ts';
import { readingsOf } from '../../../src/core/diagnose/readings.ts';
import { explain } from '../../../src/core/explain/explain.ts';
import { toHover } from '../../../src/core/explain/markdown.ts';
import { surroundingsOf } from '../../../src/core/explain/surroundings.ts';
import { recognise } from '../../../src/core/recognise/recognise.ts';
import { readSamples } from '../../corpus/predict.ts';
import { openFile } from '../driver/files.ts';
import { hoverText } from '../driver/hover.ts';
import { runCommand } from '../driver/quickInput.ts';
import { screenshots } from '../driver/screenshot.ts';
import { openWindow } from '../driver/window.ts';

const thai = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../../l10n/bundle.l10n.th.json'), 'utf8')) as Readonly<
	Record<string, string>
>;

/** The hover's Markdown of a text's first report, as it reads. */
function hoverOf(text: string, language: 'en' | 'th'): string {
	const findings = recognise(text, { languageId: 'log' }).filter(({ certainty }) => certainty !== 'possible');
	const [finding] = findings;
	const [reading] = readingsOf(text, findings);
	if (finding === undefined || reading === undefined) return '';
	const translate = (sentence: string) => (language === 'th' ? (thai[sentence] ?? sentence) : sentence);
	const codes = catalogueOf(language);
	const explanation = explain(finding, {
		lookUp: (code) => codes.resolve(code),
		translate,
		reading: reading(),
		surroundings: surroundingsOf(text, finding, findings),
	});
	return toHover(explanation, [], translate).replace(/&#\d+;/g, '.');
}

/** Where the first report of a text prints its code. */
function tokenOf(text: string): readonly [start: number, end: number] {
	const found = recognise(text, { languageId: 'log' }).find(({ certainty }) => certainty !== 'possible');
	return [found?.span.start ?? 0, found?.span.end ?? 0];
}

/** Whether the narrow window shows the code without scrolling, once and in one piece. */
function isNearTop(text: string): boolean {
	const [start, end] = tokenOf(text);
	const token = text.slice(start, end);
	return /^\w{2,}$/.test(token) && text.indexOf(token) === start && start < 300;
}

/** Everything of it is as long as a store takes it: the key, and a message that repeats it. */
const longest = `ERROR ${JSON.stringify({
	Code: 'AccessDenied',
	Message: `User: arn:aws:iam::123456789012:user/ci is not authorized to perform: s3:GetObject on resource: ${'long/'.repeat(200)}`,
	BucketName: 'b'.repeat(63),
	Key: 'folder of long name/'.repeat(51),
	RequestId: 'tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk',
})}`;

/** So many of the samples with most to say. */
const dearest = 5;

for (const language of ['en', 'th'] as const) {
	test(`in a window of 500 × 700 the hover of the reports with most to say shows whole (${language})`, async (t) => {
		const samples = readSamples('dev')
			.filter(({ text }) => isNearTop(text))
			.map(({ text }) => ({ text, length: hoverOf(text, language).length }))
			.toSorted((a, b) => b.length - a.length)
			.slice(0, dearest);
		const texts = [longest, ...samples.map(({ text }) => text)];
		const files = Object.fromEntries(texts.map((text, index) => [`logs/${index}.log`, text]));
		const settings = { 'editor.minimap.enabled': false, 'editor.wordWrap': 'on', 'bangmod.language': language };
		const window = await openWindow(t, { files, settings });
		await runCommand(window, 'View: Close Primary Side Bar');
		await window.page.setViewportSize({ width: 500, height: 700 });
		for (const [index, text] of texts.entries()) {
			await openFile(window, `logs/${index}.log`);
			const hover = await hoverText(window, text.slice(...tokenOf(text)), language === 'en' ? 'Next step' : 'ขั้นต่อไป');
			await screenshots(window, `hover-${index}-${language}`);
			const { whole, shown } = await hover.locator('.monaco-hover-content').evaluate((element) => ({
				whole: element.scrollHeight,
				shown: (element.closest('.monaco-hover') ?? element).clientHeight,
			}));
			assert.ok(whole <= shown, `report ${index}: ${whole} pixels in a hover of ${shown}`);
		}
	});
}
