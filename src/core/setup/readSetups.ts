import { profilesOf } from './awsProfiles.ts';
import type { Block } from './block.ts';
import { assignmentsIn } from './context.ts';
import { embeddedSql } from './embeddedSql.ts';
import { type FileKind, fileKindOf, sqlKind } from './fileKinds.ts';
import { linesOf } from './lines.ts';
import { rolesOfText } from './roles.ts';
import { statementsOf } from './statements.ts';
import { tokensOf } from './tokens.ts';
import type { Setup, SetupFile } from './setup.ts';
import { setupsIn } from './setupsIn.ts';
import { xmlOf } from './xml.ts';

/** Readers that stand on a library; a host that does not bring it reads nothing of these files. */
export interface TreeReaders {
	readonly yaml?: (text: string) => Block;
}

/** UTF-16 units looked through; a program or a settings file that people edit by hand is shorter. */
const longestText = 400_000;
/** Some word of every text that sets up an S3 client; others are not taken apart. */
const gate = /s3|bangmod|minio|endpoint|bucket|aws_|boto/i;

/** Whether a file of this name may hold a setup. */
export function isSetupFile(path: string): boolean {
	return fileKindOf(path) !== undefined;
}

/** Every S3 client that a file sets up, in the order of the text; empty for a file that sets up none, however broken it is. */
export function readSetups(file: SetupFile, trees: TreeReaders = {}): readonly Setup[] {
	const reading = readingSetups(file, trees);
	for (;;) {
		const { done, value } = reading.next();
		if (done === true) return value;
	}
}

/**
 * The same in steps, between which a host may turn to other things: a program of 2,000 lines with 200 clients takes three, of 1, 2 and
 * 5 ms, and 3 ms to be checked (test/bench/setups.bench.ts).
 */
export function* readingSetups(file: SetupFile, trees: TreeReaders = {}): Generator<undefined, readonly Setup[]> {
	const { path, text, variables = new Map<string, string>() } = file;
	const kind = fileKindOf(path);
	if (kind === undefined || text.length > longestText || !gate.test(text)) return [];
	const root = yield* rootOf(text, kind, trees);
	if (root === undefined) return [];
	yield;
	const isProgram = kind.reader === 'program' && kind.language !== 'json';
	const read = (block: Block, { language, client }: FileKind, readText: string) =>
		setupsIn(block, {
			text: readText,
			language,
			isProgram,
			client,
			variables,
			roleOf: rolesOfText(),
			loans: new Map(),
			...assignmentsIn(block),
		});
	const found = read(root, kind, text);
	const sql = isProgram && kind.language !== 'sql' ? embeddedSql(text, kind.comments) : undefined;
	const sqlRoot = sql === undefined ? undefined : yield* rootOf(sql, sqlKind, trees);
	return sql === undefined || sqlRoot === undefined ? found : [...found, ...read(sqlRoot, sqlKind, sql)];
}

function* rootOf(
	text: string,
	{ reader, language, comments }: FileKind,
	{ yaml }: TreeReaders,
): Generator<undefined, Block | undefined> {
	switch (reader) {
		case 'lines':
			return language === 'aws' ? profilesOf(linesOf(text)) : linesOf(text);
		case 'program': {
			const tokens = tokensOf(text, comments);
			yield;
			return statementsOf(tokens, { bracesGroup: language === 'terraform', dotJoins: language === 'php' });
		}
		case 'yaml':
			return yaml?.(text);
		case 'xml':
			return xmlOf(text);
	}
}
