/** The rooms of src, what each may import, and that nothing leads back to itself. Types count as what they are: imports. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.resolve(import.meta.dirname, '../..');

/** What lies under every room of the core: no room of its own. */
const ground = ['core'];

/** What the rooms of the core that make sentences stand on. */
const words = [...ground, 'core/vendor', 'core/values', 'core/safe', 'core/clients', 'core/catalog'];

/**
 * Folder of src → folders of src and packages that its files may import from, besides its own folder, `ids` and the core's ground. A file belongs to the
 * deepest of these folders. In the core no row names one that stands below it.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
	core: [],
	'core/time': [],
	'core/vendor': ground,
	'core/values': ground,
	'core/safe': [...ground, 'core/vendor', 'core/values'],
	'core/clients': ground,
	'core/catalog': [...ground, 'core/vendor'],
	'core/recognise': [...words, 'core/time', 'fast-xml-parser'],
	'core/fixes': [...words, 'core/recognise'],
	'core/setup': [...words, 'core/recognise'],
	'core/setup/checks': [...words, 'core/recognise', 'core/fixes', 'core/setup'],
	'core/setup/trees': [...ground, 'core/setup', 'core/setup/checks', 'yaml'],
	'core/diagnose': [...words, 'core/time', 'core/recognise', 'core/setup'],
	'core/explain': [...words, 'core/time', 'core/recognise', 'core/diagnose'],
	'core/scan/search': [...ground, 'core/catalog', 'core/recognise'],
	'core/scan/sample': [...ground, 'core/diagnose', 'core/explain'],
	'core/scan': [...words, 'core/time', 'core/recognise', 'core/explain', 'core/scan/search', 'core/scan/sample'],
	'core/scan/parts': ['core', 'core/scan', 'core/scan/sample'],
	'core/s3/connect': [...ground, 'core/vendor', 'core/safe'],
	'core/s3/request': [...words, 'core/s3/connect'],
	'core/s3/sign': [...words, 'core/time', 'core/s3/connect', 'core/s3/request', '@smithy/signature-v4'],
	'core/s3/answer': [
		...words,
		'core/time',
		'core/recognise',
		'core/diagnose',
		'core/explain',
		'core/s3/connect',
		'core/s3/request',
		'core/s3/sign',
	],
	'core/s3/trials': [...words, 'core/diagnose', 'core/s3/connect', 'core/s3/request', 'core/s3/sign', 'core/s3/answer'],
	panel: ['core/*', 'valibot'],
	'panel/request': ['panel', 'core/*', 'valibot'],
	'panel/scan': ['panel', 'core/*', 'valibot'],
	host: ['core'],
	'host/node': ['host', 'core/*', 'node:'],
	'host/web': ['host', 'core/*'],
	features: [
		'features/services',
		'features/checks',
		'features/request',
		'features/scan',
		'panel',
		'panel/request',
		'core/*',
		'vscode',
	],
	'features/services': ['panel', 'core/*', 'vscode'],
	'features/checks': ['features/services', 'core/*', 'vscode'],
	'features/request': ['features/services', 'panel', 'panel/request', 'core/*', 'vscode', 'valibot'],
	'features/scan': ['features/services', 'panel', 'panel/scan', 'core/*', 'vscode'],
	webview: ['panel', 'core/*', 'lit', '@vscode-elements/elements'],
	'webview/request': ['webview', 'panel', 'panel/request', 'core/*', 'lit', '@vscode-elements/elements'],
	'webview/scan': ['webview', 'panel', 'panel/scan', 'core/*', 'lit', '@vscode-elements/elements', 'uplot'],
	cli: ['host', 'host/node', 'core/*', 'node:', '../package.json'],
};

const rooms = Object.keys(mayImport);

/** Entries and names: no room, and in no room's way. */
const doors = ['main.node.ts', 'main.web.ts', 'activate.ts', 'ids.ts', 'noVscode.d.ts'];

const files = globSync('**/*.ts', { cwd: path.join(root, 'src') });

/** The deepest room that a file of src stands in. */
function roomOf(file: string): string | undefined {
	const folder = path.dirname(file);
	return rooms.filter((room) => folder === room || folder.startsWith(`${room}/`)).toSorted((a, b) => b.length - a.length)[0];
}

/** What a file imports, types included: files as paths within src, and packages by name. */
function importsOf(file: string): readonly string[] {
	const source = readFileSync(path.join(root, 'src', file), 'utf8');
	return [...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) =>
		name.startsWith('.') ? path.join(path.dirname(file), name) : name,
	);
}

const imports = new Map(files.map((file) => [file, importsOf(file)]));

function isAllowed(name: string, from: string): boolean {
	const to = roomOf(name);
	if (name === 'ids.ts' || to === from) return true;
	return (mayImport[from] ?? []).some((place) => {
		if (place === 'core/*') return to?.split('/')[0] === 'core';
		if (place.endsWith(':')) return name.startsWith(place);
		return to === undefined ? name === place || name.startsWith(`${place}/`) : to === place;
	});
}

test('every folder of src stands in a room of the table', () => {
	assert.deepEqual(
		files.filter((file) => roomOf(file) === undefined && !doors.includes(file)),
		[],
	);
	// Where some folders of a room are rooms, all of them are: a new one says what it may import.
	const strays = files.map((file) => path.dirname(file)).filter((folder) => !rooms.includes(folder) && folder !== '.');
	const hasRooms = (room = '') => rooms.some((other) => other.startsWith(`${room}/`));
	assert.deepEqual(
		strays.filter((folder) => hasRooms(roomOf(`${folder}/x.ts`))),
		[],
	);
});

for (const room of rooms) {
	test(`src/${room} imports only ${['itself', 'ids', ...(mayImport[room] ?? [])].join(', ')}`, () => {
		const strays = [...imports].flatMap(([file, names]) =>
			roomOf(file) === room ? names.filter((name) => !isAllowed(name, room)).map((name) => `${file} imports ${name}`) : [],
		);
		assert.deepEqual(strays, []);
	});
}

test('no room of the core may import one that stands behind it in the table', () => {
	const core = rooms.filter((room) => room.startsWith('core'));
	const backward = core.flatMap((room, index) =>
		(mayImport[room] ?? []).filter((place) => core.indexOf(place) > index).map((place) => `${room} → ${place}`),
	);
	assert.deepEqual(backward, []);
});

/** The files that can be reached from a file by imports; with itself in it when it lies in a circle. */
function reachedFrom(start: string): ReadonlySet<string> {
	const reached = new Set<string>();
	const open = [...(imports.get(start) ?? [])];
	for (let file = open.pop(); file !== undefined; file = open.pop()) {
		if (reached.has(file)) continue;
		reached.add(file);
		open.push(...(imports.get(file) ?? []));
	}
	return reached;
}

test('no file of src leads back to itself, types included', () => {
	assert.deepEqual(
		files.filter((file) => reachedFrom(file).has(file)),
		[],
	);
});

test('no folder of src holds more than 30 files, but for the articles of the catalogue', () => {
	const sizes = new Map<string, number>();
	for (const file of globSync('src/**/*.*', { cwd: root })) {
		const folder = path.dirname(file);
		if (!folder.startsWith('src/core/catalog/codes')) sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
	}
	assert.deepEqual(
		[...sizes].filter(([, size]) => size > 30),
		[],
	);
});

test('the root of features holds one file for each line of activate.ts, and nothing else', () => {
	const registered = (imports.get('activate.ts') ?? []).filter((name) => path.dirname(name) === 'features');
	assert.deepEqual(files.filter((file) => path.dirname(file) === 'features').toSorted(), registered.toSorted());
	const source = readFileSync(path.join(root, 'src/activate.ts'), 'utf8');
	for (const name of registered) assert.match(source, new RegExp(`\\n\\t\\t${path.basename(name, '.ts')}\\(services`));
});

test('only core/recognise/xml.ts imports fast-xml-parser', () => {
	assert.deepEqual(
		files.filter((file) => imports.get(file)?.includes('fast-xml-parser') === true),
		['core/recognise/xml.ts'],
	);
});
