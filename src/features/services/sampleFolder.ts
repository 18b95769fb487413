import { Uri, workspace } from 'vscode';

/** By this name a window knows that it shows the sample. */
export const sampleName = 'bangmod-sample';

/** The log in which the sample's error stands, and its code. */
export const sampleLog = 'logs/app.log';
export const sampleCode = 'SignatureDoesNotMatch';

const sampleFiles = ['.vscode/settings.json', 'bangmod-sample.md', 'app/uploader.py', sampleLog];

/** Where the sample ships. */
export function shippedSample(extensionUri: Uri): Uri {
	return Uri.joinPath(extensionUri, 'media', sampleName);
}

/** Makes the sample anew in `folder`, which is ours: what was done to it last time is gone. */
export async function makeSample(shipped: Uri, folder: Uri): Promise<void> {
	if (await isThere(folder)) await workspace.fs.delete(folder, { recursive: true });
	for (const name of sampleFiles)
		await workspace.fs.writeFile(Uri.joinPath(folder, name), await workspace.fs.readFile(Uri.joinPath(shipped, name)));
}

async function isThere(uri: Uri): Promise<boolean> {
	return await workspace.fs.stat(uri).then(
		() => true,
		() => false,
	);
}
