import * as v from 'valibot';
import { draftOf } from '../../core/s3/request/draft.ts';
import { keptDraft } from '../../core/s3/answer/history.ts';
import { redact } from '../../core/safe/redact.ts';
import { formSchema, type Form } from './requestSchemas.ts';

/** What a new panel starts with: a read that every account may try. */
export const firstForm: Form = {
	choice: { place: { of: 'region', id: 'bkk' }, style: 'path', keys: { of: 'anonymous' } },
	draft: draftOf('GetObject'),
};

/** UTF-16 units of a body that the form keeps over a reload: it is written at each edit, in some milliseconds. */
const longestBody = 65_536;

/** The form as it may be kept beyond the session (`history.ts`); an endpoint that somebody typed with a login loses the login. */
export function keptForm({ choice, draft }: Form): Form {
	const { place } = choice;
	return {
		choice: place.of === 'custom' ? { ...choice, place: { ...place, endpoint: redact(place.endpoint) } } : choice,
		draft: keptDraft(draft, longestBody),
	};
}

/** A form that was kept, perhaps by another version of us; null when it is none. */
export function readForm(left: unknown): Form | null {
	const read = v.safeParse(formSchema, left);
	return read.success ? read.output : null;
}
