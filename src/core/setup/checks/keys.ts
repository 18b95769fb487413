import { isMachineMade, isPlaceholder } from '../../safe/secretLook.ts';
import { phrase } from '../../richText.ts';
import { accessKeyPrefix } from '../../vendor/service.ts';
import { isSourceFile } from '../fileKinds.ts';
import type { CheckContext, OurSetup } from './ours.ts';
import type { Setup } from '../setup.ts';
import type { Mark } from './mark.ts';

/** Amazon's and Ceph's secrets have 40 characters; a shorter one of somebody's own has 16 at least. */
const shortestSecret = 16;

/** A secret in a file that is shared with whoever reads the program. */
export function secretMarks({ file, setup }: OurSetup, { translate }: CheckContext): readonly Mark[] {
	const place = setup.secret;
	if (place === undefined || !isSourceFile(file.path)) return [];
	const secret = file.text.slice(place.start, place.end);
	if (secret.length < shortestSecret || isPlaceholder(secret) || !isMachineMade(secret) || /example|your|change/i.test(secret))
		return [];
	return [
		{
			kind: 'secret-in-source',
			severity: 'hint',
			place,
			sentence: phrase(
				translate,
				'The secret key is written in the source: whoever reads it can use it. Take it from the environment.',
			),
		},
	];
}

/** BangmodStorage gives no session tokens: one that stands beside its key is Amazon's. */
export function tokenMarks(setup: Setup, { translate }: CheckContext): readonly Mark[] {
	if (setup.sessionToken === undefined || setup.keyId?.value.startsWith(accessKeyPrefix) !== true) return [];
	return [
		{
			kind: 'token-with-own-key',
			severity: 'warning',
			place: setup.sessionToken,
			sentence: phrase(
				translate,
				'A session token stands beside a key of BangmodStorage, which gives none: requests fail with InvalidToken.',
			),
		},
	];
}
