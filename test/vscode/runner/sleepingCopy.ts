import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extensionFiles, extensionUnderTest } from '../driver/extensionUnderTest.ts';

/**
 * The extension under test in a new folder of its own, and there it does not wait for any language. As soon as its window is there, VS Code
 * (1.139) reads a JSON file of its own, `chatLanguageModels.json`, and so wakes whatever waits for one, before a test could look.
 * The folder is the caller's to remove.
 */
export function sleepingCopy(): string {
	const root = extensionFiles(extensionUnderTest());
	const copy = mkdtempSync(path.join(os.tmpdir(), 'vscode-extension-'));
	for (const name of ['dist', 'l10n', 'media', 'syntaxes', 'package.nls.json'])
		if (existsSync(path.join(root, name))) cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
	const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { activationEvents: readonly string[] };
	const activationEvents = manifest.activationEvents.filter((event) => event !== 'onLanguage');
	writeFileSync(path.join(copy, 'package.json'), JSON.stringify({ ...manifest, activationEvents }));
	return copy;
}
