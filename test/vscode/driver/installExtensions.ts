import { spawnSync } from 'node:child_process';
import { vscode } from '../../../build/setUp/vscode.ts';

/** Installs VSIX files, without a network, into `extensionsFolder`. Throws with VS Code's own words when it will not. */
export function installExtensions(files: readonly string[], extensionsFolder: string): void {
	for (const file of files) {
		const args = [vscode.serverMain, '--accept-server-license-terms', `--install-extension=${file}`];
		const { status, stdout, stderr } = spawnSync(process.execPath, [...args, `--extensions-dir=${extensionsFolder}`], {
			encoding: 'utf8',
		});
		if (status !== 0) throw new Error(`${file} was not installed: ${stdout}${stderr}`);
	}
}
