import { catalogue } from '../core/catalog/catalog.ts';
import { toTerminal } from '../core/explain/encode.ts';
import { explain } from '../core/explain/explain.ts';
import { plainLine } from '../core/explain/plain.ts';
import type { Hit } from '../core/scan/hit.ts';
import { jsonLine } from '../core/scan/jsonLine.ts';
import { describeShortfall } from '../core/scan/shortfall.ts';
import { createFileScanner } from '../host/node/scanFile.ts';
import type { ScanCommand } from './arguments.ts';
import { translateInto } from './language.ts';
import type { Terminal } from './terminal.ts';

/** Scans each file in turn and prints what is found; gives the exit code. */
export async function scanFiles(command: ScanCommand, terminal: Terminal): Promise<number> {
	const translate = translateInto(command.language);
	const print = command.json ? jsonLine : plainHit(command);
	const scanFile = createFileScanner();
	let isWanted = true;
	let exitCode = 0;
	for (const file of command.files) {
		const { shortfalls } = await scanFile(file, {
			includePossible: command.all,
			onHits: (hits) => {
				for (const hit of hits) isWanted &&= terminal.out(`${print(file, hit)}\n`);
			},
			cancel: {
				get isCancelled() {
					return !isWanted;
				},
			},
		});
		if (!isWanted) return exitCode;
		for (const item of shortfalls) {
			if (item.effect !== 'note') exitCode = 2;
			terminal.complain(`${toTerminal(file)}: ${plainLine(describeShortfall(item, translate))}`);
		}
	}
	return exitCode;
}

/** `file:line:column: code — what happened`, as compilers print and editors link. */
function plainHit({ language }: ScanCommand): (file: string, hit: Hit) => string {
	const translate = translateInto(language);
	const codes = catalogue(language);
	return (file, hit) => {
		const span = { start: 0, end: hit.code.length };
		const { headline } = explain({ ...hit, span, extent: span, alsoAt: [] }, { lookUp: (code) => codes.entry(code), translate });
		return toTerminal(`${file}:${hit.place.line}:${hit.place.column}: ${hit.code} — ${plainLine(headline)}`);
	};
}
