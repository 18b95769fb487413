import { readSync, type Stats } from 'node:fs';
import { constants, type FileHandle, open, stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { ByteSource } from '../../core/scan/byteSource.ts';
import { type Shortfall, type ShortfallKind, shortfall } from '../../core/scan/shortfall.ts';

/**
 * Opens a file as it is at this moment: what is added later is not read. A file that claims to be empty is read to its end all the same,
 * as those of /proc claim so.
 */
export async function openFile(path: string): Promise<ByteSource | Shortfall> {
	let file: FileHandle;
	let start: Stats;
	try {
		const fault = kindFault(await stat(path));
		if (fault !== undefined) return fault;
		// Without O_NONBLOCK, opening a pipe that took the file's place would wait for a writer. Windows has no such flag.
		file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		start = await file.stat();
	} catch (error) {
		return openFault(error);
	}
	const fault = kindFault(start);
	if (fault === undefined) return sourceOf(file, start, path);
	await file.close();
	return fault;
}

/**
 * Reads wait for the disk: a scan has a thread of its own, or a terminal that waits for it, and the way through libuv's pool made it a tenth
 * slower. After so many reads whatever else is due gets its turn: a reader that went away, a message.
 */
const readsPerPause = 16;

function sourceOf(file: FileHandle, start: Stats, path: string): ByteSource {
	const size = start.size;
	let taken = 0;
	let reads = 0;
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
				const bytesRead = readSync(file.fd, into, 0, wanted, size === 0 ? null : taken);
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
		check: async () => [...(await changesOf(file, size, taken)), ...(await fateOf(path, start))],
		close: () => file.close(),
	};
}

async function changesOf(file: FileHandle, size: number, taken: number): Promise<Shortfall[]> {
	if (size === 0) return [];
	const { size: now } = await file.stat();
	if (now < size) return [shortfall('shrank', taken, size)];
	return now > size && taken === size ? [shortfall('grew', size)] : [];
}

/** Whether the path still leads to the file that was read. */
async function fateOf(path: string, start: Stats): Promise<Shortfall[]> {
	try {
		const now = await stat(path);
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
