import { sourced, type Entries, type PlacedEntry } from './awsFiles.ts';
import { Secret } from './credential.ts';
import { choose, refusedKey, variable, type ProfileKey, type Sourced, type Variables } from './profile.ts';

/** Older than `aws_session_token`, and before it. */
const tokenNames = ['aws_security_token', 'aws_session_token'];

/** Where botocore (1.43) looks for a profile's key, in its order: the first place that has one gives all three parts or fails. */
export function awsKey(config: Entries | undefined, credentials: Entries | undefined): ProfileKey {
	const profile: Entries = new Map([...(config ?? []), ...(credentials ?? [])]);
	const way = (names: readonly string[]) => names.map((name) => profile.get(name)).find((entry) => entry !== undefined);
	const webIdentity = profile.get('web_identity_token_file');
	const asks =
		(webIdentity === undefined ? profile.get('role_arn') : undefined) ??
		(webIdentity?.value === '' ? undefined : webIdentity) ??
		way(['sso_role_name', 'sso_account_id']);
	if (asks !== undefined) return followed(asks);
	if (credentials?.has('aws_access_key_id') === true) return stated(credentials);
	const runs = way(['login_session', 'credential_process']);
	if (runs !== undefined) return followed(runs);
	if (config?.has('aws_access_key_id') === true) return stated(config);
	// Half of a way to a key leads nowhere, but it says what was meant.
	const half = way(['source_profile', 'sso_session', 'sso_start_url']);
	return half === undefined ? refusedKey({ of: 'no key' }) : followed(half);
}

/** The key that the environment states. */
export function environmentKey(variables: Variables): ProfileKey {
	const accessKeyId = variable(variables, 'AWS_ACCESS_KEY_ID');
	const secret = variable(variables, 'AWS_SECRET_ACCESS_KEY');
	const token = choose(variable(variables, 'AWS_SECURITY_TOKEN'), variable(variables, 'AWS_SESSION_TOKEN'));
	if (accessKeyId === undefined) return refusedKey({ of: 'no key' });
	if (secret === undefined) return refusedKey({ of: 'no secret' });
	return key(accessKeyId, secret, token ?? undefined);
}

function stated(entries: Entries): ProfileKey {
	const [id, secret] = [entries.get('aws_access_key_id'), entries.get('aws_secret_access_key')];
	const token = tokenNames.map((name) => entries.get(name)).find((entry) => entry !== undefined);
	const odd = [id, secret, token].find((entry) => entry !== undefined && entry.group !== null) ?? (isWord(id) ? undefined : id);
	if (odd !== undefined) return refusedKey({ of: 'entry', entry: odd.name, source: sourceOf(odd) });
	const [foundId, foundSecret] = [sourced(id), sourced(secret)];
	if (foundId === undefined) return refusedKey({ of: 'no key' });
	if (foundSecret === undefined || foundSecret.value === '') return refusedKey({ of: 'no secret' });
	return key(foundId, foundSecret, sourced(token));
}

/** A key id stands in a header, and no header runs over two lines. */
function isWord(entry: PlacedEntry | undefined): boolean {
	return entry !== undefined && entry.value !== '' && !entry.value.includes('\n');
}

function key(accessKeyId: Sourced, secret: Sourced, token: Sourced | undefined): ProfileKey {
	return {
		accessKeyId: choose(accessKeyId),
		secret: new Secret(secret.value),
		sessionToken: token === undefined || token.value === '' ? null : new Secret(token.value),
		refusal: null,
	};
}

function followed(entry: PlacedEntry): ProfileKey {
	return refusedKey({ of: 'way', entry: entry.name, source: sourceOf(entry) });
}

function sourceOf({ path, line }: PlacedEntry): Sourced['source'] {
	return { of: 'file', path, line };
}
