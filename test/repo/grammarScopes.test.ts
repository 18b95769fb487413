import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

/**
 * What VS Code's own tokeniser makes of our grammar. The host languages below have what may stand in the way of an injection: a rule for
 * the same text, strings and elements of their own, comments.
 */
const hosts: Readonly<Record<string, readonly object[]>> = {
	'text.log': [
		{ match: String.raw`\b(?:ERROR|WARN|INFO)\b`, name: 'log.level' },
		{ match: String.raw`\b[A-Z]\w+Key\b`, name: 'log.exception' },
		{ begin: '"', end: '"|$', name: 'log.string' },
	],
	'text.xml': [
		{ begin: '<!--', end: '-->', name: 'comment.block.xml' },
		{ match: String.raw`(</?)([\w-]+)(>)`, name: 'meta.tag.xml' },
	],
	'source.json': [{ begin: '"', end: '"', name: 'string.quoted.double.json' }],
};

const root = path.resolve(import.meta.dirname, '../..');
const ours = 'bangmod.s3-errors.injection';
const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	contributes: {
		grammars: readonly { readonly scopeName: string; readonly path: string; readonly injectTo: readonly string[] }[];
	};
};
const [contributed = assert.fail('no grammar is contributed')] = contributes.grammars;

const registry = new textmate.Registry({
	onigLib: oniguruma.loadWASM(readFileSync(path.join(root, 'node_modules/vscode-oniguruma/release/onig.wasm'))).then(() => ({
		createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
		createOnigString: (text) => new oniguruma.OnigString(text),
	})),
	loadGrammar: async (scopeName) => {
		if (scopeName !== ours)
			return textmate.parseRawGrammar(JSON.stringify({ scopeName, patterns: hosts[scopeName] }), 'host.json');
		return textmate.parseRawGrammar(readFileSync(path.join(root, contributed.path), 'utf8'), contributed.path);
	},
	getInjections: (scopeName) => (contributed.injectTo.includes(scopeName) ? [ours] : []),
});

/** What our grammar colours in each line of a text: `token  the last of its scopes`. */
async function coloured(scopeName: string, lines: readonly string[]): Promise<readonly (readonly string[])[]> {
	const grammar: IGrammar = (await registry.loadGrammar(scopeName)) ?? assert.fail(`there is no ${scopeName}`);
	let state = textmate.INITIAL;
	return lines.map((line) => {
		const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
		state = ruleStack;
		return tokens
			.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scope: scopes.at(-1) ?? '' }))
			.filter(({ scope }) => scope.endsWith('.bangmod'))
			.map(({ text, scope }) => `${text}  ${scope}`);
	});
}

/** UTF-16 units of a line shown in a snapshot. */
const shownUnits = 160;

/** After a change that is meant: `node --test --test-update-snapshots test/repo/grammarScopes.test.ts`, and read what changed. */
test('the scopes of every recorded log are those of the snapshot', async (t) => {
	const snapshot: string[] = [];
	for (const file of globSync('samples/*.{log,txt}', { cwd: root }).toSorted()) {
		const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
		const told = new Set<string>();
		snapshot.push(file);
		for (const [index, found] of (await coloured('text.log', lines)).entries()) {
			// One line of each kind: ids differ in every line.
			const kind = found.filter((one) => !one.includes('request-id') && !one.includes('string')).join('\n');
			if (found.length === 0 || told.has(kind)) continue;
			told.add(kind);
			snapshot.push(`${index + 1}: ${(lines[index] ?? '').slice(0, shownUnits)}`, ...found.map((one) => `\t${one}`));
		}
	}
	t.assert.fileSnapshot(snapshot.join('\n'), path.join(root, 'test/fixtures/grammarScopes.txt'), { serializers: [String] });
});

for (const [scopeName, lines, expected] of [
	['text.log', ['ERROR NoSuchKey here'], [['NoSuchKey  entity.name.type.s3-error-code.bangmod']]],
	['text.log', ['ERROR "said NoSuchBucket"'], [['NoSuchBucket  entity.name.type.s3-error-code.bangmod']]],
	[
		'text.log',
		['<RequestId>tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk</RequestId>'],
		[
			[
				'RequestId  entity.name.tag.s3-error.bangmod',
				'tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk  string.unquoted.s3-error.bangmod',
				'RequestId  entity.name.tag.s3-error.bangmod',
			],
		],
	],
	[
		'text.log',
		['id=tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk'],
		[['tx00000d3a1f0c2b4e59a17-0069aa61a7-85a6-bkk  constant.other.s3-request-id.bangmod']],
	],
	['text.log', ['AccessDenied and NotFound are words of others, too'], [[]]],
	['text.log', ['NoSuchKeyError MyNoSuchKey nosuchkey tx-rate 12'], [[]]],
	[
		'text.xml',
		['<Error>', '<Code>AccessDenied</Code>', '</Error>'],
		[
			[],
			[
				'Code  entity.name.tag.s3-error.bangmod',
				'AccessDenied  entity.name.type.s3-error-code.bangmod',
				'Code  entity.name.tag.s3-error.bangmod',
			],
			[],
		],
	],
	[
		'text.xml',
		['<!-- <Code>NoSuchKey</Code>', 'NoSuchKey -->', 'NoSuchKey'],
		[[], [], ['NoSuchKey  entity.name.type.s3-error-code.bangmod']],
	],
	['source.json', ['{ "Code": "SlowDown" }'], [['SlowDown  entity.name.type.s3-error-code.bangmod']]],
	['text.xml', ['<Code>never', 'closed</Code>'], [[], []]],
] as const) {
	test(`${scopeName} with ${JSON.stringify(lines)} has our scopes only where they belong`, async () => {
		assert.deepEqual(await coloured(scopeName, lines), expected);
	});
}
