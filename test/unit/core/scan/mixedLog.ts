import { readSamples } from '../../../corpus/predict.ts';

const samples = [...readSamples('own'), ...readSamples('dev')].map(({ text }) => text);

/** A line without an error. */
export const quiet =
	'2026-03-14 09:12:44,118 [worker-3] INFO  com.acme.sync.CopyService - copied part 17 of 40 to store in 14 ms\n';

/** A log of samples in any order, with up to so many quiet lines between two; the same one for the same seed. */
export function mixedLog(seed: number, units: number, mostQuiet: number, end: string): string {
	let state = seed;
	const below = (count: number): number => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * count);
	};
	const parts: string[] = [];
	for (let length = 0; length < units; length += parts.at(-1)?.length ?? 0)
		parts.push(`${samples[below(samples.length)]}\n${quiet.repeat(below(mostQuiet + 1))}`);
	return parts.join('').replaceAll('\n', end);
}
