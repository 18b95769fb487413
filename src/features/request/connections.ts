import { env, workspace } from 'vscode';
import { plainLine } from '../../core/explain/plain.ts';
import type { Translate } from '../../core/ports.ts';
import { maskKeyId } from '../../core/vendor/accessKeyId.ts';
import { connect, type ConnectionAnswer, type ConnectionChoice } from '../../core/s3/connect/connection.ts';
import type { Credential } from '../../core/s3/connect/credential.ts';
import type { Profile } from '../../core/s3/connect/profile.ts';
import { refusalWords } from '../../panel/request/refusalWords.ts';
import type { KeyRow } from '../../panel/request/requestMessages.ts';
import type { SentFrom } from '../../panel/request/routeData.ts';
import type { Consent } from './consent.ts';
import type { KeyStore, StoredKey } from './keyStore.ts';
import type { RequestHost } from '../../core/s3/answer/requestHost.ts';

/** Keys to choose from; `isComplete` is false when VS Code's secret store does not tell its own. */
interface KnownKeys {
	readonly stored: readonly KeyRow[];
	readonly profiles: readonly KeyRow[];
	readonly isComplete: boolean;
}

/** What a person can choose a connection from, and what a choice amounts to. */
export interface Connections {
	/** Reads stored keys and profiles anew. */
	refresh(): Promise<KnownKeys>;
	/** Puts the choice together, without asking anything. */
	resolve(choice: ConnectionChoice): Promise<ConnectionAnswer>;
	/** The same, and asks for what a person has to allow; undefined when they do not. */
	allowed(choice: ConnectionChoice): Promise<ConnectionAnswer | undefined>;
}

export function createConnections(
	host: RequestHost,
	keys: KeyStore,
	consent: Consent,
	loadTranslate: () => Promise<Translate>,
): Connections {
	let profiles: readonly Profile[] = [];
	/** Origins that the person let a profile's key sign for, in this session. */
	const lent = new Map<string, readonly string[]>();
	const lend = (profile: Profile): Profile => {
		const more = lent.get(profile.accessKeyId?.value ?? '') ?? [];
		return { ...profile, ownEndpoints: [...profile.ownEndpoints, ...more] };
	};
	const resolve = async (choice: ConnectionChoice): Promise<ConnectionAnswer> => {
		const stored = choice.keys.of === 'stored' ? await keys.read(choice.keys.id) : null;
		return connect(choice, profiles.map(lend), stored);
	};
	const bind = async (credential: Credential, origin: string, isStored: boolean): Promise<void> => {
		const { accessKeyId, origins } = credential;
		if (isStored) await keys.keep({ ...credential, origins: [...origins, origin] });
		else lent.set(accessKeyId, [...(lent.get(accessKeyId) ?? []), origin]);
	};
	const bound = async (choice: ConnectionChoice): Promise<ConnectionAnswer | undefined> => {
		const answer = await resolve(choice);
		if (answer.kind === 'connected' || answer.problem.of !== 'not bound') return answer;
		const { credential, origin } = answer.problem;
		if (!(await consent.allowsKeyAt(credential, origin, choice.keys))) return undefined;
		await bind(credential, origin, choice.keys.of === 'stored');
		return await resolve(choice);
	};
	return {
		resolve,
		refresh: async () => {
			// A folder that nobody vouched for gets nothing of the person's own files.
			profiles = workspace.isTrusted ? await host.readProfiles() : [];
			const [translate, list] = [await loadTranslate(), await keys.list()];
			return {
				stored: list.keys.map((key) => storedRow(key, translate)),
				profiles: profiles.filter(isUseful).map((profile) => profileRow(profile, translate)),
				isComplete: list.isComplete,
			};
		},
		allowed: async (choice) => {
			const answer = await bound(choice);
			if (answer?.kind !== 'connected') return answer;
			return (await consent.allowsEndpoint(answer.connection)) ? answer : undefined;
		},
	};
}

/** The proxy that the user set for VS Code, without its login. A workspace's value is not shown as theirs. */
export function proxyOf(): string | undefined {
	const chosen = workspace.getConfiguration('http').inspect('proxy')?.globalValue;
	if (typeof chosen !== 'string' || chosen === '') return undefined;
	return chosen.replace(/^([a-z0-9+]{1,10}:\/\/)[^/@]*@/i, '$1');
}

/** Which machine the extension runs on, and so sends from. */
export function sentFrom(host: RequestHost): SentFrom {
	if (host.kind === 'web') return 'browser';
	return env.remoteName === undefined ? 'this computer' : { remote: env.remoteName };
}

function storedRow({ id, credential, lasts }: StoredKey, translate: Translate): KeyRow {
	const life = lasts === 'session' ? [translate('until this window closes')] : [];
	const token = credential.sessionToken === undefined ? [] : [translate('with a session token')];
	return { id, label: maskKeyId(credential.accessKeyId), detail: [...credential.origins, ...token, ...life].join(', ') };
}

function isUseful({ accessKeyId, endpoint, refusal }: Profile): boolean {
	return accessKeyId !== null || endpoint !== null || (refusal !== null && refusal.of !== 'no key');
}

function profileRow({ kind, name, accessKeyId, refusal }: Profile, translate: Translate): KeyRow {
	const refused = refusal === null ? '' : plainLine(refusalWords(refusal, translate));
	const detail = accessKeyId === null ? refused : maskKeyId(accessKeyId.value);
	return { id: `${kind}:${name}`.slice(0, 200), label: `${kindNames[kind]}${name === '' ? '' : `: ${name}`}`, detail };
}

const kindNames: Readonly<Record<Profile['kind'], string>> = {
	aws: '~/.aws',
	rclone: 'rclone.conf',
	environment: 'environment',
};
