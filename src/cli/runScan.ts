import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { createSampler } from '../core/scan/sample/sample.ts';
import type { ScanMessage } from '../core/scan/scanMessage.ts';
import { createFileScanner } from '../host/node/scanFile.ts';
import { startScan, usualThreads } from '../host/node/threads/worker.ts';
import type { ScanCommand } from './arguments.ts';

/** Who is told of a scan. */
export interface ScanListener {
	readonly onMessage: (message: ScanMessage) => void;
	/** False once nothing more is wanted; the scan ends soon then. */
	readonly isWanted: () => boolean;
}

/** Each thread learns the log's kinds of lines by itself, and takes some 50 MB where all are errors: below so many bytes the gain is none. */
const worthThreads = 0x4000000;

/** Somebody who asks for threads gets them from here on; so many bytes are two parts of a file. */
const fewestBytes = 0x800000;

/** Scans the files of a command: long ones on as many threads as it says or there are cores, all else in this one. */
export async function runScan(command: ScanCommand, listener: ScanListener): Promise<void> {
	const threads = command.threads ?? usualThreads();
	const workerFile = threads < 2 || isShort(command) ? undefined : scanWorker();
	await (workerFile === undefined ? scanHere(command, listener) : scanInThreads(command, listener, { workerFile, threads }));
}

async function scanHere({ files, all, summary }: ScanCommand, { onMessage, isWanted }: ScanListener): Promise<void> {
	const scanFile = createFileScanner({ includePossible: all });
	const sampler = summary ? createSampler(all) : undefined;
	const cancel = {
		get isCancelled() {
			return !isWanted();
		},
	};
	for (const file of files) {
		const coverage = await scanFile(file, {
			onHits: (hits) => onMessage({ kind: 'hits', file, hits }),
			onProgress: ({ taken, size }) => onMessage({ kind: 'progress', file, taken, size }),
			sampler,
			cancel,
		});
		if (!isWanted()) return;
		onMessage({ kind: 'end', file, coverage });
	}
}

async function scanInThreads(
	{ files, all, summary }: ScanCommand,
	{ onMessage, isWanted }: ScanListener,
	options: { readonly workerFile: string; readonly threads: number },
): Promise<void> {
	const running = startScan(
		{ files, includePossible: all, samples: summary },
		{
			...options,
			onMessage: (message) => {
				if (isWanted()) onMessage(message);
				if (!isWanted()) running.cancel();
			},
		},
	);
	await running.done;
}

/** Standard input has one reader. */
function isShort({ files, threads }: ScanCommand): boolean {
	const sizes = files.map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0);
	return files.includes('-') || sizes.reduce((sum, size) => sum + size, 0) < (threads === undefined ? worthThreads : fewestBytes);
}

/** Beside the bundle or above its parts, or where the source is; undefined where somebody took the command line alone. */
function scanWorker(): string | undefined {
	const names = ['scanWorker.mjs', '../scanWorker.mjs', '../host/node/scanWorker.ts'];
	return names.map((name) => path.join(import.meta.dirname, name)).find((file) => existsSync(file));
}
