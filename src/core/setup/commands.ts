import type { Block, Entry } from './block.ts';
import { reference } from './reference.ts';

/** Programs that call S3, and what their words without a name are, behind those that choose what to do. */
const programs: readonly (readonly [program: RegExp, client: string, behind: readonly string[], order: readonly string[]])[] = [
	[/^aws$/, 'aws-cli', [], []],
	[/^(?:mc|mcli)$/, 'mc', ['alias', 'set'], ['', 'endpoint', 'access_key', 'secret_key']],
	[/^(?:mc|mcli)$/, 'mc', ['config', 'host', 'add'], ['', 'endpoint', 'access_key', 'secret_key']],
	[/^restic$/, 'restic', [], []],
	[/^s3cmd$/, 's3cmd', [], []],
	[/^s5cmd$/, 's5cmd', [], []],
	[/^rclone$/, 'rclone', [], []],
	[/^s3fs$/, 's3fs', [], ['bucket']],
];

const word = /((?:"(?:[^"\\]|\\.)*"|'[^']*'|\\[^\n\r]|[^\s\\"';|&])+)|\\\r?\n|([;|&]{1,2})/g;
/** Words of one command; one that is longer is a list of files. */
const mostWords = 200;

interface Word {
	readonly text: string;
	readonly start: number;
}

/** The client that a program's name stands for; undefined for other programs. */
function clientOfProgram(head: string): string | undefined {
	return programs.find(([program]) => program.test(head))?.[1];
}

/** A command with the options that it is given, from `at` on to where it ends; undefined for a text without options. */
export function commandOf(text: string, at: number, end: number): Block | undefined {
	const words = wordsOf(text.slice(at, end), at);
	const first = words.findIndex((one) => clientOfProgram(nameOf(one)) !== undefined);
	const program = words[Math.max(0, first)];
	if (program === undefined || !words.some(({ text: option }) => option.startsWith('-'))) {
		if (first === -1 || program === undefined) return undefined;
	}
	const rest = words.slice(Math.max(0, first) + 1);
	const entries = [...optionsOf(rest), ...ordered(nameOf(program), rest)];
	const place = { start: program.start, end: program.start + program.text.length };
	const client = clientOfProgram(nameOf(program));
	return { head: nameOf(program), place, kind: 'group', entries, ...(client !== undefined && { client }) };
}

function nameOf({ text }: Word): string {
	return text.slice(text.lastIndexOf('/') + 1);
}

function wordsOf(text: string, at: number): readonly Word[] {
	const words: Word[] = [];
	for (const match of text.matchAll(word)) {
		const [, bare, parting] = match;
		if (parting !== undefined && words.some((one) => one.text.startsWith('-'))) break;
		if (bare !== undefined && words.push(unquoted({ text: bare, start: at + match.index })) === mostWords) break;
	}
	return words;
}

/** The word without quotes around all of it. */
function unquoted({ text, start }: Word): Word {
	const quote = text.charAt(0);
	const isQuoted = /^["']$/.test(quote) && text.length > 1 && text.indexOf(quote, 1) === text.length - 1;
	return isQuoted ? { text: text.slice(1, -1), start: start + 1 } : { text, start };
}

/** `--name value`, `--name=value` and `-o name=value`. */
function optionsOf(words: readonly Word[]): readonly Entry[] {
	return words.flatMap((option, index): readonly Entry[] => {
		const [whole = '', dashes = '', name = '', equal = ''] = /^(-{0,2})([A-Za-z][\w.-]{0,80})(=?)/.exec(option.text) ?? [];
		const next = words[index + 1];
		if (name === '' || (dashes === '' && equal === '')) return [];
		const place = { start: option.start + dashes.length, end: option.start + dashes.length + name.length };
		if (equal !== '')
			return [entryOf(name, unquoted({ text: option.text.slice(whole.length), start: option.start + whole.length }), place)];
		return next === undefined || next.text.startsWith('-') || whole.length < option.text.length
			? []
			: [entryOf(name, next, place)];
	});
}

function entryOf(name: string, { text, start }: Word, place: Entry['place']): Entry {
	return { name, value: reference(text, { start, end: start + text.length }), place };
}

function ordered(program: string, words: readonly Word[]): readonly Entry[] {
	const plain = words.filter(({ text }) => !text.startsWith('-'));
	const row = programs.find(([name, , behind]) => name.test(program) && behind.every((one, index) => plain[index]?.text === one));
	return (row?.[3] ?? []).flatMap((name, index): readonly Entry[] => {
		const given = plain[index + (row?.[2].length ?? 0)];
		return given === undefined || name === ''
			? []
			: [entryOf(name, given, { start: given.start, end: given.start + given.text.length })];
	});
}
