import { commands, Disposable, Range, window, workspace } from 'vscode';
import type { Origin } from '../core/diagnose/origin.ts';
import { commands as commandIds, settingIds } from '../ids.ts';
import { chosenReport } from './services/chosenReport.ts';
import type { LocatedReport } from './services/findings.ts';
import { notify } from './services/notify.ts';
import { readOrigins } from './services/origins.ts';
import type { Services } from './services/services.ts';
import { whileOn } from './services/settings.ts';
import type { ListedFile } from './services/workspaceFiles.ts';

/** From a report to the line of the workspace that led to it. */
export function register(services: Services): Disposable {
	const { guard, origins, visibleReports, language } = services;
	const go = guard('go to origin', async (id: unknown) => {
		const report = await chosenReport(services, id);
		if (report === undefined) return;
		const [origin] = await origins.of(report);
		if (origin === undefined)
			await notify(language, (t) => t('No line of this workspace stands in what was printed with this error.'));
		else await show(origin);
	});
	const ready = guard('workspace', (reports: readonly LocatedReport[]) => readOrigins(services, reports));
	return Disposable.from(
		commands.registerCommand(commandIds.goToOrigin, go),
		// The list is there before somebody points at the report.
		whileOn(settingIds.workspace, () =>
			visibleReports.subscribe((_document, reports) => {
				if (reports.length > 0) void ready(reports);
			}),
		),
	);
}

async function show({ file, line }: Origin<ListedFile>): Promise<void> {
	const document = await workspace.openTextDocument(file.uri);
	const { range } = document.lineAt(Math.min(line, document.lineCount) - 1);
	const start = range.start.translate(0, document.lineAt(range.start).firstNonWhitespaceCharacterIndex);
	await window.showTextDocument(document, { selection: new Range(start, range.end) });
}
