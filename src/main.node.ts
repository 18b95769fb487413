import { type ExtensionContext, Uri } from 'vscode';
import { activate as start } from './activate.ts';
import { startMarking } from './features/checks/marking.ts';
import { createSetups } from './features/services/setups.ts';
import { delay } from './host/delay.ts';
import { digest } from './host/digest.ts';
import { makeNonce } from './host/nonce.ts';

const loadTrials = async () => (await import('./features/request/trials.ts')).trials;
const loadRequestHost = async () => ({ digest, ...(await import('./host/node/requestHost.ts')).requestHost });

const loadSetupTools = async () => (await import('./core/setup/trees/setupTools.ts')).setupTools;

/** Entry of the desktop and remote extension host. */
export function activate(context: ExtensionContext): void {
	const workerFile = Uri.joinPath(context.extensionUri, 'dist', 'scanWorker.mjs').fsPath;
	const loadScans = async () => {
		const [{ diskScans }, { wholeScans }] = await Promise.all([
			import('./host/node/diskScans.ts'),
			import('./host/web/wholeScans.ts'),
		]);
		return { disk: diskScans(workerFile), whole: wholeScans };
	};
	start(context, {
		clock: Date.now,
		delay,
		makeNonce,
		canSearchFiles: true,
		createSetups: (files, needs) => createSetups(files, needs, loadSetupTools),
		startMarking,
		loadScans,
		loadRequestHost,
		loadTrials,
	});
}
