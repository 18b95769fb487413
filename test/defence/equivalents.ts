/** Random changes that change nothing that anybody can see, with the reason: `npm run mutations` does not count them. */
export interface Equivalent {
	readonly file: string;
	/** The changed text, and what stands in its place, as `npm run mutations` prints them. */
	readonly text: string;
	readonly put: string;
	readonly why: string;
}

export const equivalents: readonly Equivalent[] = [];
