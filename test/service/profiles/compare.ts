import assert from 'node:assert/strict';
import { awsProfiles, environmentProfile } from '../../../src/core/s3/connect/awsProfiles.ts';
import type { Profile, Refusal } from '../../../src/core/s3/connect/profile.ts';
import { rcloneProfiles } from '../../../src/core/s3/connect/rcloneProfiles.ts';
import type { AwsCase, BotocoreAnswer, BotocoreProfile } from './botocore.ts';
import type { RcloneAnswer } from './rclone.ts';

/** The key that a profile signs with, in words that can be compared; null when it gives none. */
function keyOf({ accessKeyId, secret, sessionToken }: Profile): readonly (string | null)[] | null {
	return accessKeyId === null ? null : [accessKeyId.value, secret?.reveal() ?? null, sessionToken?.reveal() ?? null];
}

/** Our profiles of a case; the environment's own is named "". */
export function profilesOf({ config, credentials, variables = {}, environment = false }: AwsCase): readonly Profile[] {
	const files = {
		config: { path: 'config', text: config ?? null },
		credentials: { path: 'credentials', text: credentials ?? null },
	};
	const own = environment ? environmentProfile(variables) : null;
	return [...awsProfiles(files, variables), ...(own === null ? [] : [own])];
}

/** Fails unless every profile is read as botocore reads it, or is refused where botocore refuses it or has another way to its key. */
export function assertAsBotocore(given: AwsCase, answer: BotocoreAnswer, knowsEndpoints: boolean): void {
	const profiles = profilesOf(given);
	if (answer.refused !== undefined) {
		assert.ok(profiles.length > 0, `nothing tells that botocore refuses: ${answer.refused}`);
		for (const { refusal } of profiles) assert.equal(refusal?.of, 'file', answer.refused);
		return;
	}
	assert.deepEqual(profiles.map(({ name }) => name).toSorted(), Object.keys(answer.profiles).toSorted());
	for (const profile of profiles) assertProfile(profile, answer.profiles[profile.name] as BotocoreProfile, knowsEndpoints);
}

function assertProfile(profile: Profile, theirs: BotocoreProfile, knowsEndpoints: boolean): void {
	const { name, refusal } = profile;
	if (theirs.refused !== undefined) return assert.ok(refusal !== null, `${name}: ${theirs.refused}`);
	// AWS_REGION is for the documented rows.
	const isOwnRegion = profile.region?.source.of === 'variable' && profile.region.source.name === 'AWS_REGION';
	if (!isOwnRegion) assert.equal(asText(profile.region?.value), asText(theirs.region), `${name}: region`);
	assert.equal(profile.style?.value ?? null, theirs.style, `${name}: style`);
	if (knowsEndpoints) assert.equal(asText(profile.endpoint?.value), asText(theirs.endpoint), `${name}: endpoint`);
	if (theirs.way !== 'stated') return assert.ok(refusal !== null, `${name}: botocore gets the key by ${theirs.way}`);
	if (refusal === null)
		return assert.deepEqual(
			keyOf(profile),
			[...(theirs.key ?? [])].map((part, at) => (at === 2 && part === '' ? null : part)),
		);
	assert.ok(isOursAlone(refusal, theirs.key, knowsEndpoints), `${name}: ${JSON.stringify(refusal)}, and botocore has a key`);
}

/** A key that no request can carry, and what this botocore is too old to know. */
function isOursAlone(refusal: Refusal, key: readonly unknown[] = [], knowsEndpoints: boolean): boolean {
	const isOdd = key.some((part) => typeof part === 'object' && part !== null) || key[0] === '' || String(key[0]).includes('\n');
	if (refusal.of === 'no secret') return key[1] === '';
	if (refusal.of === 'entry') return isOdd;
	return !knowsEndpoints && (refusal.of === 'services' || (refusal.of === 'way' && refusal.entry === 'login_session'));
}

/** A group where one value belongs is an object there and begins with a line end here; both are used nowhere. */
function asText(value: string | object | null | undefined): string | null {
	if (value === null || value === undefined) return null;
	return typeof value === 'object' || value.startsWith('\n') ? 'a group' : value;
}

/** Fails unless every S3 remote is read as rclone reads it, or is refused where rclone refuses it or fills values in. */
export function assertAsRclone(text: string, answer: RcloneAnswer): void {
	const profiles = rcloneProfiles({ path: 'rclone.conf', text });
	if (answer === undefined) {
		assert.ok(profiles.length > 0, 'nothing tells that rclone refuses');
		for (const { refusal } of profiles) assert.equal(refusal?.of, 'file');
		return;
	}
	const remotes = Object.entries(answer).filter(([, values]) => values['type'] === 's3');
	// A remote that has its type from the section before its dot is for the documented rows.
	const named = profiles.filter(({ name }) => Object.hasOwn(answer[name] ?? {}, 'type') || !name.includes('.'));
	assert.deepEqual(named.map(({ name }) => name).toSorted(), remotes.map(([name]) => name).toSorted());
	for (const [name, values] of remotes) {
		const profile = profiles.find((each) => each.name === name);
		assert.ok(profile !== undefined);
		assertRemote(profile, (entry) => (values[entry] === undefined || values[entry] === '' ? null : values[entry]), text);
	}
}

function assertRemote(profile: Profile, find: (entry: string) => string | null, text: string): void {
	const { name, refusal } = profile;
	if (refusal?.of === 'entry' && /%\(.*\)s/.test(text)) return;
	const endpoint = find('endpoint');
	assert.equal(profile.region?.value ?? null, find('region'), `${name}: region`);
	const withScheme = endpoint === null || endpoint.includes('://') ? endpoint : `https://${endpoint}`;
	assert.equal(profile.endpoint?.value ?? null, withScheme, `${name}: endpoint`);
	const key = [find('access_key_id'), find('secret_access_key'), find('session_token')];
	if (key[0] === null || key[1] === null) assert.ok(refusal !== null, `${name}: half a key`);
	else assert.deepEqual(keyOf(profile), key, `${name}: ${JSON.stringify(refusal)}`);
}
