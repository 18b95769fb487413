import {
	type CancellationToken,
	commands,
	Disposable,
	ProgressLocation,
	Selection,
	type TextDocument,
	type TextEditor,
	window,
} from 'vscode';
import type { Translate } from '../core/ports.ts';
import { phrase, type RichText, value, words } from '../core/richText.ts';
import { commands as commandIds } from '../ids.ts';
import type { LocatedReport } from './services/findings.ts';
import { notify } from './services/notify.ts';
import { readOrigins } from './services/origins.ts';
import type { Services } from './services/services.ts';

/** Lines looked through at a time; between two of these the user can cancel. */
const stretchLines = 2048;

/** A list of more is not read but scanned. */
const longestList = 500;

/** Goes to the next or the previous report of the document in front, or lists them all. */
export function register(services: Services): Disposable {
	const { guard } = services;
	const withEditor = (run: (editor: TextEditor) => Promise<void>) => async () => {
		const editor = window.activeTextEditor;
		if (editor === undefined) await notify(services.language, (t) => t('Open a text first.'));
		else await run(editor);
	};
	return Disposable.from(
		commands.registerCommand(
			commandIds.nextError,
			guard(
				'next error',
				withEditor((editor) => go(services, editor, 1)),
			),
		),
		commands.registerCommand(
			commandIds.previousError,
			guard(
				'previous error',
				withEditor((editor) => go(services, editor, -1)),
			),
		),
		commands.registerCommand(
			commandIds.listErrors,
			guard(
				'list errors',
				withEditor((editor) => list(services, editor)),
			),
		),
	);
}

async function go(services: Services, editor: TextEditor, direction: 1 | -1): Promise<void> {
	const { document, selection } = editor;
	const isBeyond = ({ range }: LocatedReport) =>
		direction > 0 ? range.start.isAfter(selection.active) : range.end.isBefore(selection.active);
	const first = (reports: readonly LocatedReport[]) => (direction > 0 ? reports[0] : reports.at(-1));
	const found = await search(services, document, async (token) => {
		// Once around: from the cursor to the end, then from the other end back to the cursor.
		for await (const reports of stretches(services, document, selection.active.line, direction, token)) {
			const next = first(reports.filter(isBeyond));
			if (next !== undefined) return next;
		}
		const far = direction > 0 ? 0 : document.lineCount - 1;
		for await (const reports of stretches(services, document, far, direction, token)) {
			const next = first(reports);
			if (next !== undefined) return next;
		}
		return undefined;
	});
	if (found === undefined) await notify(services.language, (t) => t('There is no S3 error in this document.'));
	else show(editor, found);
}

async function list(services: Services, editor: TextEditor): Promise<void> {
	const found = await search(services, editor.document, async (token) => {
		const all: LocatedReport[] = [];
		for await (const reports of stretches(services, editor.document, 0, 1, token)) {
			all.push(...reports);
			if (all.length >= longestList) break;
		}
		return all.slice(0, longestList);
	});
	if (found.length === 0) return await notify(services.language, (t) => t('There is no S3 error in this document.'));
	await readOrigins(services, found);
	const { engine, explain, translate: t } = await services.explainer.load();
	const items = found.map((report) => ({
		label: engine.toLabel(report.finding.code),
		description: engine.plainLine(whereOf(report, services, t)),
		detail: engine.toLabel(engine.plainLine(explain(report).headline)),
		report,
	}));
	const chosen = await window.showQuickPick(items, {
		title: t('S3 errors in this document'),
		matchOnDescription: true,
		matchOnDetail: true,
		onDidSelectItem: (selected) => {
			const item = items.find((known) => known === selected);
			if (item !== undefined) show(editor, item.report);
		},
	});
	if (chosen !== undefined) show(editor, chosen.report);
}

/** The report's line, and the line of the workspace that led to it. */
function whereOf(report: LocatedReport, { origins }: Services, t: Translate): RichText {
	const at = phrase(t, 'line {0}', words(String(report.range.start.line + 1)));
	const [origin] = origins.known(report);
	return origin === undefined ? at : [...at, words(' · '), value(`${origin.file.within}:${origin.line}`)];
}

/** Certain and likely reports, a stretch of lines at a time, from a line to the document's end in that direction. */
async function* stretches(
	{ findings }: Services,
	document: TextDocument,
	line: number,
	direction: 1 | -1,
	token: CancellationToken | undefined,
): AsyncGenerator<readonly LocatedReport[]> {
	for (let at = line; at >= 0 && at < document.lineCount; at += direction * stretchLines) {
		if (token?.isCancellationRequested === true) return;
		const other = at + direction * (stretchLines - 1);
		const reports = await findings.within(document, Math.min(at, other), Math.max(at, other));
		yield reports.filter(({ finding }) => finding.certainty !== 'possible');
	}
}

/** In a long document the search shows itself and can be cancelled. */
async function search<T>(
	{ language }: Services,
	document: TextDocument,
	run: (token?: CancellationToken) => Promise<T>,
): Promise<T> {
	if (document.lineCount <= 10 * stretchLines) return await run();
	const t = await language.load();
	const options = { location: ProgressLocation.Notification, cancellable: true, title: t('Looking for S3 errors') };
	return await window.withProgress(options, (_progress, token) => run(token));
}

function show(editor: TextEditor, { range }: LocatedReport): void {
	editor.selection = new Selection(range.start, range.end);
	editor.revealRange(range);
}
