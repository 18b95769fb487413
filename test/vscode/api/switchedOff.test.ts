import { test } from 'node:test';
import * as vscode from 'vscode';
import { setSetting, until } from './support/documents.ts';

/** Each surface with a switch: off, on, and what it asks of VS Code while it is on. */
const surfaces: readonly (readonly [setting: string, off: unknown, on: unknown, asked: readonly string[]])[] = [
	['bangmod.hover.enabled', false, true, ['registerHoverProvider']],
	['bangmod.terminal.links', false, true, ['registerTerminalLinkProvider']],
	['bangmod.terminal.explainFailedCommands', false, true, ['onDidEndTerminalShellExecution', 'onDidStartTerminalShellExecution']],
	['bangmod.decorations', 'off', 'all', ['createTextEditorDecorationType', ...watching()]],
	[
		'bangmod.decorations',
		'off',
		'cursor',
		['createTextEditorDecorationType', 'onDidChangeActiveTextEditor', 'onDidChangeTextEditorSelection', ...watching()],
	],
	// Marks of settings stand on it; their own switch stays on.
	['bangmod.workspace.enabled', false, true, [...watching(), ...checking()]],
	// The count in the status bar goes with the marks.
	['bangmod.diagnostics.level', 'off', 'hint', ['createDiagnosticCollection', 'onDidChangeActiveTextEditor', ...watching()]],
];

/** What tells of text that changes or scrolls; only marks need it. */
function watching(): readonly string[] {
	return [
		'onDidChangeConfiguration',
		'onDidChangeTextDocument',
		'onDidChangeTextEditorVisibleRanges',
		'onDidChangeVisibleTextEditors',
		'onDidCloseTextDocument',
	];
}

/** What the marks of programs and settings ask, beside what tells of reports. */
function checking(): readonly string[] {
	return [
		'createDiagnosticCollection',
		'onDidChangeTextDocument',
		'onDidChangeVisibleTextEditors',
		'onDidCloseTextDocument',
		'registerCodeActionsProvider',
	];
}

test('a surface that is switched off has taken back all that it had registered, and listens to nothing', async () => {
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	for (const [setting, off] of surfaces) await setSetting(setting, off);
	const inForce = recordWhatIsInForce();
	const untilInForce = async (names: readonly string[]) => await until(() => inForce().join() === names.toSorted().join());
	for (const [setting, off, on, asked] of surfaces) {
		await setSetting(setting, on);
		await untilInForce(asked);
		await setSetting(setting, off);
		await untilInForce([]);
	}
	for (const [setting] of surfaces) await setSetting(setting, undefined);
	const asked = surfaces.flatMap(([, , , names]) => names);
	// Marks and sentences behind lines watch together; commands in terminals are off unless wanted.
	const wanted = [...new Set(asked)].filter((name) => !/Terminal.*Execution/.test(name));
	await until(() => [...new Set(inForce())].join() === wanted.toSorted().join());
});

/** From now on, the names of what the extension has registered and not taken back, sorted. It shares this module's API objects. */
function recordWhatIsInForce(): () => readonly string[] {
	const inForce: { readonly name: string }[] = [];
	for (const space of [vscode.languages, vscode.window, vscode.workspace] as unknown as Record<string, unknown>[]) {
		for (const name of Object.keys(space).filter((key) => /^(?:register|create|onDid)/.test(key))) {
			const real = space[name] as (...args: unknown[]) => vscode.Disposable;
			const recorded = (...args: unknown[]) => {
				const made = real.apply(space, args);
				const entry = { name };
				inForce.push(entry);
				const dispose = made.dispose.bind(made);
				const value = () => {
					const at = inForce.indexOf(entry);
					if (at !== -1) inForce.splice(at, 1);
					dispose();
				};
				// A decoration type is frozen; what stands before it serves as well.
				return Object.defineProperty(Object.isFrozen(made) ? Object.create(made) : made, 'dispose', { value });
			};
			Object.defineProperty(space, name, { value: recorded, configurable: true });
		}
	}
	return () => inForce.map(({ name }) => name).toSorted();
}
