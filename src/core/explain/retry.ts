import type { CatalogueEntry, Retryable } from '../catalog/entry.ts';
import { isTold, type RankedCause } from '../diagnose/diagnose.ts';
import type { Translate } from '../ports.ts';
import { phrase, type RichText } from '../richText.ts';

/** Whether the same request can succeed later: what the code says of it, unless the cause is a setting, which mends nothing by itself. */
export function retryOf(entry: CatalogueEntry | undefined, first: RankedCause | undefined, translate: Translate): RichText {
	if (entry === undefined) return [];
	const isSetting = first !== undefined && isTold(first) && first.cause.setting !== undefined;
	const retryable = isSetting && entry.retryable === 'yes' ? 'after-fix' : entry.retryable;
	return phrase(translate, retrySentences[retryable]);
}

const retrySentences: Readonly<Record<Retryable, string>> = {
	yes: 'Retry: yes, with a pause that grows each time.',
	'after-fix': 'Retry: only once something was changed.',
	no: 'Retry: no, the same request gets the same answer.',
};
