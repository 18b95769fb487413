import {
	DiagnosticSeverity,
	Disposable,
	languages,
	type Range,
	type TextDocument,
	type TextEditor,
	window,
	workspace,
} from 'vscode';
import type { Mark } from '../../core/setup/checks/mark.ts';
import { settingIds } from '../../ids.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { actionsFor, markActionKind, rangeOf } from './markActions.ts';
import { createMarkBoard, type MarkBoard } from './markBoard.ts';
import { createAfterPause } from '../services/afterPause.ts';
import { documentSelector, isExcluded } from '../services/documents.ts';
import type { Services } from '../services/services.ts';
import { settings, whileSetting } from '../services/settings.ts';

/** A longer document is none that people edit by hand. */
const longestDocument = 400_000;

/** What is wrong in one version of a document. */
interface Checked {
	readonly version: number;
	readonly marks: readonly Mark[];
}

/** Marks mistakes, before they fail, in what is on screen and on demand in all of the workspace. */
export interface Marking extends Disposable {
	/** Lists what will fail in the workspace, and puts it into Problems unless the settings say no. */
	checkWorkspace(): Promise<void>;
}

export function startMarking(services: Services): Marking {
	let board: MarkBoard | undefined;
	const watching = whileSetting([settingIds.checks, settingIds.workspace], () => {
		const level = settings.checksLevel();
		board = undefined;
		if (level === 'off' || !settings.isOn(settingIds.workspace)) return undefined;
		board = createMarkBoard(services, level === 'on' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Hint);
		return Disposable.from(board, watch(services, board));
	});
	return Object.assign(watching, { checkWorkspace: () => checkWorkspace(services, async () => await board?.showAll()) });
}

function watch({ setups, guard, explainer, language, ports }: Services, board: MarkBoard): Disposable {
	const checked = new WeakMap<TextDocument, Checked>();
	const pause = createAfterPause<TextDocument>(ports.delay);
	const refresh = guard('checks', async (document: TextDocument) => {
		const { version } = document;
		const marks = isChecked(document) ? ((await setups.marksIn(document)) ?? []) : [];
		if (document.version !== version || document.isClosed) return;
		checked.set(document, { version, marks });
		await board.show(document, marks);
	});
	const onScreen = (editors: readonly TextEditor[]) => {
		for (const { document } of editors) if (checked.get(document)?.version !== document.version) void refresh(document);
	};
	const provideCodeActions = guard('corrections of settings', async (document: TextDocument, range: Range) => {
		const known = checked.get(document);
		if (known?.version !== document.version) return [];
		const [translate, { plainLine }] = await Promise.all([language.load(), explainer.loadEngine()]);
		const at = known.marks.filter(({ place }) => rangeOf(document, place).intersection(range) !== undefined);
		return at.flatMap((mark) => actionsFor(document, mark, known.marks, { translate, plainLine }));
	});
	onScreen(window.visibleTextEditors);
	return Disposable.from(
		window.onDidChangeVisibleTextEditors(onScreen),
		workspace.onDidChangeTextDocument(({ document }) => {
			if (window.visibleTextEditors.some((editor) => editor.document === document))
				pause.run(document, () => void refresh(document));
		}),
		workspace.onDidCloseTextDocument((document) => {
			pause.cancel(document);
			board.close(document);
		}),
		languages.registerCodeActionsProvider(
			[...documentSelector()],
			{ provideCodeActions },
			{ providedCodeActionKinds: [markActionKind] },
		),
		// A variable or a profile in another file may make or mend a mistake here.
		setups.onDidChange(() => {
			for (const { document } of window.visibleTextEditors) pause.run(document, () => void refresh(document));
		}),
		pause,
	);
}

function isChecked(document: TextDocument): boolean {
	const { uri, lineCount } = document;
	if (workspace.getWorkspaceFolder(uri) === undefined || isExcluded(document)) return false;
	return document.offsetAt(document.lineAt(lineCount - 1).range.end) <= longestDocument;
}
