import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const exported = /^export (?:async )?(?:const|function\*?|class|interface|type|let) (\w+)/gm;

test('everything that src/core exports has a doc comment', () => {
	const bare = globSync('src/core/**/*.ts', { cwd: root })
		.filter((file) => !file.endsWith('.generated.ts'))
		.flatMap((file) => {
			const source = readFileSync(path.join(root, file), 'utf8');
			return [...source.matchAll(exported)]
				.filter(({ index }) => !source.slice(0, index).endsWith('*/\n'))
				.map(([, name]) => `${file}: ${name}`);
		});
	assert.deepEqual(bare, []);
});
