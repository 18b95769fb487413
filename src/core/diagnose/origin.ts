import type { Fact, Frame } from '../facts.ts';
import { foreignFolders } from '../setup/foreignFolders.ts';
import type { Span } from '../span.ts';

/** A file of the workspace. */
export interface WorkspaceFile {
	/** With slashes, from the root of the machine or of the workspace. */
	readonly path: string;
	/** The end of `path` that lies within the workspace's folder. */
	readonly within: string;
}

/** A line of a file of the workspace. */
export interface Origin<File extends WorkspaceFile> {
	readonly file: File;
	/** 1-based; a file may have become shorter since. */
	readonly line: number;
}

/** The files of a workspace with this name. */
export type FilesNamed<File extends WorkspaceFile> = (name: string) => readonly File[];

/** Segments from the end that have to agree where neither path is the other's end. */
const leastCommon = 2;

/** The line of the workspace that a frame names: the one file that ends as the frame's path does; none where two do, or none. */
export function originOf<File extends WorkspaceFile>(
	{ file: printed, line }: Frame,
	filesNamed: FilesNamed<File>,
): Origin<File> | undefined {
	const wanted = segmentsOf(printed);
	const name = wanted.at(-1);
	if (name === undefined || wanted.some((segment) => foreignFolders.includes(segment))) return undefined;
	let best: { readonly file: File; readonly common: number } | undefined;
	let isTie = false;
	for (const file of filesNamed(name)) {
		const common = commonEnd(wanted, segmentsOf(file.path));
		const least = Math.min(leastCommon, wanted.length, segmentsOf(file.within).length);
		if (common < least || common < (best?.common ?? 1)) continue;
		isTie = common === best?.common;
		best = { file, common };
	}
	return best === undefined || isTie ? undefined : { file: best.file, line };
}

/**
 * The lines of the workspace that led to a report, the one nearest to the call first. Python prints the innermost frame last and above the
 * error, the others print it first and below; a frame on the error's own line is nearer than those.
 */
export function originsOf<File extends WorkspaceFile>(
	frames: readonly Fact<Frame>[],
	code: Span,
	filesNamed: FilesNamed<File>,
): readonly Origin<File>[] {
	const own = frames.filter(({ value }) => value.isOwn);
	const above = own.filter(({ place }) => place.end <= code.start).toReversed();
	const below = own.filter(({ place }) => place.start >= code.end);
	const [nearest] = above;
	const isBeside = nearest !== undefined && (/\.pyw?$/.test(nearest.value.file) || code.start - nearest.place.end <= besideUnits);
	const ordered = isBeside ? [...above, ...below] : [...below, ...above];
	return ordered.flatMap(({ value }) => originOf(value, filesNamed) ?? []);
}

/** From a frame to a code that is printed in the same line, behind the words of a client. */
const besideUnits = 160;

/** Without scheme, drive, `.` and `..`; the deepest of hostile paths is cut. */
function segmentsOf(path: string): readonly string[] {
	return path
		.slice(-400)
		.replace(/^[a-z][a-z-]{1,20}:\/\/|^[A-Za-z]:/, '')
		.replace(/\?.{0,100}$/, '')
		.split(/[\\/]/)
		.filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

function commonEnd(a: readonly string[], b: readonly string[]): number {
	let count = 0;
	while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1;
	return count;
}
