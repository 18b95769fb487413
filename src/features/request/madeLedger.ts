import type { Memento } from 'vscode';
import { keptForm } from '../../panel/request/keptForm.ts';
import { madeName, type Made } from '../../core/s3/request/made.ts';
import { draftOf } from '../../core/s3/request/draft.ts';
import { readMade, type NotedMade } from '../../panel/request/storedMade.ts';

/**
 * What the panel made and did not see gone. It is written down before the request that makes it leaves, so that a window that is closed, or
 * a host that dies, leaves nothing behind without a word: the next start of the panel names it and offers to remove it.
 */
export interface MadeLedger {
	all(): readonly NotedMade[];
	note(noted: NotedMade): Promise<void>;
	/** It is gone, or was never made. */
	forget(made: Made, origin: string): Promise<void>;
	forgetAll(): Promise<void>;
}

export function madeLedger(memory: Memento): MadeLedger {
	const slot = 'request.made';
	const all = () => readMade(memory.get(slot));
	const without = (made: Made, origin: string) =>
		all().filter((each) => each.origin !== origin || madeName(each.made) !== madeName(made));
	return {
		all,
		note: async ({ made, origin, choice }) => {
			const kept = keptForm({ choice, draft: draftOf('ListBuckets') }).choice;
			await memory.update(slot, [...without(made, origin), { made, origin, choice: kept }]);
		},
		forget: async (made, origin) => await memory.update(slot, without(made, origin)),
		forgetAll: async () => await memory.update(slot, undefined),
	};
}
