import { importsS3Sdk, recognise } from '../recognise/recognise.ts';
import { languageOf } from './languageOf.ts';
import type { ScannerOptions } from './scanner.ts';

/** The recogniser for a file's text: its language is told by the file's name, what it imports by the beginning of its text. */
export function recogniserFor(fileName: string): (head: string) => ScannerOptions['recognise'] {
	const languageId = languageOf(fileName);
	return (head) => {
		const context = { languageId, importsS3Sdk: importsS3Sdk(head) };
		return (text, anchors) => recognise(text, { ...context, anchors });
	};
}
