import { commands, Disposable, EventEmitter, type TextDocumentContentProvider, Uri, window, workspace } from 'vscode';
import { commands as commandIds, pageScheme, settingIds } from '../ids.ts';
import type { Explainer, Report } from './services/explainer.ts';
import { pageLinks } from './services/links.ts';
import type { Services } from './services/services.ts';
import { settings } from './services/settings.ts';

/** Readable pages inside the editor, offline: that of a code, and that of reports in a text. */
export function register({ explainer, reports, guard }: Services): Disposable {
	const changed = new EventEmitter<Uri>();
	const provider: TextDocumentContentProvider = {
		onDidChange: changed.event,
		provideTextDocumentContent: guard('page', async (uri: Uri) => {
			const ready = await explainer.load();
			const [, folder, name = ''] = uri.path.split('/');
			if (folder === 'code') return codePage(ready, name.replace(/\.md$/, ''));
			return (reports.find(folder) ?? []).map((report) => reportPage(ready, report)).join('\n---\n\n');
		}),
	};
	const openCode = guard('open page of a code', async (code: unknown) => {
		const { catalogue } = await explainer.load();
		if (typeof code === 'string' && catalogue.entry(code) !== undefined) await open(`/code/${code}.md`);
	});
	const openReports = guard('open explanation', async (id: unknown) => {
		const [first] = reports.find(id) ?? [];
		if (first !== undefined) await open(`/${String(id)}/${titleOf(first)}.md`);
	});
	return Disposable.from(
		changed,
		workspace.registerTextDocumentContentProvider(pageScheme, provider),
		commands.registerCommand(commandIds.openCodePage, openCode),
		commands.registerCommand(commandIds.openExplanation, openReports),
		settings.onDidChange([settingIds.language, settingIds.siteUrl], () => {
			for (const { uri } of workspace.textDocuments) if (uri.scheme === pageScheme) changed.fire(uri);
		}),
	);
}

/** What stands on the page's tab: the code, or the status or sentence of a report without one, as far as a file's name goes. */
function titleOf({ finding }: Report): string {
	return finding.code
		.replaceAll(/[^\w.-]+/g, ' ')
		.trim()
		.slice(0, 60);
}

/** Rendered where VS Code's Markdown preview is there, else as the text that it is. Each has a tab of its own, so that two can be compared. */
async function open(path: string): Promise<void> {
	const uri = Uri.from({ scheme: pageScheme, path });
	try {
		await commands.executeCommand('markdown.showPreview', uri, [uri], { locked: true });
	} catch {
		await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
	}
}

function codePage(ready: Explainer, code: string): string {
	const found = ready.explainCode(code);
	if (found === undefined) return '';
	const links = pageLinks(found.explanation, settings.siteUrl(), ready.translate);
	return ready.engine.toPage(found.explanation, found.entry, links, ready.translate);
}

function reportPage(ready: Explainer, report: Report): string {
	const explanation = ready.explain(report);
	const entry = explanation.entry === null ? undefined : ready.catalogue.entry(explanation.entry);
	return ready.engine.toPage(explanation, entry, pageLinks(explanation, settings.siteUrl(), ready.translate), ready.translate);
}
