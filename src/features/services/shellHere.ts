import { env, workspace } from 'vscode';
import type { Command } from '../../core/richText.ts';
import type * as engineModule from './engine.ts';

type Spelling = Pick<typeof engineModule, 'shellOf' | 'toTerminalLine'>;

/**
 * Whether a command may be typed into a terminal here: a folder that somebody trusts, and a shell that has a safe spelling of the command.
 * A browser has no terminal; its `env.shell` is empty.
 */
export function canType(command: Command, engine: Spelling): boolean {
	return workspace.isTrusted && lineFor(command, env.shell, engine) !== undefined;
}

/** A command as the shell of this name or path takes it; undefined for a shell that is not known, or without a safe spelling of it. */
export function lineFor(command: Command, nameOrPath: string, { shellOf, toTerminalLine }: Spelling): string | undefined {
	const shell = shellOf(nameOrPath);
	return shell && toTerminalLine(command, shell);
}
