import { commands, Disposable, type ExtensionContext, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { commands as commandIds, requestViewType } from '../ids.ts';
import type { FromRequestView, ToRequestView } from '../panel/requestMessages.ts';
import type { Ports, Services } from './services.ts';
import type { View } from './webviewHost.ts';

/** The request panel: sends a test request and explains the answer. One at a time; VS Code brings it back after a reload. */
export function register(services: Services, context: ExtensionContext, ports: Pick<Ports, 'loadRequestHost'>): Disposable {
	let open: WebviewPanel | undefined;
	const fill = async (panel: WebviewPanel): Promise<void> => {
		open = panel;
		panel.onDidDispose(() => (open = open === panel ? undefined : open));
		await attach(panel, services, context, ports);
	};
	const show = services.guard('open request panel', async () => {
		if (open !== undefined) return open.reveal();
		const translate = await services.language.load();
		await fill(window.createWebviewPanel(requestViewType, translate('S3 request'), ViewColumn.Active));
	});
	const restore = services.guard('restore request panel', fill);
	return Disposable.from(
		commands.registerCommand(commandIds.openRequestPanel, show),
		window.registerWebviewPanelSerializer(requestViewType, {
			deserializeWebviewPanel: async (panel: WebviewPanel) => {
				await restore(panel);
			},
		}),
		new Disposable(() => open?.dispose()),
	);
}

async function attach(
	panel: WebviewPanel,
	services: Services,
	context: ExtensionContext,
	ports: Pick<Ports, 'loadRequestHost'>,
): Promise<void> {
	const [{ RequestSession, createKeyStore, readFromRequestView, showView }, host] = await Promise.all([
		import('./request/engine.ts'),
		ports.loadRequestHost(),
	]);
	const keys = createKeyStore(context.secrets, host.digest);
	const memory = context.workspaceState;
	const session = new RequestSession({ services, host, keys, memory, post: (message) => view.post(message) });
	const view: View<ToRequestView> = showView<FromRequestView, ToRequestView>(services, panel, {
		name: 'request',
		language: services.language.tag(),
		read: readFromRequestView,
		onMessage: (message) => session.receive(message),
	});
	const refresh = services.guard('refresh request panel', () => session.refresh());
	const listening = Disposable.from(
		view,
		new Disposable(() => session.dispose()),
		context.secrets.onDidChange(refresh),
		workspace.onDidGrantWorkspaceTrust(refresh),
	);
	panel.onDidDispose(() => listening.dispose());
}
