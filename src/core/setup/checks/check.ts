import type { Setup, SetupFile } from '../setup.ts';
import { checksumMarks } from './checksums.ts';
import { endpointMarks } from './endpoints.ts';
import { isIgnored } from './ignored.ts';
import { secretMarks, tokenMarks } from './keys.ts';
import type { Mark } from './mark.ts';
import { type CheckContext, oursOf, type OurSetup } from './ours.ts';
import { addressingMarks, bucketMarks } from './names.ts';
import { profileMarks, regionMarks, signatureMarks } from './signing.ts';

const checks: readonly ((ours: OurSetup, context: CheckContext) => readonly Mark[])[] = [
	regionMarks,
	endpointMarks,
	addressingMarks,
	checksumMarks,
	bucketMarks,
	secretMarks,
	profileMarks,
	signatureMarks,
];

/**
 * Every mistake of the setups of one file that we can tell from its text, in the order of the text; none of a client that does not call
 * BangmodStorage, and none on a line that a comment with `bangmod-ignore` is about.
 */
export function check(file: SetupFile, setups: readonly Setup[], context: CheckContext): readonly Mark[] {
	const marks = setups.flatMap((setup) => {
		const ours = oursOf(file, setup, context.profiles);
		return [...tokenMarks(setup, context), ...(ours === undefined ? [] : checks.flatMap((find) => find(ours, context)))];
	});
	const own = marks.filter(({ kind, place }, index) => {
		const isFirst = marks.findIndex((other) => other.kind === kind && other.place.start === place.start) === index;
		return isFirst && !isIgnored(file.text, place.start, kind);
	});
	return own.toSorted((a, b) => a.place.start - b.place.start);
}
