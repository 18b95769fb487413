import { closeSync, constants, fstatSync, open, readSync, type Stats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { ByteSource } from '../../core/scan/byteSource.ts';
import { type Shortfall, type ShortfallKind, shortfall } from '../../core/scan/shortfall.ts';

/**
 * Opens a file as it is at this moment: what is added later is not read. A file that claims to be empty is read to its end all the same,
 * as those of /proc claim so.
 */
export async function openFile(path: string): Promise<ByteSource | Shortfall> {
	try {
		const fault = kindFault(await stat(path));
		if (fault !== undefined) return fault;
		// Without O_NONBLOCK, opening a pipe that took the file's place would wait for a writer. Windows has no such flag.
		const file = await promisify(open)(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		return openedFile(file, path);
	} catch (error) {
		return openFault(error);
	}
}

function openedFile(file: number, path: string): ByteSource | Shortfall {
	let isKept = false;
	try {
		const start = fstatSync(file);
		const fault = kindFault(start);
		isKept = fault === undefined;
		return fault ?? sourceOf(file, start, path);
	} finally {
		if (!isKept) closeSync(file);
	}
}

/**
 * What is done with an open file waits for the disk: a scan has a thread of its own, or a terminal that waits for it. The way through libuv's
 * pool made reading a tenth slower, and a folder of small files twice as slow. After so many reads whatever else is due gets its turn: a
 * reader that went away, a message.
 */
const readsPerPause = 16;

function sourceOf(file: number, start: Stats, path: string): ByteSource {
	const size = start.size;
	let taken = 0;
	let reads = 0;
	let isOpen = true;
	return {
		size,
		get taken() {
			return taken;
		},
		read: async (into) => {
			const wanted = size === 0 ? into.length : Math.min(into.length, size - taken);
			if (wanted <= 0) return 0;
			try {
				if (++reads % readsPerPause === 0) await setImmediate();
				const bytesRead = readSync(file, into, 0, wanted, size === 0 ? null : taken);
				taken += bytesRead;
				return bytesRead;
			} catch (error) {
				return shortfall('readError', codeOf(error), taken);
			}
		},
		goOnFrom: (offset) => {
			taken = Math.min(offset, size);
			return size > 0;
		},
		check: async () => [...changesOf(file, size, taken), ...fateOf(path, start)],
		close: async () => {
			if (isOpen) closeSync(file);
			isOpen = false;
		},
	};
}

function changesOf(file: number, size: number, taken: number): Shortfall[] {
	if (size === 0) return [];
	const { size: now } = fstatSync(file);
	if (now < size) return [shortfall('shrank', taken, size)];
	return now > size && taken === size ? [shortfall('grew', size)] : [];
}

/** Whether the path still leads to the file that was read. */
function fateOf(path: string, start: Stats): Shortfall[] {
	try {
		const now = statSync(path);
		return now.ino === start.ino && now.dev === start.dev ? [] : [shortfall('replaced')];
	} catch (error) {
		return codeOf(error) === 'ENOENT' ? [shortfall('deleted')] : [];
	}
}

function kindFault(stats: Stats): Shortfall | undefined {
	if (stats.isFile()) return undefined;
	return shortfall(stats.isDirectory() ? 'folder' : 'special');
}

const openFaults: ReadonlyMap<string, ShortfallKind> = new Map([
	['ENOENT', 'missing'],
	['ENOTDIR', 'missing'],
	['EACCES', 'forbidden'],
	['EPERM', 'forbidden'],
	['EBUSY', 'busy'],
	['EISDIR', 'folder'],
	['ELOOP', 'linkLoop'],
	['EMFILE', 'tooManyFiles'],
	['ENFILE', 'tooManyFiles'],
	// A pipe without a writer, or a device without a driver, that took the file's place.
	['ENXIO', 'special'],
]);

/** Why a file could not be opened. */
export function openFault(error: unknown): Shortfall {
	const kind = openFaults.get(codeOf(error));
	return kind === undefined ? shortfall('ioError', codeOf(error)) : shortfall(kind);
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
