/** The command-line twin of the extension: the same core, in a terminal. */
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';

void run(process.argv.slice(2), processTerminal()).then((exitCode) => {
	process.exitCode = exitCode;
});
