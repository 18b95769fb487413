import { draftOf, type Draft } from '../request/draft.ts';
import { ownKeyBeside } from '../request/made.ts';
import { operationOf, type Operation } from '../request/operations.ts';

/** A request that tries what a report speaks of, and the report's own when that would write or delete. */
export interface Harmless {
	readonly draft: Draft;
	/** Fills the form only when somebody asks for it; what a report does not tell of it must be given then. Null when `draft` is it. */
	readonly reported: Draft | null;
}

/**
 * Turns a request that a report speaks of into one that touches nothing of the person's: what writes or deletes an object gets a key of its own
 * in the same folder, what changes a bucket or a begun upload becomes the read that fails for the same reasons. `random` is eight
 * hexadecimal digits.
 */
export function harmless(draft: Draft, random: string): Harmless {
	const operation = operationOf(draft.operation);
	if (operation === undefined || operation.method === 'GET' || operation.method === 'HEAD') return { draft, reported: null };
	const body: Draft['body'] =
		operation.body === 'none' || isOptional(operation) ? draft.body : { kind: 'lost', why: 'not told', path: '' };
	return { draft: tried(draft, operation, random), reported: { ...draft, body } };
}

function tried(draft: Draft, operation: Operation, random: string): Draft {
	const { style, bucket, key, lost } = draft;
	const at = { style, bucket, lost };
	const own = ownKeyBeside(key, random);
	if (operation.on !== 'object') {
		if (!isMultiDelete(operation)) return { ...draftOf('ListObjectsV2'), ...at };
		return { ...draft, body: { kind: 'text', text: `<Delete><Object><Key>${escaped(own)}</Key></Object></Delete>` } };
	}
	if (operation.inputs.some(({ name, isRequired }) => name === 'uploadId' && isRequired))
		return { ...draftOf('ListParts'), ...at, key };
	const text = 'A test object of the request panel. It may be deleted.\n';
	const isAsked = ({ field }: Draft['lost'][number]) => field !== 'key';
	return {
		...draft,
		key: own,
		lost: lost.filter(isAsked),
		body: operation.body === 'bytes' ? { kind: 'text', text } : draft.body,
	};
}

/** A bucket is created with or without a document. */
function isOptional({ body, exampleBody }: Operation): boolean {
	return body === 'xml' && exampleBody === undefined;
}

function isMultiDelete({ query }: Operation): boolean {
	return query.some(([name]) => name === 'delete');
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
