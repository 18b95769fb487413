import { window } from 'vscode';
import type { Translate } from '../../core/ports.ts';
import { Secret, type Credential } from '../../core/s3/credential.ts';
import type { Endpoint } from '../../core/s3/endpoint.ts';
import { keyPartProblem } from '../../panel/storedKey.ts';

/** Asks for a key, the secret in a masked prompt, and binds it to one endpoint. Undefined when the person leaves. */
export async function askForKey({ origin, host }: Endpoint, translate: Translate): Promise<Credential | undefined> {
	const accessKeyId = await ask(translate, translate('Access key id'), host, false);
	if (accessKeyId === undefined) return undefined;
	const secret = await ask(translate, translate('Secret access key'), host, true);
	return secret === undefined ? undefined : { accessKeyId, secret: new Secret(secret), origins: [origin] };
}

async function ask(translate: Translate, title: string, host: string, password: boolean): Promise<string | undefined> {
	const typed = await window.showInputBox({
		title,
		password,
		ignoreFocusOut: true,
		prompt: translate('Kept in VS Code’s secret store; signs requests to {0} and nowhere else.').replace('{0}', () => host),
		validateInput: (text) => problemOf(text.trim(), translate),
	});
	return typed?.trim();
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
