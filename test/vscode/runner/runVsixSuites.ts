/** `npm run test:vsix`: every suite in a real VS Code, against the extension as it is installed from the VSIX. */
import { setUp } from '../../../build/setUp/setUp.ts';
import { installVsix } from './installVsix.ts';
import { runApiSuites } from './runApiSuites.ts';
import { runWindowSuites } from './runWindowSuites.ts';

process.exitCode = await main();

async function main(): Promise<number> {
	const why = setUp();
	if (why !== undefined) {
		console.error(why);
		return 1;
	}
	installVsix();
	const runs = [await runApiSuites(), await runWindowSuites()];
	return runs.every(({ failed }) => failed === 0) ? 0 : 1;
}
