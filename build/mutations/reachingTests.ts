import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { childOf, nameOf, visitNodes } from '../syntax.ts';

/** Which of the test files below `folder` reach a module through what they import, the nearest first, of equals the room's own; all paths from `root`. */
export function reachingTests(root: string, folder: string): (module: string) => readonly string[] {
	const tests = globSync(`${folder}/**/*.test.ts`, { cwd: root }).toSorted();
	const imports = new Map<string, readonly string[]>();
	const importsOf = (file: string) => {
		const known = imports.get(file) ?? readImports(root, file);
		imports.set(file, known);
		return known;
	};
	const distances = tests.map((test) => [test, distancesFrom(test, importsOf)] as const);
	return (module) => {
		const room = path.dirname(module).replace(/^src/, folder);
		return distances
			.flatMap(([test, reached]) => (reached.has(module) ? [[test, reached.get(module) ?? 0] as const] : []))
			.toSorted(([a, near], [b, far]) => near - far || Number(b.startsWith(room)) - Number(a.startsWith(room)))
			.map(([test]) => test);
	};
}

function distancesFrom(test: string, importsOf: (file: string) => readonly string[]): ReadonlyMap<string, number> {
	const distances = new Map([[test, 0]]);
	for (const [file, distance] of distances)
		for (const imported of importsOf(file)) if (!distances.has(imported)) distances.set(imported, distance + 1);
	return distances;
}

/** What a file loads from the project; types are gone by then. */
function readImports(root: string, file: string): readonly string[] {
	if (!file.endsWith('.ts')) return [];
	const imported: string[] = [];
	visitNodes(readFileSync(path.join(root, file), 'utf8'), (node) => {
		const from = nameOf(childOf(node, 'source'));
		const isOfTypes = node['importKind'] === 'type' || node['exportKind'] === 'type';
		if (from?.startsWith('.') === true && !isOfTypes)
			imported.push(path.join(path.dirname(file), from).replaceAll(path.sep, '/'));
		return true;
	});
	return imported.filter((name) => existsSync(path.join(root, name)));
}
