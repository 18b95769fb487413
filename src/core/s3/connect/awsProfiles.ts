import { readAwsFiles, sourced, type AwsFiles, type AwsRead, type Entries } from './awsFiles.ts';
import { awsKey, environmentKey } from './awsKeys.ts';
import {
	choose,
	presentVariable,
	refusedKey,
	refusedProfile,
	variable,
	type Profile,
	type Refusal,
	type Sourced,
	type Variables,
} from './profile.ts';

/**
 * Every profile of `~/.aws`, each with what the environment overrides in it, as botocore has it for a profile that is named: variable before
 * file, the S3 endpoint before the general one, a `services` section before the profile's own line, the credentials file before the config
 * file; the key from one place alone. A file that botocore refuses gives its profiles' names and the reason.
 */
export function awsProfiles(files: AwsFiles, variables: Variables): readonly Profile[] {
	const read = readAwsFiles(files);
	// `[profile ""]` is one that nobody can ask for.
	const names = [...new Set([...read.config.keys(), ...read.credentials.keys()])].filter((name) => name !== '');
	const { refusal } = read;
	if (refusal !== null) return (names.length === 0 ? [''] : names).map((name) => refusedProfile('aws', name, refusal));
	return names.map((name) => awsProfile(name, read, variables));
}

/** What the environment alone says; null when it holds no key and no endpoint. */
export function environmentProfile(variables: Variables): Profile | null {
	const endpoint = isIgnored(variables, new Map()) ? null : choose(...endpointVariables(variables));
	if (variable(variables, 'AWS_ACCESS_KEY_ID') === undefined && endpoint === null) return null;
	const region = choose(...regionVariables(variables));
	return { kind: 'environment', name: '', endpoint, region, style: null, ownEndpoints: [], ...environmentKey(variables) };
}

function awsProfile(name: string, read: AwsRead, variables: Variables): Profile {
	const [config, credentials] = [read.config.get(name), read.credentials.get(name)];
	const entries: Entries = new Map([...(config ?? []), ...(credentials ?? [])]);
	const ofFiles = [servicesEndpoint(entries, read.services), sourced(entries.get('endpoint_url'))];
	const ofVariables = endpointVariables(variables);
	const ignored = isIgnored(variables, entries);
	const fault = ignored || choose(...ofVariables) !== null ? null : servicesFault(entries, read.services);
	const style = entries.get('s3')?.group?.findLast((entry) => entry.name === 'addressing_style');
	return {
		kind: 'aws',
		name,
		endpoint: ignored ? null : choose(...[...ofVariables, ...ofFiles].filter((found) => found?.value !== '')),
		region: choose(...regionVariables(variables), sourced(entries.get('region'))),
		style: choose(style && sourced({ ...style, path: entries.get('s3')?.path ?? '' })),
		ownEndpoints: ofFiles.flatMap((endpoint) => (endpoint === undefined ? [] : [endpoint.value])),
		...(fault === null ? awsKey(config, credentials) : refusedKey(fault)),
	};
}

/** AWS's guide of settings: true in the variable or, without it, in the profile, and no endpoint of either is used. */
function isIgnored(variables: Variables, entries: Entries): boolean {
	const stated =
		presentVariable(variables, 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS') ?? entries.get('ignore_configured_endpoint_urls');
	return stated?.value.toLowerCase() === 'true';
}

function endpointVariables(variables: Variables): readonly (Sourced | undefined)[] {
	return [variable(variables, 'AWS_ENDPOINT_URL_S3'), variable(variables, 'AWS_ENDPOINT_URL')];
}

/** `AWS_REGION` is what aws-cli 2 and the other SDKs read first; botocore itself knows the other one alone. */
function regionVariables(variables: Variables): readonly (Sourced | undefined)[] {
	return [variable(variables, 'AWS_REGION'), presentVariable(variables, 'AWS_DEFAULT_REGION')];
}

function servicesEndpoint(entries: Entries, services: AwsRead['services']): Sourced | undefined {
	const s3 = services.get(entries.get('services')?.value ?? '')?.get('s3');
	const endpoint = s3?.group?.findLast(({ name }) => name === 'endpoint_url');
	return endpoint && sourced({ ...endpoint, path: s3?.path ?? '' });
}

/** botocore refuses a profile whose services section is missing or empty, or says of S3 something else than a group of settings. */
function servicesFault(entries: Entries, services: AwsRead['services']): Refusal | null {
	const named = sourced(entries.get('services'));
	if (named === undefined) return null;
	const section = services.get(named.value);
	const isGood = section !== undefined && section.size > 0 && section.get('s3')?.group !== null;
	return isGood ? null : { of: 'services', name: named.value, source: named.source };
}
