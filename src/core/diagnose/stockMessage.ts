import { ownSentences } from '../recognise/ownSentences.ts';

/** Codes that stand for many things, each with a sentence of its own that says which. */
const manifold = /^(?:Invalid(?:Request|Argument)|AccessDenied|AuthorizationHeaderMalformed)$/;

/** HTTP's reasons and short words that say what the code says; with `ownSentences` those that a code always comes with, in lower case. */
const reasons: readonly string[] = [
	'forbidden',
	'not found',
	'bad request',
	'conflict',
	'precondition failed',
	'method not allowed',
	'internal server error',
	'service unavailable',
	'slow down',
	'moved permanently',
	'no such key',
	'no such bucket',
	'invalid argument',
	'quota exceeded',
	'user is suspended',
	'reduce your request rate',
	'service is unable to handle request',
	'your key is too long',
];

/**
 * The beginnings of the sentences that a code always comes with, on AWS, Ceph or MinIO, in lower case: they say what the code says. Any other
 * message says more.
 */
const stock: readonly string[] = [
	...reasons,
	...ownSentences.filter(([words, code]) => !manifold.test(code) && !words.includes('#')).map(([words]) => words.toLowerCase()),
];

/** A stock sentence may end in a hint or two, not in a story; two words may end in nothing: `Access Denied because …` says more. */
const mostBehind = 120;
const shortest = 25;

/** Whether a message is what its code always comes with. */
export function isStockMessage(message: string): boolean {
	const told = message.trim().toLowerCase();
	return stock.some((sentence) =>
		sentence.length < shortest
			? told === sentence || told === `${sentence}.`
			: told.startsWith(sentence) && told.length - sentence.length <= mostBehind,
	);
}
