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
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		isOpen = false;
	});
	return {
		out: (text) => {
			if (isOpen) process.stdout.write(text);
			return isOpen;
		},
		complain: (line) => void process.stderr.write(`s3-explain: ${line}\n`),
		// Only while output goes elsewhere, so that the two do not run into each other on one screen.
		...(process.stderr.isTTY && !process.stdout.isTTY
			? { showProgress: (line: string) => void process.stderr.write(`\r${line.slice(0, 79)}\u001b[K`) }
			: {}),
	};
}
