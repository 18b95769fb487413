/** What CI, the README and the editor's own files say a person does, held against what is there. */
import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { build, formatMessages, type BuildFailure } from 'esbuild';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };

interface Task {
	readonly label: string;
	readonly script?: string;
	readonly dependsOn?: readonly string[];
	readonly problemMatcher: { readonly pattern: readonly { readonly regexp: string }[] };
}

interface Launch {
	readonly name: string;
	readonly program?: string;
	readonly args?: readonly string[];
	readonly preLaunchTask?: string;
}

const { tasks } = JSON.parse(read('.vscode/tasks.json')) as { tasks: readonly Task[] };
const { configurations } = JSON.parse(read('.vscode/launch.json')) as { configurations: readonly Launch[] };

test('the workflow does what .ci/run does and nothing else, and .ci/run does what the README says', () => {
	const runs = [...read('.github/workflows/ci.yml').matchAll(/\brun:\s*(.+)$/gm)].map(([, command]) => command);
	assert.deepEqual(runs, ['.ci/run']);
	assert.ok((statSync(path.join(root, '.ci/run')).mode & 0o100) !== 0, '.ci/run can be executed');
	const commands = read('.ci/run')
		.split('\n')
		.filter((line) => line.startsWith('npm '));
	assert.deepEqual(commands, ['npm ci', 'npm test']);
	assert.ok(read('README.md').includes(commands.join(' && ')));
});

test('every command that a person is told to run is there', () => {
	for (const file of ['README.md', 'CONTRIBUTING.md', 'test/vscode/README.md']) {
		const told = [...read(file).matchAll(/`npm (?:run )?([\w:]+)/g)].map(([, name = '']) => name);
		assert.deepEqual(
			told.filter((name) => name !== 'ci' && !(name in scripts)),
			[],
			file,
		);
	}
});

test('every file that a person is pointed to is there', () => {
	const told = read('CONTRIBUTING.md').matchAll(/`((?:src|test|l10n|build|media)\/[\w./<>-]+)`/g);
	for (const [, name = ''] of told) assert.notEqual(globSync(name.replaceAll(/<\w+>/g, '*'), { cwd: root }).length, 0, name);
});

test('F5 starts tasks that are there, and they run scripts that are there', () => {
	const labels = tasks.map(({ label }) => label);
	for (const { name, preLaunchTask } of configurations) {
		if (preLaunchTask !== undefined) assert.ok(labels.includes(preLaunchTask), name);
	}
	for (const { label, script, dependsOn = [] } of tasks) {
		assert.ok(script === undefined || script in scripts, label);
		for (const other of dependsOn) assert.ok(labels.includes(other), other);
	}
	const programs = configurations.flatMap(({ program }) => program?.replace('${workspaceFolder}/', '') ?? []);
	for (const program of programs) assert.ok(statSync(path.join(root, program)).isFile(), program);
});

test('an error of the bundler reaches the Problems list with its file, line and column', async () => {
	const matcher = tasks.find(({ label }) => label === 'watch: bundles')?.problemMatcher.pattern ?? [];
	const stdin = { contents: 'const a = 1;\nlet b = ;\n', sourcefile: 'src/broken.ts', loader: 'ts' } as const;
	const failure = (await build({ stdin, write: false, logLevel: 'silent' }).catch(
		(error: BuildFailure) => error,
	)) as BuildFailure;
	const [text = ''] = await formatMessages(failure.errors, { kind: 'error' });
	const found = matcher.map(({ regexp }, index) => new RegExp(regexp).exec(text.split('\n')[index] ?? ''));
	assert.deepEqual(
		found.map((match) => match?.slice(1)),
		[['ERROR', 'Unexpected ";"'], [], ['src/broken.ts', '2', '8']],
	);
});
