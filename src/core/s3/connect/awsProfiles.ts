import { Secret } from './credential.ts';
import { parseIni, type IniSection } from './iniFile.ts';
import { choose, variable, type Profile, type Sourced, type Unsupported, type Variables } from './profile.ts';

/** One of AWS's two files: its path, to be shown, and its text; null when there is none. */
export interface IniFile {
	readonly path: string;
	readonly text: string | null;
}

/** `~/.aws/config` and `~/.aws/credentials`, or what the environment names in their place; an absent file is empty. */
export interface AwsFiles {
	readonly config: IniFile;
	readonly credentials: IniFile;
}

/** A file with its sections. */
interface Read {
	readonly path: string;
	readonly sections: readonly IniSection[];
}

/** The name of the profile that AWS's tools would use, and where it was chosen. */
export function chosenProfile(variables: Variables): Sourced {
	const fallback: Sourced = { value: 'default', source: { of: 'preset' } };
	return choose(variable(variables, 'AWS_PROFILE'), variable(variables, 'AWS_DEFAULT_PROFILE'), fallback) ?? fallback;
}

/**
 * Every profile of `~/.aws`, each with what the environment overrides in it, in the order of AWS's tools: variable before file, the S3 endpoint
 * before the general one, a `services` section before the profile's own line, the credentials file before the config file.
 */
export function awsProfiles(files: AwsFiles, variables: Variables): readonly Profile[] {
	const config: Read = { path: files.config.path, sections: parseIni(files.config.text ?? '') };
	const credentials: Read = { path: files.credentials.path, sections: parseIni(files.credentials.text ?? '') };
	const names = new Set([
		...config.sections.flatMap(({ name }) =>
			name === 'default' ? ['default'] : name.startsWith('profile ') ? [name.slice(8)] : [],
		),
		...credentials.sections.map(({ name }) => name),
	]);
	return [...names].map((name) => awsProfile(name, config, credentials, variables));
}

/** What the environment alone says; null when it holds no key and no endpoint. */
export function environmentProfile(variables: Variables): Profile | null {
	const accessKeyId = choose(variable(variables, 'AWS_ACCESS_KEY_ID'));
	const endpoint = choose(variable(variables, 'AWS_ENDPOINT_URL_S3'), variable(variables, 'AWS_ENDPOINT_URL'));
	if (accessKeyId === null && endpoint === null) return null;
	return {
		kind: 'environment',
		name: '',
		endpoint,
		region: choose(variable(variables, 'AWS_REGION'), variable(variables, 'AWS_DEFAULT_REGION')),
		style: null,
		accessKeyId,
		secret: secretOf(variable(variables, 'AWS_SECRET_ACCESS_KEY')),
		sessionToken: secretOf(variable(variables, 'AWS_SESSION_TOKEN')),
		ownEndpoints: [],
		unsupported: [],
	};
}

function awsProfile(name: string, config: Read, credentials: Read, variables: Variables): Profile {
	const sectionName = name === 'default' ? 'default' : `profile ${name}`;
	const inConfig = (entry: string) => find(config, sectionName, entry);
	const inFiles = (entry: string) => [find(credentials, name, entry), inConfig(entry)];
	const services = inConfig('services');
	const ofService = services && find(config, `services ${services.value}`, 's3.endpoint_url');
	const fileEndpoints = [ofService, ...inFiles('endpoint_url')];
	const ignoresFiles = variable(variables, 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS')?.value.toLowerCase() === 'true';
	const secret = choose(...inFiles('aws_secret_access_key'));
	const accessKeyId = choose(...inFiles('aws_access_key_id'));
	return {
		kind: 'aws',
		name,
		endpoint: choose(
			variable(variables, 'AWS_ENDPOINT_URL_S3'),
			variable(variables, 'AWS_ENDPOINT_URL'),
			...(ignoresFiles ? [] : fileEndpoints),
		),
		region: choose(variable(variables, 'AWS_REGION'), variable(variables, 'AWS_DEFAULT_REGION'), ...inFiles('region')),
		style: choose(inConfig('s3.addressing_style')),
		accessKeyId,
		secret: secretOf(secret ?? undefined),
		sessionToken: secretOf(choose(...inFiles('aws_session_token')) ?? undefined),
		ownEndpoints: fileEndpoints.flatMap((endpoint) => (endpoint === undefined ? [] : [endpoint.value])),
		unsupported: accessKeyId === null ? unsupportedIn(inFiles) : [],
	};
}

const unsupportedEntries: readonly (readonly [entry: string, what: Unsupported])[] = [
	['credential_process', 'credential_process'],
	['sso_session', 'sso'],
	['sso_start_url', 'sso'],
	['role_arn', 'assumed role'],
	['source_profile', 'assumed role'],
	['web_identity_token_file', 'web identity'],
];

function unsupportedIn(inFiles: (entry: string) => readonly (Sourced | undefined)[]): readonly Unsupported[] {
	const found = unsupportedEntries.filter(([entry]) => inFiles(entry).some((value) => value !== undefined));
	return [...new Set(found.map(([, what]) => what))];
}

/** A section may come more than once, and so may an entry: the last one counts, as in AWS's tools. */
function find(file: Read, section: string, entry: string): Sourced | undefined {
	const found = file.sections
		.filter(({ name }) => name === section)
		.flatMap(({ entries }) => entries)
		.findLast(({ name }) => name === entry);
	return found && { value: found.value, source: { of: 'file', path: file.path, line: found.line } };
}

function secretOf(found: Sourced | undefined): Secret | null {
	return found === undefined ? null : new Secret(found.value);
}
