import type { VscodeWindow } from './window.ts';

/** A place on the page, in CSS pixels. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Lines of an editor and of an output channel alike; each is many spans. */
const editorLines = '.view-lines .view-line';

/** Lines of a terminal, with `terminal.integrated.gpuAcceleration` off; `placeOf` takes them in place of an editor's. */
export const terminalLines = '.terminal-wrapper .xterm-rows > div';

/** Waits until a line on screen holds `text` and gives the middle of its first occurrence. Lines are an editor's unless said otherwise. */
export async function placeOf(window: VscodeWindow, text: string, lines = editorLines): Promise<Point> {
	const place = await window.page.waitForFunction(findText, { text, lines });
	return (await place.jsonValue()) as Point;
}

/** Puts the cursor into the first occurrence of `text` on screen. */
export async function clickText(window: VscodeWindow, text: string): Promise<void> {
	const { x, y } = await placeOf(window, text);
	await window.page.mouse.click(x, y);
}

/** Runs in the page: the place of `text` in the lines on screen, or false while it is not there. */
function findText({ text, lines }: { text: string; lines: string }): Point | false {
	for (const line of document.querySelectorAll(lines)) {
		// Monaco shows each space as a no-break one.
		const start = (line.textContent ?? '').replaceAll('\u00A0', ' ').indexOf(text);
		if (start === -1) continue;
		const range = document.createRange();
		const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
		let offset = 0;
		for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
			const length = node.textContent?.length ?? 0;
			if (start >= offset && start < offset + length) range.setStart(node, start - offset);
			const end = start + text.length;
			if (end > offset && end <= offset + length) range.setEnd(node, end - offset);
			offset += length;
		}
		const { left, top, width, height } = range.getBoundingClientRect();
		if (width > 0) return { x: left + width / 2, y: top + height / 2 };
	}
	return false;
}
