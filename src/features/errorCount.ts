import { Disposable, languages, type LanguageStatusItem, type TextDocument, window } from 'vscode';
import { phrase, words } from '../core/richText.ts';
import { commands, settingIds, statusItemId } from '../ids.ts';
import type { LocatedReport } from './services/findings.ts';
import type { Services } from './services/services.ts';
import { settings, whileSetting } from './services/settings.ts';

/** "3 S3 errors" among the language status of the document on screen; a click lists them. Not there while there are none. */
export function register({ visibleReports, explainer, guard }: Services): Disposable {
	return whileSetting([settingIds.diagnosticsLevel], () => {
		if (settings.diagnosticsLevel() === 'off') return undefined;
		const items = new Map<string, LanguageStatusItem>();
		const show = guard('error count', async (document: TextDocument, reports: readonly LocatedReport[]) => {
			const key = document.uri.toString();
			if (reports.length === 0 || document.isClosed) {
				items.get(key)?.dispose();
				items.delete(key);
				return;
			}
			const { engine, translate: t } = await explainer.load();
			const { scheme, path } = document.uri;
			const item = items.get(key) ?? languages.createLanguageStatusItem(statusItemId(items.size), { scheme, pattern: path });
			items.set(key, item);
			const sentence = reports.length === 1 ? phrase(t, '1 S3 error') : phrase(t, '{0} S3 errors', words(String(reports.length)));
			item.name = t('S3 errors');
			item.text = engine.plainLine(sentence);
			item.command = { title: t('List'), command: commands.listErrors };
		});
		return Disposable.from(
			visibleReports.subscribe((document, reports) => void show(document, reports)),
			window.onDidChangeVisibleTextEditors((editors) => {
				const shown = new Set(editors.map(({ document }) => document.uri.toString()));
				for (const [key, item] of items) {
					if (shown.has(key)) continue;
					item.dispose();
					items.delete(key);
				}
			}),
			new Disposable(() => {
				for (const item of items.values()) item.dispose();
			}),
		);
	});
}
