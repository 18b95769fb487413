import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { languageOf } from '../../src/core/scan/languageOf.ts';
import type { Prediction, Sample } from './score.ts';

/** One file ending for each language that samples come in; any other is plain text. */
const endings: Readonly<Record<string, string>> = {
	c: 'c',
	cpp: 'cpp',
	csharp: 'cs',
	elixir: 'ex',
	go: 'go',
	html: 'html',
	ini: 'ini',
	java: 'java',
	javascript: 'js',
	json: 'json',
	kotlin: 'kt',
	log: 'log',
	markdown: 'md',
	php: 'php',
	plaintext: 'txt',
	powershell: 'ps1',
	python: 'py',
	r: 'r',
	restructuredtext: 'rst',
	ruby: 'rb',
	rust: 'rs',
	scala: 'scala',
	shellscript: 'sh',
	sql: 'sql',
	terraform: 'tf',
	typescript: 'ts',
	xml: 'xml',
	yaml: 'yaml',
};

const tool = path.resolve(import.meta.dirname, '../../dist/s3-explain.js');
/** A finding is one line below 4 KB, and a corpus has below a thousand. */
const outputCap = 16_000_000;

/** What one run of the built `s3-explain scan --json` finds in all samples, each in a file of its own; by the sample's id. Throws where it fails. */
export function predictByCommandLine(samples: readonly Sample[]): ReadonlyMap<string, readonly Prediction[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'corpus-'));
	try {
		const files = new Map(samples.map((sample, index) => [`${index}.${endingOf(sample)}`, sample]));
		for (const [file, { text }] of files) writeFileSync(path.join(folder, file), text);
		const { status, stdout, stderr } = spawnSync(process.execPath, [tool, 'scan', '--json', ...files.keys()], {
			cwd: folder,
			encoding: 'utf8',
			maxBuffer: outputCap,
		});
		if (status !== 0) throw new Error(`s3-explain ended with ${status}: ${stderr}`);
		return byId(stdout, files);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function endingOf({ id, languageId }: Sample): string {
	const ending = endings[languageId];
	if (ending === undefined) return 'txt';
	if (languageOf(`x.${ending}`) !== languageId) throw new Error(`${id}: no file ending stands for ${languageId}`);
	return ending;
}

type Place = { readonly byteOffset: number; readonly length: number };
type Line = Omit<Prediction, 'start' | 'end' | 'alsoAt' | 'shape'> & { readonly shape: string } & Place & {
		readonly file: string;
		readonly alsoAt: readonly Place[];
	};

function byId(output: string, files: ReadonlyMap<string, Sample>): Map<string, Prediction[]> {
	const predictions = new Map([...files.values()].map(({ id }): [string, Prediction[]] => [id, []]));
	for (const line of output.split('\n').filter((shown) => shown !== '')) {
		const { file, byteOffset, length, alsoAt, code, shape, certainty, ...fields } = JSON.parse(line) as Line;
		const sample = files.get(file);
		if (sample === undefined) continue;
		const bytes = Buffer.from(sample.text);
		const span = (place: Place): [number, number] => [
			bytes.toString('utf8', 0, place.byteOffset).length,
			bytes.toString('utf8', 0, place.byteOffset + place.length).length,
		];
		const [start, end] = span({ byteOffset, length });
		const { status, requestId, hostId, operation, bucket, key, message, region } = fields;
		const stated = { status, requestId, hostId, operation, bucket, key, message, region };
		predictions.get(sample.id)?.push({ code, start, end, alsoAt: alsoAt.map(span), shape, certainty, ...stated });
	}
	return predictions;
}
