import type { IniFile } from './awsProfiles.ts';
import { Secret } from './credential.ts';
import { parseIni, type IniSection } from './iniFile.ts';
import { choose, type Profile, type Sourced } from './profile.ts';

/** The S3 remotes of an rclone.conf. An encrypted file is named as such and not read. */
export function rcloneProfiles(file: IniFile): readonly Profile[] {
	if (file.text === null) return [];
	if (/^\s*(?:#[^\n]*\n\s*)*RCLONE_ENCRYPT_V\d+:/.test(file.text.slice(0, 1024)))
		return [{ ...nothing, unsupported: ['encrypted file'] }];
	const sections = parseIni(file.text, false);
	return sections.filter((section) => entryOf(file, section, 'type')?.value === 's3').map((section) => remote(file, section));
}

const nothing: Profile = {
	kind: 'rclone',
	name: '',
	endpoint: null,
	region: null,
	style: null,
	accessKeyId: null,
	secret: null,
	sessionToken: null,
	ownEndpoints: [],
	unsupported: [],
};

function remote(file: IniFile, section: IniSection): Profile {
	const entry = (name: string) => entryOf(file, section, name);
	const secret = entry('secret_access_key');
	const token = entry('session_token');
	const stated = entry('endpoint');
	// rclone takes a bare host and speaks https to it.
	const endpoint = stated && { ...stated, value: stated.value.includes('://') ? stated.value : `https://${stated.value}` };
	const style = entry('force_path_style');
	const usesEnvironment = entry('env_auth')?.value === 'true';
	return {
		...nothing,
		name: section.name,
		endpoint: choose(endpoint),
		region: choose(entry('region')),
		style: choose(style && { ...style, value: style.value === 'false' ? 'virtual' : 'path' }),
		accessKeyId: choose(entry('access_key_id')),
		secret: secret === undefined ? null : new Secret(secret.value),
		sessionToken: token === undefined ? null : new Secret(token.value),
		ownEndpoints: endpoint === undefined ? [] : [endpoint.value],
		unsupported: usesEnvironment ? ['keys from the environment'] : [],
	};
}

function entryOf(file: IniFile, { entries }: IniSection, name: string): Sourced | undefined {
	const found = entries.findLast((entry) => entry.name === name);
	return found && { value: found.value, source: { of: 'file', path: file.path, line: found.line } };
}
