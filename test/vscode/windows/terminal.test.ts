import { test } from 'node:test';
import surfaces from '../../fixtures/surfaces.json' with { type: 'json' };
import { placeOf, terminalLines } from '../driver/editor.ts';
import { openFile } from '../driver/files.ts';
import { notification } from '../driver/notifications.ts';
import { actUntilVisible } from '../driver/poll.ts';
import { runCommand } from '../driver/quickInput.ts';
import { screenshots } from '../driver/screenshot.ts';
import { runInTerminal, takeTerminalLink } from '../driver/terminal.ts';
import { webview } from '../driver/webview.ts';
import { openWindow, type VscodeWindow } from '../driver/window.ts';

const log = `2026-11-22 10:00:01 ERROR An error occurred (SignatureDoesNotMatch) when calling the PutObject operation: Unknown
<Error>
  <Code>NoSuchBucket</Code>
  <BucketName>quarterly</BucketName>
</Error>
`;

test('a code in a terminal is a link that explains it; after a command that failed, and only if wanted, an explanation is offered', async (t) => {
	const settings = { 'editor.minimap.enabled': false, 'bangmod.terminal.explainFailedCommands': true };
	const window = await openWindow(t, { files: { 'app.log': log, 'out.txt': log }, settings });
	await openFile(window, 'app.log');
	// A mark in the text is ours: from then on the extension hears of commands that end, and not of those before.
	await window.page.locator('.view-overlays [class*="squiggly"]').first().waitFor({ state: 'attached' });
	await printInTerminal(window, 'cat out.txt');
	const tooltip = window.page.locator('.monaco-hover:visible', { hasText: surfaces.trusted.terminal.link });
	await actUntilVisible(tooltip.first(), async () => {
		const { x, y } = await placeOf(window, 'SignatureDoesNotMatch', terminalLines);
		await window.page.mouse.move(x, y - 60);
		await window.page.mouse.move(x, y, { steps: 3 });
	});
	await screenshots(window, 'terminal-link');
	// VS Code forgets the links of a line, one that is under the mouse too, as soon as it asks for another line's.
	await actUntilVisible(explanationOf(window, 'SignatureDoesNotMatch'), () => takeTerminalLink(window, 'SignatureDoesNotMatch'));

	// Once it has told links of a terminal, the host knows it: VS Code tells no extension of a command that begins before.
	// Like a program that asks a store before it fails: of an output that reaches the host in one piece with the command's start, VS Code 1.139
	// gives nothing to those who begin to read at the start.
	await runInTerminal(window, 'sleep 2; cat out.txt; (exit 3)', '(exit 3)');
	// The mark of a command that failed: VS Code knows its end.
	await window.page.locator('.terminal-command-decoration.error').first().waitFor({ state: 'attached' });
	const offer = await notification(window, 'failed with an S3 error');
	await screenshots(window, 'failed-command');
	await offer.getByRole('button', { name: 'Explain' }).click();
	await explanationOf(window, 'NoSuchBucket').waitFor();
});

function explanationOf(window: VscodeWindow, code: string) {
	return webview(window).locator('h1', { hasText: code });
}

/** Opens a terminal, waits for its shell to be ready, and runs a command that prints the log. */
async function printInTerminal(window: VscodeWindow, command: string): Promise<void> {
	await runCommand(window, 'Terminal: Create New Terminal');
	// The mark at a prompt is shell integration's: from then on VS Code knows where a command begins and ends.
	await window.page.locator('.terminal-command-decoration').first().waitFor({ state: 'attached' });
	await window.page.keyboard.type(`${command}\n`);
	await placeOf(window, 'quarterly', terminalLines);
}
