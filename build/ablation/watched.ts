/** What a pattern that is looked at tells. */
export interface Watch {
	/** It was put to a text, and matched or did not. */
	tried(source: string, isMatch: boolean): void;
	/** Another pattern may be made of it: somebody read its source. */
	composed(source: string): void;
}

/** A pattern that tells what becomes of it, and so do its copies (`matchAll` makes them). */
export class Watched extends RegExp {
	readonly #source: string;
	readonly #watch: Watch | undefined;

	constructor(pattern: RegExp, flags?: string, watch?: Watch) {
		super(pattern, flags);
		this.#watch = watch ?? (pattern instanceof Watched ? pattern.#watch : undefined);
		this.#source = super.source;
	}

	override get source(): string {
		this.#watch?.composed(this.#source);
		return this.#source;
	}

	override exec(text: string): RegExpExecArray | null {
		const match = super.exec(text);
		this.#watch?.tried(this.#source, match !== null);
		return match;
	}
}
