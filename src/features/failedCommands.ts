import { commands, Disposable, type TerminalShellExecution, window } from 'vscode';
import { commands as commandIds, settingIds } from '../ids.ts';
import type { Services } from './services/services.ts';
import { whileOn } from './services/settings.ts';

/** UTF-16 units kept of a command's output, from its end: an error stands there, and a command may print for hours. */
const keptOutput = 65_536;

/** Offers, once and quietly, to explain the S3 error that a command in a terminal has just failed with. Off unless the user wants it. */
export function register(services: Services): Disposable {
	const { guard } = services;
	return whileOn(settingIds.failedCommands, () => {
		const outputs = new WeakMap<TerminalShellExecution, Promise<string>>();
		return Disposable.from(
			window.onDidStartTerminalShellExecution(({ execution }) => outputs.set(execution, readEnd(execution))),
			window.onDidEndTerminalShellExecution(
				guard('failed command', async ({ execution, exitCode }) => {
					const output = outputs.get(execution);
					if (output !== undefined && exitCode !== undefined && exitCode !== 0) await offer(services, await output);
				}),
			),
		);
	});
}

async function readEnd(execution: TerminalShellExecution): Promise<string> {
	let end = '';
	for await (const chunk of execution.read()) end = (end + chunk).slice(-keptOutput);
	return end;
}

async function offer({ explainer, reports }: Services, output: string): Promise<void> {
	const { readReports, translate: t } = await explainer.load();
	const certain = readReports(output).filter(({ finding }) => finding.certainty !== 'possible');
	const last = certain.at(-1);
	if (last === undefined) return;
	const explain = t('Explain');
	const chosen = await window.showInformationMessage(t('The command failed with an S3 error.'), explain);
	if (chosen === explain) await commands.executeCommand(commandIds.openExplanation, reports.idOf([last]));
}
