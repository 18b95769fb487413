import type { Secret } from './credential.ts';

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

/** Ways to come by keys that are named and not followed: they run programs or ask services that BangmodStorage does not have. */
export type Unsupported =
	| 'credential_process'
	| 'sso'
	| 'assumed role'
	| 'web identity'
	| 'keys from the environment'
	| 'encrypted file';

/** What one profile, remote or environment says about a connection. */
export interface Profile {
	readonly kind: 'aws' | 'rclone' | 'environment';
	readonly name: string;
	readonly endpoint: Chosen | null;
	readonly region: Chosen | null;
	readonly style: Chosen | null;
	readonly accessKeyId: Chosen | null;
	readonly secret: Secret | null;
	readonly sessionToken: Secret | null;
	/** Endpoints that stand in the same home files as the key: the only ones besides BangmodStorage's that it may sign for unasked. */
	readonly ownEndpoints: readonly string[];
	readonly unsupported: readonly Unsupported[];
}

/** The first of the candidates that is there; the others are what it overrode. */
export function choose(...candidates: readonly (Sourced | undefined)[]): Chosen | null {
	const [first, ...overrode] = candidates.filter((candidate) => candidate !== undefined);
	return first === undefined ? null : { ...first, overrode };
}

/** The environment variables that a host hands in. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** A variable that is set and not empty. */
export function variable(variables: Variables, name: string): Sourced | undefined {
	const value = Object.hasOwn(variables, name) ? variables[name]?.trim() : undefined;
	return value === undefined || value === '' ? undefined : { value, source: { of: 'variable', name } };
}
