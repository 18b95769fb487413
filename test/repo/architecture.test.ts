/** The picture of the architecture in the README, held against the imports of the sources. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** The part of src that a file belongs to: its folder, or its own name. */
const partOf = (file: string) => path.relative('src', file).split('/')[0]?.replace(/\.ts$/, '') ?? '';

/** What every part may import and the picture leaves out: names, and nothing that does anything. */
const everywhere = ['ids'];

/** `a → b` for each part of src that imports another. */
function imports(): ReadonlySet<string> {
	const found = globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
		[...read(file).matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
			.map(([, name = '']) => path.join(path.dirname(file), name))
			.filter((target) => target.startsWith('src/'))
			.map((target) => [partOf(file), partOf(target)] as const),
	);
	return new Set(found.filter(([from, to]) => from !== to && !everywhere.includes(to)).map(([from, to]) => `${from} → ${to}`));
}

/** The same from the README: chains of arrows, each link one part or several with commas. */
function picture(): ReadonlySet<string> {
	const [, block = ''] = /```text\n([^`]*→[^`]*)```/.exec(read('README.md')) ?? [];
	const edges = block.split('\n').flatMap((line) => {
		const links = line.split('→').map((link) => link.split(',').map((part) => part.trim()));
		return links.flatMap((from, index) => from.flatMap((a) => (links[index + 1] ?? []).map((b) => `${a} → ${b}`)));
	});
	return new Set(edges);
}

test('the picture of the architecture in the README shows the imports that there are, and no others', () => {
	assert.deepEqual([...picture()].toSorted(), [...imports()].toSorted());
});
