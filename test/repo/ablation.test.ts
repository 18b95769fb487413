/** The mirror of generality: what it takes for a branch, and that a branch taken away is missed by the samples that need it. */
import { transformSync } from 'esbuild';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { alternativesOf, withoutAlternative } from '../../build/ablation/alternatives.ts';
import { takeBaseline } from '../../build/ablation/baseline.ts';
import { bundleProbe } from '../../build/ablation/bundle.ts';
import { type Branch, runtimeWithout } from '../../build/ablation/runtime.ts';
import { servingOf } from '../../build/ablation/serving.ts';
import { specialCases } from '../../build/ablation/specialCases.ts';
import { withSwitches } from '../../build/ablation/switches.ts';
import { totalsOf } from '../../build/ablation/table.ts';
import type { Sample } from '../corpus/score.ts';

for (const [pattern, outer, inner] of [
	['a', ['a'], []],
	['a|b', ['a', 'b'], []],
	['^(?:a|b)$', ['a', 'b'], []],
	['x(?:a|b)', ['x(?:a|b)'], ['a', 'b']],
	['a|b(c|d)', ['a', 'b(c|d)'], ['c', 'd']],
	[String.raw`[|(]\||\(`, [String.raw`[|(]\|`, String.raw`\(`], []],
	['(?<=a|b)(?<name>c)', ['(?<=a|b)(?<name>c)'], ['a', 'b']],
	['((?:a|b)c)', ['((?:a|b)c)'], ['a', 'b']],
] as const) {
	test(`the alternatives of /${pattern}/ are ${outer.join(' and ')}, and inside groups ${inner.join(' and ') || 'none'}`, () => {
		const found = alternativesOf(pattern);
		const words = (isInner: boolean) =>
			found.filter((each) => each.isInner === isInner).map(({ start, end }) => pattern.slice(start, end));
		assert.deepEqual(words(false), outer);
		assert.deepEqual(words(true), inner);
	});
}

test('a pattern without an alternative matches the others, and its groups keep their numbers', () => {
	const source = '(a)|(b)';
	const [first] = alternativesOf(source);
	assert.ok(first);
	const left = new RegExp(withoutAlternative(source, first));
	assert.equal(left.test('a'), false);
	assert.equal(left.exec('b')?.[2], 'b');
});

const reader = `
const rows = [{ name: 'one', pattern: /a(?:1|2)/, samples: ['a1', 'a2'] }, { name: 'two', pattern: new RegExp('b') }];
const words: readonly string[] = ['c', 'd'];
const byName = { e: 1, f: 2 } as const;
const pairs = [['g', 'G'], ['h', 'H']];
export const read = (text: string) =>
	[...rows.filter(({ pattern }) => pattern.test(text)).map(({ name }) => name), ...words.filter((word) => text.includes(word)),
	...Object.keys(byName).filter((name) => text.includes(name)), ...pairs.filter(([name]) => text.includes(name)).map(([, put]) => put),
	.../[xy]|z/.exec(text) ?? []].join(' ');
export const idle = () => ['never', 'reached'];`;

/** What the reader above makes of a text without a branch; with all of them it gathers those that come by. */
function readWithout(off: Branch | undefined, text: string): { read: string; seen: Branch[] } {
	const seen: Branch[] = [];
	const { code } = transformSync(withSwitches(reader, 'reader.ts'), { loader: 'ts', format: 'iife', globalName: 'reader' });
	const context = vm.createContext({ ablation: runtimeWithout(off, (branch) => seen.push(branch)) });
	vm.runInContext(code, context);
	return { read: (context['reader'] as { read(text: string): string }).read(text), seen };
}

test('rows, words, records, pairs and alternatives are branches, and each can be taken away', () => {
	const text = 'a1 b c d e f g h z';
	const { read, seen } = readWithout(undefined, text);
	assert.equal(read, 'one two c d e f G H z');
	const found = [...new Set(seen.map(({ kind, words }) => `${kind} ${words}`))];
	assert.deepEqual(found, [
		'inner alternative 1',
		'inner alternative 2',
		'row one',
		'row two',
		'label c',
		'label d',
		'row e',
		'row f',
		'row g',
		'row h',
		'alternative [xy]',
		'alternative z',
		'label never',
		'label reached',
	]);
	const left = seen.slice(0, 12).map((branch) => readWithout(branch, text).read);
	const missing = left.map((words) =>
		read
			.split(' ')
			.filter((word) => !words.split(' ').includes(word))
			.join(' '),
	);
	assert.deepEqual(missing, ['one', '', 'one', 'two', 'c', 'd', 'e', 'f', 'G', 'H', '', 'z']);
});

test('a branch of the recogniser serves the samples that need it and no other', async () => {
	const sample = (id: string, text: string, code: string): Sample => {
		const start = text.indexOf(code);
		const expected = [{ code, start, end: start + code.length, form: 'sdk-message' }];
		return { id, family: id, kind: 'positive', languageId: 'log', text, expected };
	};
	const samples = [
		sample('boto3', 'An error occurred (NoSuchKey) when calling the GetObject operation: The key does not exist.', 'NoSuchKey'),
		sample('xml', '<Error><Code>SlowDown</Code><Message>Reduce your rate.</Message></Error>', 'SlowDown'),
	];
	const { code } = await bundleProbe();
	const baseline = takeBaseline(code, samples);
	assert.deepEqual(
		baseline.looks.flatMap(({ wrong }) => wrong),
		[],
	);
	const serving = servingOf(code, samples, baseline);
	const branches = baseline.branches.filter(
		({ kind, place }) => /^(?:row|alternative)$/.test(kind) && place.startsWith('src/core/recognise/'),
	);
	const servings = branches.map((branch) => serving(branch, false));
	const servesAlone = (index: number) => servings.some(({ served }) => served.length === 1 && served[0] === index);
	assert.ok(servesAlone(0) && servesAlone(1), JSON.stringify(servings));
	const idle = servings.filter(({ served }) => served.length < 2).length;
	assert.ok(totalsOf('all', servings).at(-1)?.includes(`${idle} of ${branches.length} serve at most one sample`));
});

test('code that asks for a row by its name is told, and code that asks for something else is not', () => {
	const table = "const rows = [{ name: 'java', shape: 'bare' }, { name: 'go', shape: 'bare' }];";
	const code = [
		"if (row.name === 'java') a();",
		"if ('go' !== row) b();",
		"switch (row.name) { case 'go': c(); }",
		"if (['java', 'go'].includes(name)) d();",
		"if (row.shape === 'bare' || language === 'java' || name === 'rust') e();",
	];
	const told = specialCases(new Map([['a.ts', `${table}\n${code.join('\n')}`]]));
	assert.deepEqual(
		told.map((line) => line.replace(/: .*/, '')),
		['a.ts:2', 'a.ts:3', 'a.ts:4', 'a.ts:5', 'a.ts:5'],
	);
});

test('without a file it says what it needs', () => {
	const { status, stderr } = spawnSync(process.execPath, [path.resolve(import.meta.dirname, '../../build/ablation.ts')], {
		encoding: 'utf8',
	});
	assert.equal(status, 2);
	assert.match(stderr, /name files of samples/);
});
