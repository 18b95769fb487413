import { commands, type Disposable, Range, type TextDocument, window, workspace, WorkspaceEdit } from 'vscode';
import { commands as commandIds } from '../ids.ts';
import { chosenReport } from './services/chosenReport.ts';
import { notify } from './services/notify.ts';
import type { Services } from './services/services.ts';
import { fixOf, type WorkspaceFix } from './services/workspaceTold.ts';

/** Corrects the line of the workspace that caused a report: an ordinary edit of that file, shown there and not saved. */
export function register(services: Services): Disposable {
	const { guard, explainer, setups, language } = services;
	const apply = guard('apply fix', async (id: unknown) => {
		const report = await chosenReport(services, id);
		if (report === undefined) return;
		const found = fixOf((await explainer.load()).explain(report), setups);
		if (found === undefined)
			return await notify(language, (t) => t('There is nothing to correct in this workspace for this error.'));
		const document = await workspace.openTextDocument(found.file.file.uri);
		const edit = await editOf(services, document, found);
		if (edit === undefined)
			return await notify(language, (t) => t('The file changed meanwhile, and there is nothing to correct any more.'));
		await workspace.applyEdit(edit.edit);
		await window.showTextDocument(document, { selection: document.lineAt(edit.line).range });
	});
	return commands.registerCommand(commandIds.applyFix, apply);
}

/** The edit for the document's text as it is now, which may have unsaved changes. */
async function editOf({ setups }: Services, document: TextDocument, { mark, file }: WorkspaceFix) {
	const { line } = file.placeOf(mark.place);
	const now = (await setups.marksIn(document))?.filter(({ kind }) => kind === mark.kind) ?? [];
	const [one] = now.toSorted((a, b) => distance(a) - distance(b));
	if (one?.fix === undefined) return undefined;
	const edit = new WorkspaceEdit();
	for (const { span, text } of one.fix.edits)
		edit.replace(document.uri, new Range(document.positionAt(span.start), document.positionAt(span.end)), text);
	return { edit, line: document.positionAt(one.place.start).line };

	function distance({ place }: typeof mark): number {
		return Math.abs(document.positionAt(place.start).line + 1 - line);
	}
}
