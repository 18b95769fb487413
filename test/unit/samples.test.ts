import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { recognise } from '../../src/core/recognise/recognise.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** One run of a client, as the recorder wrote it down: its lines (1-based) and what the gateway answered that they print. */
interface Recorded {
	readonly file: string;
	readonly firstLine: number;
	readonly lastLine: number;
	readonly codes: readonly string[];
	/** Of answers without a code (to HEAD), or whose code the client keeps to itself; the lines print these as a number or by name. */
	readonly bareStatuses: readonly number[];
}

const recorded = JSON.parse(readFileSync(path.join(root, 'test/fixtures/samples.json'), 'utf8')) as readonly Recorded[];
const statusNames: Readonly<Record<number, readonly string[]>> = {
	403: ['Forbidden', 'Unknown'],
	404: ['NotFound', 'Not Found', 'NoSuchKey'],
};
const files = [...new Set(recorded.map(({ file }) => file))];

/** What clients make of an answer without a code: the status, its name, or what they know that they asked for. */
const namesOf = (status: number): readonly string[] => [String(status), ...(statusNames[status] ?? [])];

/** These print statuses as plain HTTP, which any server may have said. */
const plainHttp = new Set(['curl.txt', 'aws4fetch.log', 'rclone.log']);

for (const file of files) {
	const text = readFileSync(path.join(root, 'samples', file), 'utf8');
	const findings = recognise(text);
	const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
	const runs = recorded.filter((run) => run.file === file);
	const codesAt = (run: Recorded, least: 'likely' | 'possible', of = findings): readonly string[] =>
		of
			.filter(({ certainty }) => least === 'possible' || certainty !== 'possible')
			.filter(({ span }) => lineOf(span.start) >= run.firstLine && lineOf(span.start) <= run.lastLine)
			.map(({ code }) => code);

	test(`in samples/${file} every code that the gateway answered is found on the lines that print it`, () => {
		const missed = runs.flatMap((run) => {
			const found = codesAt(run, 'likely');
			const codes = run.codes.filter((code) => !found.includes(code));
			const hinted = codesAt(run, 'possible');
			const statuses = run.bareStatuses.filter((status) => !namesOf(status).some((name) => hinted.includes(name)));
			return [...codes, ...(plainHttp.has(file) ? [] : statuses)].map(
				(what) => `${file}:${run.firstLine}-${run.lastLine} ${what}`,
			);
		});
		assert.deepEqual(missed, []);
	});

	test(`in samples/${file} nothing is found that the gateway did not answer`, () => {
		const invented = runs.flatMap((run) => {
			const answered = [...run.codes, ...run.bareStatuses.flatMap(namesOf)];
			// What prints the gateway's message and no code is in no list of printed codes.
			const printed = findings.filter(({ code, span }) => text.slice(span.start, span.end) === code);
			return codesAt(run, 'likely', printed)
				.filter((code) => !answered.includes(code))
				.map((code) => `${file}:${run.firstLine}-${run.lastLine} ${code}`);
		});
		assert.deepEqual(invented, []);
	});
}

test('every sample has its recorded answers, but for the notes and the log of the gateway itself', () => {
	const present = globSync('*', { cwd: path.join(root, 'samples') }).toSorted();
	assert.deepEqual(present, [...files, 'README.md', 'rgw-access.log'].toSorted());
});
