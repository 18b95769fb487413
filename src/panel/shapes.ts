/** Shapes that both directions of the protocol use. Lists and texts are bounded: what is longer is no message of ours. */
import * as v from 'valibot';

/** VS Code copies messages between processes; a body that is longer is given as a file. */
const longestText = 2 ** 20;
const longestList = 200;

export const text = v.pipe(v.string(), v.maxLength(longestText));
/** A name, an id, a word. */
export const short = v.pipe(v.string(), v.maxLength(16_384));
/** Milliseconds, bytes, counts: whole or not, but a number. */
export const number = v.pipe(v.number(), v.finite());
export const listOf = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(longestList), v.readonly());

export const field = v.pipe(v.tuple([short, text]), v.readonly());
export const richText = listOf(v.strictObject({ kind: v.picklist(['words', 'code', 'value']), text }));

export const draft = v.strictObject({
	operation: short,
	style: v.picklist(['path', 'virtual-hosted']),
	bucket: short,
	key: short,
	inputs: listOf(field),
	query: listOf(field),
	headers: listOf(field),
	body: v.variant('kind', [
		v.strictObject({ kind: v.literal('none') }),
		v.strictObject({ kind: v.literal('text'), text }),
		v.strictObject({ kind: v.literal('file'), path: short }),
	]),
	payload: v.picklist(['hash', 'unsigned', 'streaming']),
	raw: v.strictObject({ method: short, path: short }),
});

export const connectionChoice = v.strictObject({
	place: v.variant('of', [
		v.strictObject({ of: v.literal('region'), id: short }),
		v.strictObject({ of: v.literal('custom'), endpoint: short, region: short }),
		v.strictObject({ of: v.literal('profile') }),
	]),
	style: v.picklist(['path', 'virtual-hosted']),
	keys: v.variant('of', [
		v.strictObject({ of: v.literal('anonymous') }),
		v.strictObject({ of: v.literal('stored'), id: short }),
		v.strictObject({ of: v.literal('profile'), kind: v.picklist(['aws', 'rclone', 'environment']), name: short }),
	]),
});

/** What can be started; one thing at a time. `saves`: the body goes to a file that the host asks for. */
export const task = v.variant('of', [
	v.strictObject({ of: v.literal('request'), saves: v.boolean(), correctsClock: v.boolean() }),
	v.strictObject({ of: v.literal('probe'), probe: short, bucket: short, takenName: short }),
	v.strictObject({ of: v.literal('check'), bucket: short, writes: v.boolean() }),
]);
export type Task = v.InferOutput<typeof task>;

/** What outlives a reload (`Kept` of `session.ts`), as it comes back from the host's memory. */
export const kept = v.strictObject({
	draft,
	choice: connectionChoice,
	underWay: v.nullable(v.strictObject({ since: number, what: short })),
});
