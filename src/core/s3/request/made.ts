import { redact } from '../../safe/redact.ts';

/** Something in a store that the panel made for a test of its own. */
export interface Made {
	readonly of: 'bucket' | 'object' | 'upload';
	readonly bucket: string;
	/** '' for a bucket. */
	readonly key: string;
}

/** The names that the panel makes up: eight random hexadecimal digits keep them apart from everything that a person has. */
const own = /^(?:bangmod-(?:probe|check)-|Bangmod_Probe_)[0-9a-f]{8}$/;

/** A name for what a card, a check or a try makes; `random` is eight hexadecimal digits. */
export function ownName(purpose: 'probe' | 'check', random: string): string {
	return `bangmod-${purpose}-${random}`;
}

/** A key of our own in the folder of `key`, where the same policies and prefixes hold; it is written down, so no folder that looks like a secret. */
export function ownKeyBeside(key: string, random: string): string {
	const folder = key.slice(0, key.lastIndexOf('/') + 1);
	return (redact(folder) === folder ? folder : '') + ownName('probe', random);
}

/** Whether it bears a name that only the panel makes up; nothing else is ever removed unasked. */
export function isOwn({ of, bucket, key }: Made): boolean {
	return own.test(bucket) || (of !== 'bucket' && own.test(key.slice(key.lastIndexOf('/') + 1)));
}

/** As a person reads it: `bucket`, `bucket/key`, `bucket/key?uploads`. */
export function madeName({ of, bucket, key }: Made): string {
	if (of === 'bucket') return bucket;
	return of === 'object' ? `${bucket}/${key}` : `${bucket}/${key}?uploads`;
}
