/** Runs the tests below each of the given folders, each file at most `--tries` times (once); exits 1 when one fails. */
import { parseArgs } from 'node:util';
import { runNodeTests } from './nodeTests.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { tries: { type: 'string', default: '1' } } });

for (const folder of positionals) {
	const { failed } = await runNodeTests(folder, { tries: Number(values.tries) });
	if (failed > 0) process.exitCode = 1;
}
