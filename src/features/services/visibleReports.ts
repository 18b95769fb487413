import { Disposable, languages, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import type { Delay } from '../../core/ports.ts';
import { settingIds } from '../../ids.ts';
import { createAfterPause } from './afterPause.ts';
import { documentSelector } from './documents.ts';
import type { Findings, LocatedReport } from './findings.ts';
import type { Guard } from './guard.ts';
import { settings } from './settings.ts';

/** Told the certain and likely reports of a document on screen; none when it left the screen or holds none. */
type ReportListener = (document: TextDocument, reports: readonly LocatedReport[]) => void;

/** Keeps marks in open editors true to their text. */
export interface VisibleReports {
	/** Listens while subscribed; without a subscriber nothing is watched and nothing is read. */
	subscribe(listener: ReportListener): Disposable;
}

/** A longer document is marked on screen only: 2,000 lines are recognised in about 60 ms. */
const wholeDocumentLines = 2000;

/** Lines marked above and below the screen, so that scrolling a little shows no change. */
const scrollLines = 100;

/** Whether its reports are those of the whole document, and not only of what is on screen. */
export function isReadWhole({ lineCount }: TextDocument): boolean {
	return lineCount <= wholeDocumentLines;
}

export function createVisibleReports(findings: Findings, guard: Guard, delay: Delay): VisibleReports {
	const listeners = new Set<ReportListener>();
	let watching: Disposable | undefined;
	const tell: ReportListener = (document, reports) => {
		for (const listener of listeners) listener(document, reports);
	};
	return {
		subscribe: (listener) => {
			listeners.add(listener);
			if (watching === undefined) watching = watch(findings, guard, delay, tell);
			else for (const editor of window.visibleTextEditors) void update(findings, editor, listener);
			return new Disposable(() => {
				listeners.delete(listener);
				if (listeners.size > 0) return;
				watching?.dispose();
				watching = undefined;
			});
		},
	};
}

function watch(findings: Findings, guard: Guard, delay: Delay, tell: ReportListener): Disposable {
	const pause = createAfterPause<string>(delay);
	const refresh = guard('marks', (editor: TextEditor) => update(findings, editor, tell));
	const refreshSoon = (editor: TextEditor) =>
		pause.run(editor.document.uri.toString(), () => {
			if (window.visibleTextEditors.includes(editor)) void refresh(editor);
		});
	const refreshAll = () => window.visibleTextEditors.forEach(refreshSoon);
	refreshAll();
	return Disposable.from(
		window.onDidChangeVisibleTextEditors(refreshAll),
		workspace.onDidChangeTextDocument(({ document }) => {
			window.visibleTextEditors.filter((editor) => editor.document === document).forEach(refreshSoon);
		}),
		window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
			if (textEditor.document.lineCount > wholeDocumentLines) refreshSoon(textEditor);
		}),
		workspace.onDidCloseTextDocument((document) => tell(document, [])),
		settings.onDidChange([settingIds.exclude, settingIds.ignoredCodes, settingIds.language], refreshAll),
		pause,
	);
}

async function update(findings: Findings, { document, visibleRanges }: TextEditor, tell: ReportListener): Promise<void> {
	// An output channel writes all the time; marks in it would never rest.
	if (document.uri.scheme === 'output' || languages.match([...documentSelector()], document) === 0) return;
	const { version, lineCount } = document;
	const isWhole = isReadWhole(document);
	const first = isWhole ? 0 : (visibleRanges[0]?.start.line ?? 0) - scrollLines;
	const last = isWhole ? lineCount - 1 : (visibleRanges.at(-1)?.end.line ?? 0) + scrollLines;
	const reports = await findings.within(document, first, last);
	if (document.version !== version || document.isClosed) return;
	tell(
		document,
		reports.filter(({ finding }) => finding.certainty !== 'possible'),
	);
}
