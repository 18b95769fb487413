import { readingsOf } from '../../diagnose/readings.ts';
import { surroundingsOf } from '../../explain/surroundings.ts';
import type { Finding } from '../../finding.ts';
import type { Sample, Sampler } from './sample.ts';

/** Reads those of a text's reports closely that the sampler chooses; `wanted` are some of its `findings`, `byteAt` gives the place in their file. */
export function readSamples(
	text: string,
	findings: readonly Finding[],
	wanted: readonly Finding[],
	{ sampler, byteAt }: { readonly sampler: Sampler; readonly byteAt: (unit: number) => number },
): ReadonlyMap<Finding, Sample> {
	const samples = new Map<Finding, Sample>();
	let readings: ReturnType<typeof readingsOf> | undefined;
	for (const finding of wanted) {
		const rank = sampler(finding, byteAt(finding.span.start));
		if (rank === undefined) continue;
		readings ??= readingsOf(text, findings);
		const reading = readings[findings.indexOf(finding)]?.();
		if (reading === undefined) continue;
		samples.set(finding, { rank, reading, surroundings: surroundingsOf(text, finding, findings) });
	}
	return samples;
}
