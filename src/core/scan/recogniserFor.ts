import { importsS3Sdk, recognise } from '../recognise/recognise.ts';
import { speechOf } from '../recognise/sourceCode.ts';
import { languageOf } from './languageOf.ts';
import type { ScannerOptions } from './scanner.ts';

/** Makes the recogniser for a file's text out of its beginning, where a program says what it imports; the language is told by the file's name. */
export type RecogniserFor = (fileName: string) => (head: string) => ScannerOptions['recognise'];

/** The recogniser for a file's text; `readLog` is the one for logs, if there is a quicker one. */
export function recogniserFor(fileName: string, readLog?: ScannerOptions['recognise']): ReturnType<RecogniserFor> {
	const languageId = languageOf(fileName);
	if (readLog !== undefined && speechOf(languageId) === 'log') return () => readLog;
	return (head) => {
		const context = { languageId, importsS3Sdk: importsS3Sdk(head) };
		return (text, anchors) => recognise(text, { ...context, anchors });
	};
}
