import { readingsOf } from '../../diagnose/readings.ts';
import { surroundingsOf } from '../../explain/surroundings.ts';
import type { Finding } from '../../finding.ts';
import { ownString } from './ownString.ts';
import type { Sample, Sampler } from './sample.ts';

/** Reads those of a text's reports closely that the sampler chooses; `wanted` are some of its `findings`. */
export function readSamples(
	text: string,
	findings: readonly Finding[],
	wanted: readonly Finding[],
	sampler: Sampler,
): ReadonlyMap<Finding, Sample> {
	const samples = new Map<Finding, Sample>();
	let readings: ReturnType<typeof readingsOf> | undefined;
	for (const finding of wanted) {
		const nth = sampler(finding);
		if (nth === undefined) continue;
		readings ??= readingsOf(text, findings);
		const reading = readings[findings.indexOf(finding)]?.();
		if (reading === undefined) continue;
		const surroundings = ownString(surroundingsOf(text, finding, findings));
		samples.set(finding, { nth, reading: own(reading), surroundings });
	}
	return samples;
}

/** The same facts with strings of their own; see `ownString`. */
function own<Data>(data: Data): Data;
function own(data: unknown): unknown {
	if (typeof data === 'string') return ownString(data);
	if (Array.isArray(data)) return data.map((item: unknown) => own(item));
	if (data instanceof Map) return new Map(Array.from(data, ([name, item]) => [own(name), own(item)]));
	if (typeof data !== 'object' || data === null) return data;
	return Object.fromEntries(Object.entries(data).map(([name, item]) => [name, own<unknown>(item)]));
}
