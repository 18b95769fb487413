import { redact } from '../../safe/redact.ts';
import { fieldOfLabel } from './labels.ts';
import { type Place, readPlace } from './places.ts';

/** Programs that talk to a store from a shell. */
const programs =
	'aws|rclone|s3cmd|s5cmd|s4cmd|mc|restic|kopia|duplicity|gsutil|curl|terraform|tofu|velero|s3fs|goofys|juicefs|hadoop|hdfs|pgbackrest|barman-cloud-[\\w-]{1,24}|docker|kubectl|python3?|node|ruby|php|java|go|tar';
/** A shell's line: behind a prompt, or beginning with such a program. */
const command = new RegExp(
	String.raw`^(?<prompt>[^\n]{0,60}?[$❯➜#%>] {1,2}|\+{1,3} )?(?:[A-Z_]{2,40}=\S{0,200} ){0,6}(?:sudo |time )?(?:(?:\.\/|\/(?:[\w.-]{1,40}\/){1,8})?(?:${programs})\b|(?<=[$❯➜] {1,2})(?:\.\/)?[a-z][\w.-]{1,40}) \S`,
);

/** Whether a line is a command's, by its prompt or its program. */
export function isCommand(line: string): boolean {
	return command.test(line.slice(0, longestCommand));
}

/** A command as printed, with its place in the text. */
export interface Command {
	readonly line: string;
	readonly start: number;
}

/** Ends of prompts, and the line's beginning of the programs that are quoted without one; most logs hold none of these. */
const signs: readonly string[] = [
	'$ ',
	'❯ ',
	'➜ ',
	'# ',
	'% ',
	'\\> ',
	'\naws ',
	'\nrclone ',
	'\ns3cmd ',
	'\nmc ',
	'\nrestic ',
	'\ncurl ',
];

const longestCommand = 2_048;

/** The commands that a text shows, in order; each goes on behind a backslash. */
export function commandsIn(text: string): readonly Command[] {
	if (!signs.some((sign) => text.includes(sign)) && !command.test(text.slice(0, longestCommand))) return [];
	const commands: Command[] = [];
	for (let start = 0; start < text.length; ) {
		const end = text.indexOf('\n', start);
		const stop = end < 0 ? text.length : end;
		const match = command.exec(text.slice(start, Math.min(stop, start + longestCommand)));
		const from = start + (match?.groups?.['prompt']?.length ?? 0);
		if (match !== null) commands.push({ line: continued.exec(text.slice(from, from + 20_000))?.[0] ?? '', start: from });
		start = stop + 1;
	}
	return commands;
}

const continued = /^(?:[^\n]{0,2000}\\\n){0,20}[^\n]{0,2000}/;

/** A command's output goes on for so much before somebody looks for the command. */
const commandReach = 4_096;

/** The command whose output stands at an offset; `original` tells how far apart two places were before stretches were put together. */
export function commandAbove(
	commands: readonly Command[],
	offset: number,
	original: (offset: number) => number,
): Command | undefined {
	const last = commands.findLast(({ start }) => start < offset);
	return last !== undefined && original(offset) - original(last.start) <= commandReach ? last : undefined;
}

const flag = /(?<=\s)--?([a-z][a-z\d-]{2,30})[= ]["']?([^\s"'-][^\s"']{0,1023})/g;
/** rclone's `remote:bucket/key`; a drive's letter or a URL's scheme is no remote. */
const remote = /(?<=\s)(?!https?:|s3:)[A-Za-z][\w-]{1,30}:([a-z\d][\w.-]{2,62})(?:\/([^\s"']{0,1024}))?(?=\s|$)/;

/** curl takes a URL without its scheme: `host:port/bucket/key`. */
const bare = /(?<=\s)[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}:\d{2,5}\/([\w.-]{2,255})(?:\/([^\s"'?]{0,1024}))?(?=[\s?]|$)/;

/** What a command says of its request: `--bucket b`, `--region r`, `s3://b/k`, `remote:b/k`. */
export function readCommand({ line }: Command): Place & { readonly region?: string } {
	const stated: { [name: string]: string } = {};
	// A secret with a slash in it reads like a path.
	const told = redact(line);
	for (const [, name = '', value = ''] of told.matchAll(flag)) {
		const field = fieldOfLabel.get(name.replaceAll('-', ''));
		if (field === 'bucket' || field === 'key' || field === 'region') stated[field] ??= value;
	}
	const found = readPlace(told);
	const target =
		found.bucket !== undefined
			? null
			: told.includes('rclone')
				? remote.exec(told)
				: told.includes('curl ')
					? bare.exec(told)
					: null;
	return {
		...(target?.[1] === undefined ? {} : { bucket: target[1] }),
		...(target?.[2] === undefined || target[2] === '' ? {} : { key: target[2] }),
		...found,
		...stated,
	};
}
