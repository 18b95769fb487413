import { window } from 'vscode';
import { plainLine } from '../../core/explain/plain.ts';
import type { Translate } from '../../core/ports.ts';
import { phrase, value, type RichText } from '../../core/richText.ts';
import { maskKeyId } from '../../core/vendor/accessKeyId.ts';
import type { Connection, KeyChoice } from '../../core/s3/connect/connection.ts';
import type { Credential } from '../../core/s3/connect/credential.ts';
import { confirmation, type Effect } from '../../core/s3/request/effect.ts';
import { cautionSentence } from '../../core/s3/request/problemSentence.ts';
import { regions } from '../../core/vendor/service.ts';

/** What a person is asked before a request leaves; each question is modal, and closing it means no. */
export interface Consent {
	/** Asks before a request that writes or deletes, naming bucket and key. */
	allowsEffect(effect: Effect, connection: Connection): Promise<boolean>;
	/** Asks once before cards are played, naming all that they write or delete. */
	allowsCards(names: readonly string[], connection: Connection): Promise<boolean>;
	/** Asks before the connection check writes its temporary object. */
	allowsTemporary(name: string, connection: Connection): Promise<boolean>;
	/** Asks before what earlier runs left is removed, naming each. */
	allowsRemoval(names: readonly string[], connection: Connection): Promise<boolean>;
	/** Asks before the first request of this session to an endpoint that is not BangmodStorage's. */
	allowsEndpoint(connection: Connection): Promise<boolean>;
	/** Asks whether a key may sign for an origin that it is not bound to. */
	allowsKeyAt(credential: Credential, origin: string, keys: KeyChoice): Promise<boolean>;
}

/** `onAsking` is told when a question comes up and when it is answered. */
export function createConsent(loadTranslate: () => Promise<Translate>, onAsking: (isAsking: boolean) => void): Consent {
	const knownOrigins = new Set(regions.map(({ endpoint }) => endpoint));
	/** The question is a fixed sentence; what was typed or read stands in the detail, which VS Code shows as plain text. */
	const ask = async (question: string, lines: readonly RichText[], yes: string): Promise<boolean> => {
		onAsking(true);
		const detail = lines.map(plainLine).join('\n');
		const answer = await window.showWarningMessage(question, { modal: true, detail }, yes);
		onAsking(false);
		return answer === yes;
	};
	return {
		allowsEffect: async (effect, { endpoint }) => {
			const translate = await loadTranslate();
			const does = confirmation(effect, translate);
			if (does === null) return true;
			const at = phrase(translate, 'It goes to {0}.', value(endpoint.origin));
			const go = translate(effect.kind === 'deletes' ? 'Delete' : 'Send');
			return await ask(translate('Send this request?'), [does, at], go);
		},
		allowsCards: async (names, { endpoint }) => {
			if (names.length === 0) return true;
			const translate = await loadTranslate();
			const lines = [
				phrase(translate, 'They write or delete these names, and nothing else:'),
				...names.map((name) => [value(name)]),
				phrase(translate, 'What they make is removed again. It goes to {0}.', value(endpoint.origin)),
			];
			return await ask(translate('Play these cards?'), lines, translate('Play'));
		},
		allowsTemporary: async (name, { endpoint }) => {
			const translate = await loadTranslate();
			const lines = [
				phrase(translate, 'This object is written and removed again, and nothing else:'),
				[value(name)],
				phrase(translate, 'It goes to {0}.', value(endpoint.origin)),
			];
			return await ask(translate('Write a temporary object?'), lines, translate('Check'));
		},
		allowsRemoval: async (names, { endpoint }) => {
			const translate = await loadTranslate();
			const lines = [
				phrase(translate, 'These are deleted, and nothing else:'),
				...names.map((name) => [value(name)]),
				phrase(translate, 'It goes to {0}.', value(endpoint.origin)),
			];
			return await ask(translate('Remove what this panel left?'), lines, translate('Remove'));
		},
		allowsEndpoint: async ({ endpoint, credential, cautions }) => {
			if (knownOrigins.has(endpoint.origin)) return true;
			const translate = await loadTranslate();
			const signs =
				credential === null
					? phrase(translate, 'The request is not signed.')
					: phrase(translate, 'The request is signed with the key {0}.', value(maskKeyId(credential.accessKeyId)));
			const lines = [
				phrase(translate, '{0} is not one of BangmodStorage’s endpoints.', value(endpoint.origin)),
				signs,
				...cautions.map((caution) => cautionSentence(caution, translate)),
			];
			const isAllowed = await ask(translate('Send a request to this endpoint?'), lines, translate('Send'));
			if (isAllowed) knownOrigins.add(endpoint.origin);
			return isAllowed;
		},
		allowsKeyAt: async (credential, origin, keys) => {
			const translate = await loadTranslate();
			const key = value(maskKeyId(credential.accessKeyId));
			const whose = keys.of === 'profile' ? phrase(translate, 'It is the key of the profile {0}.', value(keys.name)) : [];
			const lines = [
				phrase(translate, 'The key {0} has not been used at {1} before.', key, value(origin)),
				...(whose.length === 0 ? [] : [whose]),
				phrase(translate, 'Whoever runs that endpoint sees the key id, but not the secret.'),
			];
			return await ask(translate('Let this key sign for this endpoint?'), lines, translate('Allow'));
		},
	};
}
