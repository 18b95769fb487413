import { commands, Disposable } from 'vscode';
import { commands as commandIds } from '../ids.ts';
import type { Command } from '../core/richText.ts';
import { chosenReport } from './services/chosenReport.ts';
import type { Explainer } from './services/explainer.ts';
import type { Services } from './services/services.ts';
import { copyCommand, typeCommand } from './services/terminalCommands.ts';

/** The command of a report's next step: copied, or typed into a terminal. */
export function register(services: Services): Disposable {
	const { guard, explainer } = services;
	const use = (id: string, run: (command: Command, ready: Explainer) => Promise<void>) =>
		commands.registerCommand(
			id,
			guard(id, async (reportId: unknown) => {
				const report = await chosenReport(services, reportId);
				if (report === undefined) return;
				const ready = await explainer.load();
				const command = ready.engine.nextCommand(ready.explain(report));
				if (command !== undefined) await run(command, ready);
			}),
		);
	return Disposable.from(
		use(commandIds.copyCommand, (command, ready) => copyCommand(command, ready, services.language)),
		use(commandIds.runCommand, (command, ready) => typeCommand(command, ready, services)),
	);
}
