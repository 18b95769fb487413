import { once } from '../once.ts';
import { byCode, ownSentences } from './ownSentences.ts';

/** What is shorter is words of anybody's. */
const shortestSpelled = 20;

/** A sentence as servers and clients spell it: each word with a small letter or a capital, `Id` in any way. */
function spelled(words: string): string {
	if (words.length < shortestSpelled) return words;
	return words
		.replaceAll('#', '[\\w-]{1,24}')
		.replace(/\bId\b/g, 'I[Dd]')
		.replace(/(?<=^| |-)[A-Za-z](?=[a-z])/g, (first) => `[${first.toUpperCase()}${first.toLowerCase()}]`);
}

/** The source of a pattern for all of the messages. */
export const anyOwnMessage: string = ownSentences.map(([words]) => spelled(words)).join('|');

/** What each message looks like, made when it is first asked for. */
const patterns = once(() =>
	ownSentences.map(([words, code]) => ({ pattern: new RegExp(`^(?:${spelled(words)})(?!\\w)`), code })),
);
const codes: ReadonlyMap<string, string> = new Map(ownSentences);

/** The code that S3's servers send with a message that begins so; undefined where none of them is known to send it. */
export function codeOfMessage(words: string): string | undefined {
	return codes.get(words) ?? (isLong(words) ? patterns().find(({ pattern }) => pattern.test(words))?.code : undefined);
}

/** Codes and names are looked up as well. */
function isLong(words: string): boolean {
	return words.length > 12 && words.includes(' ');
}

/** The sentence that S3 sends with a code, where a text holds it. */
export function stockSentenceIn(code: string, text: string): string | undefined {
	for (const sentence of byCode[code] ?? []) {
		const words = wordsIn(sentence, text);
		const start = words === undefined ? -1 : text.indexOf(words);
		const end = start + (words?.length ?? 0);
		if (start >= 0) return text.slice(start, end + (text[end] === '.' ? 1 : 0));
	}
	return undefined;
}

/** Longer texts are asked for the sentences as they stand in the table. */
const longestSpelled = 1_000;

/** A sentence as a text spells it. */
function wordsIn(sentence: string, text: string): string | undefined {
	if (text.includes(sentence)) return sentence;
	return sentence.includes('#') || text.length < longestSpelled ? new RegExp(spelled(sentence)).exec(text)?.[0] : undefined;
}

/** A sentence that S3 sends with any code, where a text holds one. */
export function anyStockSentenceIn(text: string): string | undefined {
	const code = ownSentences.find(([words]) => text.includes(words))?.[1];
	return code === undefined ? undefined : stockSentenceIn(code, text);
}

/** What a client writes behind the service's words: a bracket, an arrow, a frame, a name with its value, the end of what it was quoted in. */
const clientsWords = /\s?\(|\s[[{]|\s-{1,3}>|\d{1,4} at \w|\s[\w.]{1,40}=|\*\*|["\x60](?=\s{1,4}[a-z])|["'\x60](?=[.)\]]|$)|\)/g;

/** A message without what a client put around the sentence that S3 sends with this code. */
export function serviceWords(code: string, message: string): string {
	const stock = stockSentenceIn(code, message);
	const at = stock === undefined ? -1 : message.indexOf(stock);
	if (stock === undefined || at < 0 || !/(?:^|[:=>.]\s{0,2}["']?)$/.test(message.slice(Math.max(0, at - 8), at))) return message;
	const rest = message.slice(at + stock.length);
	// A quotation mark that closes one of the sentence's own belongs to it.
	const end = [...rest.matchAll(clientsWords)].find(
		({ 0: mark, index }) => !/["'\x60]/.test(mark) || rest.slice(0, index).split(mark).length % 2 === 1,
	);
	return (stock + rest.slice(0, end?.index ?? rest.length)).trimEnd();
}

/** Whether a text holds the sentence that S3 sends with a code: `InvalidRequest: The authorization mechanism …`. */
export function saysStockSentence(code: string, text: string): boolean {
	return stockSentenceIn(code, text) !== undefined;
}

/** Those that other services send as well; what speaks for S3 beside them decides. */
const shared: ReadonlySet<string> = new Set([
	'Access Denied',
	'Request has expired',
	'The provided token has expired',
	'The provided token is malformed or otherwise invalid',
	'The requested range is not satisfiable',
]);

/** Whether S3's servers are known to send this message. */
export function isOwnMessage(words: string): boolean {
	return codes.has(words) || (isLong(words) && patterns().some(({ pattern }) => pattern.exec(words)?.[0] === words));
}

/** Whether other services send this message as well. */
export function isSharedMessage(words: string): boolean {
	return shared.has(words);
}

/** So much of a sentence is looked for. */
const longestStem = 24;

/** In each of the messages stands one of these: the longest run of small letters, which everybody spells alike. */
export const messageStems: readonly string[] = ownSentences.map(([words]) => {
	const runs = words.match(/(?<= )[a-z][a-z ,'-]{8,}/g) ?? [words];
	return runs.reduce((longest, run) => (run.length > longest.length ? run : longest)).slice(0, longestStem);
});

/** Last words of the messages, one of which each of them has; those that nobody spells otherwise. */
export const messageEndings: readonly string[] = [
	...new Set(
		ownSentences.map(([words]) =>
			words
				.replace(/^.*#\S*/, '')
				.split(' ')
				.slice(-2)
				.join(' '),
		),
	),
];
