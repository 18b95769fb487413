import { code, phrase, value } from '../../richText.ts';
import { endpointHost } from '../../vendor/regionOfHost.ts';
import { regions } from '../../vendor/service.ts';
import type { CheckContext, OurSetup } from './ours.ts';
import type { Mark, MarkFix } from './mark.ts';

/** The region string signs the request and must be the endpoint's own. */
export function regionMarks({ file, setup, region }: OurSetup, { translate }: CheckContext): readonly Mark[] {
	if (setup.region === undefined || region === undefined || setup.region.value === region.region) return [];
	const { place } = setup.region;
	const written = file.text.slice(place.start, place.end);
	const text =
		written === setup.region.value
			? region.region
			: /^Region\.[A-Z_\d]+$/.test(written)
				? `Region.of("${region.region}")`
				: undefined;
	const title = phrase(translate, 'Change to {0}, the region of this endpoint', code(region.region));
	const fix: MarkFix | undefined = text === undefined ? undefined : { title, edits: [{ span: place, text }] };
	return [
		{
			kind: 'region',
			severity: 'warning',
			place,
			sentence: phrase(
				translate,
				'The region is {0}, but {1} wants exactly {2}: requests fail with SignatureDoesNotMatch.',
				value(setup.region.value),
				code(region.endpoint),
				code(region.region),
			),
			...(fix !== undefined && { fix }),
		},
	];
}

/** Keys are of one region: the profile's. */
export function profileMarks({ setup, profile, region }: OurSetup, { translate }: CheckContext): readonly Mark[] {
	if (setup.profile === undefined || setup.endpoint === undefined || region === undefined || profile === undefined) return [];
	const home = regions.find((one) => one.region === profile.region?.value || profile.endpoint?.value.includes(endpointHost(one)));
	if (home === undefined || home === region) return [];
	return [
		{
			kind: 'key-region',
			severity: 'warning',
			place: setup.profile.place,
			sentence: phrase(
				translate,
				'The profile {0} is for {1}, the endpoint is {2}: a key of one region does not work in the other.',
				value(setup.profile.value),
				code(home.region),
				code(region.endpoint),
			),
		},
	];
}

/** BangmodStorage's requests are signed with version 4 alone. */
export function signatureMarks({ setup }: OurSetup, { translate }: CheckContext): readonly Mark[] {
	if (setup.signature?.value !== 'v2') return [];
	return [
		{
			kind: 'signature',
			severity: 'warning',
			place: setup.signature.place,
			sentence: phrase(translate, 'It signs with version 2; BangmodStorage takes version 4.'),
		},
	];
}
