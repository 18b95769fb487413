/** Where the tool writes; a test hands in its own. */
export interface Terminal {
	/** To standard output; false once the reader is gone and nothing more needs to be made. */
	out(text: string): boolean;
	/** One line to standard error. */
	complain(line: string): void;
	/** Shows how far the work is, on one line that the next call replaces and an empty text removes; absent where nobody watches. */
	readonly showProgress?: (line: string) => void;
}

/** Standard output and error of this process. A reader that goes away (`| head`) ends the output without a word. */
export function processTerminal(): Terminal {
	let isOpen = true;
	let hasProgress = false;
	const showProgress = (line: string): void => {
		hasProgress = line !== '';
		process.stderr.write(`\r${line.slice(0, 79)}\u001b[K`);
	};
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		isOpen = false;
	});
	return {
		out: (text) => {
			// On one screen with the output, the line gives way to it; the next report of progress brings it back.
			if (hasProgress && process.stdout.isTTY) showProgress('');
			if (isOpen) process.stdout.write(text);
			return isOpen;
		},
		complain: (line) => void process.stderr.write(`s3-explain: ${line}\n`),
		...(process.stderr.isTTY && { showProgress }),
	};
}
