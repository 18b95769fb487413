import { globSync } from 'node:fs';
import path from 'node:path';

/** The extension that a suite runs against: a folder to develop, or a folder of extensions into which it is installed. */
export type ExtensionUnderTest = { readonly folder: string } | { readonly extensionsFolder: string };

const project = path.resolve(import.meta.dirname, '../../..');

/** This project, or what `installVsix` installed. */
export function extensionUnderTest(): ExtensionUnderTest {
	const extensionsFolder = process.env['INSTALLED_EXTENSIONS'];
	return extensionsFolder === undefined ? { folder: project } : { extensionsFolder };
}

/** The folder in which the extension's own files lie. */
export function extensionFiles(extension: ExtensionUnderTest): string {
	if ('folder' in extension) return extension.folder;
	const [manifest] = globSync('*/package.json', { cwd: extension.extensionsFolder });
	if (manifest === undefined) throw new Error(`nothing is installed in ${extension.extensionsFolder}`);
	return path.join(extension.extensionsFolder, path.dirname(manifest));
}
