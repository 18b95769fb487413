/** What the recogniser and the explanation make of a sample: bundled with switches, and loaded anew for each branch. */
import { createHash } from 'node:crypto';
import { catalogueOf } from '../../src/core/catalog/catalogueOf.ts';
import { explain } from '../../src/core/explain/explain.ts';
import { surroundingsOf } from '../../src/core/explain/surroundings.ts';
import { recognise } from '../../src/core/recognise/recognise.ts';
import { predictInProcess } from '../../test/corpus/predict.ts';
import { type Sample, score } from '../../test/corpus/score.ts';

/** What is wrong with the findings, a line each, and a digest of what the explanation says of them. */
export interface Look {
	readonly wrong: readonly string[];
	/** Empty unless asked for. */
	readonly told: string;
}

export function lookAt(sample: Sample, explains: boolean): Look {
	const { misses, falsePositives, wrongFields } = score([sample], predictInProcess);
	return { wrong: [...misses, ...falsePositives, ...wrongFields], told: explains ? digest(explanations(sample)) : '' };
}

function explanations({ text, languageId }: Sample): unknown {
	const codes = catalogueOf('en');
	const findings = recognise(text, { languageId }).filter(({ certainty }) => certainty !== 'possible');
	return findings.map((finding) => {
		const surroundings = surroundingsOf(text, finding, findings);
		return explain(finding, { lookUp: (code) => codes.entry(code), translate: (sentence) => sentence, surroundings });
	});
}

function digest(value: unknown): string {
	return createHash('sha1').update(JSON.stringify(value)).digest('base64');
}
