import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');

/** Modules that are evaluated when `entry` is: those reached by value imports, but not by `import()`. */
function evaluatedWith(entry: string, seen = new Set<string>()): ReadonlySet<string> {
	if (seen.has(entry)) return seen;
	seen.add(entry);
	const source = readFileSync(path.join(root, entry), 'utf8');
	for (const [, clause = '', name = ''] of source.matchAll(/^(?:import|export)\s+([^;']*?)\s*from\s+'([^']+)';/gm)) {
		const onlyTypes =
			clause.startsWith('type ') ||
			clause
				.replace(/[{}\s]/g, '')
				.split(',')
				.every((part) => part === '');
		if (!onlyTypes && name.startsWith('.')) evaluatedWith(path.join(path.dirname(entry), name), seen);
	}
	return seen;
}

for (const entry of ['src/main.node.ts', 'src/main.web.ts']) {
	test(`${entry} starts without evaluating the recogniser, the catalogue or the explainer`, () => {
		const evaluated = [...evaluatedWith(entry)];
		assert.ok(evaluated.includes('src/features/hover.ts'));
		assert.deepEqual(
			evaluated.filter((file) => /^src\/core\/(?:recognise|catalog|explain)\//.test(file)),
			[],
		);
	});
}
