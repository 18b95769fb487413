import type { Secret } from './credential.ts';
import type { IniFault, UnreadFault } from './iniFile.ts';

/** Where a value came from, to be shown beside it. */
export type Source =
	| { readonly of: 'file'; readonly path: string; readonly line: number }
	| { readonly of: 'variable'; readonly name: string }
	| { readonly of: 'preset' }
	| { readonly of: 'typed' }
	| { readonly of: 'stored' };

/** A value and the place that states it. */
export interface Sourced {
	readonly value: string;
	readonly source: Source;
}

/** The value that won, and those that it won over, in order. */
export interface Chosen extends Sourced {
	readonly overrode: readonly Sourced[];
}

/** Why a profile gives no key to sign with. */
export type Refusal =
	/** The tool itself refuses the whole file, or it was not read; line 0 is the whole file. */
	| { readonly of: 'file'; readonly path: string; readonly line: number; readonly fault: IniFault | UnreadFault }
	/** The named entry makes the tool run a program or ask a service, which is not followed. */
	| { readonly of: 'way'; readonly entry: string; readonly source: Source }
	/** The named entry is empty, runs over several lines, or has rclone put other values in. */
	| { readonly of: 'entry'; readonly entry: string; readonly source: Source }
	/** The profile names a services section that is not there or says nothing of S3 as it should. */
	| { readonly of: 'services'; readonly name: string; readonly source: Source }
	| { readonly of: 'no secret' }
	| { readonly of: 'no key' };

/** What one profile, remote or environment says about a connection. */
export interface Profile {
	readonly kind: 'aws' | 'rclone' | 'environment';
	/** Empty for the environment, and for a file of which not even the names of its profiles can be read. */
	readonly name: string;
	readonly endpoint: Chosen | null;
	readonly region: Chosen | null;
	readonly style: Chosen | null;
	/** Key id, secret and token come from one source; with a `refusal` there are none. */
	readonly accessKeyId: Chosen | null;
	readonly secret: Secret | null;
	readonly sessionToken: Secret | null;
	/** Endpoints that stand in the same home files as the key: the only ones besides BangmodStorage's that it may sign for unasked. */
	readonly ownEndpoints: readonly string[];
	readonly refusal: Refusal | null;
}

/** The key of a profile, whole, or why there is none. */
export type ProfileKey = Pick<Profile, 'accessKeyId' | 'secret' | 'sessionToken' | 'refusal'>;

/** No key, for this reason. */
export function refusedKey(refusal: Refusal): ProfileKey {
	return { accessKeyId: null, secret: null, sessionToken: null, refusal };
}

/** A profile that gives nothing, for this reason. */
export function refusedProfile(kind: Profile['kind'], name: string, refusal: Refusal): Profile {
	return { kind, name, endpoint: null, region: null, style: null, ownEndpoints: [], ...refusedKey(refusal) };
}

/** The first of the candidates that is there; the others are what it overrode. */
export function choose(...candidates: readonly (Sourced | undefined)[]): Chosen | null {
	const [first, ...overrode] = candidates.filter((candidate) => candidate !== undefined);
	return first === undefined ? null : { ...first, overrode };
}

/** The environment variables that a host hands in. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A variable that is set, be it to nothing: some count even then. */
export function presentVariable(variables: Variables, name: string): Sourced | undefined {
	const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
	return value === undefined ? undefined : { value, source: { of: 'variable', name } };
}

/** A variable that is set and not empty. */
export function variable(variables: Variables, name: string): Sourced | undefined {
	const found = presentVariable(variables, name);
	return found?.value === '' ? undefined : found;
}
