/** What each bundle asks of its host, by esbuild's own account of it. */
import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { test } from 'node:test';
import { metafileOf } from './metafileOf.ts';

/** Modules that the bundle of `entry` leaves to its host, each with a file that asks for it. */
async function askedOfHost(entry: string): Promise<readonly { readonly module: string; readonly by: string }[]> {
	const { inputs } = await metafileOf(entry);
	return Object.entries(inputs).flatMap(([by, { imports }]) =>
		imports.filter(({ external }) => external === true).map((found) => ({ module: found.path, by })),
	);
}

for (const [entry, isAllowed, allowed] of [
	['src/main.web.ts', (module: string) => module === 'vscode', 'vscode and nothing of Node'],
	['src/main.node.ts', (module: string) => module === 'vscode' || isBuiltin(module), 'vscode and Node'],
	['src/host/node/scanWorker.ts', isBuiltin, 'Node'],
	['src/core/setup/trees/setupTools.ts', isBuiltin, 'Node'],
	['src/host/node/requestHost.ts', isBuiltin, 'Node'],
	['src/cli/main.ts', isBuiltin, 'Node'],
	['src/webview/scan/main.ts', () => false, 'nothing'],
	['src/webview/request/main.ts', () => false, 'nothing'],
] as const) {
	test(`the bundle of ${entry} asks its host for ${allowed}`, async () => {
		assert.deepEqual(
			(await askedOfHost(entry)).filter(({ module }) => !isAllowed(module)),
			[],
		);
	});
}
