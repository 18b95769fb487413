import { formatBytes, formatSize } from '../../core/formatBytes.ts';
import type { Clock, Translate } from '../../core/ports.ts';
import { phrase, type RichText, value, words } from '../../core/richText.ts';
import type { ScanMessage } from '../../core/scan/scanMessage.ts';
import type { Shortfall } from '../../core/scan/shortfall.ts';
import { formatDuration } from '../../core/time/formatTime.ts';

/** What a file was found to lack. */
export interface FileShortfall {
	readonly file: string;
	readonly shortfall: Shortfall;
}

/** How far a scan is, and at its end how complete. */
export interface ScanProgress {
	take(message: ScanMessage): void;
	/** Says that nothing more comes. */
	finish(): void;
	readonly isRunning: boolean;
	/** True once every file was read to its end. */
	readonly isComplete: boolean;
	/** From 0 to 1; undefined where that cannot be told. */
	readonly fraction: number | undefined;
	readonly shortfalls: readonly FileShortfall[];
	/** One sentence: bytes and speed while it runs, then what was read. `nameOf` shortens a file's name. */
	status(translate: Translate, nameOf: (file: string) => string): RichText;
}

/** `skipped`: what a folder held that is no file to read. */
export function createScanProgress(files: readonly string[], skipped: readonly FileShortfall[], clock: Clock): ScanProgress {
	const started = clock();
	const shortfalls = [...skipped];
	let ended = 0;
	let bytesRead = 0;
	let current: { readonly file: string; readonly taken: number; readonly size: number | undefined } | undefined;
	let finished: number | undefined;

	function running(translate: Translate, nameOf: (file: string) => string): RichText {
		const opening = files[ended];
		if (current === undefined)
			return opening === undefined ? over(translate) : phrase(translate, 'Opening {0} …', value(nameOf(opening)));
		const seconds = Math.max(0.001, (clock() - started) / 1000);
		const facts = [
			value(nameOf(current.file)),
			words(formatSize(current.taken)),
			words(formatSize(current.size ?? current.taken)),
			words(formatSize((bytesRead + current.taken) / seconds)),
			words(String(ended + 1)),
			words(String(files.length)),
		];
		return files.length === 1
			? phrase(translate, 'Reading {0}: {1} of {2}, {3} a second', ...facts)
			: phrase(translate, 'Reading {0}: {1} of {2}, {3} a second; file {4} of {5}', ...facts);
	}

	function over(translate: Translate): RichText {
		const bytes = words(formatBytes(bytesRead));
		const wanting = new Set(shortfalls.filter(isGap).map(({ file }) => file)).size;
		const all = files.length + skipped.length;
		if (all === 0) return phrase(translate, 'There is no file to read here.');
		if (shortfalls.some(({ shortfall }) => shortfall.kind === 'cancelled'))
			return phrase(translate, 'Partial: cancelled after {0}. What was found until then is shown.', bytes);
		if (wanting > 0) {
			const counts = [words(String(wanting)), words(String(all)), bytes];
			return phrase(translate, 'Incomplete: {0} of {1} files were not read to their end; {2} were read.', ...counts);
		}
		const time = words(formatDuration(Math.max(1000, (finished ?? clock()) - started)));
		return files.length === 1
			? phrase(translate, 'Complete: every byte was read, {0} in {1}.', bytes, time)
			: phrase(translate, 'Complete: every byte of {2} files was read, {0} in {1}.', bytes, time, words(String(files.length)));
	}

	return {
		take: (message) => {
			if (message.kind === 'progress') current = message;
			if (message.kind !== 'end') return;
			ended++;
			bytesRead += message.coverage.bytesRead;
			current = undefined;
			shortfalls.push(...message.coverage.shortfalls.map((shortfall) => ({ file: message.file, shortfall })));
		},
		finish: () => {
			finished ??= clock();
		},
		get isRunning() {
			return finished === undefined;
		},
		get isComplete() {
			return finished !== undefined && !shortfalls.some(isGap);
		},
		get fraction() {
			if (finished !== undefined || files.length === 0) return undefined;
			const part = current?.size === undefined || current.size === 0 ? 0 : Math.min(1, current.taken / current.size);
			return Math.min(1, (ended + part) / files.length);
		},
		shortfalls,
		status: (translate, nameOf) => (finished === undefined ? running(translate, nameOf) : over(translate)),
	};
}

function isGap({ shortfall }: FileShortfall): boolean {
	return shortfall.effect !== 'note';
}
