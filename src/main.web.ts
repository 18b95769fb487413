import type { ExtensionContext } from 'vscode';
import { activate as start } from './activate.ts';
import { noSetups } from './features/services/noSetups.ts';
import { delay } from './host/delay.ts';
import { digest } from './host/digest.ts';
import { makeNonce } from './host/nonce.ts';

const loadRequestHost = async () => ({ digest, ...(await import('./host/web/requestHost.ts')).requestHost });

/** Entry of the browser's web-worker extension host: the same features over what a browser offers. */
export function activate(context: ExtensionContext): void {
	const loadScans = async () => ({ disk: undefined, whole: (await import('./host/web/wholeScans.ts')).wholeScans });
	start(context, {
		clock: Date.now,
		delay,
		makeNonce,
		canSearchFiles: false,
		createSetups: noSetups,
		startMarking: undefined,
		loadScans,
		loadRequestHost,
		loadTrials: null,
	});
}
