import type { LineData } from '../../panel/explanationData.ts';
import type { Preview } from '../../panel/request/requestMessages.ts';

type Problem = Preview['problems'][number];

/** What is wrong with a part of the form, or still missing from it, as the line below its control. */
export interface ProblemLine {
	readonly text: string;
	/** Nothing was typed yet: a hint, not a mistake. */
	readonly isMissing: boolean;
}

/** What is wrong with a part of the form; `name` narrows it to one header, parameter or input. */
export function problemOf(preview: Preview | null, field: string, name?: string): Problem | undefined {
	return preview?.problems.find((problem) => problem.field === field && (name === undefined || problem.name === name));
}

/** The same as a line of plain text. */
export function problemLine(preview: Preview | null, field: string, name?: string): ProblemLine | undefined {
	const problem = problemOf(preview, field, name);
	return problem === undefined ? undefined : { text: plainText(problem.words), isMissing: problem.isMissing };
}

function plainText(line: LineData): string {
	return line.map(({ text }) => text).join('');
}
