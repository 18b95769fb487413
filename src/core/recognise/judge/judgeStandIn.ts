import type { Certainty } from '../../finding.ts';
import { isUnmistakable } from '../codes.ts';
import { hasS3Clue, namesS3Request } from './evidence.ts';
import type { Mention } from '../mention.ts';
import type { Speech } from '../sourceCode.ts';

/** What is asked of the text around words that stand for a code. */
export interface StandInPlace {
	/** The words' own line. */
	readonly line: string;
	/** The lines that it stands among: what leads to it and what goes on from it. */
	readonly near: () => string;
	/** The words' line and what goes on from it. */
	readonly entry: () => string;
	/** What is printed around it, whoever says it. */
	readonly around: () => string;
	readonly speech: Speech;
}

const failing = /[Ee]rror|ERR|[Ff]ail|[Uu]nable|[Cc]annot|[Ff]atal|[Ee]xception|[Rr]efus|[Dd]enied/;

/**
 * How sure words that stand for a code are a report of S3's; undefined where nothing says so. They are none by themselves: a request to S3 must
 * show in their line, and for what a transcript prints line by line, in the lines around it.
 */
export function judgeStandIn(
	{ standsFor, code }: Mention,
	{ line, near, entry, around, speech }: StandInPlace,
): Certainty | undefined {
	// Documents name an operation and say what it does.
	if (standsFor === 'message' && !isUnmistakable(code) && !failing.test(line)) return hasS3Clue(line) ? 'possible' : undefined;
	if (namesS3Request(line) || namesS3Request(widerText(standsFor, { line, near, entry, around }))) return 'likely';
	if (speech !== 'log' || standsFor !== 'message') return undefined;
	if (isUnmistakable(code) && failing.test(line))
		return statedBucket.test(line) || namesS3Request(around()) ? 'likely' : 'possible';
	return hasS3Clue(line) ? 'possible' : undefined;
}

/** `bucket frames-th`: a name, and no word of the message. */
const statedBucket =
	/\b[bB]ucket(?:_?[nN]ame)?["']?[ =:]{1,3}["']?(?!does|is\b|you|name|that|has|was|policy|not\b)[a-z\d][\w.-]{2,62}/;

/** Where the request may show as well: in a transcript's other lines, in a failure's trace, above a proxy's page. */
function widerText(standsFor: Mention['standsFor'], { line, near, entry, around }: Omit<StandInPlace, 'speech'>): string {
	if (standsFor === 'failure') return entry();
	if (standsFor === 'page') return around();
	return standsFor === 'status' && /(?<!["\w] )HTTP\/\d/.test(line) && !line.includes(' HTTP/1.1"') ? near() : '';
}
