import { env } from 'vscode';
import { plainLine } from '../../core/explain/plain.ts';
import type { Translate } from '../../core/ports.ts';
import { phrase, value } from '../../core/richText.ts';
import { presign, takeApart, type PresignAnswer } from '../../core/s3/sign/presigned.ts';
import { connectionProblemWords } from '../../panel/request/connectionWords.ts';
import { toPresignedData, type PresignedData } from '../../panel/request/presignedData.ts';
import type { Form } from '../../panel/request/requestSchemas.ts';
import type { Connections } from './connections.ts';
import { refusalWords } from './prepare.ts';
import type { RequestHost } from '../../core/s3/answer/requestHost.ts';

/** What became of it; the URL itself goes into the clipboard and nowhere else. */
export type Presigned =
	| { readonly kind: 'copied'; readonly data: PresignedData; readonly words: string }
	| { readonly kind: 'stopped'; readonly words: string };

/** Makes a presigned URL of the form's request, copies it, and takes it apart. Nothing is sent. */
export async function copyPresigned(
	{ choice, draft }: Form,
	lifeSeconds: number,
	connections: Connections,
	host: RequestHost,
	translate: Translate,
): Promise<Presigned> {
	const connected = await connections.resolve(choice);
	if (connected.kind === 'refused') {
		return { kind: 'stopped', words: plainLine(connectionProblemWords(connected.problem, translate)) };
	}
	const now = Date.now();
	const made = await presign(draft, connected.connection, lifeSeconds, now, host.digest);
	if (made.kind !== 'presigned') return { kind: 'stopped', words: refusedWords(made, translate) };
	await env.clipboard.writeText(made.url);
	const words = plainLine(phrase(translate, 'Copied: a URL for {0}. Whoever has it may send that request.', value(made.method)));
	return { kind: 'copied', data: toPresignedData(takeApart(made.url, now), now, translate), words };
}

function refusedWords(refused: Exclude<PresignAnswer, { kind: 'presigned' }>, translate: Translate): string {
	if (refused.kind === 'no key') return translate('Choose a key: an anonymous URL needs no signature.');
	if (refused.kind !== 'bad life') return refusalWords(refused, translate);
	const longest = value(String(refused.longestSeconds));
	return plainLine(phrase(translate, 'A presigned URL lives between 1 and {0} seconds (7 days).', longest));
}
