/** Turns the catalogue's sources (one Markdown file a code, `standard.tsv` for the short ones) into `table.generated.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../src/core/catalog');

export function generateCatalogue(): void {
	const names = readFileSync(path.join(folder, 'standard.tsv'), 'utf8')
		.split('\n')
		.slice(1)
		.map((row) => row.split('\t')[0] ?? '')
		.filter((name) => name !== '');
	const source = `/* Made by build/generateCatalogue.ts. */\nexport const codeNames: readonly string[] = ${JSON.stringify(names)};\n`;
	writeFileSync(path.join(folder, 'table.generated.ts'), source);
}

if (import.meta.main) generateCatalogue();
