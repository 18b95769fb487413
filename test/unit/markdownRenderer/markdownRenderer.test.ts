import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCodeBlock, toCodeSpan, toMarkdown } from '../../../src/core/safe/encode.ts';
import type { Explanation } from '../../../src/core/explain/explanation.ts';
import type { Link } from '../../../src/core/explain/link.ts';
import { toHover, toPage, toQuietHover } from '../../../src/core/explain/markdown.ts';
import { visible } from '../../../src/core/safe/visible.ts';
import { code, type RichText, value, words } from '../../../src/core/richText.ts';
import { sampled } from '../../fixtures/sampled.ts';
import { hostileTexts } from './hostileText.ts';
import { render } from './vscodeRenderer.ts';

const english = (sentence: string) => sentence;
const links: readonly Link[] = [
	{ title: 'More', target: { kind: 'command', command: 'bangmod.showPage', id: 'NoSuchKey' } },
	{ title: 'Access keys', target: { kind: 'page', url: 'https://bangmod.storage/console/keys' } },
];
const addresses = ['command:bangmod.showPage?%5B%22NoSuchKey%22%5D', 'https://bangmod.storage/console/keys'];
const foreign =
	'img,video,audio,source,input,h1,h2,h3,h4,h5,h6,ul,ol,li,table,pre,blockquote,hr,em,del,span,svg,script,style,iframe';

function groupsOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
	const groups: (readonly T[])[] = [];
	for (let start = 0; start < items.length; start += size) groups.push(items.slice(start, start + size));
	return groups;
}

function hostileExplanation(texts: readonly string[]): Explanation {
	const sentence = (index: number): RichText => [
		words('It says '),
		value(texts[index] ?? ''),
		words(' beside '),
		code('aws'),
		words('.'),
	];
	return {
		code: texts[0] ?? '',
		entry: null,
		title: [words('404 '), value(texts[2] ?? '')],
		headline: sentence(0),
		evidence: [sentence(1), sentence(2), [value(texts[3] ?? ''), words('!')]],
		causes: [],
		steps: [[value(texts[4] ?? ''), words(' first.')]],
		retry: [],
		otherClients: [],
		notes: [],
		facts: [],
		pages: [],
	};
}

test(`${sampled(10_000)} hostile texts in a hover leave it only our own links, bold line and code`, () => {
	for (const [index, texts] of groupsOf(hostileTexts(sampled(10_000), 20_261_122), 5).entries()) {
		const markdown = toHover(hostileExplanation(texts), links, english);
		const shown = render(markdown, ['bangmod.showPage'], index % 2 === 0);
		const because = JSON.stringify(texts);
		assert.equal(shown.querySelectorAll(foreign).length, 0, because);
		assert.deepEqual(
			Array.from(shown.querySelectorAll('a'), (link) => link.dataset['href']),
			addresses,
			because,
		);
		// Title, headline, up to three sentences of why, as many as fit, the next step and the links.
		const tags = Array.from(shown.children, ({ tagName }) => tagName);
		const why = tags.length - 4;
		assert.ok(why >= 0 && why <= 3, because);
		assert.deepEqual(
			tags,
			Array.from(tags, () => 'P'),
			because,
		);
		assert.deepEqual(
			Array.from(shown.querySelectorAll('code'), ({ textContent }) => textContent),
			['aws', 'aws', 'aws'].slice(0, 1 + why),
			because,
		);
		assert.equal(shown.querySelectorAll('strong').length, 1, because);
	}
});

test('the quiet hover keeps to one paragraph whatever the text says', () => {
	for (const texts of groupsOf(hostileTexts(500, 7), 5)) {
		const shown = render(toQuietHover(hostileExplanation(texts), links, english), ['bangmod.showPage'], true);
		assert.deepEqual([shown.children.length, shown.querySelectorAll('a').length], [1, 2], JSON.stringify(texts));
	}
});

test('2,000 hostile texts in a page leave it only our own headings, lists, links and code', () => {
	for (const texts of groupsOf(hostileTexts(2000, 3), 5)) {
		const explanation = hostileExplanation(texts);
		const facts = [{ label: [words('Key')], text: [value(texts[0] ?? '')] }];
		const shown = render(toPage({ ...explanation, facts }, undefined, links, english), ['bangmod.showPage'], false);
		const because = JSON.stringify(texts);
		assert.deepEqual(
			Array.from(shown.querySelectorAll('a'), (link) => link.dataset['href']),
			addresses,
			because,
		);
		assert.equal(shown.querySelectorAll('img,video,audio,source,input,table,pre,blockquote,hr,em,del,span').length, 0, because);
		assert.deepEqual(
			Array.from(shown.children, ({ tagName }) => tagName),
			['H1', 'P', 'P', 'H2', 'UL', 'H2', 'OL', 'H2', 'UL', 'H2', 'UL'],
			because,
		);
		assert.equal(shown.querySelectorAll('li').length, 7, because);
	}
});

test('20,000 encoded texts read as they were, with what was hidden made visible', () => {
	for (const texts of groupsOf(
		hostileTexts(20_000, 42).filter((text) => text !== ''),
		40,
	)) {
		const shown = render(texts.map((text) => toMarkdown(text, 2000)).join('\n\n'), [], true);
		assert.deepEqual(
			Array.from(shown.children, ({ textContent }) => textContent),
			texts.map((text) => visible(text, false)),
		);
	}
});

test(`${sampled(5000)} code spans hold their text and nothing of it escapes`, () => {
	for (const texts of groupsOf(
		hostileTexts(sampled(5000), 99).filter((text) => text.trim() !== ''),
		20,
	)) {
		const shown = render(texts.map((text) => `a ${toCodeSpan(text)} b ${toCodeSpan(text)}`).join('\n\n'), [], false);
		assert.deepEqual(
			Array.from(shown.querySelectorAll('code'), ({ textContent }) => textContent?.trim()),
			texts.flatMap((text) => [visible(text, false).trim(), visible(text, false).trim()]),
		);
		assert.equal(shown.querySelectorAll(`a,${foreign}`).length, 0);
	}
});

const fences = [0, 1, 2, 3].flatMap((spaces) =>
	[3, 4, 5, 6, 7, 8, 9, 10].flatMap((ticks) =>
		['\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085'].flatMap((end) =>
			['`', '~'].map((sign) => `${end}${' '.repeat(spaces)}${sign.repeat(ticks)}${end}[x](command:foo)${end}`),
		),
	),
);

test('no fence inside a code block closes it', () => {
	for (const fence of fences) {
		const shown = render(`${toCodeBlock(fence, 'xml')}\n\nend`, [], false);
		assert.deepEqual(
			Array.from(shown.children, ({ tagName }) => tagName),
			['PRE', 'P'],
			JSON.stringify(fence),
		);
	}
});
