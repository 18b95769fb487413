/** Brings what the tests in a real VS Code need: a browser and VS Code itself. Instant when both are there. */
import { setUpBrowser } from './browser.ts';
import { setUpVscode } from './vscode.ts';

/** Gives one plain line why something cannot be had, or undefined when all is there. */
export function setUp(): string | undefined {
	return setUpBrowser() ?? setUpVscode();
}

if (import.meta.main) {
	const why = setUp();
	if (why !== undefined) {
		console.error(why);
		process.exitCode = 1;
	}
}
