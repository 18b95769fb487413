import { Disposable, env, type Terminal, window } from 'vscode';
import type { Explanation } from '../../core/explain/explanation.ts';
import type { Delay } from '../../core/ports.ts';
import type { Command } from '../../core/richText.ts';
import type { Engine, Explainer } from './explainer.ts';
import type { Language } from './language.ts';
import { confirm, notify } from './notify.ts';
import { canType, lineFor } from './shellHere.ts';
import type { Services } from './services.ts';

const terminalName = 'BangmodStorage';

/** Longest wait for a shell to be ready; one without VS Code's shell integration (cmd, dash) never tells. */
const longestWaitMs = 3000;

/** Whether the command of an explanation's next step may be typed into a terminal here; undefined where it has none. */
export function canTypeNext(explanation: Explanation, engine: Engine): boolean | undefined {
	const command = engine.nextCommand(explanation);
	return command && canType(command, engine);
}

/**
 * Types a command into a new terminal, in which nothing runs that could take it for its own, and leaves Enter to the person. A shell that
 * turns out to be another than VS Code said gets nothing; the command is copied then.
 */
export async function typeCommand(
	command: Command,
	ready: Explainer,
	{ language, ports }: Pick<Services, 'language' | 'ports'>,
): Promise<void> {
	if (!canType(command, ready.engine)) return await copyCommand(command, ready, language);
	const terminal = window.createTerminal({ name: terminalName, isTransient: true });
	terminal.show();
	const lineHere = () => lineFor(command, terminal.state.shell ?? env.shell, ready.engine);
	await shellReady(terminal, () => lineHere() !== undefined, ports.delay);
	const line = lineHere();
	if (line === undefined) await copyCommand(command, ready, language);
	else terminal.sendText(line, false);
}

/** Copies a command as the shell here takes it, else as a POSIX shell does. */
export async function copyCommand(command: Command, { engine }: Explainer, language: Language): Promise<void> {
	const line = lineFor(command, env.shell, engine) ?? engine.toTerminalLine(command, 'posix');
	if (line === undefined) return await notify(language, (t) => t('Nothing was copied.'));
	await env.clipboard.writeText(line);
	await confirm(language, (t) => t('Copied.'));
}

/** Does what a person chose in a view; the view names the command by its text. */
export async function useShownCommand(
	{ text, how }: { readonly text: string; readonly how: 'copy' | 'run' },
	services: Services,
): Promise<void> {
	const command = services.explainer.shownCommand(text);
	if (command === undefined) return;
	const ready = await services.explainer.load();
	if (how === 'run') await typeCommand(command, ready, services);
	else await copyCommand(command, ready, services.language);
}

/**
 * Waits for the shell's first prompt, at which it says where it is, and until VS Code says that it is a shell that is known: it goes by the
 * name of the process, which is that of VS Code's own `node` until the shell has taken its place.
 */
async function shellReady(terminal: Terminal, isKnown: () => boolean, delay: Delay): Promise<void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	const look = () => terminal.shellIntegration?.cwd !== undefined && isKnown() && resolve();
	const waits = Disposable.from(
		window.onDidChangeTerminalShellIntegration(look),
		window.onDidChangeTerminalState(look),
		window.onDidCloseTerminal((closed) => closed === terminal && resolve()),
		delay(longestWaitMs, resolve),
	);
	await promise;
	waits.dispose();
}
