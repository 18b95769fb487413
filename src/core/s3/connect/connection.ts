import { maySignFor, type Credential } from './credential.ts';
import { isRegion, parseEndpoint, type Caution, type Endpoint, type EndpointProblem } from './endpoint.ts';
import { choose, type Chosen, type Profile, type Refusal, type Sourced } from './profile.ts';
import { accessKeyPrefix, regions } from '../../vendor/service.ts';

/** What a person chose for a connection. Plain data without secrets, so it may be kept. */
export interface ConnectionChoice {
	/** One of BangmodStorage's regions, whose endpoint and region string move together; or an endpoint of one's own; or the profile's. */
	readonly place:
		| { readonly of: 'region'; readonly id: string }
		| { readonly of: 'custom'; readonly endpoint: string; readonly region: string }
		| { readonly of: 'profile' };
	readonly style: 'path' | 'virtual-hosted';
	readonly keys: KeyChoice;
}

/** Which key signs: none, one from the secret store by its id there, or a profile's. */
export type KeyChoice =
	| { readonly of: 'anonymous' }
	| { readonly of: 'stored'; readonly id: string }
	| { readonly of: 'profile'; readonly kind: Profile['kind']; readonly name: string };

/** Everything that a request needs of its connection, each part with its source. */
export interface Connection {
	readonly endpoint: Endpoint;
	readonly region: string;
	/** Null = the request goes out unsigned. */
	readonly credential: Credential | null;
	/** Name of the AWS profile that signs, by which a command can name it. */
	readonly profile?: string;
	readonly sources: { readonly endpoint: Chosen; readonly region: Chosen; readonly accessKeyId: Chosen | null };
	readonly cautions: readonly Caution[];
	readonly doubts: readonly Doubt[];
}

/** What looks wrong about a connection and is allowed all the same: finding out what it leads to is what the panel is for. */
export type Doubt =
	/** The region string is not the one of BangmodStorage's endpoint. */
	| { readonly of: 'region and endpoint'; readonly region: string; readonly expected: string }
	/** The key id has not the prefix of BangmodStorage's keys, at its endpoint. */
	| { readonly of: 'key prefix' };

/** Why a choice makes no connection. */
export type ConnectionProblem =
	| { readonly of: 'no endpoint' }
	| { readonly of: 'endpoint'; readonly problem: EndpointProblem; readonly source: Chosen }
	| { readonly of: 'no region' }
	| { readonly of: 'bad region'; readonly source: Chosen }
	| { readonly of: 'no such key' }
	/** The chosen profile gives no key. */
	| { readonly of: 'profile'; readonly refusal: Refusal }
	/** The key is not bound to this origin: a person has to allow it once, seeing host, profile and the key's last characters. */
	| { readonly of: 'not bound'; readonly origin: string; readonly credential: Credential };

/** A connection, or the first problem that keeps it from being one. */
export type ConnectionAnswer =
	| { readonly kind: 'connected'; readonly connection: Connection }
	| { readonly kind: 'refused'; readonly problem: ConnectionProblem };

/** Puts a connection together. `stored` is the credential of the secret store that `choice` names, read by the host; null when it is gone. */
export function connect(choice: ConnectionChoice, profiles: readonly Profile[], stored: Credential | null): ConnectionAnswer {
	const { keys } = choice;
	const profile = keys.of === 'profile' ? profiles.find(({ kind, name }) => kind === keys.kind && name === keys.name) : undefined;
	const place = placeOf(choice, profile);
	if (place.endpoint === null) return refused({ of: 'no endpoint' });
	const parsed = parseEndpoint(place.endpoint.value);
	if (parsed.kind === 'refused') return refused({ of: 'endpoint', problem: parsed.problem, source: place.endpoint });
	const { endpoint } = parsed;
	const region = place.region ?? regionOf(endpoint);
	if (region === null) return refused({ of: 'no region' });
	if (!isRegion(region.value)) return refused({ of: 'bad region', source: region });
	const key = keyOf(choice.keys, profile, stored);
	if (key.kind === 'refused') return key;
	const { credential } = key;
	if (credential !== null && !maySignFor(credential, endpoint.origin))
		return refused({ of: 'not bound', origin: endpoint.origin, credential });
	const sources = { endpoint: place.endpoint, region, accessKeyId: key.source };
	const doubts = doubtsOf(endpoint, region.value, credential);
	return {
		kind: 'connected',
		connection: {
			endpoint,
			region: region.value,
			credential,
			...(profile?.kind === 'aws' && { profile: profile.name }),
			sources,
			cautions: endpoint.cautions,
			doubts,
		},
	};
}

/** Which origins a key found in home files may sign for without being asked about: its own files' and, for BangmodStorage's keys, ours. */
export function boundOrigins(accessKeyId: string, ownEndpoints: readonly string[]): readonly string[] {
	const own = ownEndpoints.flatMap((text) => {
		const parsed = parseEndpoint(text);
		return parsed.kind === 'endpoint' ? [parsed.endpoint.origin] : [];
	});
	return [...new Set([...(accessKeyId.startsWith(accessKeyPrefix) ? regions.map(({ endpoint }) => endpoint) : []), ...own])];
}

function placeOf({ place }: ConnectionChoice, profile: Profile | undefined): { endpoint: Chosen | null; region: Chosen | null } {
	// What the profile would have said is shown as overridden.
	const over = (value: string, of: 'preset' | 'typed', loser: Chosen | null | undefined) => {
		const losers = loser ? [loser, ...loser.overrode] : [];
		return value === ''
			? null
			: choose({ value, source: { of } }, ...losers.map(({ value, source }): Sourced => ({ value, source })));
	};
	if (place.of === 'profile') return { endpoint: profile?.endpoint ?? null, region: profile?.region ?? null };
	if (place.of === 'custom')
		return { endpoint: over(place.endpoint, 'typed', profile?.endpoint), region: over(place.region, 'typed', profile?.region) };
	const region = regions.find(({ id }) => id === place.id);
	return {
		endpoint: over(region?.endpoint ?? '', 'preset', profile?.endpoint),
		region: over(region?.region ?? '', 'preset', profile?.region),
	};
}

/** BangmodStorage's endpoints have one region string each. */
function regionOf({ origin }: Endpoint): Chosen | null {
	const known = regions.find(({ endpoint }) => endpoint === origin);
	return known === undefined ? null : { value: known.region, source: { of: 'preset' }, overrode: [] };
}

type KeyAnswer =
	| { readonly kind: 'key'; readonly credential: Credential | null; readonly source: Chosen | null }
	| { readonly kind: 'refused'; readonly problem: ConnectionProblem };

function keyOf(choice: KeyChoice, profile: Profile | undefined, stored: Credential | null): KeyAnswer {
	if (choice.of === 'anonymous') return { kind: 'key', credential: null, source: null };
	if (choice.of === 'stored') {
		if (stored === null) return refused({ of: 'no such key' });
		return { kind: 'key', credential: stored, source: choose({ value: stored.accessKeyId, source: { of: 'stored' } }) };
	}
	if (profile === undefined) return refused({ of: 'no such key' });
	const { accessKeyId, secret, sessionToken, ownEndpoints, refusal } = profile;
	if (refusal !== null) return refused({ of: 'profile', refusal });
	if (accessKeyId === null || secret === null) return refused({ of: 'no such key' });
	const origins = boundOrigins(accessKeyId.value, ownEndpoints);
	const credential = { accessKeyId: accessKeyId.value, secret, ...(sessionToken !== null && { sessionToken }), origins };
	return { kind: 'key', credential, source: accessKeyId };
}

function doubtsOf(endpoint: Endpoint, region: string, credential: Credential | null): readonly Doubt[] {
	const ours = regions.find((known) => known.endpoint === endpoint.origin);
	if (ours === undefined) return [];
	return [
		...(region === ours.region ? [] : [{ of: 'region and endpoint', region, expected: ours.region } as const]),
		...(credential === null || credential.accessKeyId.startsWith(accessKeyPrefix) ? [] : [{ of: 'key prefix' } as const]),
	];
}

function refused(problem: ConnectionProblem): { readonly kind: 'refused'; readonly problem: ConnectionProblem } {
	return { kind: 'refused', problem };
}
