/** Tells that the cell at hand is wrong. */
export type Tell = (sentence: string) => void;

/** S3's own spelling: letters and digits, `KMS.` before some; nothing else may become a file name or a command's argument. */
const codePattern = /^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)?$/;

export function isCode(text: string): boolean {
	return codePattern.test(text);
}

/** `a, b` → its items; none where the cell is empty. */
export function parseList(cell: string): string[] {
	return cell
		.split(',')
		.map((item) => item.trim())
		.filter((item) => item !== '');
}

/** HTTP statuses; 100 to 599 is what HTTP allows. */
export function parseStatuses(cell: string, tell: Tell): number[] {
	return parseList(cell).map((text) => {
		const status = /^\d{3}$/.test(text) ? Number(text) : 0;
		if (status < 100 || status > 599) tell(`"${text}" is no HTTP status (100 to 599)`);
		return status;
	});
}

/** Other names of a condition, spelled as codes are. */
export function parseAliases(cell: string, tell: Tell): string[] {
	return parseList(cell).map((text) => {
		if (!isCode(text)) tell(`the alias "${text}" is no code`);
		return text;
	});
}

/** The one of `known` that the cell names; where there is none it tells so and gives the first, so that reading goes on. */
export function parseOneOf<const T extends string>(known: readonly [T, ...T[]], name: string, cell: string, tell: Tell): T {
	const value = known.find((one) => one === cell);
	if (value === undefined) tell(`"${cell}" is no ${name}; known are ${known.join(', ')}`);
	return value ?? known[0];
}
