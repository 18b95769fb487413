import type { ByteSource } from '../../core/scan/byteSource.ts';
import type { Shortfall } from '../../core/scan/shortfall.ts';
import { openFile } from './fileSource.ts';
import { streamSource } from './streamSource.ts';
import { unpacked } from './unpack.ts';

/** Opens the text of a file, unpacked where it is an archive; `-` is standard input. */
export async function openByteSource(path: string): Promise<ByteSource | Shortfall> {
	const source = path === '-' ? streamSource(process.stdin) : await openFile(path);
	if (!('read' in source)) return source;
	const text = await unpacked(source);
	if (!('read' in text)) await source.close();
	return text;
}
