import { type DecorationOptions, Disposable, type TextDocument, ThemeColor, window } from 'vscode';
import { settingIds } from '../ids.ts';
import type { LocatedReport } from './services/findings.ts';
import type { Services } from './services/services.ts';
import { whileOn } from './services/settings.ts';

/** UTF-16 units of the sentence behind a line; a longer one would push the line's own text out of sight. */
const longestNote = 90;

/** What happened, in one short sentence behind the line of each report. Off unless the user wants it. */
export function register({ visibleReports, explainer, guard }: Services): Disposable {
	return whileOn(settingIds.decorations, () => {
		const type = window.createTextEditorDecorationType({
			after: { margin: '0 0 0 2em', color: new ThemeColor('editorCodeLens.foreground') },
		});
		const show = guard('decorations', async (document: TextDocument, reports: readonly LocatedReport[]) => {
			const { version } = document;
			const { engine, explain } = await explainer.load();
			if (document.version !== version) return;
			const notes = reports.map((report): DecorationOptions => {
				const end = document.lineAt(report.range.end.line).range.end;
				const contentText = engine.toPlainLine(engine.plainLine(explain(report).headline), longestNote);
				return { range: report.range.with({ end }), renderOptions: { after: { contentText } } };
			});
			for (const editor of window.visibleTextEditors) if (editor.document === document) editor.setDecorations(type, notes);
		});
		return Disposable.from(
			type,
			visibleReports.subscribe((document, reports) => void show(document, reports)),
		);
	});
}
