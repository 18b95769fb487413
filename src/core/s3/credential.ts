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
	/** The only origins that this key signs for, such as `https://s3.bkk.bangmod.storage`; the signer refuses any other. */
	readonly origins: readonly string[];
}

/** What may be shown of a key id: `BGSAKIA…WXYZ`. */
export function maskAccessKeyId(accessKeyId: string): string {
	return accessKeyId.length < 12 ? '…' : `${accessKeyId.slice(0, 7)}…${accessKeyId.slice(-4)}`;
}
