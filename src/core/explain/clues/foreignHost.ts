import { code, phrase, value } from '../../richText.ts';
import { regions } from '../../vendor/service.ts';
import type { Look } from '../clue.ts';
import { isForeign, serviceOf } from '../../vendor/serviceOfHost.ts';

/** The text names another provider's host: what follows is then general S3, and the request perhaps went to the wrong place. */
export const foreignHost: Look = ({ translate, host }) => {
	if (host === undefined || !isForeign(host)) return undefined;
	const owner = value(serviceOf(host) ?? host);
	return {
		evidence: [phrase(translate, 'The text names a host of {0}, not of BangmodStorage: {1}.', owner, value(host))],
		steps: regions
			.slice(0, 1)
			.map(({ endpoint, region }) =>
				phrase(
					translate,
					'If you meant BangmodStorage, set the endpoint to {0} and the region to {1}.',
					code(endpoint),
					code(region),
				),
			),
		notes: [phrase(translate, 'For {0} only the general S3 meaning holds; it may do some things differently.', owner)],
	};
};
