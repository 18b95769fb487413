import { code, phrase, value, words } from '../../richText.ts';
import { brokenNamingRules } from '../../vendor/bucketNameRules.ts';
import type { CheckContext, OurSetup } from './ours.ts';
import type { Mark } from './mark.ts';

/** A name that stands for the one that somebody will write there. */
const standIn = /your|example[-_.]?bucket|change[-_]?me|^[A-Z_]*BUCKET[A-Z_]*$|^<|x{4}/i;

/** Bucket names that BangmodStorage does not take, so that no such bucket is there. */
export function bucketMarks({ setup }: OurSetup, { translate }: CheckContext): readonly Mark[] {
	return setup.buckets.flatMap(({ value: name, place }): readonly Mark[] => {
		const [first] = standIn.test(name) ? [] : brokenNamingRules(name, translate);
		if (first === undefined) return [];
		const sentence = [...phrase(translate, 'There is no bucket {0} at BangmodStorage.', value(name)), words(' '), ...first];
		return [{ kind: 'bucket-name', severity: 'warning', place, sentence }];
	});
}

/** The certificate covers one label before the endpoint, and a name with a dot has two. */
export function addressingMarks({ setup }: OurSetup, { translate }: CheckContext): readonly Mark[] {
	const dotted = setup.buckets.find(({ value: name }) => name.includes('.'));
	if (setup.addressing?.value !== 'virtual' || dotted === undefined) return [];
	return [
		{
			kind: 'addressing',
			severity: 'warning',
			place: setup.addressing.place,
			sentence: phrase(
				translate,
				'The bucket {0} has a dot, which no certificate covers as part of a host; use path-style addresses ({1}).',
				value(dotted.value),
				code('path'),
			),
		},
	];
}
