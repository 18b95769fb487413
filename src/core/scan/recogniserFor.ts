import { importsS3Sdk, recognise } from '../recognise/recognise.ts';
import { speechOf } from '../recognise/sourceCode.ts';
import { createRepeats } from '../recognise/repeats/repeats.ts';
import { languageOf } from './languageOf.ts';
import type { ScannerOptions } from './scanner.ts';

/** Makes the recogniser for a file's text out of its beginning, where a program says what it imports; the language is told by the file's name. */
export type RecogniserFor = (fileName: string) => (head: string) => ScannerOptions['recognise'];

/** The recognisers for the files of one scan; what repeats itself in logs is known from one to the next. */
export function createRecognisers(): RecogniserFor {
	const repeats = createRepeats();
	return (fileName) => {
		const languageId = languageOf(fileName);
		if (speechOf(languageId) === 'log') return () => repeats;
		return (head) => {
			const context = { languageId, importsS3Sdk: importsS3Sdk(head) };
			return (text, anchors) => recognise(text, { ...context, anchors });
		};
	};
}
