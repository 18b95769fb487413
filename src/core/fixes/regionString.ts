import { code, phrase } from '../richText.ts';
import { regions } from '../s3/service.ts';
import type { FindFixes, Fix } from './fix.ts';

/** A region in quotes or bare, under the names that SDKs, tools and environment files give it. */
const regionValue =
	/\b(?:region(?:_name|Name)?|AWS_(?:DEFAULT_)?REGION|o\.Region|Region\.of|location_constraint)['"]?\s{0,4}[:=(]\s{0,4}(?:aws\.String\()?(['"]?)([a-z]{2}[a-z0-9-]{1,30}|auto|default)\1/g;

const endpoint = /\bs3\.(bkk|sg)\.bangmod\.storage\b/g;

/** Endpoint and region of one client stand together; further apart they may be of two. */
const nearUnits = 400;

/** The region string signs the request and must be the endpoint's own: `us-east-1` at Bangkok is SignatureDoesNotMatch. */
export const regionStrings: FindFixes = (text, { translate }) => {
	const endpoints = [...text.matchAll(endpoint)];
	if (endpoints.length === 0) return [];
	return [...text.matchAll(regionValue)].flatMap((match): Fix[] => {
		const written = match[2] ?? '';
		const near = endpoints.filter(({ index }) => Math.abs(index - match.index) <= nearUnits);
		const [id, ...others] = new Set(near.map(([, place]) => place));
		const right = regions.find((region) => region.id === id)?.region;
		// Two endpoints near one region: which of them is meant is a guess.
		if (right === undefined || others.length > 0 || written === right) return [];
		const start = match.index + match[0].lastIndexOf(written);
		const span = { start, end: start + written.length };
		return [
			{
				title: phrase(translate, 'Change to {0}, the region of this endpoint', code(right)),
				at: span,
				edits: [{ span, text: right }],
			},
		];
	});
};
