import { placeholderless } from '../recognise/placeholders.ts';
import type { Span } from '../span.ts';
import type { Block } from './block.ts';
import type { Context, Given } from './context.ts';
import { isFromVariable, scalarOf } from './context.ts';
import type { Role } from './roles.ts';
import { addressingOf, checksumsOf, flagOf, regionOf, type Scalar, signatureOf } from './scalars.ts';
import type { KeySource, Setup, Stated } from './setup.ts';

/** Buckets of one program. */
const mostBuckets = 50;
/** Variables of a process are written so. */
const variableName = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;

/** Makes a setup of what was gathered for one client; the first of two values for one thing holds. */
export function toSetup(client: string, place: Span, gathered: readonly Given[], context: Context): Setup {
	// The protocol of something deeper is not the store's, and a name that may mean it yields to one that does.
	const sure = new Set(gathered.filter(({ isSure }) => isSure).map(({ role }) => role));
	const given = gathered.filter(
		({ role, depth, isSure }) => (role !== 'scheme' || depth === 0) && (isSure || role === 'bucket' || !sure.has(role)),
	);
	const first = <T>(roles: readonly Role[], read: (scalar: Scalar, role: Role) => T | undefined): T | undefined => {
		for (const { role, value } of given) {
			const scalar = roles.includes(role) ? scalarOf(value, context) : undefined;
			const found = scalar === undefined || 'variable' in scalar ? undefined : read(scalar, role);
			if (found !== undefined) return found;
		}
		return undefined;
	};
	const endpoint = first(['endpoint'], endpointOf);
	// s3fs and some others call the region `endpoint`.
	const region = first(['region'], (scalar) => regionOf(scalar)) ?? first(['endpoint'], regionAlone);
	const addressing = first(['pathStyle', 'style', 'hostBucket', 'virtualStyle'], (scalar, role) => addressingOf(role, scalar));
	const checksums = first(['checksums', 'integrity'], (scalar, role) => checksumsOf(role, scalar));
	const signature = first(['signature', 'signatureV2', 'signatureV4'], (scalar, role) => signatureOf(role, scalar));
	const keyId = first(['keyId'], writtenKey);
	const secret = first(['secret'], writtenKey);
	const token = given.find(({ role, value }) => role === 'token' && isGiven(scalarOf(value, context)));
	const profile = first(['profile'], (scalar) => (scalar.text === 'true' ? undefined : written(scalar)));
	const plainHttp = first(['secure', 'insecure', 'scheme'], (scalar, role) =>
		(role === 'scheme' ? /^http(?::\/\/)?$/i.test(scalar.text) : flagOf(scalar) === (role === 'insecure'))
			? scalar.place
			: undefined,
	);
	const namesBucket = first(['bucketEndpoint'], (scalar) => (flagOf(scalar) === true ? scalar.place : undefined));
	const keySource = keySourceOf(given, context);
	return {
		client,
		place,
		...(endpoint !== undefined && { endpoint }),
		...(region !== undefined && { region }),
		...(addressing !== undefined && { addressing }),
		...(checksums !== undefined && { checksums }),
		...(signature !== undefined && { signature }),
		...(keySource !== undefined && { keySource }),
		...(keyId !== undefined && { keyId }),
		...(secret !== undefined && { secret: secret.place }),
		...(token !== undefined && { sessionToken: token.place }),
		...(profile !== undefined && { profile }),
		...(plainHttp !== undefined && { plainHttp }),
		...(namesBucket !== undefined && { namesBucket }),
		buckets: given.flatMap(({ role, value }) => (role === 'bucket' ? bucketsOf(scalarOf(value, context)) : [])),
	};
}

/** The buckets that a text names anywhere, at most so many that somebody wrote them by hand. */
export function bucketsIn(root: Block, context: Context): readonly Stated[] {
	const found: Stated[] = [];
	const open: Block[] = [root];
	for (let block = open.pop(); block !== undefined && found.length < mostBuckets; block = open.pop()) {
		for (const { name, value } of block.entries) {
			const called = name === '' && value.kind === 'block' ? value.block.head : name;
			if (value.kind === 'block') open.push(value.block);
			if (called !== '' && context.roleOf(called)?.role === 'bucket') found.push(...bucketsOf(scalarOf(value, context)));
		}
	}
	const places = new Set<number>();
	return found.filter(({ place }) => places.size < places.add(place.start).size);
}

/** A host and a port, in a URL or alone; a name of the program is none. */
function endpointOf({ text, place, isName }: Scalar): Stated | undefined {
	const [, repository] = /^s3:((?:https?:\/\/)?[\w.-]{1,250}(?::\d{1,5})?)(?:\/|$)/.exec(text) ?? [];
	// restic's `s3:https://host/bucket` names a bucket by right.
	if (repository !== undefined)
		return { value: repository, place: { start: place.start + 3, end: place.start + 3 + repository.length } };
	return isName || !/^[\w+:/.[\]-]{3,300}$/.test(text) || !/[.:]|^localhost$/.test(text) ? undefined : { value: text, place };
}

function regionAlone(scalar: Scalar): Stated | undefined {
	return /^[a-z]{2}-[a-z]+-\d/.test(scalar.text) && !scalar.text.includes('.') ? regionOf(scalar) : undefined;
}

function written({ text, place, isName }: Scalar): Stated | undefined {
	const value = isName ? undefined : placeholderless(text);
	return value === undefined ? undefined : { value, place };
}

/** A key in one word; `the key from the console` tells a person what to write there. */
function writtenKey(scalar: Scalar): Stated | undefined {
	return /\s/.test(scalar.text) ? undefined : written(scalar);
}

function isGiven(scalar: ReturnType<typeof scalarOf>): boolean {
	if (scalar === undefined) return false;
	return (
		'variable' in scalar || (placeholderless(scalar.text) !== undefined && !/^(?:None|nil|null|undefined)$/.test(scalar.text))
	);
}

function bucketsOf(scalar: ReturnType<typeof scalarOf>): readonly Stated[] {
	if (scalar === undefined || 'variable' in scalar) return [];
	const stated = bucketOfAddress(scalar) ?? written(scalar);
	return stated === undefined || /[/:*{}<>$]/.test(stated.value) ? [] : [stated];
}

/** The bucket of `s3://bucket/prefix`. */
function bucketOfAddress({ text, place }: Scalar): Stated | undefined {
	const [before = '', bucket] = /^(s3a?:\/\/)([\w.-]{1,255})(?:\/|$)/.exec(text)?.slice(1) ?? [];
	const start = place.start + before.length;
	return bucket === undefined ? undefined : { value: bucket, place: { start, end: start + bucket.length } };
}

function keySourceOf(given: readonly Given[], context: Context): Stated<KeySource> | undefined {
	const sources = given.flatMap(({ role, value, name, place }): readonly Stated<KeySource>[] => {
		if (role === 'keyFile') return [{ value: 'file', place }];
		if (role === 'profile') return [{ value: 'profile', place }];
		const scalar = scalarOf(value, context);
		if (scalar === undefined) return [];
		if (role === 'fromEnvironment')
			return 'variable' in scalar || flagOf(scalar) !== true ? [] : [{ value: 'environment', place }];
		if (role !== 'keyId' && role !== 'secret') return [];
		if (isFromVariable(value, context)) return [{ value: 'environment', place }];
		if ('variable' in scalar || scalar.isName || scalar.text === '') return [];
		if (context.isProgram) return [{ value: 'source', place: scalar.place }];
		return [{ value: variableName.test(name) ? 'environment' : 'file', place: scalar.place }];
	});
	// A key that is written out wins over a profile.
	const wanted = (['source', 'file'] as const).map((kind) => sources.find(({ value }) => value === kind));
	return wanted.find((source) => source !== undefined) ?? sources[0];
}
