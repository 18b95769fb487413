import { type Uri, workspace } from 'vscode';
import type { Place } from '../../core/scan/hit.ts';
import type { ScanMessage } from '../../core/scan/scanMessage.ts';
import type { NamedFile, RunningScan, Scans } from '../../core/scan/scans.ts';
import type { Shortfall } from '../../core/scan/shortfall.ts';
import type { TextAround } from '../../core/scan/textAround.ts';

/**
 * Scans files: those on the host's own disk in a thread of their own, all others (a browser's, a virtual workspace's) by reading them whole.
 * Messages name a file by its address.
 */
export function startScan(files: readonly Uri[], scans: Scans, onMessage: (message: ScanMessage) => void): RunningScan {
	const { disk, whole } = scans;
	const onDisk = files.filter((file) => isOnDisk(file, scans));
	const others = files.filter((file) => !isOnDisk(file, scans));
	const addresses = new Map(onDisk.map((file) => [file.fsPath, file.toString()]));
	const running = [
		...(disk === undefined || onDisk.length === 0
			? []
			: [
					disk.start(
						onDisk.map(({ fsPath }) => fsPath),
						(message) => onMessage({ ...message, file: addresses.get(message.file) ?? message.file }),
					),
				]),
		...(others.length === 0 ? [] : [whole.start(others.map(namedFile), onMessage)]),
	];
	return {
		cancel: () => {
			for (const scan of running) scan.cancel();
		},
		done: Promise.all(running.map(({ done }) => done)).then(() => undefined),
	};
}

/** What stands around a place in a file, as the file is now. */
export async function textAround(file: Uri, place: Place, scans: Scans): Promise<TextAround | Shortfall> {
	if (scans.disk !== undefined && isOnDisk(file, scans)) return await scans.disk.textAround(file.fsPath, place);
	return await scans.whole.textAround(namedFile(file), place);
}

function isOnDisk({ scheme }: Uri, { disk }: Scans): boolean {
	return scheme === 'file' && disk !== undefined;
}

function namedFile(file: Uri): NamedFile {
	return {
		name: file.toString(),
		size: async () => (await workspace.fs.stat(file)).size,
		read: async () => await workspace.fs.readFile(file),
	};
}
