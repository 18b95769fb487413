import type { Draft, DraftBody, LostPart } from './draft.ts';
import type { Operation } from './operations.ts';

/** A part that a request needs and that is not here any more. `name` as in `LostPart`; a file's path for a body. */
interface LostProblem {
	readonly field: LostPart['field'] | 'body';
	readonly name: string;
	readonly why: Extract<DraftBody, { kind: 'lost' }>['why'];
}

/** The draft without the marks of parts that were filled in again, or taken out. */
export function settled(draft: Draft): Draft {
	const lost = draft.lost.filter((part) => valueOf(draft, part) === '');
	return lost.length === draft.lost.length ? draft : { ...draft, lost };
}

/** What a request must not be made without: parts that it needs and that were not kept. `operation` is undefined for a raw request. */
export function lostProblems(draft: Draft, operation: Operation | undefined): readonly LostProblem[] {
	const { body, style } = draft;
	const needs: Readonly<Record<LostPart['field'], boolean>> = {
		bucket: operation === undefined ? style === 'virtual-hosted' : operation.on !== 'service',
		key: operation?.on === 'object',
		path: operation === undefined,
		input: operation !== undefined,
		query: true,
		header: true,
	};
	const parts = settled(draft).lost.filter(({ field }) => needs[field]);
	const problems = parts.map(({ field, name }): LostProblem => ({ field, name, why: 'not kept' }));
	if (body.kind !== 'lost' || operation?.body === 'none') return problems;
	return [...problems, { field: 'body', name: body.path, why: body.why }];
}

/** What stands in a part now; undefined where the draft has no such part any more. */
function valueOf(draft: Draft, { field, name }: LostPart): string | undefined {
	switch (field) {
		case 'bucket':
			return draft.bucket;
		case 'key':
			return draft.key;
		case 'path':
			return draft.raw.path;
		case 'input':
			return draft.inputs.find(([each]) => each === name)?.[1];
		case 'query':
			return draft.query.find(([each]) => each === name)?.[1];
		case 'header':
			return draft.headers.find(([each]) => each === name)?.[1];
	}
}
