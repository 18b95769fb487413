import { type Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { phrase, value } from '../../core/richText.ts';
import type { Scans } from '../../core/scan/scans.ts';
import { scanViewType, settingIds } from '../../ids.ts';
import { toLineData } from '../../panel/explanationData.ts';
import { type ExportFormat, readFromScanView, type ScanFromView, type ScanToView } from '../../panel/scan/scanProtocol.ts';
import { scanSentences } from '../../panel/scan/scanSentences.ts';
import { chooseTargets, pickTargets, type TargetKind } from './chooseTargets.ts';
import { createExcerpts } from './scanExcerpts.ts';
import { saveScan } from './scanExport.ts';
import { changedSentence, offerRescan, showLines } from './scanLines.ts';
import { takeScanMessage } from './scanMessages.ts';
import { ScanSession } from './scanSession.ts';
import { expandTargets } from './scanTargets.ts';
import type { Services } from '../services/services.ts';
import { settings } from '../services/settings.ts';
import { useShownCommand } from '../services/terminalCommands.ts';
import { showView, type View } from '../services/webviewHost.ts';

/** Where the addresses of the last scan are kept, so that a reload can scan them again. */
const memoryKey = 'scan.targets';

/** The panel "S3 errors in log"; there is one, and a new scan takes it over. */
export class ScanPanel implements Disposable {
	private readonly services: Services;
	private readonly excerpts = createExcerpts();
	private readonly listening: Disposable;
	private open: { readonly panel: WebviewPanel; readonly view: View<ScanToView> } | undefined;
	private session: ScanSession | undefined;
	private targets: readonly Uri[] = [];
	private scans: Scans | undefined;
	/** What the view asked for last; a new scan is shown with it. */
	private shown: Extract<ScanFromView, { kind: 'show' }> = { kind: 'show', number: 0, filter: {} };

	constructor(services: Services) {
		this.services = services;
		const changed = services.guard('language of the scan view', async () => {
			if (this.open === undefined) return;
			await this.greet();
			this.session?.speak(await services.explainer.load());
		});
		this.listening = settings.onDidChange([settingIds.language], () => void changed());
	}

	/** Scans files and folders; lets the user choose where none are given. */
	async scan(given: readonly Uri[]): Promise<void> {
		const translate = await this.services.language.load();
		const uris = given.length > 0 ? given : await chooseTargets(translate);
		if (uris.length === 0) return;
		this.targets = uris;
		await this.services.memory.update(memoryKey, uris.map(String));
		if (this.open === undefined) {
			const title = translate('S3 errors in log');
			this.fill(window.createWebviewPanel(scanViewType, title, ViewColumn.Active, { enableScripts: true }));
		}
		this.open?.panel.reveal();
		this.open?.view.post({ kind: 'begin' });
		await this.again();
	}

	/** Fills a panel that VS Code kept over a reload, and scans again what it showed. */
	async restore(panel: WebviewPanel): Promise<void> {
		this.open?.panel.dispose();
		this.fill(panel);
		const kept = this.services.memory.get<unknown>(memoryKey);
		const addresses = Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : [];
		this.targets = addresses.map((address) => Uri.parse(address, true));
		await this.again();
	}

	dispose(): void {
		this.listening.dispose();
		this.session?.dispose();
		this.excerpts.dispose();
	}

	private fill(panel: WebviewPanel): void {
		panel.iconPath = Uri.joinPath(this.services.extensionUri, 'media', 'icon.svg');
		const view = showView<ScanFromView, ScanToView>(this.services, panel, {
			name: 'scan',
			language: this.services.language.tag(),
			read: readFromScanView,
			onMessage: (message) => this.take(message),
		});
		panel.onDidDispose(() => {
			view.dispose();
			this.session?.dispose();
			this.session = undefined;
			this.open = undefined;
		});
		this.open = { panel, view };
	}

	private async take(message: ScanFromView): Promise<void> {
		await takeScanMessage(message, {
			session: () => this.session,
			greet: () => this.greet(),
			show: (wanted) => {
				this.shown = wanted;
				this.session?.show(wanted.number, wanted.filter);
			},
			scan: (uris) => this.scan(uris),
			again: () => this.again(),
			pick: (kind) => this.pick(kind),
			open: (id) => this.openRow(id),
			save: (format) => this.save(format),
			useCommand: (chosen) => useShownCommand(chosen, this.services),
			translate: () => this.services.language.load(),
		});
	}

	/** Scans what was scanned last. */
	private async again(): Promise<void> {
		if (this.targets.length === 0) return;
		const { ports, explainer } = this.services;
		this.session?.dispose();
		this.session = undefined;
		const [ready, scans] = await Promise.all([explainer.load(), this.scans ?? ports.loadScans()]);
		this.scans = scans;
		const expanded = await expandTargets(this.targets, scans.disk);
		const post = (message: ScanToView): void => this.open?.view.post(message);
		this.session = new ScanSession(expanded, ready, { ports, scans, post });
		this.session.show(this.shown.number, this.shown.filter);
	}

	private async pick(kind: TargetKind): Promise<void> {
		const uris = await pickTargets(kind, await this.services.language.load());
		if (uris.length > 0) await this.scan(uris);
	}

	private async greet(): Promise<void> {
		const { language } = this.services;
		const translate = await language.load();
		const sentences = Object.fromEntries(scanSentences.map((sentence) => [sentence, translate(sentence)]));
		if (this.open === undefined) return;
		this.open.panel.title = translate('S3 errors in log');
		this.open.view.post({ kind: 'words', language: language.tag(), sentences });
	}

	private async notice(sentence: string, name: string): Promise<void> {
		const text = toLineData(phrase(await this.services.language.load(), sentence, value(name)));
		this.open?.view.post({ kind: 'notice', text });
	}

	private async openRow(id: number): Promise<void> {
		const { session, scans, excerpts } = this;
		const row = session?.row(id);
		if (row === undefined || scans === undefined) return;
		const translate = await this.services.language.load();
		if ((await showLines(row, { scans, excerpts, translate })) !== 'changed') return;
		await this.notice(changedSentence, '');
		if (await offerRescan(translate)) await this.again();
	}

	private async save(format: ExportFormat): Promise<void> {
		if (this.session === undefined) return;
		const { explainer, ports } = this.services;
		const breathe = () => new Promise<void>((resolve) => void ports.delay(0, resolve));
		const name = await saveScan(this.session, format, { explainer: await explainer.load(), breathe });
		if (name !== undefined) await this.notice('Saved as {0}.', name);
	}
}
