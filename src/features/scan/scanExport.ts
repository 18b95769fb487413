import { Uri, window, workspace } from 'vscode';
import { exportLines } from '../../panel/scan/exportLines.ts';
import type { ExportFormat } from '../../panel/scan/scanProtocol.ts';
import type { Explainer } from '../services/explainer.ts';
import { nameOf, type ScanSession } from './scanSession.ts';

const extensions: Readonly<Record<ExportFormat, string>> = { json: 'json', csv: 'csv', markdown: 'md' };
const titles: Readonly<Record<ExportFormat, string>> = { json: 'JSON', csv: 'CSV', markdown: 'Markdown' };

/** Asks where to, and writes what the filter lets through. Gives the file's name, undefined when the user thought better of it. */
export async function saveScan(
	session: ScanSession,
	format: ExportFormat,
	{ explainer, breathe }: { readonly explainer: Explainer; readonly breathe: () => Promise<void> },
): Promise<string | undefined> {
	const { translate, diagnoseSummary } = explainer;
	const name = `s3-errors.${extensions[format]}`;
	const [folder] = workspace.workspaceFolders ?? [];
	const target = await window.showSaveDialog({
		...(folder && { defaultUri: Uri.joinPath(folder.uri, name) }),
		filters: { [titles[format]]: [extensions[format]] },
		title: translate('Save the S3 errors'),
	});
	if (target === undefined) return undefined;
	const { lens } = session;
	const summary = lens.summary();
	const parts: string[] = [];
	let count = 0;
	for (const line of exportLines(format, {
		rows: lens.rows,
		summary,
		causes: format === 'markdown' ? diagnoseSummary(summary) : [],
		status: session.status(),
		nameOf,
		translate,
	})) {
		parts.push(line);
		if (++count % linesAtOnce === 0) await breathe();
	}
	await workspace.fs.writeFile(target, await workspace.encode(parts.join(''), { encoding: 'utf8' }));
	return workspace.asRelativePath(target);
}

/** Lines written before others get their turn: some 10 ms. */
const linesAtOnce = 2000;
