import type { Finding } from '../../finding.ts';

/** Whether two lists of findings say the same, those of the second at places `by` farther on. */
export function areSameFindings(one: readonly Finding[], two: readonly Finding[], by = 0): boolean {
	return one.length === two.length && one.every((finding, index) => formOf(finding, by) === formOf(two[index], 0));
}

function formOf(finding: Finding | undefined, by: number): string {
	if (finding === undefined) return '';
	const { code, span, extent, alsoAt, shape, certainty, fields, details } = finding;
	const places = [span, extent, ...alsoAt].map(({ start, end }) => [start + by, end + by]);
	return JSON.stringify([code, places, shape, certainty, sorted(fields), sorted(Object.fromEntries(details))]);
}

function sorted(stated: object): readonly (readonly [name: string, value: unknown])[] {
	return Object.entries(stated).toSorted(([one], [two]) => (one < two ? -1 : 1));
}
