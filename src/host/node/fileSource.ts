import { closeSync, constants, fstatSync, open, openSync, readSync, type Stats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { ByteSource } from '../../core/scan/byteSource.ts';
import { partReach } from '../../core/scan/parts/planParts.ts';
import type { OpenedFile, ScanJob } from '../../core/scan/parts/scanJob.ts';
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

/** A file that several threads read; whoever opened it closes it. */
export interface SharedFile extends OpenedFile {
	/** So many of its bytes from an offset on; fewer where there are no more. */
	readonly readAt: (offset: number, length: number) => Uint8Array;
	/** What became of it by now, when it was read to its end. */
	check(): readonly Shortfall[];
	close(): void;
}

/** Opens a file for several threads; undefined where it cannot be opened, is no file, or claims to be empty. */
export function openShared(path: string): SharedFile | undefined {
	try {
		if (kindFault(statSync(path)) !== undefined) return undefined;
		const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		const start = fstatSync(descriptor);
		const close = (): void => closeSync(descriptor);
		if (kindFault(start) === undefined && start.size > 0) return sharedFile(descriptor, start, path, close);
		close();
	} catch {
		// Whoever reads it by itself will say why.
	}
	return undefined;
}

function sharedFile(descriptor: number, start: Stats, path: string, close: () => void): SharedFile {
	const { size } = start;
	return {
		descriptor,
		size,
		readAt: (offset, length) => {
			const bytes = new Uint8Array(length);
			return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset));
		},
		check: () => [...changesOf(descriptor, size, size), ...fateOf(path, start)],
		close,
	};
}

/** The bytes of a part and what is read behind it, of a file that is open. */
export function partSource({ opened, start, until }: NonNullable<ScanJob['part']>): ByteSource {
	const end = Math.min(opened.size, until + partReach);
	return sourceFrom({ file: opened.descriptor, from: start, end, check: () => [], close: () => undefined });
}

/**
 * What is done with an open file waits for the disk: a scan has a thread of its own, or a terminal that waits for it. The way through libuv's
 * pool made reading a tenth slower, and a folder of small files twice as slow. After so many reads whatever else is due gets its turn: a
 * reader that went away, a message.
 */
const readsPerPause = 16;

function sourceOf(file: number, start: Stats, path: string): ByteSource {
	return sourceFrom({
		file,
		from: 0,
		end: start.size,
		check: (taken) => [...changesOf(file, start.size, taken), ...fateOf(path, start)],
		close: () => closeSync(file),
	});
}

/** What is read of an open file: from a byte up to another one, or to wherever it ends where that one is 0. */
interface Stretch {
	readonly file: number;
	readonly from: number;
	readonly end: number;
	readonly check: (taken: number) => readonly Shortfall[];
	readonly close: () => void;
}

function sourceFrom({ file, from, end, check, close }: Stretch): ByteSource {
	let at = from;
	let reads = 0;
	let isOpen = true;
	return {
		size: end - from,
		get taken() {
			return at - from;
		},
		read: async (into) => {
			const wanted = end === 0 ? into.length : Math.min(into.length, end - at);
			if (wanted <= 0) return 0;
			try {
				if (++reads % readsPerPause === 0) await setImmediate();
				const bytesRead = readSync(file, into, 0, wanted, end === 0 ? null : at);
				at += bytesRead;
				return bytesRead;
			} catch (error) {
				return shortfall('readError', codeOf(error), at);
			}
		},
		goOnFrom: (offset) => {
			at = Math.min(offset, end);
			return end > 0;
		},
		check: async () => check(at - from),
		close: async () => {
			if (isOpen) close();
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
