import type { Engine, Report } from './explainer.ts';
import { cutWindow, lineCap, type Lines, type Place, placeOf, type TextWindow } from './textWindow.ts';

/** Lines that are recognised, and cached, together. */
const blockLines = 64;
/** Lines of context before and after a block: the longest recorded report (a JS object dump with its stack) has 44. */
const marginLines = 48;

/** A program's imports stand here; whether it imports an S3 SDK decides how a bare code in it is read. */
const headLines = 100;

/** A block of lines with its margins, and the lines in which a program says what it imports; as they were when they were cut. */
export interface Block {
	readonly window: TextWindow;
	readonly head: string;
}

/** Cuts the block of lines around a place. */
export function cutBlock(lines: Lines, place: Place): Block {
	const first = place.line - (place.line % blockLines);
	const window = cutWindow(lines, first - marginLines, first + blockLines + marginLines - 1, place);
	return { window, head: headOf(lines) };
}

/** What a block reports, its margins included. */
export function readBlock({ window, head }: Block, languageId: string, engine: Engine): readonly Report[] {
	const { recognise, surroundingsOf, readingsOf, importsS3Sdk } = engine;
	const found = recognise(window.text, { languageId, importsS3Sdk: importsS3Sdk(head) });
	const readings = readingsOf(window.text, found);
	return found.map((finding, index) => ({
		finding,
		surroundings: surroundingsOf(window.text, finding, found),
		...(readings[index] && { reading: readings[index] }),
		lineOf: (offset) => placeOf(window, offset).line + 1,
	}));
}

/** The first line of the block after this line's. */
export function nextBlock(line: number): number {
	return line - (line % blockLines) + blockLines;
}

/** Positions with the same key see the same window: the block, and on an over-long line the part of it. */
export function blockKey(lines: Lines, { line, character }: Place): string {
	const block = Math.floor(line / blockLines);
	return lines.lineAt(line).text.length <= lineCap ? `${block}` : `${line}:${Math.floor(character / (lineCap / 2))}`;
}

/** The lines in which a program says what it imports. */
export function headOf(lines: Lines): string {
	return cutWindow(lines, 0, headLines - 1).text;
}
