/** The headings of an explanation, in every view that shows one. */
export const explanationHeadings = [
	'What to do',
	'What this report says',
	'Likely causes',
	'Good to know',
	'Facts of this report',
	'Links',
] as const;
