import type { Finding } from '../finding.ts';
import { regionsOf } from './passage/regions.ts';
import { findingCap, readRegion } from './readRegion.ts';
import { importsS3Sdk, speechOf } from './sourceCode.ts';

export { anchors } from './passage/anchors.ts';
export { reachUnits } from './passage/regions.ts';
export { findingCap } from './readRegion.ts';
export { importsS3Sdk } from './sourceCode.ts';

/** What is known of the text's origin; without any of it the text is read as a log. */
export interface RecogniseOptions {
	/** VS Code's language id; in source code a bare identifier is at most `possible`. */
	readonly languageId?: string;
	/** Whether the whole file imports an S3 SDK; computed from the text's head when not given. Matters in source code only. */
	readonly importsS3Sdk?: boolean;
	/** Where `anchors` begin in the text, in order, when somebody has found them already; looked for when not given. */
	readonly anchors?: readonly number[] | undefined;
}

/**
 * Finds every S3 error report in `text`, in order of the code's place. Linear in the text's length; never throws; at most `findingCap` findings.
 *
 * A text with none of `anchors` yields no certain or likely finding, and a finding is decided by the text within `reachUnits` of its
 * code, cut at line breaks: windows that overlap by `2 * reachUnits` give together what the whole text gives.
 */
export function recognise(text: string, options: RecogniseOptions = {}): readonly Finding[] {
	const speech = speechOf(options.languageId);
	const knowsS3 = speech === 'code' && (options.importsS3Sdk ?? importsS3Sdk(text));
	const findings: Finding[] = [];
	for (const region of regionsOf(text, options.anchors)) {
		const read = readRegion(text, region, speech, knowsS3).findings;
		for (const finding of read.toSorted((a, b) => a.span.start - b.span.start)) {
			if (findings.push(finding) >= findingCap) return findings;
		}
	}
	return findings;
}
