import { writeTestExtension } from './testExtension.ts';

/** A key, as keybindings.json writes it, and what it does. */
export interface Key {
	readonly key: string;
	readonly command: string;
	readonly args?: unknown;
}

/** Writes the extension of `host/probe.ts` into the folder, with keys for commands, so that a test need not go through the palette. */
export async function writeProbeExtension(folder: string, keybindings: readonly Key[]): Promise<void> {
	await writeTestExtension(folder, {
		entry: 'probe.ts',
		manifest: { name: 'probe', main: './main.js', activationEvents: ['onCommand:probe.settings'], contributes: { keybindings } },
	});
}
