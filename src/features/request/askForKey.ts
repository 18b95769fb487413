import { window } from 'vscode';
import type { Translate } from '../../core/ports.ts';
import { Secret, type Credential } from '../../core/s3/connect/credential.ts';
import type { Endpoint } from '../../core/s3/connect/endpoint.ts';
import { keyPartProblem } from './storedKey.ts';
import type { KeyLife } from './keyStore.ts';

/** A key that a person gave, and how long it is to be kept. */
export interface AskedKey {
	readonly credential: Credential;
	readonly lasts: KeyLife;
}

/** Asks for a key, its secrets in masked prompts, and binds it to one endpoint. Undefined when the person leaves. */
export async function askForKey({ origin, host }: Endpoint, translate: Translate): Promise<AskedKey | undefined> {
	const prompt = translate('It signs requests to {0} and nowhere else.').replace('{0}', () => host);
	const ask = (title: string, password: boolean, isOptional = false) =>
		window.showInputBox({
			title,
			password,
			ignoreFocusOut: true,
			prompt: isOptional ? translate('Only temporary keys have one. Leave it empty if yours has none.') : prompt,
			validateInput: (typed) => (isOptional && typed.trim() === '' ? undefined : problemOf(typed.trim(), translate)),
		});
	const accessKeyId = await ask(translate('Access key id'), false);
	if (accessKeyId === undefined) return undefined;
	const secret = await ask(translate('Secret access key'), true);
	if (secret === undefined) return undefined;
	const token = await ask(translate('Session token'), true, true);
	if (token === undefined) return undefined;
	const lasts = await askForLife(translate);
	if (lasts === undefined) return undefined;
	const sessionToken = token.trim() === '' ? {} : { sessionToken: new Secret(token.trim()) };
	const credential = { accessKeyId: accessKeyId.trim(), secret: new Secret(secret.trim()), ...sessionToken, origins: [origin] };
	return { credential, lasts };
}

async function askForLife(translate: Translate): Promise<KeyLife | undefined> {
	const kept = { label: translate('Keep it in VS Code’s secret store'), lasts: 'kept' } as const;
	const session = { label: translate('Forget it when this window closes'), lasts: 'session' } as const;
	const chosen = await window.showQuickPick([kept, session], { title: translate('How long?'), ignoreFocusOut: true });
	return chosen?.lasts;
}

function problemOf(typed: string, translate: Translate): string | undefined {
	switch (keyPartProblem(typed)) {
		case 'empty':
			return translate('Type or paste it here.');
		case 'too long':
			return translate('This is too long to be a key.');
		case 'blank inside':
			return translate('There is a blank or another character inside that no key has.');
		case null:
			return undefined;
	}
}
