import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { commands, settingIds } from '../../src/ids.ts';
import { internalCommands } from '../fixtures/internalCommands.ts';

interface Property {
	readonly scope?: string;
	readonly markdownDescription?: string;
	readonly order?: number;
	readonly enum?: readonly string[];
	readonly enumDescriptions?: readonly string[];
}

/** A table, or a picture for each kind of theme. */
type Media = { readonly markdown: string } | { readonly image: Readonly<Record<string, string>> };

interface Manifest {
	readonly activationEvents: readonly string[];
	readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] } };
	readonly contributes: {
		readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
		readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
		readonly walkthroughs: readonly {
			readonly steps: readonly {
				readonly description: string;
				readonly media: Media;
			}[];
		}[];
		readonly configuration: readonly { readonly title: string; readonly properties: Readonly<Record<string, Property>> }[];
	};
}

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { contributes } = manifest;
const properties = Object.assign({}, ...contributes.configuration.map((group) => group.properties)) as Record<string, Property>;

test('the manifest and ids.ts name the same commands', () => {
	assert.deepEqual(contributes.commands.map(({ command }) => command).toSorted(), Object.values(commands).toSorted());
});

test('the manifest and ids.ts name the same settings', () => {
	assert.deepEqual(Object.keys(properties).toSorted(), Object.values(settingIds).toSorted());
});

test('every name begins bangmod. and every command stands under BangmodStorage', () => {
	for (const id of [...Object.values(commands), ...Object.values(settingIds)]) assert.match(id, /^bangmod\.[a-zA-Z.]+$/);
	for (const { category } of contributes.commands) assert.equal(category, 'BangmodStorage');
});

test('a command that takes an id is hidden from the palette, and no other is', () => {
	const hidden = (contributes.menus['commandPalette'] ?? []).filter(({ when }) => when === 'false').map(({ command }) => command);
	assert.deepEqual(hidden.toSorted(), [...internalCommands].toSorted());
});

test('menus name only our own commands', () => {
	const known: readonly string[] = Object.values(commands);
	const strays = Object.values(contributes.menus).flatMap((items) => items.filter(({ command }) => !known.includes(command)));
	assert.deepEqual(strays, []);
});

test('every setting has a scope, a description and a place, and no scope that a workspace may override', () => {
	for (const [id, property] of Object.entries(properties)) {
		assert.match(property.scope ?? '', /^(?:application|machine|window|resource)$/, id);
		assert.match(property.markdownDescription ?? '', /^%.+%$/, id);
		assert.equal(typeof property.order, 'number', id);
		assert.equal(property.enumDescriptions?.length, property.enum?.length, id);
	}
});

test('there are about ten settings, and none holds a secret', () => {
	assert.ok(Object.keys(properties).length <= 11);
	for (const id of Object.keys(properties)) assert.doesNotMatch(id, /key\b|secret|token|password/i);
});

test('what says where a link leads is of machine scope and restricted', () => {
	for (const id of Object.keys(properties).filter((name) => /url|endpoint/i.test(name))) {
		assert.equal(properties[id]?.scope, 'machine', id);
		assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes(id), id);
	}
});

/**
 * The quietest events with which a hover answers in any text. A list of languages would leave out those that other extensions bring,
 * and cannot leave out plain text or JSON, of which VS Code (1.139) itself reads a file in an empty window. So that window may wake us,
 * and what counts is what waking costs: test/vscode/asleep. Links in a terminal have no event of their own; `onTerminal:*` comes with
 * the first terminal. Commands, views and panels wake us without being named here.
 */
test('a document, a terminal and the folder of the sample wake the extension, and nothing else starts with the window', () => {
	// A panel that was open wakes us when its window comes back.
	const events = manifest.activationEvents.filter((event) => !event.startsWith('onWebviewPanel:'));
	assert.deepEqual(events, ['onLanguage', 'onTerminal:*', 'workspaceContains:bangmod-sample.md']);
});

test('every placeholder of the manifest has words in each language, and no words are left over', () => {
	const wanted = [...new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key))].toSorted();
	const bundles = globSync('package.nls*.json', { cwd: root });
	assert.deepEqual(bundles.toSorted(), ['package.nls.json', 'package.nls.th.json']);
	for (const bundle of bundles) assert.deepEqual(Object.keys(JSON.parse(read(bundle))).toSorted(), wanted, bundle);
});

test('the walkthrough has at most five steps, each with words of its own or a picture in each theme, and at most one button, of a command that is there', () => {
	const [walkthrough] = contributes.walkthroughs;
	assert.ok(walkthrough !== undefined && walkthrough.steps.length <= 5);
	const words = JSON.parse(read('package.nls.json')) as Record<string, string>;
	for (const { description, media } of walkthrough.steps) {
		if ('image' in media) assert.deepEqual(Object.keys(media.image), ['dark', 'light', 'hc', 'hcLight']);
		for (const file of 'image' in media ? Object.values(media.image) : [media.markdown]) assert.notEqual(read(file), '');
		const buttons = [...(words[description.replaceAll('%', '')] ?? '').matchAll(/\]\(command:([\w.]+)/g)].map(
			([, command = '']) => command,
		);
		assert.ok(buttons.length <= 1, description);
		const known: readonly string[] = Object.values(commands);
		for (const button of buttons) assert.ok(known.includes(button), button);
	}
});

test('ids are spelled in ids.ts only', () => {
	const spelled = globSync('src/**/*.ts', { cwd: root })
		.filter((file) => path.basename(file) !== 'ids.ts')
		.filter((file) => /['"`]bangmod\.(?!storage\b)/.test(read(file)));
	assert.deepEqual(spelled, []);
});

test('the manifest has what the two registries of extensions ask for', () => {
	const { name, publisher, version, license, icon, engines, enabledApiProposals, repository, homepage, bugs, scripts } =
		JSON.parse(read('package.json'));
	assert.match(`${publisher}.${name}`, /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/);
	assert.match(version, /^\d+\.\d+\.\d+$/);
	assert.match(read('LICENSE'), new RegExp(`^${license} License`));
	const pixels = readFileSync(path.join(root, icon)).readUInt32BE(16);
	assert.ok(pixels >= 128, `the icon is ${pixels} pixels wide`);
	assert.match(engines.vscode, /^\^1\.\d+\.0$/);
	assert.equal(enabledApiProposals, undefined);
	assert.match(repository.url, /^https:\/\//);
	assert.match(homepage, /^https:\/\//);
	assert.match(bugs.email, /@/);
	assert.doesNotMatch(scripts.package, /allow-missing-repository/);
	assert.ok(read('CHANGELOG.md').includes(`## ${version}\n`));
});

test('the table of what each kind of window offers has every command that a person can give, and every setting', () => {
	const table = JSON.parse(read('test/fixtures/trust.json')) as Record<'commands' | 'settings', object>;
	const given = Object.values(commands).filter((command) => !internalCommands.includes(command));
	assert.deepEqual(Object.keys(table.commands).toSorted(), given.toSorted());
	assert.deepEqual(Object.keys(table.settings).toSorted(), Object.values(settingIds).toSorted());
});
