import { logShapes } from '../../../src/core/recognise/shapes.ts';
import { readSamples } from '../../corpus/predict.ts';

/** Reports in each layout, real logs, and programs and settings for those who look through these. */
export const layouts: readonly string[] = logShapes.flatMap(({ samples, antiSamples }) =>
	[...samples, ...antiSamples].map((sample) => sample.replace(/[«»]/g, '')),
);
const programs: readonly string[] = [
	"import boto3\ns3 = boto3.client('s3', region_name='ap-southeast-1', endpoint_url='https://s3.bkk.bangmod.storage')\nif code == 'NoSuchkey' or status == 403:\n    raise\n",
	'[profile bangmod]\nregion = us-east-1\nendpoint_url = https://s3.bkk.bangmod.storage\ns3 =\n    addressing_style = virtual\n',
	'GET /media/a.bin?X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20261122&X-Amz-Signature=ab12 HTTP/1.1\nAuthorization: AWS AKIAIOSFODNN7EXAMPLE:c2ln\npassword = "hidden"\nhttps://user:pass@host/a mailto:someone@example.org\n',
];

const samples: readonly string[] = [
	...layouts,
	...programs,
	...readSamples('own')
		.map(({ text }) => text)
		.filter(({ length }) => length < 1500),
];

/** What runs are made of, each ASCII character; and of these the ones that patterns tell apart, for pairs. */
export const characters: readonly string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
export const telling: readonly string[] = characters.filter((character) =>
	/[\s"'`.:;,/\\()[\]{}<>=&%@_$#|*+?!-]|[aAeEnNsS04]/.test(character),
);

/** A run that stands in a sample. */
export interface Run {
	readonly sample: number;
	readonly at: number;
	readonly unit: string;
	readonly length: number;
}

export const longestRun = 4_000;

/** So long, what a report costs by itself does not show. */
const leastUnits = 4_000;

/** The sample with the run in it, as often as it takes. */
export function textWith({ sample, at, unit, length }: Run): string {
	const text = samples[sample % samples.length] ?? '';
	const place = at % (text.length + 1);
	const run = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
	const one = `${text.slice(0, place)}${run}${text.slice(place)}\n`;
	return one.repeat(Math.ceil(leastUnits / one.length));
}
