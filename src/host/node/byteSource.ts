import { type FileHandle, open } from 'node:fs/promises';
import type { ByteSource } from '../../core/scan/byteSource.ts';
import { type Shortfall, type ShortfallKind, shortfall } from '../../core/scan/shortfall.ts';

/** Opens a file for a scan. */
export async function openByteSource(path: string): Promise<ByteSource | Shortfall> {
	let file: FileHandle;
	try {
		file = await open(path, 'r');
	} catch (error) {
		return openFault(error);
	}
	return {
		read: async (into) => (await file.read(into, 0, into.length)).bytesRead,
		close: () => file.close(),
	};
}

const openFaults: ReadonlyMap<unknown, ShortfallKind> = new Map([
	['ENOENT', 'missing'],
	['ENOTDIR', 'missing'],
	['EACCES', 'forbidden'],
	['EPERM', 'forbidden'],
	['EBUSY', 'busy'],
	['EISDIR', 'folder'],
	['ELOOP', 'linkLoop'],
	['EMFILE', 'tooManyFiles'],
	['ENFILE', 'tooManyFiles'],
]);

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function openFault(error: unknown): Shortfall {
	const kind = openFaults.get(codeOf(error));
	return kind === undefined ? shortfall('ioError', codeOf(error)) : shortfall(kind);
}
