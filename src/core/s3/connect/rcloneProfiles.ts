import { Secret } from './credential.ts';
import type { IniEntry, IniFile } from './iniFile.ts';
import { choose, refusedKey, refusedProfile, type Profile, type ProfileKey, type Sourced } from './profile.ts';
import { parseRcloneIni } from './rcloneIni.ts';

/** The S3 remotes of an rclone.conf. A file that rclone refuses gives the names of its remotes and the reason. */
export function rcloneProfiles({ path, text, fault: unread }: IniFile): readonly Profile[] {
	const { sections, fault } = parseRcloneIni(text ?? '');
	const byName = new Map(sections.map(({ name, entries }) => [name, entries]));
	const valueIn = (name: string, entry: string): Found | undefined => {
		const found = byName.get(name)?.get(entry);
		// rclone goes on in `bgs` for what `bgs.old` does not say.
		if (found === undefined) return name.includes('.') ? valueIn(name.slice(0, name.lastIndexOf('.')), entry) : undefined;
		return found.value === '' ? undefined : { ...found, source: { of: 'file', path, line: found.line } };
	};
	const remotes = [...byName.keys()].filter((name) => valueIn(name, 'type')?.value === 's3');
	const told = unread === undefined ? fault : { fault: unread, line: 0 };
	if (told !== null)
		return (remotes.length === 0 ? [''] : remotes).map((name) => refusedProfile('rclone', name, { of: 'file', path, ...told }));
	return remotes.map((name) => remote(name, (entry) => valueIn(name, entry)));
}

type Found = IniEntry & Sourced;

function remote(name: string, find: (entry: string) => Found | undefined): Profile {
	const stated = find('endpoint');
	// rclone takes a bare host and speaks https to it.
	const endpoint = stated && { ...stated, value: stated.value.includes('://') ? stated.value : `https://${stated.value}` };
	const style = find('force_path_style');
	return {
		kind: 'rclone',
		name,
		endpoint: choose(placed(endpoint)),
		region: choose(placed(find('region'))),
		style: choose(placed(style && { ...style, value: isTrue(style.value) === false ? 'virtual' : 'path' })),
		ownEndpoints: endpoint === undefined ? [] : [endpoint.value],
		...keyOf(find),
	};
}

/** What is read of a remote besides its type. */
const usedEntries = [
	'access_key_id',
	'secret_access_key',
	'session_token',
	'env_auth',
	'endpoint',
	'region',
	'force_path_style',
] as const;

/** As rclone's S3 backend: the environment is asked only where the file lacks a half of the key. */
function keyOf(find: (entry: string) => Found | undefined): ProfileKey {
	const [id, secret, token] = ['access_key_id', 'secret_access_key', 'session_token'].map(find);
	const asks = find('env_auth');
	const odd = usedEntries.map(find).find((entry) => entry !== undefined && isFilledIn(entry.value));
	if (odd !== undefined) return refusedKey({ of: 'entry', entry: odd.name, source: odd.source });
	if (id !== undefined && secret !== undefined)
		return {
			accessKeyId: choose(placed(id)),
			secret: new Secret(secret.value),
			sessionToken: token === undefined ? null : new Secret(token.value),
			refusal: null,
		};
	const isAsked = asks === undefined ? false : isTrue(asks.value);
	if (asks !== undefined && isAsked !== false)
		return refusedKey({ of: isAsked ? 'way' : 'entry', entry: asks.name, source: asks.source });
	return refusedKey({ of: id === undefined ? 'no key' : 'no secret' });
}

/** `%(name)s` has rclone put the value of another entry there. */
function isFilledIn(value: string): boolean {
	const from = value.indexOf('%(');
	return from >= 0 && value.includes(')s', from);
}

/** A boolean as Go's `fmt.Sscanln` reads it; null where it fails. */
function isTrue(value: string): boolean | null {
	if (/^(?:1|t|true)$/i.test(value)) return true;
	return /^(?:f|false|[^])$/iu.test(value) ? false : null;
}

function placed(found: Found | undefined): Sourced | undefined {
	return found && { value: found.value, source: found.source };
}
