import manifest from '../../package.json' with { type: 'json' };
import { helpText, readArguments } from './arguments.ts';
import { checkPaths } from './checkPaths.ts';
import { explainCode } from './explainCode.ts';
import { explainFiles } from './explainFiles.ts';
import { scanFiles } from './scanFiles.ts';
import type { Terminal } from './terminal.ts';

/** Does what the arguments ask for; gives the exit code: 0; 1 where what was asked about is so; 2 on a wrong argument or an unreadable file. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
	const command = readArguments(argv);
	switch (command.kind) {
		case 'help':
			terminal.out(helpText);
			return 0;
		case 'version':
			terminal.out(`${manifest.version}\n`);
			return 0;
		case 'explain':
			return explainCode(command, terminal);
		case 'explain files':
			return explainFiles(command, terminal);
		case 'scan':
			return scanFiles(command, terminal);
		case 'check':
			return checkPaths(command, terminal);
		case 'wrong':
			break;
	}
	terminal.complain(`${command.why}; see s3-explain --help`);
	return 2;
}
