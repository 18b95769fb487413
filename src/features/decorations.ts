import { type DecorationOptions, Disposable, type TextDocument, type TextEditor, ThemeColor, window } from 'vscode';
import { settingIds } from '../ids.ts';
import type { LocatedReport } from './services/findings.ts';
import type { Services } from './services/services.ts';
import { settings, whileSetting } from './services/settings.ts';

/** UTF-16 units of the sentence behind a line; a longer one would push the line's own text out of sight. */
const longestNote = 90;

/** What happened, in one short sentence behind the line: of the report at the cursor, or, if wanted, of each. */
export function register(services: Services): Disposable {
	return whileSetting([settingIds.decorations], () => {
		const chosen = settings.decorations();
		return chosen === 'off' ? undefined : keepNotes(services, chosen === 'all');
	});
}

function keepNotes({ visibleReports, explainer, setups, guard }: Services, isOfAll: boolean): Disposable {
	const type = window.createTextEditorDecorationType({
		after: { margin: '0 0 0 2em', color: new ThemeColor('editorCodeLens.foreground') },
	});
	const known = new WeakMap<TextDocument, readonly LocatedReport[]>();
	const noted = new WeakMap<TextEditor, readonly LocatedReport[]>();
	const wanted = (editor: TextEditor): readonly LocatedReport[] => {
		const reports = known.get(editor.document) ?? [];
		if (isOfAll) return reports;
		const { line } = editor.selection.active;
		if (editor !== window.activeTextEditor) return [];
		return reports.filter(({ range }) => range.start.line <= line && line <= range.end.line);
	};
	const show = guard('decorations', async (editor: TextEditor) => {
		const reports = wanted(editor);
		noted.set(editor, reports);
		if (reports.length === 0) return editor.setDecorations(type, []);
		const { document } = editor;
		const { version } = document;
		const { engine, explain } = await explainer.load();
		if (document.version !== version || noted.get(editor) !== reports) return;
		const notes = reports.map((report): DecorationOptions => {
			const end = document.lineAt(report.range.end.line).range.end;
			const contentText = engine.toPlainLine(engine.plainLine(explain(report).headline), longestNote);
			return { range: report.range.with({ end }), renderOptions: { after: { contentText } } };
		});
		editor.setDecorations(type, notes);
	});
	/** A cursor moves with every key: where what is noted stays the same, nothing is done. */
	const follow = (editor: TextEditor): void => {
		const [before, now] = [noted.get(editor) ?? [], wanted(editor)];
		if (before.length !== now.length || before.some((report, index) => report !== now[index])) void show(editor);
	};
	const followAll = (): void => window.visibleTextEditors.forEach(follow);
	return Disposable.from(
		type,
		// What the workspace tells of a report comes some time after the report.
		setups.onDidChange(() => window.visibleTextEditors.forEach((editor) => void show(editor))),
		visibleReports.subscribe((document, reports) => {
			known.set(document, reports);
			for (const editor of window.visibleTextEditors) if (editor.document === document) void show(editor);
		}),
		...(isOfAll
			? []
			: [
					window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
					window.onDidChangeActiveTextEditor(followAll),
				]),
	);
}
