/** What an explanation costs, and how the redactor's and the encoders' time grows when hostile input doubles (best of 7 after a warm-up). */
import { toMarkdown } from '../../src/core/safe/encode.ts';
import { explain } from '../../src/core/explain/explain.ts';
import { toHover } from '../../src/core/explain/markdown.ts';
import { redact } from '../../src/core/safe/redact.ts';
import { contextOf, english, findingOf } from '../unit/core/explain/samples.ts';
import { best } from './best.ts';

const runs = 7;
const hostileUnits = 100_000;
const pieces = [
	'a',
	' ',
	'"',
	'\\',
	'%',
	'%25',
	'&amp;',
	'@',
	'a@a.',
	'://',
	'x.',
	'<',
	'Via:',
	'signature',
	'password=',
	'AKIAAAAAAA',
	'\u202e',
];

/** Three doublings in one go, since a single one swings with whatever else the machine does. */
function growth(work: (text: string) => unknown): string {
	const ratios = pieces.map((piece) => {
		const text = piece.repeat(Math.ceil(hostileUnits / piece.length));
		const eightfold = text.repeat(8);
		return { piece, ratio: Math.cbrt(best(runs, () => work(eightfold)) / best(runs, () => work(text))) };
	});
	const worst = ratios.reduce((a, b) => (b.ratio > a.ratio ? b : a));
	return `doubling costs at most ${worst.ratio.toFixed(2)}× (${JSON.stringify(worst.piece)})`;
}

/** The dearest of all codes and pieces: every field and the surroundings full of one hostile piece. */
function dearestHover(): string {
	let dearest = { ms: 0, piece: '' };
	for (const code of ['AccessDenied', 'SignatureDoesNotMatch', 'MissingContentLength', 'RequestTimeTooSkewed', 'SlowDown'])
		for (const piece of pieces) {
			const long = piece.repeat(20_000);
			const finding = findingOf({
				code,
				fields: { message: long, key: long, resource: long, bucket: long },
				details: { Header: long, StringToSign: long },
			});
			const context = contextOf({ surroundings: long });
			const ms = best(runs, () => toHover(explain(finding, context), [], english));
			if (ms > dearest.ms) dearest = { ms, piece };
		}
	return `${dearest.ms.toFixed(1)} ms at most (${JSON.stringify(dearest.piece)})`;
}

console.log(`redact      ${growth(redact)}`);
console.log(`toMarkdown  ${growth((text) => toMarkdown(text, Number.POSITIVE_INFINITY))}`);
console.log(`hover       ${dearestHover()}`);
