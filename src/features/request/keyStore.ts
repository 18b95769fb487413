import type { SecretStorage } from 'vscode';
import type { Delay, Digest } from '../../core/ports.ts';
import type { Credential } from '../../core/s3/connect/credential.ts';
import { payloadHash } from '../../core/s3/sign/sign.ts';
import { utf8 } from '../../core/s3/request/utf8.ts';
import { secretPrefix } from '../../ids.ts';
import { readStoredKey, writeStoredKey } from './storedKey.ts';

/** A key of the secret store, or of this session, named by its place there. */
export interface StoredKey {
	readonly id: string;
	readonly credential: Credential;
	readonly lasts: KeyLife;
}

/** `kept`: in VS Code's secret store; `session`: in memory, until the extension ends. */
export type KeyLife = 'kept' | 'session';

/** Keys in VS Code's secret store: the only place where we keep a secret. A keyring can be locked or absent, and then refuses or says nothing. */
export interface KeyStore {
	/** `isComplete` is false when the secret store does not tell its keys; those of the session are there all the same. */
	list(): Promise<{ readonly keys: readonly StoredKey[]; readonly isComplete: boolean }>;
	/** Null when there is no such key, or the secret store does not tell it. */
	read(id: string): Promise<Credential | null>;
	/**
	 * Keeps a key and gives its id, which is the same for the same access key id; an older one of that is replaced. Without `lasts`, as it
	 * was kept before. Undefined when the secret store does not take it; it is then kept nowhere.
	 */
	keep(credential: Credential, lasts?: KeyLife): Promise<string | undefined>;
	/** False when the secret store does not let go of it. */
	remove(id: string): Promise<boolean>;
}

/** A reader waits no longer for the secret store; a key that is to be kept waits for as long as a keyring asks for its password. */
const patienceMs = 5_000;

/** What the session keeps itself lives as long as the store. */
export function createKeyStore(secrets: SecretStorage, digest: Digest, delay: Delay): KeyStore {
	const session = new Map<string, Credential>();
	const ask = <T>(asked: () => Thenable<T>) => answerOf(asked, delay);
	const text = async (id: string) => (id.startsWith(secretPrefix) ? await ask(() => secrets.get(id)) : undefined);
	return {
		read: async (id) => session.get(id) ?? readStoredKey(await text(id)),
		list: async () => {
			const ids = await ask(() => secrets.keys());
			const kept = (ids ?? []).filter((id) => id.startsWith(secretPrefix) && !session.has(id));
			const texts = await Promise.all(kept.map(text));
			const keys: StoredKey[] = Array.from(session, ([id, credential]) => ({ id, credential, lasts: 'session' }));
			for (const [index, id] of kept.entries()) {
				const credential = readStoredKey(texts[index]);
				if (credential !== null) keys.push({ id, credential, lasts: 'kept' });
			}
			const isComplete = ids !== undefined && texts.every((told) => told !== undefined);
			return { keys: keys.toSorted((a, b) => (a.id < b.id ? -1 : 1)), isComplete };
		},
		keep: async (credential, lasts) => {
			// The name goes into views and histories, so it is made of the key id without telling it.
			const id = `${secretPrefix}${(await payloadHash(utf8(credential.accessKeyId), digest)).slice(0, 16)}`;
			if (lasts === 'session' || (lasts === undefined && session.has(id))) session.set(id, credential);
			else if (await isDone(() => secrets.store(id, writeStoredKey(credential)))) session.delete(id);
			else return undefined;
			return id;
		},
		remove: async (id) => {
			session.delete(id);
			return !id.startsWith(secretPrefix) || (await isDone(() => secrets.delete(id)));
		},
	};
}

/** What the secret store says; undefined when it refuses, or says nothing for too long. */
async function answerOf<T>(asked: () => Thenable<T>, delay: Delay): Promise<T | undefined> {
	const tooLong = Promise.withResolvers<undefined>();
	const timer = delay(patienceMs, () => tooLong.resolve(undefined));
	try {
		return await Promise.race([asked(), tooLong.promise]);
	} catch {
		return undefined;
	} finally {
		timer.dispose();
	}
}

async function isDone(asked: () => Thenable<void>): Promise<boolean> {
	try {
		await asked();
		return true;
	} catch {
		return false;
	}
}
