import { parseArgs } from 'node:util';

/** What the command line asks for. */
export type Command =
	| { readonly kind: 'help' }
	| { readonly kind: 'version' }
	| ExplainCommand
	| ScanCommand
	| { readonly kind: 'wrong'; readonly why: string };

export interface ExplainCommand {
	readonly kind: 'explain';
	readonly code: string;
	readonly language: Language;
}

export interface ScanCommand {
	readonly kind: 'scan';
	/** Paths; `-` is standard input. Never empty. */
	readonly files: readonly string[];
	readonly json: boolean;
	/** Also findings that are only `possible`. */
	readonly all: boolean;
	readonly language: Language;
}

export type Language = 'en' | 'th';

const options = {
	all: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
	json: { type: 'boolean' },
	lang: { type: 'string' },
	version: { type: 'boolean' },
} as const;

export const helpText = `Usage:
  s3-explain CODE                          what an S3 error code means on BangmodStorage, and what to do
  s3-explain scan [options] FILE… | -      find every S3 error in files, or in standard input

Options of scan:
  --json       one JSON object a line for each error found
  --all        also words that are only possibly an S3 error

Everywhere:
  --lang th    explain in Thai (en: in English)
  -h, --help   this text
  --version    the version

Exit code: 0 whether or not errors were found; 2 on a wrong argument or when a file could not be read.
`;

/** Reads the arguments after the program's own name. */
export function readArguments(argv: readonly string[]): Command {
	let parsed: ReturnType<typeof parse>;
	try {
		parsed = parse(argv);
	} catch (error) {
		return { kind: 'wrong', why: error instanceof Error ? firstSentence(error.message) : 'the arguments make no sense' };
	}
	const { values, positionals } = parsed;
	if (values.help === true) return { kind: 'help' };
	if (values.version === true) return { kind: 'version' };
	const language = values.lang ?? 'en';
	if (language !== 'en' && language !== 'th') return { kind: 'wrong', why: `--lang takes en or th, not ${language}` };
	const [first, ...rest] = positionals;
	if (first === undefined) return { kind: 'wrong', why: 'a code, or scan and a file, is needed' };
	if (first === 'scan') {
		if (rest.length === 0) return { kind: 'wrong', why: 'scan needs a file, or - for standard input' };
		return { kind: 'scan', files: rest, json: values.json === true, all: values.all === true, language };
	}
	if (rest.length > 0) return { kind: 'wrong', why: `one code at a time: ${first} is enough, ${rest[0] ?? ''} is too much` };
	if (values.json === true || values.all === true) return { kind: 'wrong', why: '--json and --all belong to scan' };
	return { kind: 'explain', code: first, language };
}

function parse(argv: readonly string[]) {
	return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
}

/** Node adds advice on quoting options, which is no help here. */
function firstSentence(message: string): string {
	return message.split('. ')[0] ?? message;
}
