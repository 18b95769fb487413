import { toPlainLine } from '../core/safe/encode.ts';
import { plainLine } from '../core/explain/plain.ts';
import type { Translate } from '../core/ports.ts';
import { phrase, value, words } from '../core/richText.ts';
import type { Progress } from '../core/scan/scanSource.ts';
import type { Terminal } from './terminal.ts';

/** Shows on a terminal how far a scan is. */
export interface ProgressLine {
	show(file: string, progress: Progress): void;
	clear(): void;
}

/** Ten lines a second are as many as anybody reads. */
const pauseMs = 100;
const megabyte = 1_000_000;

export function createProgress({ showProgress }: Terminal, translate: Translate): ProgressLine {
	let lastShown = 0;
	let started = performance.now();
	return {
		show: (file, { taken, size }) => {
			const now = performance.now();
			if (showProgress === undefined || now - lastShown < pauseMs) return;
			lastShown = now;
			const done = size === undefined || size === 0 ? '?' : String(Math.floor((100 * taken) / size));
			const speed = ((taken / megabyte / (now - started)) * 1000).toFixed(0);
			const sentence = phrase(translate, '{0} % of {1}, {2} MB/s', words(done), value(file), words(speed));
			showProgress(toPlainLine(plainLine(sentence)));
		},
		clear: () => {
			if (lastShown > 0) showProgress?.('');
			lastShown = 0;
			started = performance.now();
		},
	};
}
