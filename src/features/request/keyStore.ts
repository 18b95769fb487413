import type { SecretStorage } from 'vscode';
import type { Digest } from '../../core/ports.ts';
import type { Credential } from '../../core/s3/credential.ts';
import { payloadHash } from '../../core/s3/sign.ts';
import { utf8 } from '../../core/s3/utf8.ts';
import { secretPrefix } from '../../ids.ts';
import { readStoredKey, writeStoredKey } from '../../panel/storedKey.ts';

/** A key of the secret store, or of this session, named by its place there. */
export interface StoredKey {
	readonly id: string;
	readonly credential: Credential;
	readonly lasts: KeyLife;
}

/** `kept`: in VS Code's secret store; `session`: in memory, until the extension ends. */
export type KeyLife = 'kept' | 'session';

/** Keys in VS Code's secret store: the only place where we keep a secret. Any call may reject: a keyring can be locked or absent. */
export interface KeyStore {
	list(): Promise<readonly StoredKey[]>;
	/** Null when there is no such key. */
	read(id: string): Promise<Credential | null>;
	/**
	 * Keeps a key and gives its id, which is the same for the same access key id; an older one of that is replaced. Without `lasts`, as it
	 * was kept before.
	 */
	keep(credential: Credential, lasts?: KeyLife): Promise<string>;
	remove(id: string): Promise<void>;
}

export function createKeyStore(secrets: SecretStorage, digest: Digest): KeyStore {
	const session = new Map<string, Credential>();
	const stored = async (id: string) => (id.startsWith(secretPrefix) ? readStoredKey(await secrets.get(id)) : null);
	const read = async (id: string) => session.get(id) ?? (await stored(id));
	return {
		read,
		list: async () => {
			const kept = (await secrets.keys()).filter((id) => id.startsWith(secretPrefix));
			const ids = [...new Set([...kept, ...session.keys()])].sort();
			const found = await Promise.all(ids.map(async (id) => ({ id, credential: await read(id) })));
			return found.flatMap(({ id, credential }) =>
				credential === null ? [] : [{ id, credential, lasts: session.has(id) ? 'session' : 'kept' }],
			);
		},
		keep: async (credential, lasts) => {
			// The name goes into views and histories, so it is made of the key id without telling it.
			const id = `${secretPrefix}${(await payloadHash(utf8(credential.accessKeyId), digest)).slice(0, 16)}`;
			if (lasts === 'session' || (lasts === undefined && session.has(id))) session.set(id, credential);
			else {
				await secrets.store(id, writeStoredKey(credential));
				session.delete(id);
			}
			return id;
		},
		remove: async (id) => {
			session.delete(id);
			if (id.startsWith(secretPrefix)) await secrets.delete(id);
		},
	};
}
