import { window } from 'vscode';
import type { Report } from './explainer.ts';
import { notify } from './notify.ts';
import type { Services } from './services.ts';

/** The report that an id names; without an id, the one at the cursor. Says so when there is none. */
export async function chosenReport({ reports, findings, language }: Services, id: unknown): Promise<Report | undefined> {
	if (id !== undefined) return reports.find(id)?.[0];
	const editor = window.activeTextEditor;
	const found = editor && (await findings.covering(editor.document, editor.selection.active));
	if (found === undefined) await notify(language, (t) => t('There is no S3 error at the cursor.'));
	return found;
}
