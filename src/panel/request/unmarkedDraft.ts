import type { Draft, LostPart } from '../../core/s3/request/draft.ts';
import { isSecretName } from '../../core/s3/answer/history.ts';
import type { Field } from '../../core/s3/request/httpRequest.ts';

/** Where an older version cut the body that it wrote down. */
const cutAt = 4096;
/** What it put in the place of a secret: nothing where a label told of it, `***` where it stood by itself, `AKIA…1234` for a key id. */
const blanked = /\*\*\*|[A-Z0-9]…[A-Z0-9]{4}/;

/**
 * A draft that an older version wrote down. It blanked and cut without a mark; what shows its traces is emptied and marked here, for a repeat
 * would send the trace.
 */
export function unmarkedDraft(left: Omit<Draft, 'lost'>): Draft {
	const lost: LostPart[] = [];
	const keep = (field: LostPart['field'], name: string, value: string): string => {
		if (!blanked.test(value)) return value;
		lost.push({ field, name });
		return '';
	};
	const fields = (field: LostPart['field'], of: readonly Field[]) =>
		of.map(([name, value]): Field => {
			if (value === '' && isSecretName(name)) lost.push({ field, name });
			return [name, keep(field, name, value)];
		});
	const { body } = left;
	const isCut = body.kind === 'text' && (body.text.length === cutAt || blanked.test(body.text));
	return {
		...left,
		bucket: keep('bucket', '', left.bucket),
		key: keep('key', '', left.key),
		inputs: fields('input', left.inputs),
		query: fields('query', left.query),
		headers: fields('header', left.headers),
		body: isCut ? { kind: 'lost', why: 'not kept', path: '' } : body,
		raw: { method: left.raw.method, path: keep('path', '', left.raw.path) },
		lost,
	};
}
