import { parseArgs } from 'node:util';
import { readLogTime } from '../core/scan/logTime.ts';

/** What the command line asks for. */
export type Command =
	| { readonly kind: 'help' }
	| { readonly kind: 'version' }
	| ExplainCommand
	| ExplainFilesCommand
	| ScanCommand
	| CheckCommand
	| { readonly kind: 'wrong'; readonly why: string };

export interface ExplainCommand {
	readonly kind: 'explain';
	readonly code: string;
	readonly language: Language;
}

export interface ExplainFilesCommand {
	readonly kind: 'explain files';
	/** Paths; `-` is standard input. Never empty. */
	readonly files: readonly string[];
	/** Also reports that are only `possible`. */
	readonly all: boolean;
	readonly format: 'plain' | 'json';
	/** Exit code 1 where a report was found. */
	readonly failOnFound: boolean;
	/** Folder of the programs and settings that made the requests. */
	readonly workspace?: string;
	readonly language: Language;
}

export interface ScanCommand {
	readonly kind: 'scan';
	/** Paths; `-` is standard input. Never empty. */
	readonly files: readonly string[];
	/** Also findings that are only `possible`. */
	readonly all: boolean;
	readonly format: 'plain' | 'json' | 'csv' | 'markdown';
	/** Prints what all errors come to instead of each. */
	readonly summary: boolean;
	/** Milliseconds since 1970 UTC. */
	readonly since?: number;
	readonly until?: number;
	/** Goes on with what is added to the file, until it is stopped. */
	readonly follow?: true;
	/** At most so many threads, from 1. */
	readonly threads?: number;
	readonly language: Language;
}

export interface CheckCommand {
	readonly kind: 'check';
	/** Files and folders. Never empty. */
	readonly paths: readonly string[];
	readonly format: 'plain' | 'json' | 'sarif' | 'github';
	/** Prints what every client is set to instead of what is wrong. */
	readonly setups: boolean;
	readonly language: Language;
}

export type Language = 'en' | 'th';

const options = {
	all: { type: 'boolean' },
	csv: { type: 'boolean' },
	'fail-on-found': { type: 'boolean' },
	follow: { type: 'boolean' },
	github: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
	json: { type: 'boolean' },
	lang: { type: 'string' },
	markdown: { type: 'boolean' },
	sarif: { type: 'boolean' },
	setups: { type: 'boolean' },
	since: { type: 'string' },
	summary: { type: 'boolean' },
	threads: { type: 'string' },
	until: { type: 'string' },
	version: { type: 'boolean' },
	workspace: { type: 'string' },
} as const;

export const helpText = `Usage:
  s3-explain CODE                          what an S3 error code means on BangmodStorage, and what to do
  s3-explain explain [options] FILE… | -   say of each S3 error in a text what caused it, why we think so, and what to do
  s3-explain scan [options] FILE… | -      find every S3 error in files, or in standard input
  s3-explain check [options] PATH…         find mistakes in the settings of S3 clients, in programs and settings files, before they fail

Options of explain:
  --json           one JSON object a line for each error: causes with their evidence and its place, steps, facts
  --all            also words that are only possibly an S3 error
  --fail-on-found  exit code 1 when an error was found
  --workspace DIR  the folder of the programs and settings that made the requests: causes are looked for in those as well

Options of scan:
  --json       one JSON object a line for each error found
  --csv        a line of CSV for each error found
  --summary    counts, times, retries and throttling instead of each error; with --json or --markdown in that form
  --since T    only errors from T on; T is 2026-11-22, 2026-11-22T10:00:00Z, a Unix time, or another time as logs print it
  --until T    only errors up to T
  --follow     go on with what is added to the one file, also when another takes its name, until it is stopped
  --threads N  at most so many threads instead of one for each core (for logs from 64 MB on); the output is the same
  --all        also words that are only possibly an S3 error

Options of check:
  --json       one JSON object a line for each mistake
  --setups     what each client is set to instead of what is wrong with it; with --json one object a line
  --sarif      one SARIF log, as code scanning takes it
  --github     annotations, as a workflow of GitHub prints them
  A comment "bangmod-ignore", with kinds behind it or without, silences its line; alone on a line, the next one.

Everywhere:
  --lang th    explain in Thai (en: in English)
  -h, --help   this text
  --version    the version

Exit code: 0 whether or not errors were found, unless --fail-on-found asks otherwise; 1 when check found something that will fail; 2 on a wrong
argument or when a file could not be read.
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
		return readScan(values, rest, language);
	}
	if (first === 'explain') {
		if (rest.length === 0) return { kind: 'wrong', why: 'explain needs a file, or - for standard input' };
		return readExplain(values, rest, language);
	}
	if (first === 'check') {
		if (rest.length === 0) return { kind: 'wrong', why: 'check needs a file or a folder' };
		return readCheck(values, rest, language);
	}
	if (rest.length > 0) return { kind: 'wrong', why: `one code at a time: ${first} is enough, ${rest[0] ?? ''} is too much` };
	const stray = Object.keys(values).find((name) => name !== 'lang');
	if (stray !== undefined) return { kind: 'wrong', why: belongs(stray) };
	return { kind: 'explain', code: first, language };
}

const explainOptions: ReadonlySet<string> = new Set(['json', 'all', 'fail-on-found', 'lang', 'workspace']);

function readExplain(values: Values, files: readonly string[], language: Language): Command {
	const stray = Object.keys(values).find((name) => !explainOptions.has(name));
	if (stray !== undefined) return { kind: 'wrong', why: belongs(stray) };
	const failOnFound = values['fail-on-found'] === true;
	return {
		kind: 'explain files',
		files,
		all: values.all === true,
		format: values.json === true ? 'json' : 'plain',
		failOnFound,
		language,
		...(values.workspace !== undefined && { workspace: values.workspace }),
	};
}

const checkOptions: ReadonlySet<string> = new Set(['json', 'setups', 'sarif', 'github', 'lang']);
/** Options that no other command takes. */
const checkAlone: ReadonlySet<string> = new Set(['setups', 'sarif', 'github']);

function belongs(option: string): string {
	return `--${option} belongs to ${checkAlone.has(option) ? 'check' : option === 'workspace' ? 'explain' : 'scan'}`;
}

function readCheck(values: Values, paths: readonly string[], language: Language): Command {
	const stray = Object.keys(values).find((name) => !checkOptions.has(name));
	if (stray !== undefined)
		return { kind: 'wrong', why: stray === 'fail-on-found' ? '--fail-on-found belongs to explain' : belongs(stray) };
	const [format = 'plain', another] = (['json', 'sarif', 'github'] as const).filter((name) => values[name] === true);
	const setups = values.setups === true;
	if (another !== undefined) return { kind: 'wrong', why: `--${format} or --${another}, not both` };
	if (setups && (format === 'sarif' || format === 'github'))
		return { kind: 'wrong', why: `--${format} prints mistakes, --setups none` };
	return { kind: 'check', paths, format, setups, language };
}

type Values = ReturnType<typeof parse>['values'];

function readScan(values: Values, files: readonly string[], language: Language): Command {
	if (values.workspace !== undefined) return { kind: 'wrong', why: belongs('workspace') };
	const stray = Object.keys(values).find((name) => checkAlone.has(name));
	if (stray !== undefined) return { kind: 'wrong', why: belongs(stray) };
	if (values['fail-on-found'] === true) return { kind: 'wrong', why: '--fail-on-found belongs to explain' };
	const formats = (['json', 'csv', 'markdown'] as const).filter((name) => values[name] === true);
	const [format = 'plain', another] = formats;
	const summary = values.summary === true;
	if (another !== undefined) return { kind: 'wrong', why: `--${format} or --${another}, not both` };
	if (format === 'markdown' && !summary) return { kind: 'wrong', why: '--markdown goes with --summary' };
	if (format === 'csv' && summary) return { kind: 'wrong', why: '--csv prints each error, --summary none' };
	const since = readTime(values.since);
	const until = readTime(values.until);
	if (Number.isNaN(since)) return { kind: 'wrong', why: `--since takes a time, not ${values.since ?? ''}` };
	const follow = values.follow === true;
	if (follow && (files.length > 1 || files[0] === '-'))
		return { kind: 'wrong', why: '--follow takes one file, and no standard input' };
	if (follow && summary) return { kind: 'wrong', why: '--summary comes at the end, --follow has none' };
	const threads = values.threads === undefined ? undefined : Number(values.threads);
	if (threads !== undefined && !(/^\d{1,3}$/.test(values.threads ?? '') && threads > 0))
		return { kind: 'wrong', why: `--threads takes a number from 1 on, not ${values.threads ?? ''}` };
	if (Number.isNaN(until)) return { kind: 'wrong', why: `--until takes a time, not ${values.until ?? ''}` };
	return {
		kind: 'scan',
		files,
		format,
		summary,
		all: values.all === true,
		language,
		...(since === undefined ? {} : { since }),
		...(until === undefined ? {} : { until }),
		...(threads === undefined ? {} : { threads }),
		...(follow && { follow }),
	};
}

/** A time as a log prints it, or a day alone, which is its midnight; without a zone in UTC. NaN for anything else. */
function readTime(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const time = readLogTime(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text} 00:00:00` : text);
	return time?.hasYear === true ? time.at : NaN;
}

function parse(argv: readonly string[]) {
	return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
}

/** Node adds advice on quoting options, which is no help here. */
function firstSentence(message: string): string {
	return message.split('. ')[0] ?? message;
}
