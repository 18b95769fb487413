import type { IniEntry, IniFile } from './iniFile.ts';
import type { Refusal, Sourced } from './profile.ts';
import { parsePythonIni } from './pythonIni.ts';
import { shellWords } from '../../safe/shellWords.ts';

/** `~/.aws/config` and `~/.aws/credentials`, or what the environment names in their place; an absent file is empty. */
export interface AwsFiles {
	readonly config: IniFile;
	readonly credentials: IniFile;
}

/** An entry and the file that it stands in. */
export interface PlacedEntry extends IniEntry {
	readonly path: string;
}

/** The entries of one section, by name. */
export type Entries = ReadonlyMap<string, PlacedEntry>;

/** What both files say, by the names of profiles and of services sections. */
export interface AwsRead {
	readonly config: ReadonlyMap<string, Entries>;
	readonly credentials: ReadonlyMap<string, Entries>;
	readonly services: ReadonlyMap<string, Entries>;
	/** For which AWS's tools refuse everything: one broken file is enough. */
	readonly refusal: Refusal | null;
}

/**
 * Reads both files as botocore does. In the config file `[default]` and `[profile NAME]` are profiles, NAME read as a shell's word; of two
 * sections for one profile the later one counts, whole. In the credentials file every section is a profile, named as it stands there.
 */
export function readAwsFiles({ config, credentials }: AwsFiles): AwsRead {
	const [ofConfig, ofCredentials] = [sectionsOf(config), sectionsOf(credentials)];
	return {
		config: new Map(
			ofConfig.sections.flatMap(([name, entries]) => {
				const profile = name === 'default' ? name : wordBehind('profile', name);
				return profile === null ? [] : [[profile, entries]];
			}),
		),
		services: new Map(
			ofConfig.sections.flatMap(([name, entries]) => {
				const service = wordBehind('services', name);
				return service === null ? [] : [[service, entries]];
			}),
		),
		credentials: new Map(ofCredentials.sections),
		refusal: ofConfig.refusal ?? ofCredentials.refusal,
	};
}

/** The value of an entry with its place. */
export function sourced(entry: PlacedEntry | undefined): Sourced | undefined {
	return entry && { value: entry.value, source: { of: 'file', path: entry.path, line: entry.line } };
}

interface ReadFile {
	readonly sections: readonly (readonly [name: string, entries: Entries])[];
	readonly refusal: Refusal | null;
}

function sectionsOf({ path, text, fault: unread }: IniFile): ReadFile {
	const { sections, fault } = parsePythonIni(text ?? '');
	const told = unread === undefined ? fault : { fault: unread, line: 0 };
	return {
		sections: sections.map(({ name, entries }) => [name, new Map([...entries].map(([key, entry]) => [key, { ...entry, path }]))]),
		refusal: told === null ? null : { of: 'file', path, ...told },
	};
}

/** `work` of `profile work`. Only how the name begins is looked at, as in botocore: `profiles work` is one as well. */
function wordBehind(kind: string, name: string): string | null {
	const words = name.startsWith(kind) ? shellWords(name) : null;
	return words?.length === 2 ? (words[1] ?? null) : null;
}
