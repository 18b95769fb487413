import { hiddenCode } from '../diagnose/hiddenCode.ts';
import { isOfAnother } from '../diagnose/addresses.ts';
import { code, phrase, value } from '../richText.ts';
import { regions } from '../vendor/service.ts';
import type { Aside, Subject } from './subject.ts';

/** What a report shows beside its cause, in the order in which a reader should hear of it: who answered, whether it failed, what was lost. */
export function asidesOf(subject: Subject): readonly Aside[] {
	return [anotherStore, insideSuccess, lostCode, otherStatus].flatMap((look) => look(subject) ?? []);
}

/** Another provider's host: what follows is then general S3, and the request perhaps went to the wrong place. */
function anotherStore({ translate, store }: Subject): Aside | undefined {
	if (store?.service === undefined || !isOfAnother(store)) return undefined;
	const [first] = regions;
	return {
		said: [
			{
				sentence: phrase(
					translate,
					'The text names a host of {0}, not of BangmodStorage: {1}.',
					value(store.service),
					value(store.host.value),
				),
				place: store.host.place,
			},
		],
		...(first && {
			step: phrase(
				translate,
				'If you meant BangmodStorage, set the endpoint to {0} and the region to {1}.',
				code(first.endpoint),
				code(first.region),
			),
		}),
	};
}

/** An error inside an answer that looks like success, which clients are known to miss. */
function insideSuccess({ translate, facts: { answer } }: Subject): Aside | undefined {
	if (answer.within !== undefined)
		return {
			said: [
				{
					sentence: phrase(translate, 'The request as a whole answered 200; this key alone was not deleted.'),
					place: answer.within.place,
				},
			],
			step: phrase(translate, 'Check the {0} list of every DeleteObjects answer: no SDK throws for it.', code('Errors')),
		};
	if (answer.status?.value !== 200) return undefined;
	return {
		said: [
			{
				sentence: phrase(translate, 'The status is 200, but the body is an error: the operation failed.'),
				place: answer.status.place,
			},
		],
		step: phrase(
			translate,
			'Read the body of every answer to {0}; after an error, look whether the object exists before repeating.',
			code('CompleteMultipartUpload, CopyObject, UploadPartCopy'),
		),
	};
}

function lostCode(subject: Subject): Aside | undefined {
	const hidden = hiddenCode(subject);
	return hidden && { said: hidden.because, step: hidden.next };
}

/** A documented code with a status that the vendor's table does not give it: somebody else answered, or somebody changed the status. */
function otherStatus({ translate, facts, entry, store }: Subject): Aside | undefined {
	const { status } = facts.answer;
	if (entry?.origin !== 'documented' || status === undefined || status.value < 300 || isOfAnother(store)) return undefined;
	if (entry.vendor.length === 0 || entry.vendor.some((row) => row.status === status.value)) return undefined;
	const here = code(entry.vendor.map((row) => row.status).join(', '));
	const { place } = status;
	if (entry.code === 'RequestTimeTooSkewed' && status.value === 403) {
		const sentence = phrase(
			translate,
			'The status is {0}, as on Amazon and plain Ceph; BangmodStorage’s front end answers {1}. So this answer came from elsewhere.',
			value('403'),
			here,
		);
		return { said: [{ sentence, place }] };
	}
	const sentence = phrase(
		translate,
		'The status is {0}, but BangmodStorage answers this code with {1}.',
		value(String(status.value)),
		here,
	);
	return { said: [{ sentence, place }], step: phrase(translate, 'Check which endpoint the request went to.') };
}
