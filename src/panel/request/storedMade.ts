import * as v from 'valibot';
import type { ConnectionChoice } from '../../core/s3/connect/connection.ts';
import type { Made } from '../../core/s3/request/made.ts';
import { choiceSchema } from './requestSchemas.ts';

const name = v.pipe(v.string(), v.maxLength(4096));

/** Something that the panel made, where it made it, and the connection that was chosen for it. */
export interface NotedMade {
	readonly made: Made;
	readonly origin: string;
	readonly choice: ConnectionChoice;
}

const noted = v.strictObject({
	made: v.strictObject({ of: v.picklist(['bucket', 'object', 'upload']), bucket: name, key: name }),
	origin: name,
	choice: choiceSchema,
}) satisfies v.GenericSchema<unknown, NotedMade>;

/** Reads what was kept, perhaps by another version of us; what is no entry is left out. */
export function readMade(left: unknown): readonly NotedMade[] {
	if (!Array.isArray(left)) return [];
	return left.flatMap((each): NotedMade[] => {
		const read = v.safeParse(noted, each);
		return read.success ? [read.output] : [];
	});
}
