import type { Fact } from '../facts.ts';
import { phrase, type RichText, value } from '../richText.ts';
import type { Translate } from '../ports.ts';
import type { Evidence, Sign, Weight } from './cause.ts';
import { isExpected } from './likely.ts';
import { s3Operation } from './meant.ts';
import { saysNoAnswer } from './noAnswer.ts';
import { type Report, statusOf } from './report.ts';
import { isStockMessage } from './stockMessage.ts';

/** Only reports for which this holds; the rest of a sign is not looked at otherwise. */
export type Where = (report: Report) => boolean;

/** One of these codes. */
export function isCode(...codes: readonly string[]): Where {
	const known = new Set(codes);
	return ({ code }) => known.has(code);
}

/** One of these operations, by the beginning of its name: `Put` is every write of a setting. */
export function isOperation(pattern: RegExp): Where {
	return ({ facts }) => facts.request.operation !== undefined && pattern.test(s3Operation(facts.request.operation.value));
}

/** One of these statuses. */
export function isStatus(...statuses: readonly number[]): Where {
	return (report) => statuses.includes(statusOf(report) ?? 0);
}

/** The code can mean nothing else. */
export function code(weight: Weight, ...codes: readonly string[]): Sign {
	const isOne = isCode(...codes);
	return {
		weight,
		read: (report) =>
			isOne(report)
				? {
						sentence:
							weight === 'proves'
								? phrase(report.translate, 'The code {0} means just this.', value(report.finding.code))
								: phrase(report.translate, 'The code {0} often means this.', value(report.finding.code)),
						place: report.finding.span,
						isOfCode: true,
					}
				: undefined,
	};
}

/**
 * The words of the failure, the service's or the client's, hold this. They are quoted as they are, so the sentence is true whatever the
 * pattern makes of them.
 */
export function message(weight: Weight, pattern: RegExp, where?: Where): Sign {
	return {
		weight,
		read: (report) => {
			if (where?.(report) === false) return undefined;
			const words = wordsOf(report, pattern);
			if (words === undefined) return undefined;
			// A sentence that always comes with its code is no more of a hint than the code is.
			const isOfCode = weight === 'suggests' && isStockMessage(words.value);
			return { ...quoted(report, words), ...(isOfCode && { isOfCode }) };
		},
	};
}

/** A fact that may be there, and what it says; nothing where the fact is absent or `say` has nothing to say of it. */
export function fact(
	weight: Weight,
	take: (report: Report) => Fact | undefined,
	say: (translate: Translate, stated: string, report: Report) => RichText | undefined,
	where?: Where,
): Sign {
	return {
		weight,
		read: (report) => {
			if (where?.(report) === false) return undefined;
			const stated = take(report);
			const sentence = stated && say(report.translate, stated.value, report);
			return stated && sentence && { sentence, place: stated.place };
		},
	};
}

/** Any other look at a report. */
export function look(weight: Weight, read: Sign['read'], where?: Where): Sign {
	return { weight, read: (report) => (where?.(report) === false ? undefined : read(report)) };
}

/** A service's sentence is a tenth of it; what follows in a longer one is a dump, and would cost each pattern its length. */
const longestSentence = 2_000;

/** What was said of the failure and fits: the service's message, or the words that stand for its code where they are no code of S3's. */
function wordsOf({ facts, finding, code }: Report, pattern: RegExp): Fact | undefined {
	const { message } = facts.answer;
	if (message !== undefined && pattern.test(message.value.slice(0, longestSentence))) return message;
	return isExpected(code) || !pattern.test(finding.code)
		? undefined
		: { value: finding.code, place: finding.span, source: saysNoAnswer(finding.code) ? 'client' : 'answer' };
}

function quoted({ translate }: Report, { value: said, place, source }: Fact): Evidence {
	return {
		sentence:
			source === 'answer'
				? phrase(translate, 'The service says: {0}', value(said))
				: phrase(translate, 'The client says: {0}', value(said)),
		place,
		// A code's stock sentence is no news beside the code.
		...(isStockMessage(said) && { isOfCode: true }),
	};
}
