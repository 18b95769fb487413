import type { Source } from '../../facts.ts';

/** From `start` on it is `speaker` whose headers are printed, until the next turn. */
export interface Turn {
	readonly start: number;
	readonly speaker: Extract<Source, 'request' | 'answer'>;
}

const verbs = 'GET|PUT|HEAD|POST|DELETE|OPTIONS|PATCH';
/**
 * What a transcript, a debug log or a dump writes where one of the two begins to speak: a request line, a status line, or the word with a
 * bracket, a colon or a rule behind it (`Request HEADERS: [`, `---[ RESPONSE ]---`, `response={code=…`).
 */
const turnMark = new RegExp(
	String.raw`(?<asked>\b(?:${verbs}) \S{1,2000} HTTP\/\d|^(?:${verbs})\n\/)|(?<answered>(?<![^\s<>*]\s)\bHTTP\/\d(?:\.\d)? [1-5]\d\d\b)|(?<![\w.])(?<who>req(?:uest)?|resp(?:onse)?|answer|reply|sent|received)(?:[ _-]?(?:headers?|details|post-sign|dump|fields|data))?["'\]]{0,2}\s{0,3}(?:[:=({[]|\]?-{3})`,
	'gim',
);

/** Who speaks from where on; empty where the text does not tell. */
export function turnsIn(text: string): readonly Turn[] {
	const turns: Turn[] = [];
	for (const { index, groups = {} } of text.matchAll(turnMark)) {
		const isAsked = groups['asked'] !== undefined || /^(?:req|sent)/i.test(groups['who'] ?? '');
		turns.push({ start: index, speaker: isAsked ? 'request' : 'answer' });
	}
	return turns;
}

/** Headers follow their beginning closely. */
const longestTurn = 4_096;

/** Who speaks at an offset. */
export function speakerAt(turns: readonly Turn[], offset: number): Turn['speaker'] | undefined {
	const turn = turns.findLast(({ start }) => start <= offset);
	return turn === undefined || offset - turn.start > longestTurn ? undefined : turn.speaker;
}
