import { plainLine } from '../../core/explain/plain.ts';
import type { Translate } from '../../core/ports.ts';
import type { ConnectionChoice } from '../../core/s3/connect/connection.ts';
import { connectionProblemWords } from '../../panel/request/connectionWords.ts';
import { askForKey } from './askForKey.ts';
import type { Connections } from './connections.ts';
import type { KeyStore } from './keyStore.ts';

/** A key that is kept now, by its id, or why it is not. */
export type AddedKey = { readonly kind: 'added'; readonly id: string } | { readonly kind: 'refused'; readonly words: string };

/** Asks the person for a key, binds it to the chosen endpoint and keeps it. Undefined when the person leaves. */
export async function addKey(
	choice: ConnectionChoice,
	connections: Connections,
	keys: KeyStore,
	translate: Translate,
): Promise<AddedKey | undefined> {
	const connected = await connections.resolve({ ...choice, keys: { of: 'anonymous' } });
	if (connected.kind === 'refused')
		return { kind: 'refused', words: plainLine(connectionProblemWords(connected.problem, translate)) };
	const asked = await askForKey(connected.connection.endpoint, translate);
	if (asked === undefined) return undefined;
	const id = await keys.keep(asked.credential, asked.lasts);
	if (id !== undefined) return { kind: 'added', id };
	return { kind: 'refused', words: translate('VS Code’s secret store did not take the key. It is kept nowhere else.') };
}
