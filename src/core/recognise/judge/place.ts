import type { Mention } from '../mention.ts';
import type { Speech } from '../sourceCode.ts';
import type { Line } from './line.ts';

/** A mention where it stands, as evidence is looked for. */
export interface Place {
	readonly mention: Mention;
	readonly line: Line;
	readonly speech: Speech;
	/** What stands before and behind the code, up to `reach`. */
	readonly before: string;
	readonly after: string;
	/** What stands before the code on its own line. */
	readonly inLine: string;
}

/** Something that speaks against a report, by its name; the texts are tests. */
export interface Evidence {
	readonly name: string;
	readonly holds: (place: Place) => boolean;
	/** Says of words that stand for a code as well that somebody talks. */
	readonly ofWords?: true;
	/** Texts that it keeps from being reported. */
	readonly samples: readonly string[];
	/** Texts that look alike and are reported. */
	readonly nearMisses: readonly string[];
	/** VS Code's id of the language of samples and near misses; a log when absent. */
	readonly languageId?: string;
}

/** As far as a layout's own line may stand from its code. */
const reach = 600;

/** Looks at what stands around a mention. */
export function placeOf(mention: Mention, line: Line, speech: Speech): Place {
	const before = line.stretch(mention.start - reach, mention.start);
	const after = line.stretch(mention.end, mention.end + reach);
	return { mention, line, speech, before, after, inLine: before.slice(before.lastIndexOf('\n') + 1) };
}
