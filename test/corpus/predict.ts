import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../src/core/finding.ts';
import { recognise } from '../../src/core/recognise/recognise.ts';
import type { Prediction, Sample } from './score.ts';

/** What a line of a samples file may name: the family of its client, or the client itself, or neither. */
type Line = Omit<Sample, 'family'> & { readonly family?: string; readonly client?: string | null };

/** The samples of `dev` or `own`, the project's, or of any file of that form (a path). */
export function readSamples(nameOrFile: string): Sample[] {
	const isOurs = nameOrFile === 'dev' || nameOrFile === 'own';
	const file = isOurs ? path.resolve(import.meta.dirname, `../fixtures/corpus/${nameOrFile}.jsonl`) : nameOrFile;
	return readFileSync(file, 'utf8')
		.split('\n')
		.filter((line) => line !== '')
		.map((line) => {
			const { family, client, ...sample } = JSON.parse(line) as Line;
			return { ...sample, family: family ?? client ?? 'unnamed' };
		});
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
