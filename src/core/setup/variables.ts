import { fileKindOf } from './fileKinds.ts';
import { linesOf } from './lines.ts';

/** The variables that an `.env` file sets to a text of their own; the last of two settings holds, as when it is sourced. */
export function variablesIn(text: string): ReadonlyMap<string, string> {
	return new Map(
		linesOf(text).entries.flatMap(({ name, value }) =>
			value.kind === 'text' && value.text !== '' ? [[name, value.text] as const] : [],
		),
	);
}

/** Whether a file of this name holds the variables of a program that stands beside it; one of examples does not. */
export function isVariablesFile(name: string): boolean {
	return /^\.env(?:\.local)?$/.test(name);
}

/** Whether a file of this path holds profiles by which clients in other files are judged; a command of the aws-cli is none. */
export function isProfilesFile(path: string): boolean {
	return fileKindOf(path)?.language === 'aws';
}
