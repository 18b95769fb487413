import type { Command } from '../richText.ts';
import type { Explanation } from './explanation.ts';
import { shellWords } from '../safe/shellWords.ts';
import { toTerminalLine } from '../safe/terminalLine.ts';
import { toShellArg } from '../safe/shellArg.ts';

/**
 * A literal of ours that is a whole command, and no mention of one: it names where it goes, or needs no place. Options alone (`curl -v`) and
 * bare operations (`aws s3 cp`) are mentions.
 */
const wholeCommand =
	/^(?:aws .*--endpoint-url \S+ .*\ss3(?:api)? [a-z-]+|aws configure [a-z]+|curl .*https:\/\/|nslookup \S+\.\S|openssl dgst |printf |echo |convmv |sudo \w+ \w|python3 -m |w32tm \/|rclone (?:cleanup|purge) \S+:)/;

/** Signs by which a line is more than one program's words. */
const shellSigns = /[|;&<>$"]/;

/** What a place in a command is filled with, by the place's name; as the program is to receive it. */
export type Values = ReadonlyMap<string, string>;

const places = /(?<![\w$])(?:BUCKET|KEY|PREFIX|UPLOAD_ID)\b/g;

/** A command with its places filled, and how it is shown. */
export interface FilledCommand {
	readonly command: Command;
	/** As a POSIX shell takes it. */
	readonly text: string;
}

/** Fills the command that `literal` is; undefined where it is none, or where its values have no safe spelling. */
export function fillCommand(literal: string, values: Values, profile: string | undefined): FilledCommand | undefined {
	if (!wholeCommand.test(literal)) return undefined;
	const command = shellSigns.test(literal) ? scriptOf(literal, values) : wordsOf(literal, values, profile);
	const text = command && toTerminalLine(command, 'posix');
	return command === undefined || text === undefined ? undefined : { command, text };
}

function wordsOf(literal: string, values: Values, profile: string | undefined): Command | undefined {
	const words = shellWords(literal);
	if (words === null) return undefined;
	const filled = words.map((word) => word.replace(places, (place) => valueFor(place, word, values) ?? place));
	const isForProfile = profile !== undefined && filled[0] === 'aws' && !filled.includes('--profile') && filled[1] !== 'configure';
	return { kind: 'words', words: isForProfile ? ['aws', '--profile', profile, ...filled.slice(1)] : filled };
}

/** In an address a value is part of a path. */
function valueFor(place: string, word: string, values: Values): string | undefined {
	const value = values.get(place);
	if (value === undefined || !/^https?:\/\//.test(word)) return value;
	return value.split('/').map(encodeURIComponent).join('/');
}

/** A quoted variable (`"$KEY"`) is a place as well. */
function scriptOf(literal: string, values: Values): Command | undefined {
	let isSpelled = true;
	const text = literal.replace(/"\$(BUCKET|KEY)"|(?<![\w$])(?:BUCKET|KEY|PREFIX|UPLOAD_ID)\b/g, (place, variable?: string) => {
		const value = values.get(variable ?? place);
		if (value === undefined) return place;
		const quoted = toShellArg(value, 'posix');
		if (quoted.kind === 'word') return quoted.text;
		isSpelled = false;
		return place;
	});
	return isSpelled ? { kind: 'script', text } : undefined;
}

/** The command of the next step, the first one where it has several; undefined where it has none. */
export function nextCommand({ steps }: Explanation): Command | undefined {
	for (const part of steps[0] ?? []) if (part.kind === 'code' && part.command !== undefined) return part.command;
	return undefined;
}
