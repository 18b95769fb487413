import { commands, Disposable, window } from 'vscode';
import { commands as commandIds, scanViewType } from '../ids.ts';
import type * as scanPanelModule from './scan/scanPanel.ts';
import { urisOf } from './scan/scanTargets.ts';
import type { Services } from './services/services.ts';

/** Finds the S3 errors in logs of any size, and shows them in a view; nothing of it is loaded before the first scan. */
export function register(services: Services): Disposable {
	const { guard } = services;
	let loading: Promise<scanPanelModule.ScanPanel> | undefined;
	const load = () => (loading ??= import('./scan/scanPanel.ts').then(({ ScanPanel }) => new ScanPanel(services)));
	return Disposable.from(
		commands.registerCommand(
			commandIds.scanLog,
			guard('scan', async (clicked?: unknown, selected?: unknown) => {
				await (await load()).scan(urisOf(clicked, selected));
			}),
		),
		window.registerWebviewPanelSerializer(scanViewType, {
			deserializeWebviewPanel: async (panel) => {
				await guard('restore scan', async () => (await load()).restore(panel))();
			},
		}),
		new Disposable(() => void loading?.then((panel) => panel.dispose())),
	);
}
