import { open } from 'node:fs/promises';
import { decodeText } from '../host/decodeText.ts';

/** How the bytes of a text go with its characters: what a byte order mark takes, and whether each place in the text has one in the bytes. */
export interface TextCoding {
	readonly markBytes: number;
	readonly unit: 'utf-8' | 'utf-16' | 'unknown';
}

/** A whole text, or why there is none. */
export type ReadText =
	| { readonly kind: 'text'; readonly text: string; readonly coding: TextCoding }
	| { readonly kind: 'too large'; readonly most: number }
	| { readonly kind: 'unreadable'; readonly why: string };

/** A text that is explained whole is held whole, several times over; a log of more is for `scan`. */
const mostBytes = 64 * 2 ** 20;

/** Reads the file at a path, `-` for standard input. */
export async function readText(path: string): Promise<ReadText> {
	try {
		const bytes = path === '-' ? await readAll(process.stdin) : await readFile(path);
		if (bytes === undefined) return { kind: 'too large', most: mostBytes };
		const { text, isValid } = decodeText(bytes, '');
		return { kind: 'text', text, coding: codingOf(bytes, isValid) };
	} catch (error) {
		return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) };
	}
}

async function readFile(path: string): Promise<Uint8Array | undefined> {
	const file = await open(path);
	try {
		return await readAll(file.createReadStream({ autoClose: false }));
	} finally {
		await file.close();
	}
}

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array | undefined> {
	const pieces: Uint8Array[] = [];
	let size = 0;
	for await (const piece of stream) {
		const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
		size += bytes.length;
		if (size > mostBytes) return undefined;
		pieces.push(bytes);
	}
	return Buffer.concat(pieces);
}

function codingOf([a, b, c]: Uint8Array, isValid: boolean): TextCoding {
	if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return { markBytes: 2, unit: 'utf-16' };
	return { markBytes: a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0, unit: isValid ? 'utf-8' : 'unknown' };
}
