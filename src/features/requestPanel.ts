import { commands, Disposable, type ExtensionContext, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { commands as commandIds, requestViewType } from '../ids.ts';
import { formOfFinding } from '../panel/request/formOfFinding.ts';
import type { FromRequestView, ToRequestView } from '../panel/request/requestMessages.ts';
import type { KeyStore } from './request/keyStore.ts';
import type { RequestSession } from './request/requestSession.ts';
import { chosenReport } from './services/chosenReport.ts';
import type { RequestPorts } from './request/requestPorts.ts';
import type { Ports, Services } from './services/services.ts';
import type { View } from './services/webviewHost.ts';

/** The panel that is open. */
interface Open {
	readonly panel: WebviewPanel;
	readonly session: RequestSession;
}

/** The request panel: sends a test request and explains the answer. One at a time; VS Code brings it back after a reload. */
export function register(services: Services, context: ExtensionContext, ports: RequestPorts & Pick<Ports, 'delay'>): Disposable {
	const attach = attacher(services, context, ports);
	let open: Open | undefined;
	const fill = async (panel: WebviewPanel): Promise<Open> => {
		panel.onDidDispose(() => (open = open?.panel === panel ? undefined : open));
		open = { panel, session: await attach(panel) };
		return open;
	};
	const show = async (): Promise<Open> => {
		if (open === undefined) {
			const translate = await services.language.load();
			return await fill(window.createWebviewPanel(requestViewType, translate('S3 request'), ViewColumn.Active));
		}
		open.panel.reveal();
		return open;
	};
	const tryReport = services.guard('try report in request panel', async (id: unknown) => {
		const report = await chosenReport(services, id);
		if (report === undefined) return;
		const { session } = await show();
		await session.fill((form) => formOfFinding(report.finding, form));
	});
	const restore = services.guard('restore request panel', fill);
	return Disposable.from(
		commands.registerCommand(commandIds.openRequestPanel, services.guard('open request panel', show)),
		commands.registerCommand(commandIds.tryInRequestPanel, tryReport),
		window.registerWebviewPanelSerializer(requestViewType, {
			deserializeWebviewPanel: async (panel: WebviewPanel) => {
				await restore(panel);
			},
		}),
		new Disposable(() => open?.panel.dispose()),
	);
}

/** Gives what fills a panel. Keys that are kept for the session alone outlive the panel, not the window. */
function attacher(
	services: Services,
	context: ExtensionContext,
	ports: RequestPorts & Pick<Ports, 'delay'>,
): (panel: WebviewPanel) => Promise<RequestSession> {
	let keys: KeyStore | undefined;
	return async (panel) => {
		const [panelHalf, host] = await Promise.all([import('./request/panelHalf.ts'), ports.loadRequestHost()]);
		keys ??= panelHalf.createKeyStore(context.secrets, host.digest, ports.delay);
		const memory = context.workspaceState;
		const session = new panelHalf.RequestSession({
			services,
			host,
			loadTrials: ports.loadTrials,
			keys,
			memory,
			post: (message) => view.post(message),
		});
		const view: View<ToRequestView> = panelHalf.showView<FromRequestView, ToRequestView>(services, panel, {
			name: 'request',
			language: services.language.tag(),
			read: panelHalf.readFromRequestView,
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
		return session;
	};
}
