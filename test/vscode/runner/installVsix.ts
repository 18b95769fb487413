import { rmSync } from 'node:fs';
import path from 'node:path';
import { installExtensions } from '../driver/installExtensions.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const vsix = path.join(root, 'dist/bangmod-s3-errors.vsix');
const extensionsFolder = path.join(root, 'out/installed');

/**
 * Installs the VSIX that `npm run package` made. From then on every suite that this process starts runs against it in place of the
 * project's folder. Throws with VS Code's own words when it will not be installed.
 */
export function installVsix(): void {
	rmSync(extensionsFolder, { recursive: true, force: true });
	installExtensions([vsix], extensionsFolder);
	// By their environment the processes of node:test learn of it.
	process.env['INSTALLED_EXTENSIONS'] = extensionsFolder;
}
