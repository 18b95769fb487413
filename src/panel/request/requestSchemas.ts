import * as v from 'valibot';
import type { ConnectionChoice } from '../../core/s3/connect/connection.ts';
import type { Draft } from '../../core/s3/request/draft.ts';
import { unmarkedDraft } from './unmarkedDraft.ts';

/** Longest name and value of a field: what a request may hold (`fieldGrammar.ts`), and room for one that is refused with a reason. */
const name = v.pipe(v.string(), v.maxLength(1024));
const value = v.pipe(v.string(), v.maxLength(16_384));
const field = v.pipe(v.tuple([name, value]), v.readonly());
const fields = v.pipe(v.array(field), v.maxLength(100), v.readonly());

/** A body typed by hand; a longer one is chosen as a file. */
const bodyText = v.pipe(v.string(), v.maxLength(500_000));

/** What a file picker gave. */
const path = v.pipe(v.string(), v.maxLength(4096));

const style = v.picklist(['path', 'virtual-hosted']);

/** Parts that were not kept. A draft of before they were marked has no such list. */
const lost = v.pipe(
	v.array(v.strictObject({ field: v.picklist(['bucket', 'key', 'path', 'input', 'query', 'header']), name })),
	v.maxLength(400),
	v.readonly(),
);

const draftEntries = {
	operation: name,
	style,
	bucket: name,
	key: v.pipe(v.string(), v.maxLength(4096)),
	inputs: fields,
	query: fields,
	headers: fields,
	body: v.variant('kind', [
		v.strictObject({ kind: v.literal('none') }),
		v.strictObject({ kind: v.literal('text'), text: bodyText }),
		v.strictObject({ kind: v.literal('file'), path }),
		v.strictObject({ kind: v.literal('lost'), why: v.picklist(['not kept', 'file not chosen', 'not told']), path }),
	]),
	payload: v.picklist(['hash', 'unsigned', 'streaming']),
	raw: v.strictObject({ method: name, path: value }),
};

/** A draft as a view or an older version of us left it. */
export const draftSchema = v.union([
	v.strictObject({ ...draftEntries, lost }),
	v.pipe(v.strictObject(draftEntries), v.transform(unmarkedDraft)),
]) satisfies v.GenericSchema<unknown, Draft>;

/** A connection as chosen in a view. */
export const choiceSchema = v.strictObject({
	place: v.variant('of', [
		v.strictObject({ of: v.literal('region'), id: name }),
		v.strictObject({ of: v.literal('custom'), endpoint: name, region: name }),
		v.strictObject({ of: v.literal('profile') }),
	]),
	style,
	keys: v.variant('of', [
		v.strictObject({ of: v.literal('anonymous') }),
		v.strictObject({ of: v.literal('stored'), id: name }),
		v.strictObject({ of: v.literal('profile'), kind: v.picklist(['aws', 'rclone', 'environment']), name }),
	]),
}) satisfies v.GenericSchema<unknown, ConnectionChoice>;

/** What the form holds; no part of it is a secret, so VS Code may keep it. */
export const formSchema = v.strictObject({ choice: choiceSchema, draft: draftSchema });

export type Form = v.InferOutput<typeof formSchema>;

/** Whether the extension would take it: a form may be typed that is longer than any message. */
export function isForm(form: Form): boolean {
	return v.is(formSchema, form);
}
