import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../src/core/finding.ts';
import { recognise } from '../../src/core/recognise/recognise.ts';
import type { Prediction, Sample } from './score.ts';

/** The samples of one of the corpus files. */
export function readSamples(name: 'dev' | 'own'): Sample[] {
	const file = path.resolve(import.meta.dirname, `../fixtures/corpus/${name}.jsonl`);
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => JSON.parse(line) as Sample);
}

/** The recogniser in this process, told the language as the command line would be. */
export function predictInProcess(sample: Sample): Prediction[] {
	return recognise(sample.text, { languageId: sample.languageId }).map(toPrediction);
}

function toPrediction({ code, span, certainty, fields }: Finding): Prediction {
	return { code, start: span.start, end: span.end, certainty, ...fields };
}
