/** Every way in which a secret stands in text, in a place of an error report, and all that is made out of it. `REDACTION=whole`: in every place. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frames, reportsIn, sinks } from './sinks.ts';
import { readWays, secretsOf } from './ways.ts';

const ways = [...readWays('ways.tsv'), ...readWays('furtherWays.tsv')];
const isWhole = process.env['REDACTION'] === 'whole';

/** Every piece of 15 characters holds one of these whole. */
const pieceLength = 8;

function piecesOf(secret: string): readonly string[] {
	const text = secret.toLowerCase();
	return Array.from({ length: Math.floor(text.length / pieceLength) }, (_, index) =>
		text.slice(index * pieceLength, (index + 1) * pieceLength),
	);
}

/** An output with the escapes of Markdown, JSON and URLs undone. */
function read(output: string): string {
	const character = (_: string, digits: string) => String.fromCharCode(Number.parseInt(digits, 16));
	return output
		.replaceAll(/&#(\d{1,7});/g, (_, point: string) => String.fromCodePoint(Number(point)))
		.replaceAll(/\\{1,8}u([\da-f]{4})/gi, character)
		.replaceAll(/%(?:25)*([\da-f]{2})/gi, character)
		.toLowerCase();
}

for (const [index, [place, frame]] of frames.entries()) {
	const chosen = isWhole ? ways : ways.filter((_, at) => at % frames.length === index);
	test(`no surface shows a secret that stands in ${place}: ${chosen.length} ways, ${sinks.length} surfaces`, () => {
		for (const way of chosen) {
			const pieces = secretsOf(way).flatMap(piecesOf);
			for (const reported of reportsIn(frame(way.text))) {
				for (const [sink, render] of sinks) {
					const shown = read(render(reported));
					const piece = pieces.find((each) => shown.includes(each));
					assert.equal(piece, undefined, `${sink}: ${way.pattern}`);
				}
			}
		}
	});
}

test('a report that holds no secret is shown whole on every surface that quotes it', () => {
	const text = 'An error occurred (NoSuchKey) when calling the GetObject operation: The key img/hero@2x.webp is gone';
	const [reported] = reportsIn(text);
	assert.ok(reported);
	for (const [sink, render] of sinks.filter(([name]) => ['page', 'CSV', 'JSON', 'support report', 'mail'].includes(name)))
		assert.ok(read(render(reported)).includes('img/hero@2x.webp'), sink);
	const [unknown] = reportsIn(
		'An error occurred (InvalidAccessKeyId) when calling the ListBuckets operation: The AWS Access Key Id you provided does not exist in our records.',
	);
	assert.ok(unknown);
	assert.ok(csvIncludes(unknown, 'The AWS Access Key Id you provided does not exist in our records.'));
});

function csvIncludes(reported: ReturnType<typeof reportsIn>[number], sentence: string): boolean {
	return sinks.some(([name, render]) => name === 'CSV' && render(reported).includes(sentence));
}
