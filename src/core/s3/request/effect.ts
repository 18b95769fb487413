import type { Translate } from '../../ports.ts';
import { phrase, value, type RichText } from '../../richText.ts';
import type { Field } from './httpRequest.ts';
import { isOwn, type Made } from './made.ts';

/** What a request touches: told from method, bucket, key and query alone, so that a raw request cannot hide it. */
export interface Effect {
	readonly kind: 'reads' | 'writes' | 'deletes';
	readonly on: 'service' | 'bucket' | 'configuration' | 'object' | 'objects' | 'upload' | 'part';
	readonly bucket: string;
	readonly key: string;
	/** The configuration's name (`policy`, `tagging`), else ''. */
	readonly subresource: string;
}

/**
 * Configurations that DELETE removes without touching the bucket or object itself, on every RGW that we measured. RGW ignores a subresource
 * that it does not know and deletes the bucket: an older one did so for `?encryption`, which is therefore not in this list.
 */
const deletable = {
	bucket: new Set(['policy', 'cors', 'lifecycle', 'tagging', 'website', 'replication', 'publicAccessBlock']),
	object: new Set(['tagging']),
};

/** Query parameters of DELETE that choose which version or upload is meant. */
const selectors = new Set(['versionId', 'uploadId']);

/** The parameters of a DELETE that the gateway may not know and would ignore; the request must not be sent unless there are none. */
export function unknownDeleteParameters(key: string, query: readonly Field[]): readonly string[] {
	const known = key === '' ? deletable.bucket : deletable.object;
	const names = query.map(([name]) => name);
	const strange = names.filter((name) => !known.has(name) && !(key !== '' && selectors.has(name)));
	// Two subresources at once: which of them wins is the gateway's choice.
	return strange.length === 0 && names.filter((name) => known.has(name)).length > 1 ? names : strange;
}

/** Says what a request does. `key` is '' for a request on a bucket, `bucket` '' for one on the service. */
export function effectOf(method: string, bucket: string, key: string, query: readonly Field[]): Effect {
	const has = (name: string) => query.some(([each]) => each === name);
	const on = (kind: Effect['kind'], on: Effect['on'], subresource = ''): Effect => ({ kind, on, bucket, key, subresource });
	if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') {
		return on('reads', key !== '' ? 'object' : bucket !== '' ? 'bucket' : 'service');
	}
	if (bucket === '') return on('writes', 'service');
	if (method === 'POST' && key === '' && has('delete')) return on('deletes', 'objects');
	const kind = method === 'DELETE' ? 'deletes' : 'writes';
	if (key !== '' && has('uploadId')) return on(kind, has('partNumber') ? 'part' : 'upload');
	if (key !== '' && has('uploads')) return on('writes', 'upload');
	const subresource = query.map(([name]) => name).find((name) => isConfiguration(key, name)) ?? '';
	if (subresource !== '') return on(kind, 'configuration', subresource);
	return on(kind, key === '' ? 'bucket' : 'object');
}

/** Configurations that PUT can set without creating the bucket or replacing the object. */
const settable = {
	bucket: new Set([
		...deletable.bucket,
		'acl',
		'versioning',
		'encryption',
		'notification',
		'logging',
		'object-lock',
		'requestPayment',
	]),
	object: new Set([...deletable.object, 'acl', 'retention', 'legal-hold']),
};

function isConfiguration(key: string, name: string): boolean {
	return (key === '' ? settable.bucket : settable.object).has(name);
}

/** What a request makes, when it is something of our own; null for all that is the person's, and for what makes nothing. */
export function madeBy({ kind, on, bucket, key }: Effect): Made | null {
	if (kind !== 'writes' || (on !== 'bucket' && on !== 'object' && on !== 'upload')) return null;
	const made: Made = { of: on, bucket, key };
	return isOwn(made) ? made : null;
}

/** The plain sentence to confirm before a request that writes or deletes is sent; null for one that only reads. */
export function confirmation(effect: Effect, translate: Translate): RichText | null {
	const [bucket, key, subresource] = [value(effect.bucket), value(effect.key), value(effect.subresource)];
	const say = (sentence: string) => phrase(translate, sentence, bucket, key, subresource);
	if (effect.kind === 'reads') return null;
	if (effect.on === 'service') return phrase(translate, 'This request may change something at the endpoint itself.');
	return effect.kind === 'deletes' ? sayDeletes(effect, say) : sayWrites(effect, say);
}

function sayDeletes(effect: Effect, say: (sentence: string) => RichText): RichText {
	switch (effect.on) {
		case 'objects':
			return say('This deletes every object that the body lists from the bucket {0}.');
		case 'upload':
			return say('This aborts a multipart upload of the object {1} in the bucket {0}; its parts are deleted.');
		case 'configuration':
			if (effect.key !== '') return say('This deletes the configuration {2} of the object {1} in the bucket {0}.');
			return say('This deletes the configuration {2} of the bucket {0}.');
		case 'object':
		case 'part':
			return say('This deletes the object {1} from the bucket {0}.');
		case 'bucket':
		case 'service':
			return say('This deletes the bucket {0}.');
	}
}

function sayWrites(effect: Effect, say: (sentence: string) => RichText): RichText {
	switch (effect.on) {
		case 'objects':
		case 'object':
			if (madeBy(effect) !== null)
				return say('This writes {1} in the bucket {0}, a key of the panel’s own; it is removed again right after.');
			return say('This writes the object {1} in the bucket {0}; an object of that name is replaced.');
		case 'part':
			return say('This uploads a part of the object {1} in the bucket {0}.');
		case 'upload':
			if (madeBy(effect) !== null)
				return say(
					'This starts a multipart upload of {1} in the bucket {0}, a key of the panel’s own; it is aborted right after.',
				);
			return say('This starts or completes a multipart upload of the object {1} in the bucket {0}.');
		case 'configuration':
			if (effect.key !== '') return say('This replaces the configuration {2} of the object {1} in the bucket {0}.');
			return say('This replaces the configuration {2} of the bucket {0}.');
		case 'bucket':
		case 'service':
			return say('This creates or changes the bucket {0}.');
	}
}
