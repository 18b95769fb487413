import type { Translate } from '../ports.ts';
import { phrase, type RichText, value, words } from '../richText.ts';

/**
 * Something that keeps a scan from having read a file as one would expect.
 *
 * - `note`: everything was read; the reader should know this all the same.
 * - `partial`: a part was read, and its findings stand.
 * - `unread`: nothing was read.
 */
export interface Shortfall {
	readonly effect: 'note' | 'partial' | 'unread';
	readonly kind: keyof typeof sentences;
	/** What the sentence's places `{0}`, `{1}` … stand for. Numbers are bytes or lines. */
	readonly facts: readonly (string | number)[];
}

/** One sentence a kind; the English sentence is the key of its translations. */
const sentences = {
	// The file as a whole.
	missing: 'There is no such file.',
	forbidden: 'You have no permission to read it.',
	busy: 'Another program keeps it to itself.',
	folder: 'It is a folder.',
	special: 'It is a pipe, a socket or a device, not a file: reading it could take for ever.',
	linkLoop: 'Its symbolic links lead in a circle.',
	linkOut: 'It is a symbolic link that leads out of the folder.',
	tooManyFiles: 'The system has too many files open.',
	ioError: 'The disk or the network gave no data ({0}).',
	// While reading.
	readError: 'Reading stopped after {1} bytes: the disk or the network gave no more data ({0}).',
	shrank: 'It shrank while it was read: {0} of {1} bytes were there.',
	grew: 'It grew while it was read: the first {0} bytes were read, as it was at the start. The last line may be unfinished.',
	replaced: 'A newer file has its name by now; the old one was read to its end.',
	deleted: 'It was deleted while it was read; what it held was read to its end.',
	cancelled: 'Cancelled after {0} bytes.',
	budget: 'Stopped after {0} bytes, the most that was allowed.',
	// What it holds.
	binary: 'It holds binary data; it was searched all the same.',
	notUtf8: 'Some of it is not UTF-8 (an older Thai encoding?): codes are found, other text may look wrong.',
	cutLine: 'Lines too long to be read whole: {0}. They were read only near their errors.',
	archiveCut: 'The archive is incomplete: it ends after {0} packed bytes, in the middle. What came before was read.',
	archiveBroken: 'The archive is damaged near packed byte {0}. What came before was read.',
	archiveNeeds: 'The archive cannot be unpacked here from packed byte {0} on ({1}); unpack it first. What came before was read.',
	archiveStopped:
		'The archive could be unpacked here up to about packed byte {0}: it is damaged, or incomplete, or several joined ones. What came before was read; the desktop version reads joined ones whole.',
	archiveSum: 'The text of the archive at packed byte {0} does not agree with its checksum: some of it may be wrong.',
	archiveTrailing: 'Behind the archive stand {0} bytes that belong to something else; they were left out.',
	packed: 'It is packed as {0}, which cannot be read here; unpack it first.',
	tooLarge: 'It has {0} bytes; here a file is read only up to {1} bytes. The desktop version reads files of any size.',
	// The machinery.
	workerFailed: 'The scan of this file failed ({0}).',
	workerMemory: 'The scan of this file needed more memory than allowed.',
	workerStuck: 'The scan of this file made no progress for {0} seconds and was ended.',
	gaveUp:
		'Reading its text from byte {0} (line {2}) to byte {1} took too long: errors there may be missing. What stands before and behind was read.',
	unreadable: 'It could not be read ({0}).',
} as const;

/** A reason for which a file was not read to its end, or not as it stands. */
export type ShortfallKind = keyof typeof sentences;

const notes: ReadonlySet<ShortfallKind> = new Set([
	'grew',
	'replaced',
	'deleted',
	'binary',
	'notUtf8',
	'cutLine',
	'archiveTrailing',
]);

const partials: ReadonlySet<ShortfallKind> = new Set([
	'readError',
	'shrank',
	'cancelled',
	'budget',
	'archiveCut',
	'archiveBroken',
	'archiveNeeds',
	'archiveStopped',
	'archiveSum',
	'workerFailed',
	'workerMemory',
	'workerStuck',
	'gaveUp',
]);

/** A shortfall of this kind; `facts` fill the places of its sentence, in order. */
export function shortfall(kind: ShortfallKind, ...facts: readonly (string | number)[]): Shortfall {
	return { effect: notes.has(kind) ? 'note' : partials.has(kind) ? 'partial' : 'unread', kind, facts };
}

/** One sentence for the reader. */
export function describeShortfall({ kind, facts }: Shortfall, translate: Translate): RichText {
	return phrase(
		translate,
		sentences[kind],
		...facts.map((fact) => (typeof fact === 'number' ? words(grouped(fact)) : value(fact))),
	);
}

/** 12,345,678: by hand, since the core has no locale. */
function grouped(count: number): string {
	return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}
