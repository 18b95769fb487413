/** Random changes that change nothing that anybody can see, with the reason: `npm run mutations` does not count them. */
export interface Equivalent {
	readonly file: string;
	/** The changed text, and what stands in its place, as `npm run mutations` prints them. */
	readonly text: string;
	readonly put: string;
	/** What stands once in the file and holds the place, where the text comes more often. */
	readonly within?: string;
	readonly why: string;
}

export const equivalents: readonly Equivalent[] = [
	{
		file: 'src/core/scan/hit.ts',
		text: 'last',
		put: '(last + 1)',
		why: 'one line start more than is asked for; the search for the last start that is not behind an offset passes it over',
	},
	{
		file: 'src/core/scan/search/literalGroups.ts',
		text: 'rounds',
		put: '(rounds + 1)',
		why: 'one round more of choosing groups: a search that is as right, and hardly faster',
	},
	{
		file: 'src/core/scan/search/literalGroups.ts',
		text: '/[0-9]/.test(character)',
		put: '!(/[0-9]/.test(character))',
		why: 'another guess at how common a digit is in a log: a search that is as right, and slower',
	},
];
