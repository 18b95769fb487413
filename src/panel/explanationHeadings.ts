/** The headings of an explanation and the buttons of its commands, in every view that shows one. */
export const explanationHeadings = [
	'What to do',
	'What this report says',
	'Likely causes',
	'Good to know',
	'Facts of this report',
	'Links',
	'Copy',
	'Run in Terminal',
] as const;
