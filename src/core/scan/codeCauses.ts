import type { CauseId } from '../catalog/causeId.ts';
import type { Translate } from '../ports.ts';
import { phrase, type RichText, words } from '../richText.ts';
import type { Hit } from './hit.ts';

/** What the reports of one code come from, as far as they were read closely. */
export interface CodeCauses {
	readonly code: string;
	/** All reports of the code, and those that were read closely: all of them where the two are one. */
	readonly total: number;
	readonly read: number;
	/** The commonest first; reports in which nothing speaks for a cause are in none. */
	readonly causes: readonly SharedCause[];
	/** The report that shows the code best: the first with the commonest cause. */
	readonly example: Hit | undefined;
}

/** A cause, and how many of the reports share it. */
export interface SharedCause {
	readonly id: CauseId;
	/** What is wrong, in one sentence. */
	readonly what: RichText;
	readonly count: number;
	/** The first of them. */
	readonly first: Hit;
}

/** How many of the reports share a cause: `1,200 of 1,204`, or of those that were read closely. */
export function shareOf({ count }: SharedCause, { read, total }: CodeCauses, translate: Translate): RichText {
	const [shared, all] = [words(grouped(count)), words(grouped(read))];
	return read === total ? phrase(translate, '{0} of {1}', shared, all) : phrase(translate, '{0} of {1} looked at', shared, all);
}

function grouped(count: number): string {
	return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}
