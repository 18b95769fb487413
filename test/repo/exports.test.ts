/** What the product exports, the product uses: what only a test calls is no part of it. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const sources = new Map(globSync('src/**/*.ts', { cwd: root }).map((file) => [file, read(file)]));

/** What makes files of src or bundles them is a user too. */
const users = [...sources.values(), ...globSync('{build/**/*.ts,build.mjs}', { cwd: root }).map(read)];

/** How often each word stands in all of them. */
const uses = new Map<string, number>();
for (const text of users) for (const [word] of text.matchAll(/\w+/g)) uses.set(word, (uses.get(word) ?? 0) + 1);

/** Entries that VS Code calls. */
const entries = ['src/main.node.ts', 'src/main.web.ts'];

test('everything that a file of src exports is used in src or by the build', () => {
	const unused = [...sources]
		.filter(([file]) => !entries.includes(file))
		.flatMap(([file, text]) =>
			[...text.matchAll(/^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm)]
				.map(([, name = '']) => name)
				.filter((name) => (uses.get(name) ?? 0) < 2)
				.map((name) => `${file} exports ${name}`),
		);
	assert.deepEqual(unused, []);
});
