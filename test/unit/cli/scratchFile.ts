import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';

/** Where scratch files stand; gone at the end of the test file. */
export const scratchFolder = mkdtempSync(path.join(tmpdir(), 's3-explain-'));
after(() => rmSync(scratchFolder, { recursive: true }));

/** Writes a file into it. */
export function scratchFile(name: string, text: string | Uint8Array): string {
	const file = path.join(scratchFolder, name);
	writeFileSync(file, text);
	return file;
}
