/**
 * What a diagnosis costs: µs a report over all samples of the causes, beside what recognising their texts takes in the same run (a loaded
 * machine slows both alike), and how the time grows when every fact is full of a hostile piece and doubles (best of 5 after a warm-up).
 */
import { diagnose } from '../../src/core/diagnose/diagnose.ts';
import { factsOfFields } from '../../src/core/diagnose/factsOfFields.ts';
import type { Report } from '../../src/core/diagnose/report.ts';
import { recognise } from '../../src/core/recognise/recognise.ts';
import { firstReport, textsOf } from '../unit/core/diagnose/causeRow.ts';
import { causeRows } from '../unit/core/diagnose/rows/causeRows.ts';
import { english, findingOf } from '../unit/core/explain/samples.ts';
import { best } from './best.ts';

const runs = 5;
const rounds = 50;

const texts = causeRows.flatMap(textsOf).map(({ text }) => text);

/** µs of each text, the middle one. */
function median(work: (index: number) => unknown, times: number): number {
	const each = texts.map(
		(_, index) =>
			(best(runs, () => {
				for (let time = 0; time < times; time++) work(index);
			}) *
				1000) /
			times,
	);
	return each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0;
}

const reports = texts.map(firstReport);
const diagnosis = median((index) => {
	const known = reports[index];
	return known && diagnose(known.report, known.article);
}, rounds);
const recognition = median((index) => recognise(texts[index] ?? ''), 5);
console.log(`diagnosis    ${diagnosis.toFixed(1)} µs a report (median of ${texts.length})`);
console.log(`recognising  ${recognition.toFixed(1)} µs a text, ${(recognition / diagnosis).toFixed(1)} times that`);

const pieces = [
	'a',
	' ',
	'"',
	'%25',
	'&amp;',
	'x-amz-',
	'the region ',
	'bucket ',
	'key ',
	'parameter ',
	'secret key ',
	'account ',
	'x.',
];
const hostileUnits = 20_000;

function hostile(code: string, piece: string, units: number): Report {
	const long = piece.repeat(Math.ceil(units / piece.length));
	const finding = findingOf({
		code,
		fields: { message: long, key: long, bucket: long, resource: long },
		details: { StringToSign: long, CanonicalRequest: long, ArgumentName: long, Header: long },
	});
	return { finding, facts: factsOfFields(finding), code, others: [], translate: english };
}

for (const code of ['AccessDenied', 'SignatureDoesNotMatch', 'InvalidArgument', 'NotImplemented']) {
	const growths = pieces.map((piece) => {
		const [short, long] = [hostile(code, piece, hostileUnits), hostile(code, piece, hostileUnits * 8)];
		const [little, much] = [best(runs, () => diagnose(short)), best(runs, () => diagnose(long))];
		return { piece, ms: much, growth: Math.cbrt(much / little) };
	});
	const worst = growths.reduce((a, b) => (b.growth > a.growth ? b : a));
	const dearest = growths.reduce((a, b) => (b.ms > a.ms ? b : a));
	console.log(
		`${code.padEnd(22)} doubling costs at most ${worst.growth.toFixed(2)}× (${JSON.stringify(worst.piece)}), ${dearest.ms.toFixed(1)} ms at most for 160,000 units (${JSON.stringify(dearest.piece)})`,
	);
}
