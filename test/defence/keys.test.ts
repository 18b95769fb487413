/** Whoever can write a file of the workspace, a variable, a link or an answer tries to get a key to sign for a server of theirs. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { connect, type ConnectionChoice } from '../../src/core/s3/connect/connection.ts';
import { type Credential, Secret } from '../../src/core/s3/connect/credential.ts';
import { type Draft, draftOf } from '../../src/core/s3/request/draft.ts';
import { prepareRequest } from '../../src/core/s3/sign/prepareRequest.ts';
import { regions } from '../../src/core/vendor/service.ts';
import { digest } from '../../src/host/digest.ts';
import { readProfiles } from '../../src/host/node/profiles.ts';
import { send } from '../../src/host/node/send.ts';
import { readHistory } from '../../src/panel/request/storedHistory.ts';
import { readStoredKey } from '../../src/features/request/storedKey.ts';
import { answer, reply, resolveNames, storeServer, type StoreServer } from '../faults/storeServer.ts';

/** Made at run time, so that no scanner takes this file for a leak. */
const secrets = {
	storedId: ['BGSAKIA', 'STOREDKEY', '00000001'].join(''),
	profileId: ['BGSAKIA', 'PROFILEKEY', '0000001'].join(''),
	remoteId: ['AKIA', 'REMOTEKEY', '0000001'].join(''),
	secret: ['c4n4ry', 'Secret', 'k7MDENGbPxRfiCY'].join(''),
	token: ['c4n4ry', 'Token', '0123456789abcdef'].join(''),
};
const [{ endpoint: bangkok, region }] = regions as [(typeof regions)[number]];
const stored: Credential = { accessKeyId: secrets.storedId, secret: new Secret(secrets.secret), origins: [bangkok] };

const draft: Draft = { ...draftOf('GetObject'), bucket: 'shop', key: 'a.txt' };
const storedKey = { of: 'stored', id: 'x' } as const;
const atBangkok = { place: { of: 'region', id: 'bkk' }, style: 'path', keys: storedKey } as const satisfies ConnectionChoice;

/** What an attempt brings about; `evil` is the attacker's origin. */
interface Attempt {
	readonly choice?: ConnectionChoice;
	readonly draft?: Partial<Draft>;
	readonly stored?: Credential | null;
	readonly variables?: Readonly<Record<string, string>>;
	/** Files of the workspace, which is the process's folder in so far as anything is. */
	readonly workspace?: Readonly<Record<string, string>>;
}

const ofProfile = (kind: 'aws' | 'rclone' | 'environment', name: string) => ({ of: 'profile', kind, name }) as const;
const customAt = (endpoint: string, keys: ConnectionChoice['keys'] = storedKey): ConnectionChoice => ({
	place: { of: 'custom', endpoint, region },
	style: 'path',
	keys,
});
const evilConfig = (evil: string) => `[profile work]\nendpoint_url = ${evil}\n[default]\nendpoint_url = ${evil}\n`;

const attempts: readonly (readonly [how: string, attempt: (evil: string) => Attempt])[] = [
	['a typed endpoint, with a stored key', (evil) => ({ choice: customAt(evil) })],
	['a typed endpoint, with a profile’s key', (evil) => ({ choice: customAt(evil, ofProfile('aws', 'work')) })],
	['a typed endpoint, with a remote’s key', (evil) => ({ choice: customAt(evil, ofProfile('rclone', 'own')) })],
	[
		'AWS_ENDPOINT_URL',
		(evil) => ({
			choice: { ...atBangkok, place: { of: 'profile' }, keys: ofProfile('aws', 'work') },
			variables: { AWS_ENDPOINT_URL: evil },
		}),
	],
	[
		'AWS_ENDPOINT_URL_S3',
		(evil) => ({
			choice: { ...atBangkok, place: { of: 'profile' }, keys: ofProfile('aws', 'work') },
			variables: { AWS_ENDPOINT_URL_S3: evil },
		}),
	],
	[
		'both of key and endpoint in the environment',
		(evil) => ({
			choice: { ...atBangkok, place: { of: 'profile' }, keys: ofProfile('environment', '') },
			variables: { AWS_ENDPOINT_URL: evil, AWS_ACCESS_KEY_ID: secrets.profileId, AWS_SECRET_ACCESS_KEY: secrets.secret },
		}),
	],
	[
		'~/.aws of the workspace',
		(evil) => ({
			choice: { ...atBangkok, place: { of: 'profile' }, keys: ofProfile('aws', 'work') },
			workspace: { '.aws/config': evilConfig(evil) },
		}),
	],
	[
		'AWS_CONFIG_FILE with a path in the workspace',
		(evil) => ({
			choice: { ...atBangkok, place: { of: 'profile' }, keys: ofProfile('aws', 'work') },
			variables: { AWS_CONFIG_FILE: '.aws/config' },
			workspace: { '.aws/config': evilConfig(evil) },
		}),
	],
	[
		'.env of the workspace',
		(evil) => ({
			choice: { ...atBangkok, place: { of: 'profile' }, keys: ofProfile('aws', 'work') },
			workspace: { '.env': `AWS_ENDPOINT_URL=${evil}\n` },
		}),
	],
	[
		'rclone.conf of the workspace',
		(evil) => ({
			choice: { ...atBangkok, place: { of: 'profile' }, keys: ofProfile('rclone', 'own') },
			variables: { RCLONE_CONFIG: 'rclone.conf' },
			workspace: { 'rclone.conf': `[own]\ntype = s3\nendpoint = ${evil}\n` },
		}),
	],
	[
		'a profile that has only an endpoint, with a stored key',
		(evil) => ({ choice: customAt(evil), variables: { AWS_PROFILE: 'evil' } }),
	],
	[
		'a bucket that is a host',
		(evil) => ({ choice: { ...atBangkok, style: 'virtual-hosted' }, draft: { bucket: `${evil.slice(8)}/` } }),
	],
	['a bucket with a user name', (evil) => ({ draft: { style: 'virtual-hosted', bucket: `x@${evil.slice(8)}#` } })],
	['a raw path that is an address', (evil) => ({ draft: { operation: 'Raw', raw: { method: 'GET', path: evil } } })],
	['a raw path of two slashes', (evil) => ({ draft: { operation: 'Raw', raw: { method: 'GET', path: evil.slice(6) } } })],
	[
		'a raw path with a user name',
		(evil) => ({ draft: { operation: 'Raw', raw: { method: 'GET', path: `@${evil.slice(8)}/` } } }),
	],
	['a Host header', (evil) => ({ draft: { headers: [['Host', evil.slice(8)]] } })],
	['a line break in a header', (evil) => ({ draft: { headers: [['x-amz-meta-a', `b\r\nHost: ${evil.slice(8)}`]] } })],
	['an endpoint with a user name', (evil) => ({ choice: customAt(`https://s3.bkk.bangmod.storage@${evil.slice(8)}`) })],
	['an endpoint with a backslash', (evil) => ({ choice: customAt(`https://s3.bkk.bangmod.storage\\@${evil.slice(8)}`) })],
	[
		'an endpoint one label longer than the key’s',
		(evil) => ({ choice: customAt(`https://s3.bkk.bangmod.storage.${evil.slice(8)}`) }),
	],
	[
		'a region that is a host',
		(evil) => ({ choice: { ...customAt(bangkok), place: { of: 'custom', endpoint: bangkok, region: `x.${evil.slice(8)}/` } } }),
	],
	['a request of the history', (evil) => ({ choice: fromHistory(evil) })],
	['a record of the secret store with a path', (evil) => ({ choice: customAt(evil), stored: recordFor(`${evil}/x`) })],
	['a record of the secret store with a pattern', (evil) => ({ choice: customAt(evil), stored: recordFor('https://*') })],
];

for (const [how, attempt] of attempts) {
	test(`no key moves to another origin by ${how}`, async (t) => {
		const server = await sink(t);
		await attemptToSend(t, attempt(server.origin));
		assertNothingSigned(server);
	});
}

test('a record of the secret store whose origin is none is no key', () => {
	for (const origin of ['https://evil.example/x', 'https://*', 'http://evil.example', 'https://a@evil.example', ''])
		assert.equal(recordFor(origin), null, origin);
});

for (const status of ['301 Moved', '302 Found', '303 See Other', '307 Temporary Redirect', '308 Permanent Redirect']) {
	test(`no key moves to another origin by an answer of ${status}`, async (t) => {
		const evil = await sink(t);
		const own = await storeServer(t, reply(answer(status, '', `Location: ${evil.origin}/shop/a.txt`)));
		await attemptToSend(t, { choice: customAt(own.origin), stored: { ...stored, origins: [own.origin] } });
		assert.match(own.received(), /Authorization: AWS4-HMAC-SHA256/i);
		assert.equal(evil.connections(), 0);
	});
}

test('the sink can tell: what is signed for it by a key of its own arrives there with that key', async (t) => {
	const server = await sink(t);
	await attemptToSend(t, { choice: customAt(server.origin), stored: { ...stored, origins: [server.origin] } });
	assert.match(server.received(), new RegExp(`Authorization: AWS4-HMAC-SHA256 Credential=${secrets.storedId}/`, 'i'));
});

test('without a key a request goes where it is sent, and bears none', async (t) => {
	const server = await sink(t);
	await attemptToSend(t, { choice: customAt(server.origin, { of: 'anonymous' }) });
	assert.match(server.received(), /^GET \/shop\/a\.txt HTTP/);
	assertNothingSigned(server);
});

async function sink(t: TestContext): Promise<StoreServer> {
	resolveNames(t, (_, done) => done(Object.assign(new Error('not found'), { code: 'ENOTFOUND' })));
	return await storeServer(t, reply(answer('200 OK', '')));
}

/** Everything that lies between a choice and the wire, as the panel does it, in a workspace with those files. */
async function attemptToSend(t: TestContext, attempt: Attempt): Promise<void> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'bangmod-keys-'));
	const before = process.cwd();
	t.after(() => {
		process.chdir(before);
		rmSync(folder, { recursive: true });
	});
	const home = path.join(folder, 'home');
	write(home, {
		'.aws/credentials': `[work]\naws_access_key_id = ${secrets.profileId}\naws_secret_access_key = ${secrets.secret}\naws_session_token = ${secrets.token}\n`,
		'.config/rclone/rclone.conf': `[own]\ntype = s3\nendpoint = ${bangkok}\naccess_key_id = ${secrets.remoteId}\nsecret_access_key = ${secrets.secret}\n`,
	});
	write(path.join(folder, 'work'), { '.keep': '', ...attempt.workspace });
	process.chdir(path.join(folder, 'work'));
	const profiles = await readProfiles(attempt.variables ?? {}, home);
	const connected = connect(attempt.choice ?? atBangkok, profiles, attempt.stored === undefined ? stored : attempt.stored);
	if (connected.kind === 'refused') return;
	const prepared = await prepareRequest({ ...draft, ...attempt.draft }, connected.connection, null, Date.now(), digest);
	if (prepared.kind === 'prepared') await send(prepared.outgoing, { signal: new AbortController().signal, deadlineMs: 10_000 });
}

function assertNothingSigned(server: StoreServer): void {
	const received = server.received();
	assert.doesNotMatch(received, /authorization|x-amz-signature|x-amz-security-token|x-amz-credential/i);
	for (const secret of Object.values(secrets)) assert.ok(!received.includes(secret), secret);
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
		writeFileSync(path.join(folder, name), text);
	}
}

/** As it would lie in the workspace's memory, had somebody written it there. */
function fromHistory(evil: string): ConnectionChoice {
	const entry = {
		at: 1,
		draft,
		origin: evil,
		region,
		accessKeyId: '',
		status: 200,
		code: null,
		requestId: null,
		totalMs: 1,
		isRedacted: false,
	};
	return readHistory([{ choice: customAt(evil), entry }])[0]?.choice ?? assert.fail('no such history');
}

function recordFor(origin: string): Credential | null {
	return readStoredKey(JSON.stringify({ accessKeyId: secrets.storedId, secretAccessKey: secrets.secret, origins: [origin] }));
}
