import type { ExtensionContext } from 'vscode';
import { activate as start } from './activate.ts';
import { delay } from './delay.ts';
import { makeNonce } from './host/nonce.ts';

/** Entry of the desktop and remote extension host. */
export function activate(context: ExtensionContext): void {
	start(context, { clock: Date.now, delay, makeNonce });
}
