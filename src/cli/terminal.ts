import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** Where the tool writes; a test hands in its own. */
export interface Terminal {
	/** To standard output; false once the reader is gone and nothing more needs to be made. */
	out(text: string): boolean;
	/** One line to standard error. */
	complain(line: string): void;
	/** Shows how far the work is, on one line that the next call replaces and an empty text removes; absent where nobody watches. */
	readonly showProgress?: (line: string) => void;
}

const standardOutput = 1;

/** How long to wait for a slow reader before the next try, milliseconds. */
const readerMs = 5;

/**
 * Standard output and error of this process. Output waits for its reader, so that a slow one costs time and no memory; a reader that goes away
 * (`| head`) ends the output without a word.
 */
export function processTerminal(): Terminal {
	let isOpen = true;
	let hasProgress = false;
	const showProgress = (line: string): void => {
		hasProgress = line !== '';
		process.stderr.write(`\r${line.slice(0, 79)}\u001b[K`);
	};
	return {
		out: (text) => {
			// On one screen with the output, the line gives way to it; the next report of progress brings it back.
			if (hasProgress && isatty(standardOutput)) showProgress('');
			isOpen &&= writeWhole(text);
			return isOpen;
		},
		complain: (line) => void process.stderr.write(`s3-explain: ${line}\n`),
		...(process.stderr.isTTY && { showProgress }),
	};
}

/** False once the reader is gone. */
function writeWhole(text: string): boolean {
	const bytes = Buffer.from(text);
	for (let at = 0; at < bytes.length; ) {
		const written = tryToWrite(bytes, at);
		if (written === 'gone') return false;
		if (written === 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, readerMs);
		at += written;
	}
	return true;
}

/** How many bytes were taken; none where whoever started us made the pipe one that never waits, and it is full. */
function tryToWrite(bytes: Uint8Array, at: number): number | 'gone' {
	try {
		return writeSync(standardOutput, bytes, at);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : undefined;
		if (code === 'EAGAIN') return 0;
		// Windows says EOF.
		if (code === 'EPIPE' || code === 'EOF') return 'gone';
		throw error;
	}
}
