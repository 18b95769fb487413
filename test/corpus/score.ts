/** Field names that a label may state. */
const scoredFields = ['status', 'requestId', 'hostId', 'operation', 'bucket', 'key', 'message', 'region'] as const;
type FieldName = (typeof scoredFields)[number];
type Fields = { readonly [name in FieldName]?: string | number | null | undefined };

/** One labelled report of a sample; offsets are UTF-16, half-open. */
interface Occurrence extends Fields {
	readonly code: string;
	readonly start: number;
	readonly end: number;
	readonly form: string;
	readonly alsoAt?: readonly (readonly [number, number])[];
	readonly optional?: boolean;
}

/** One line of a corpus file. */
export interface Sample {
	readonly id: string;
	readonly family: string;
	readonly kind: 'positive' | 'negative';
	readonly languageId: string;
	readonly text: string;
	readonly expected: readonly Occurrence[];
}

/** What the recogniser reports, in the fields of the command line's JSON. */
export interface Prediction extends Fields {
	readonly code: string;
	readonly start: number;
	readonly end: number;
	readonly certainty: string;
	/** Further places of the same report. */
	readonly alsoAt?: readonly (readonly [number, number])[];
	readonly shape?: string;
}

export interface Tally {
	expected: number;
	found: number;
	predicted: number;
}

export interface Score {
	readonly total: Tally;
	readonly byForm: ReadonlyMap<string, Tally>;
	readonly byFamily: ReadonlyMap<string, Tally>;
	readonly fields: ReadonlyMap<FieldName, { right: number; stated: number }>;
	readonly negatives: { readonly samples: number; readonly withFinding: number };
	/** One line each: sample, code, place. */
	readonly misses: readonly string[];
	readonly falsePositives: readonly string[];
	readonly wrongFields: readonly string[];
}

/** Scores certain and likely predictions as the corpus's README says; a second prediction on one report counts against precision. */
export function score(samples: readonly Sample[], predict: (sample: Sample) => readonly Prediction[]): Score {
	const total: Tally = { expected: 0, found: 0, predicted: 0 };
	const byForm = new Map<string, Tally>();
	const byFamily = new Map<string, Tally>();
	const fields = new Map(scoredFields.map((name) => [name, { right: 0, stated: 0 }]));
	const misses: string[] = [];
	const falsePositives: string[] = [];
	const wrongFields: string[] = [];
	const negatives = { samples: 0, withFinding: 0 };
	for (const sample of samples) {
		const predictions = predict(sample).filter(({ certainty }) => certainty !== 'possible');
		const hits = new Set<Occurrence>();
		if (sample.kind === 'negative') {
			negatives.samples++;
			if (predictions.length > 0) negatives.withFinding++;
		}
		for (const prediction of predictions) {
			const hit = sample.expected.find((occurrence) => isHit(occurrence, prediction));
			if (hit?.optional === true) continue;
			count([total, of(byFamily, sample.family), ...(hit === undefined ? [] : [of(byForm, hit.form)])], 'predicted');
			if (hit === undefined || hits.has(hit)) {
				falsePositives.push(`${sample.id} ${prediction.code} at ${prediction.start}${hit === undefined ? '' : ' (again)'}`);
				continue;
			}
			hits.add(hit);
			count([total, of(byFamily, sample.family), of(byForm, hit.form)], 'found');
			wrongFields.push(
				...compareFields(hit, prediction, fields).map((difference) => `${sample.id} ${hit.code} at ${hit.start}: ${difference}`),
			);
		}
		for (const occurrence of sample.expected) {
			if (occurrence.optional === true) continue;
			count([total, of(byFamily, sample.family), of(byForm, occurrence.form)], 'expected');
			if (!hits.has(occurrence)) misses.push(`${sample.id} ${occurrence.code} at ${occurrence.start} (${occurrence.form})`);
		}
	}
	return { total, byForm, byFamily, fields, negatives, misses, falsePositives, wrongFields };
}

function isHit(occurrence: Occurrence, { start, end }: Prediction): boolean {
	const spans = [[occurrence.start, occurrence.end] as const, ...(occurrence.alsoAt ?? [])];
	return spans.some((span) => span[0] < end && start < span[1]);
}

function compareFields(
	occurrence: Occurrence,
	prediction: Prediction,
	fields: Map<FieldName, { right: number; stated: number }>,
): string[] {
	return scoredFields.flatMap((name) => {
		const label = occurrence[name] ?? null;
		const tally = fields.get(name);
		if (label === null || tally === undefined) return [];
		tally.stated++;
		const isRight = collapsed(label) === collapsed(prediction[name] ?? '');
		if (isRight) tally.right++;
		return isRight ? [] : [`${name} is ${JSON.stringify(label)}, not ${JSON.stringify(prediction[name] ?? null)}`];
	});
}

function collapsed(value: string | number): string {
	return String(value).replace(/\s+/g, ' ').trim();
}

function of(tallies: Map<string, Tally>, name: string): Tally {
	const tally = tallies.get(name) ?? { expected: 0, found: 0, predicted: 0 };
	tallies.set(name, tally);
	return tally;
}

function count(tallies: readonly Tally[], what: keyof Tally): void {
	for (const tally of tallies) tally[what]++;
}

/** Share of the reports that were found, 1 where there are none. */
export function recall({ expected, found }: Tally): number {
	return expected === 0 ? 1 : found / expected;
}

/** Share of the predictions that are a report, 1 where there are none. */
export function precision({ predicted, found }: Tally): number {
	return predicted === 0 ? 1 : found / predicted;
}

/** Share of the stated fields that were read right, over all fields. */
export function fieldAccuracy({ fields }: Score): number {
	const tallies = [...fields.values()];
	const stated = tallies.reduce((sum, tally) => sum + tally.stated, 0);
	return stated === 0 ? 1 : tallies.reduce((sum, tally) => sum + tally.right, 0) / stated;
}
