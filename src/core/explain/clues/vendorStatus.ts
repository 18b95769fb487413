import { code, phrase, value } from '../../richText.ts';
import type { Look } from '../clue.ts';
import { isForeign } from '../../vendor/serviceOfHost.ts';

/** A documented code with a status that the vendor's table does not give it: somebody else answered, or somebody changed the status. */
export const vendorStatus: Look = ({ translate, fields: { status }, entry, host }) => {
	if (entry?.origin !== 'documented' || status === undefined || status < 300 || isForeign(host)) return undefined;
	if (entry.vendor.length === 0 || entry.vendor.some((row) => row.status === status)) return undefined;
	const here = code(entry.vendor.map((row) => row.status).join(', '));
	if (entry.code === 'RequestTimeTooSkewed' && status === 403)
		return {
			evidence: [
				phrase(
					translate,
					'The status is {0}, as on Amazon and plain Ceph; BangmodStorage’s front end answers {1}. So this answer came from elsewhere.',
					value('403'),
					here,
				),
			],
		};
	return {
		evidence: [
			phrase(translate, 'The status is {0}, but BangmodStorage answers this code with {1}.', value(String(status)), here),
		],
		steps: [phrase(translate, 'Check which endpoint the request went to.')],
	};
};
