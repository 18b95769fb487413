/** Runs the tests below each of the given folders; exits 1 when one fails. */
import { runNodeTests } from './nodeTests.ts';

for (const folder of process.argv.slice(2)) {
	const { failed } = await runNodeTests(folder);
	if (failed > 0) process.exitCode = 1;
}
