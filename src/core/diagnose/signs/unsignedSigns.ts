import { code as literal, phrase, value } from '../../richText.ts';
import type { Evidence } from '../cause.ts';
import type { Report } from '../report.ts';

/** A request that is printed with its headers, and none of them signs it. */
export function sentUnsigned({ facts, translate }: Report): Evidence | undefined {
	const { headers, signedHeaders, presigned, keyId: signer, method } = facts.request;
	// A browser's question before its request is never signed.
	if (method?.value === 'OPTIONS') return undefined;
	const host = headers.get('host');
	if (
		host === undefined ||
		(headers.size < 2 && method === undefined) ||
		headers.has('authorization') ||
		headers.has('x-amz-date')
	)
		return undefined;
	if (signedHeaders !== undefined || presigned !== undefined || signer !== undefined) return undefined;
	return {
		sentence: phrase(
			translate,
			'The request is printed with its headers, and there is no {0} among them.',
			literal('Authorization'),
		),
		place: host.place,
	};
}

/** The command or a setting says that nothing shall be signed. */
export function askedUnsigned({ facts, translate }: Report): Evidence | undefined {
	const { command } = facts.client;
	const setting = facts.settings.find(
		({ name, value: held }) => /signature_?version$/i.test(name) && /^(?:unsigned|anonymous)$/i.test(held),
	);
	const asked = setting ?? (command !== undefined && /\s--no-sign-request\b/.test(command.value) ? command : undefined);
	return (
		asked && { sentence: phrase(translate, 'It is asked for without a signature: {0}.', value(asked.value)), place: asked.place }
	);
}

/** The answer repeats the key id of the request, and it is empty. */
export function emptyKeyId({ facts, translate }: Report): Evidence | undefined {
	const id = facts.answer.elements.get('AWSAccessKeyId');
	return id?.value === '' ? { sentence: phrase(translate, 'The key id that was sent is empty.'), place: id.place } : undefined;
}

/** A log of the store's own names nobody who asked. */
export function askedByNobody({ facts, translate }: Report): Evidence | undefined {
	const { requester } = facts.request;
	if (requester === undefined || !/^(?:-|anonymous(?:_principal)?)$/i.test(requester.value)) return undefined;
	return {
		sentence: phrase(translate, 'The store’s log names nobody who asked: {0}.', value(requester.value)),
		place: requester.place,
	};
}

/** The answer names the header that signs as the one that is missing. */
export function headerMissing({ facts, translate }: Report): Evidence | undefined {
	const missing = facts.answer.elements.get('MissingHeaderName');
	if (missing === undefined || !/^authorization$/i.test(missing.value.trim())) return undefined;
	return { sentence: phrase(translate, 'The server misses the header {0}.', value(missing.value)), place: missing.place };
}
