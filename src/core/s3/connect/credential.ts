import { isHostLabel } from './endpoint.ts';

/** Text that shows itself nowhere: printing, JSON and inspection give `***`. */
export class Secret {
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	/** The text itself. Only the signer and the store that keeps it have a reason to ask. */
	reveal(): string {
		return this.#text;
	}

	toString(): string {
		return '***';
	}

	toJSON(): string {
		return '***';
	}
}

/** A key and where it may be used. */
export interface Credential {
	readonly accessKeyId: string;
	readonly secret: Secret;
	readonly sessionToken?: Secret;
	/** The only origins that this key signs for, such as `https://s3.bkk.bangmod.storage`; the signer refuses any other but their buckets. */
	readonly origins: readonly string[];
}

/**
 * Whether a key may sign for an origin: one of its own, or a bucket of it in virtual-hosted style (one more label in front of the host, same
 * scheme and port). The endpoint's host must have three labels for that: under `example.com` anybody's host may live.
 */
export function maySignFor(credential: Credential, origin: string): boolean {
	if (credential.origins.includes(origin)) return true;
	const [scheme = '', host = ''] = origin.split('//', 2);
	const [bucket = '', ...rest] = host.split('.');
	return rest.length >= 3 && isHostLabel(bucket) && credential.origins.includes(`${scheme}//${rest.join('.')}`);
}
