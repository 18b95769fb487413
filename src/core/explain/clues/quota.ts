import { phrase } from '../../richText.ts';
import type { Look } from '../clue.ts';

/** What the code alone says: its status is the one of a refusal for want of permission. */
export const quota: Look = ({ translate, code }) => {
	if (code !== 'QuotaExceeded') return undefined;
	return {
		evidence: [phrase(translate, 'A quota is used up; this is no matter of permissions, although the status is 403.')],
		steps: [phrase(translate, 'Free space, old versions and unfinished uploads included; the sums follow minutes later.')],
	};
};
