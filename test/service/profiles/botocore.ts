import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { installFromDebian } from '../../../build/setUp/debian.ts';

/** AWS's two files and the variables beside them; an absent file is none. `environment` asks for no profile, but what the variables say. */
export interface AwsCase {
	readonly config?: string;
	readonly credentials?: string;
	readonly variables?: Readonly<Record<string, string>>;
	readonly environment?: boolean;
}

/** What botocore makes of one profile: `way` is "stated" when the files state the key, null when there is none. */
export type BotocoreProfile =
	| { readonly refused: string }
	| {
			readonly refused?: undefined;
			readonly region: string | null;
			readonly style: string | null;
			/** Null also when this botocore knows of no endpoints in files. */
			readonly endpoint: string | null;
			readonly way: string | null;
			/** Key id, secret and token. */
			readonly key?: readonly [string, string, string | null];
	  };

/** Every profile, or why botocore refuses the files. */
export type BotocoreAnswer =
	| { readonly refused: string }
	| { readonly refused?: undefined; readonly profiles: Readonly<Record<string, BotocoreProfile>> };

/** Debian's Python has Debian's botocore; another one by BOTOCORE_PYTHON. */
const python = process.env['BOTOCORE_PYTHON'] ?? '/usr/bin/python3';

/** Asks a real botocore, in one process; installs Debian's where there is none. Throws with one plain line when it cannot be had. */
export function askBotocore(cases: readonly AwsCase[]): {
	readonly version: string;
	readonly knowsEndpoints: boolean;
	readonly answers: readonly BotocoreAnswer[];
} {
	const isThere = spawnSync(python, ['-I', '-c', 'import botocore']).status === 0;
	const why = isThere ? undefined : installFromDebian('python3-botocore');
	if (why !== undefined) throw new Error(`botocore cannot be had: ${why}`);
	const { stdout, stderr } = spawnSync(python, ['-I', path.join(import.meta.dirname, 'botocore.py')], {
		input: JSON.stringify(cases),
		encoding: 'utf8',
		maxBuffer: 2 ** 26,
	});
	if (stdout === '') throw new Error(`botocore.py: ${stderr}`);
	return JSON.parse(stdout);
}
