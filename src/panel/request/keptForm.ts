import * as v from 'valibot';
import { draftOf } from '../../core/s3/request/draft.ts';
import type { Field } from '../../core/s3/request/httpRequest.ts';
import { redactedDraft } from '../../core/s3/answer/history.ts';
import { redact, redactValue } from '../../core/safe/redact.ts';
import { formSchema, type Form } from './requestSchemas.ts';

/** What a new panel starts with: a read that every account may try. */
export const firstForm: Form = {
	choice: { place: { of: 'region', id: 'bkk' }, style: 'path', keys: { of: 'anonymous' } },
	draft: draftOf('GetObject'),
};

/**
 * The form as it may be kept beyond the session: a header or parameter whose name says that it holds a secret loses its value, and what looks
 * like one anywhere else is blanked, also in an endpoint that somebody typed with a login.
 */
export function keptForm({ choice, draft }: Form): Form {
	const { place } = choice;
	return {
		choice: place.of === 'custom' ? { ...choice, place: { ...place, endpoint: redact(place.endpoint) } } : choice,
		draft: {
			...redactedDraft(draft),
			inputs: kept(draft.inputs),
			headers: kept(draft.headers),
			query: kept(draft.query),
		},
	};
}

/** A form that was kept, perhaps by another version of us; null when it is none. */
export function readForm(left: unknown): Form | null {
	const read = v.safeParse(formSchema, left);
	return read.success ? read.output : null;
}

function kept(fields: readonly Field[]): readonly Field[] {
	return fields.map(([name, value]): Field => [name, redactValue(name, value) === value ? value : '']);
}
