import { commands, Disposable, env, type TextEditor, window } from 'vscode';
import { commands as commandIds } from '../ids.ts';
import type { Report } from './services/explainer.ts';
import { notify, type Sentence } from './services/notify.ts';
import type { Services } from './services/services.ts';

/** UTF-16 units read of a selection or the clipboard: half a second of recognising at worst, and more than anybody selects to read. */
const longestText = 1 << 20;

/** Reports on one page; a page of more is not read but scanned. */
const mostReports = 20;

/** Explains what is selected, or what is in the clipboard. */
export function register(services: Services): Disposable {
	const { guard } = services;
	return Disposable.from(
		commands.registerCommand(
			commandIds.explainSelection,
			guard('explain selection', () => explainSelection(services)),
		),
		commands.registerCommand(
			commandIds.explainClipboard,
			guard('explain clipboard', async () => {
				const text = await env.clipboard.readText();
				await explainText(services, text, (t) =>
					t('There is no S3 error in the clipboard. Copy the error with the lines around it, then try again.'),
				);
			}),
		),
	);
}

async function explainSelection(services: Services): Promise<void> {
	const editor = window.activeTextEditor;
	if (editor === undefined) {
		await notify(services.language, (t) => t('Open a text and select an error in it first.'));
	} else if (editor.selection.isEmpty) {
		const found = await services.findings.covering(editor.document, editor.selection.active);
		if (found === undefined)
			await notify(services.language, (t) =>
				t('There is no S3 error at the cursor. Select the lines that hold one, then try again.'),
			);
		else await show(services, [found]);
	} else {
		await explainText(services, selectedText(editor), (t) =>
			t('There is no S3 error in the selected text. Select the whole error, with the lines around it.'),
		);
	}
}

/** `absent`: what to say when the text reports nothing. */
async function explainText(services: Services, text: string, absent: Sentence): Promise<void> {
	const { readReports, catalogue } = await services.explainer.load();
	const found = readReports(text.slice(0, longestText));
	const named = found.length === 0 ? catalogue.resolve(text.trim()) : undefined;
	if (named !== undefined) await commands.executeCommand(commandIds.openCodePage, named.code);
	else if (found.length === 0) await notify(services.language, absent);
	else await show(services, found.slice(0, mostReports));
}

async function show({ reports }: Services, found: readonly Report[]): Promise<void> {
	await commands.executeCommand(commandIds.openExplanation, reports.idOf(found));
}

/** The selections, never more of the document than we read. */
function selectedText({ document, selections }: TextEditor): string {
	const texts = selections.map((selection) => {
		const start = document.offsetAt(selection.start);
		return document.getText(
			selection.with({ end: document.positionAt(Math.min(document.offsetAt(selection.end), start + longestText)) }),
		);
	});
	return texts.join('\n');
}
