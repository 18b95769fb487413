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

/** The recogniser in this process, told the language as the command line would be; certain and likely findings. */
export function predictInProcess(sample: Sample): Prediction[] {
	return recognise(sample.text, { languageId: sample.languageId })
		.filter(({ certainty }) => certainty !== 'possible')
		.map(toPrediction);
}

function toPrediction({ code, span, alsoAt, shape, certainty, fields }: Finding): Prediction {
	const { status, requestId, hostId, operation, bucket, key, message, region } = fields;
	return {
		code,
		start: span.start,
		end: span.end,
		alsoAt: alsoAt.map(({ start, end }): [number, number] => [start, end]),
		shape,
		certainty,
		status: status ?? null,
		requestId: requestId ?? null,
		hostId: hostId ?? null,
		operation: operation ?? null,
		bucket: bucket ?? null,
		key: key ?? null,
		message: message ?? null,
		region: region ?? null,
	};
}
