import { placeholderless } from '../recognise/placeholders.ts';
import type { Span } from '../span.ts';
import type { Context } from './context.ts';
import { isFromVariable, scalarOf } from './context.ts';
import type { Given } from './gather.ts';
import type { Role } from './roles.ts';
import { addressingOf, checksumsOf, flagOf, regionOf, type Scalar, signatureOf } from './scalars.ts';
import type { KeySource, Setup, Stated } from './setup.ts';

/** Variables of a process are written so. */
const variableName = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;

/** Makes a setup of what was gathered for one client; the first of two values for one thing holds. */
export function toSetup(client: string, place: Span, given: readonly Given[], context: Context): Setup {
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
	const signature = first(['signature', 'signatureV2'], (scalar, role) => signatureOf(role, scalar));
	const keyId = first(['keyId'], written);
	const secret = first(['secret'], written);
	const token = given.find(({ role, value }) => role === 'token' && isGiven(scalarOf(value, context)));
	const profile = first(['profile'], (scalar) => (scalar.text === 'true' ? undefined : written(scalar)));
	const plainHttp = first(['secure', 'insecure'], (scalar, role) =>
		flagOf(scalar) === (role === 'insecure') ? scalar.place : undefined,
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

/** A host and a port, in a URL or alone; a name of the program is none. */
function endpointOf({ text, place, isName }: Scalar): Stated | undefined {
	return isName || !/^[\w+:/.[\]-]{3,300}$/.test(text) || !/[.:]|^localhost$/.test(text) ? undefined : { value: text, place };
}

function regionAlone(scalar: Scalar): Stated | undefined {
	return /^[a-z]{2}-[a-z]+-\d/.test(scalar.text) && !scalar.text.includes('.') ? regionOf(scalar) : undefined;
}

function written({ text, place, isName }: Scalar): Stated | undefined {
	const value = isName ? undefined : placeholderless(text);
	return value === undefined ? undefined : { value, place };
}

function isGiven(scalar: ReturnType<typeof scalarOf>): boolean {
	if (scalar === undefined) return false;
	return (
		'variable' in scalar || (placeholderless(scalar.text) !== undefined && !/^(?:None|nil|null|undefined)$/.test(scalar.text))
	);
}

function bucketsOf(scalar: ReturnType<typeof scalarOf>): readonly Stated[] {
	if (scalar === undefined || 'variable' in scalar) return [];
	const stated = written(scalar);
	return stated === undefined || /[/:*{}<>$]/.test(stated.value) ? [] : [stated];
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
	// A program's own words win over a profile; in settings the profile is whose they are.
	const wanted = (['source', context.isProgram ? 'file' : 'profile', 'file'] as const).map((kind) =>
		sources.find(({ value }) => value === kind),
	);
	return wanted.find((source) => source !== undefined) ?? sources[0];
}
