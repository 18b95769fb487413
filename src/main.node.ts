import type { ExtensionContext } from 'vscode';
import { activate as start } from './activate.ts';

/** Entry of the desktop and remote extension host. */
export function activate(context: ExtensionContext): void {
	start(context, { clock: Date.now });
}
