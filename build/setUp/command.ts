import { spawnSync } from 'node:child_process';

/** Runs a command to its end. Gives one plain line why it failed, or undefined when it did not. */
export function runCommand(command: string, args: readonly string[], folder: string): string | undefined {
	const { status, signal, error, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
	if (status === 0) return undefined;
	const lines = `${stdout ?? ''}\n${stderr ?? ''}`.split('\n').filter((line) => /error|^E:/i.test(line));
	const why = error?.message ?? lines[0] ?? `ended with ${status ?? signal}`;
	return `${command} ${args.join(' ')}: ${why}`;
}
