import type { SecretStorage } from 'vscode';
import type { Digest } from '../../core/ports.ts';
import type { Credential } from '../../core/s3/credential.ts';
import { payloadHash } from '../../core/s3/sign.ts';
import { utf8 } from '../../core/s3/utf8.ts';
import { secretPrefix } from '../../ids.ts';
import { readStoredKey, writeStoredKey } from '../../panel/storedKey.ts';

/** A key of the secret store, named by its place there. */
export interface StoredKey {
	readonly id: string;
	readonly credential: Credential;
}

/** Keys in VS Code's secret store: the only place where we keep a secret. Any call may reject: a keyring can be locked or absent. */
export interface KeyStore {
	list(): Promise<readonly StoredKey[]>;
	/** Null when there is no such key. */
	read(id: string): Promise<Credential | null>;
	/** Keeps a key and gives its id, which is the same for the same access key id; an older one of that is replaced. */
	keep(credential: Credential): Promise<string>;
	remove(id: string): Promise<void>;
}

export function createKeyStore(secrets: SecretStorage, digest: Digest): KeyStore {
	const read = async (id: string) => (id.startsWith(secretPrefix) ? readStoredKey(await secrets.get(id)) : null);
	return {
		read,
		list: async () => {
			const ids = (await secrets.keys()).filter((id) => id.startsWith(secretPrefix)).sort();
			const found = await Promise.all(ids.map(async (id) => ({ id, credential: await read(id) })));
			return found.flatMap(({ id, credential }) => (credential === null ? [] : [{ id, credential }]));
		},
		keep: async (credential) => {
			// The name goes into views and histories, so it is made of the key id without telling it.
			const id = `${secretPrefix}${(await payloadHash(utf8(credential.accessKeyId), digest)).slice(0, 16)}`;
			await secrets.store(id, writeStoredKey(credential));
			return id;
		},
		remove: async (id) => {
			if (id.startsWith(secretPrefix)) await secrets.delete(id);
		},
	};
}
