import { check } from '../checks/check.ts';
import type { Mark } from '../checks/mark.ts';
import type { CheckContext } from '../checks/ours.ts';
import { isSetupFile, readingSetups, readSetups } from '../readSetups.ts';
import type { Setup, SetupFile } from '../setup.ts';
import { isProfilesFile, isVariablesFile, variablesIn } from '../variables.ts';
import { treeReaders } from './treeReaders.ts';

/** All that is done with what files set up, as one thing that a host loads when it is first needed. */
export interface SetupTools {
	/** Whether a file of this name may hold a setup. */
	readonly isSetupFile: (path: string) => boolean;
	/** Whether a file of this name holds the variables of the programs beside and below it. */
	readonly isVariablesFile: (name: string) => boolean;
	/** Whether a file of this path holds profiles by which clients elsewhere are judged. */
	readonly isProfilesFile: (path: string) => boolean;
	readonly variablesIn: (text: string) => ReadonlyMap<string, string>;
	readonly readSetups: (file: SetupFile) => readonly Setup[];
	/** The same in steps of a few milliseconds. */
	readonly readingSetups: (file: SetupFile) => Generator<undefined, readonly Setup[]>;
	readonly check: (file: SetupFile, setups: readonly Setup[], context: CheckContext) => readonly Mark[];
}

/** The tools with the libraries under them: a bundle of its own. */
export const setupTools: SetupTools = {
	isSetupFile,
	isVariablesFile,
	isProfilesFile,
	variablesIn,
	readSetups: (file) => readSetups(file, treeReaders),
	readingSetups: (file) => readingSetups(file, treeReaders),
	check,
};
