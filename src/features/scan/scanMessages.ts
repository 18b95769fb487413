import { commands, Uri, window, workspace } from 'vscode';
import type { Translate } from '../../core/ports.ts';
import { commands as commandIds } from '../../ids.ts';
import type { ExportFormat, ScanFromView } from '../../panel/scan/scanProtocol.ts';
import type { TargetKind } from './chooseTargets.ts';
import type { ScanSession } from './scanSession.ts';

/** What the messages of the view lead to. */
export interface ScanDeeds {
	readonly session: () => ScanSession | undefined;
	readonly greet: () => Promise<void>;
	readonly show: (message: Extract<ScanFromView, { kind: 'show' }>) => void;
	readonly scan: (uris: readonly Uri[]) => Promise<void>;
	readonly again: () => Promise<void>;
	readonly pick: (kind: TargetKind) => Promise<void>;
	readonly open: (id: number) => Promise<void>;
	readonly save: (format: ExportFormat) => Promise<void>;
	readonly useCommand: (message: Extract<ScanFromView, { kind: 'useCommand' }>) => Promise<void>;
	readonly translate: () => Promise<Translate>;
}

/** Does what the view asks for. The view names hits and pages by id; the only addresses that it sends are of files that were dropped. */
export async function takeScanMessage(message: ScanFromView, deeds: ScanDeeds): Promise<void> {
	switch (message.kind) {
		case 'ready':
			return await deeds.greet();
		case 'show':
			return deeds.show(message);
		case 'details':
			return deeds.session()?.showDetails(message);
		case 'open':
			return await deeds.open(message.id);
		case 'cancel':
			return deeds.session()?.cancel();
		case 'again':
			return await deeds.again();
		case 'pick':
			return await deeds.pick(message.what);
		case 'drop':
			return await scanDropped(message.uris, deeds);
		case 'export':
			return await deeds.save(message.format);
		case 'openPage':
			await commands.executeCommand(commandIds.openSitePage, message.page);
			return;
		case 'useCommand':
			return await deeds.useCommand(message);
	}
}

/** A view's word alone opens no file: what was dropped is asked for, unless it lies in the workspace anyway. */
async function scanDropped(addresses: readonly string[], { scan, translate }: ScanDeeds): Promise<void> {
	const uris = addresses.map((address) => Uri.parse(address, false));
	const outside = uris.filter((uri) => workspace.getWorkspaceFolder(uri) === undefined);
	if (uris.length > 0 && (outside.length === 0 || (await isAgreed(outside, await translate())))) await scan(uris);
}

async function isAgreed(outside: readonly Uri[], translate: Translate): Promise<boolean> {
	const yes = translate('Scan');
	const detail = outside.map((uri) => (uri.scheme === 'file' ? uri.fsPath : uri.toString())).join('\n');
	const question = translate('Scan these files from outside of the workspace?');
	return (await window.showInformationMessage(question, { modal: true, detail }, yes)) === yes;
}
