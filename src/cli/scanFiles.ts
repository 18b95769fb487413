import { catalogue } from '../core/catalog/catalog.ts';
import { readRows } from '../core/catalog/table.generated.ts';
import { toTerminal } from '../core/explain/encode.ts';
import { explain } from '../core/explain/explain.ts';
import { plainLine } from '../core/explain/plain.ts';
import { recognise } from '../core/recognise/recognise.ts';
import type { Hit } from '../core/scan/hit.ts';
import { jsonLine } from '../core/scan/jsonLine.ts';
import { languageOf } from '../core/scan/languageOf.ts';
import { makePairMatcher } from '../core/scan/pairMatcher.ts';
import { scanSource } from '../core/scan/scanSource.ts';
import { describeShortfall, type Shortfall } from '../core/scan/shortfall.ts';
import { makeVectorMatcher } from '../core/scan/vectorMatcher.ts';
import { instantiate } from '../host/node/instantiate.ts';
import { openByteSource } from '../host/node/byteSource.ts';
import type { ScanCommand } from './arguments.ts';
import { translateInto } from './language.ts';
import type { Terminal } from './terminal.ts';

/** Scans each file in turn and prints what is found; gives the exit code. */
export async function scanFiles(command: ScanCommand, terminal: Terminal): Promise<number> {
	const translate = translateInto(command.language);
	const print = command.json ? jsonLine : plainHit(command);
	let exitCode = 0;
	for (const file of command.files) {
		const shortfalls = await scanFile(file, command, (hit) => terminal.out(`${print(file, hit)}\n`));
		for (const item of shortfalls) {
			if (item.effect !== 'note') exitCode = 2;
			terminal.complain(`${toTerminal(file)}: ${plainLine(describeShortfall(item, translate))}`);
		}
	}
	return exitCode;
}

async function scanFile(file: string, command: ScanCommand, onHit: (hit: Hit) => void): Promise<readonly Shortfall[]> {
	const source = await openByteSource(file === '-' ? '/dev/stdin' : file);
	if (!('read' in source)) return [source];
	const languageId = languageOf(file);
	try {
		const { shortfalls } = await scanSource(source, {
			makeMatcher: makeVectorMatcher(instantiate) ?? makePairMatcher,
			anchors: readRows()
				.map((row) => row.code)
				.filter((code) => code.length > 4),
			reach: 4096,
			recognise: (text) => recognise(text, { languageId }),
			onHits: (hits) => hits.filter((hit) => command.all || hit.certainty !== 'possible').forEach(onHit),
		});
		return shortfalls;
	} finally {
		await source.close();
	}
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
