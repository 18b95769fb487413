import { commands, type Disposable, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { phrase, value } from '../core/richText.ts';
import type { Scans } from '../core/scan/scans.ts';
import { commands as commandIds, scanViewType, settingIds } from '../ids.ts';
import { toLineData } from '../panel/explanationData.ts';
import { readFromScanView, type ScanFromView, type ScanToView } from '../panel/scan/scanProtocol.ts';
import { scanSentences } from '../panel/scan/scanSentences.ts';
import type { Explainer } from './explainer.ts';
import { createExcerpts } from './scanExcerpts.ts';
import { saveScan } from './scanExport.ts';
import { offerRescan, showLines } from './scanLines.ts';
import { type ScanSession, startSession } from './scanSession.ts';
import { expandTargets, pickTargets } from './scanTargets.ts';
import type { Services } from './services.ts';
import { settings } from './settings.ts';
import { showView, type View } from './webviewHost.ts';

/** The panel "S3 errors in log"; there is one, and a new scan takes it over. */
export interface ScanPanel extends Disposable {
	/** Scans files and folders; asks for them where none are given. */
	scan(uris: readonly Uri[]): Promise<void>;
	/** Fills a panel that VS Code kept over a reload, and scans again what it showed. */
	restore(panel: WebviewPanel): Promise<void>;
}

/** Where the addresses of the last scan are kept, so that a reload can scan them again. */
const memoryKey = 'scan.targets';

interface OpenPanel {
	readonly panel: WebviewPanel;
	readonly view: View<ScanToView>;
}

export function createScanPanel(services: Services): ScanPanel {
	const { guard, language, memory, ports } = services;
	const excerpts = createExcerpts();
	let open: OpenPanel | undefined;
	let session: ScanSession | undefined;
	let targets: readonly Uri[] = [];
	let scans: Scans | undefined;
	/** What the view asked for last; a new scan is shown with it. */
	let shown: Extract<ScanFromView, { kind: 'show' }> = { kind: 'show', number: 0, filter: {} };

	async function scan(given: readonly Uri[]): Promise<void> {
		const explainer = await services.explainer.load();
		const uris = given.length > 0 ? given : await pickTargets(explainer.translate);
		if (uris.length === 0) return;
		targets = uris;
		await memory.update(memoryKey, uris.map(String));
		open ??= fill(
			window.createWebviewPanel(scanViewType, explainer.translate('S3 errors in log'), ViewColumn.Active, {
				enableScripts: true,
			}),
		);
		open.panel.reveal();
		await start(explainer);
	}

	async function start(explainer: Explainer): Promise<void> {
		session?.dispose();
		session = undefined;
		scans ??= await ports.loadScans();
		const expanded = await expandTargets(targets, scans.disk);
		session = startSession(expanded, { ports, explainer, scans }, (message) => open?.view.post(message));
		session.show(shown.number, shown.filter);
	}

	function fill(panel: WebviewPanel): OpenPanel {
		panel.iconPath = Uri.joinPath(services.extensionUri, 'media', 'icon.svg');
		const view = showView<ScanFromView, ScanToView>(services, panel, {
			name: 'scan',
			language: language.tag(),
			read: readFromScanView,
			onMessage,
		});
		panel.onDidDispose(() => {
			view.dispose();
			session?.dispose();
			session = undefined;
			open = undefined;
		});
		return { panel, view };
	}

	async function sendWords(): Promise<void> {
		const translate = await language.load();
		const sentences = Object.fromEntries(scanSentences.map((sentence) => [sentence, translate(sentence)]));
		open?.view.post({ kind: 'words', language: language.tag(), sentences });
	}

	async function notice(sentence: string, name: string): Promise<void> {
		open?.view.post({ kind: 'notice', text: toLineData(phrase(await language.load(), sentence, value(name))) });
	}

	async function onMessage(message: ScanFromView): Promise<void> {
		switch (message.kind) {
			case 'ready':
				return await sendWords();
			case 'show':
				shown = message;
				return session?.show(message.number, message.filter);
			case 'details':
				return session?.showDetails(message.number, message.code, message.examples);
			case 'open':
				return await openRow(message.id);
			case 'cancel':
				return session?.cancel();
			case 'again':
				return await scanAgain();
			case 'pick':
				return await scan([]);
			case 'drop':
				return await scanDropped(message.uris);
			case 'export':
				return await save(message.format);
			case 'openPage':
				await commands.executeCommand(commandIds.openSitePage, message.page);
		}
	}

	async function scanAgain(): Promise<void> {
		if (targets.length > 0) await start(await services.explainer.load());
	}

	async function openRow(id: number): Promise<void> {
		const row = session?.row(id);
		if (row === undefined || scans === undefined) return;
		const translate = await language.load();
		const how = await showLines(row, { scans, excerpts, translate });
		if (how !== 'changed') return;
		await notice('The file changed since the scan: that line holds something else now, or is gone.', '');
		if (await offerRescan(translate)) await scanAgain();
	}

	async function save(format: Extract<ScanFromView, { kind: 'export' }>['format']): Promise<void> {
		if (session === undefined) return;
		const breathe = () => new Promise<void>((resolve) => void ports.delay(0, resolve));
		const name = await saveScan(session, format, { translate: await language.load(), breathe });
		if (name !== undefined) await notice('Saved as {0}.', name);
	}

	/** A view's word alone opens no file: what was dropped is asked for, unless it lies in the workspace anyway. */
	async function scanDropped(addresses: readonly string[]): Promise<void> {
		const uris = addresses.map((address) => Uri.parse(address, false)).filter(({ scheme }) => scheme !== '');
		const outside = uris.filter((uri) => workspace.getWorkspaceFolder(uri) === undefined);
		if (outside.length > 0 && !(await agreed(outside))) return;
		if (uris.length > 0) await scan(uris);
	}

	async function agreed(outside: readonly Uri[]): Promise<boolean> {
		const translate = await language.load();
		const yes = translate('Scan');
		const detail = outside.map((uri) => (uri.scheme === 'file' ? uri.fsPath : uri.toString())).join('\n');
		const options = { modal: true, detail };
		return (
			(await window.showInformationMessage(translate('Scan these files from outside of the workspace?'), options, yes)) === yes
		);
	}

	async function restore(panel: WebviewPanel): Promise<void> {
		open?.panel.dispose();
		open = fill(panel);
		const kept = memory.get<unknown>(memoryKey);
		targets = Array.isArray(kept) ? kept.filter((item) => typeof item === 'string').map((item) => Uri.parse(item, true)) : [];
		await scanAgain();
	}

	const listening = settings.onDidChange([settingIds.language], () => {
		void guard('language of the scan view', async () => {
			if (open === undefined) return;
			await sendWords();
			await scanAgain();
		})();
	});

	return {
		scan,
		restore,
		dispose: () => {
			listening.dispose();
			session?.dispose();
			excerpts.dispose();
		},
	};
}
