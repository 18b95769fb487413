import { code, phrase, type RichText, value } from '../../richText.ts';
import type { Look } from '../clue.ts';

/** The body did not match its checksum: two names of one condition, and the two sums where the report has them. */
export const digestNames: Look = ({ translate, code: name, details }) => {
	if (name !== 'BadDigest' && name !== 'InvalidDigest') return undefined;
	const evidence: RichText[] = [];
	const [sent, computed] = [details.get('ExpectedDigest') ?? details.get('Content-MD5'), details.get('CalculatedDigest')];
	if (sent !== undefined && computed !== undefined)
		evidence.push(phrase(translate, 'The request promised {0}; the server computed {1}.', value(sent), value(computed)));
	else if (sent !== undefined && /^[0-9a-f]{32}$/i.test(sent))
		evidence.push(phrase(translate, '{0} is hexadecimal; {1} must be base64.', value(sent), code('Content-MD5')));
	return {
		evidence,
		notes: [
			phrase(
				translate,
				'BangmodStorage says {0} where Amazon and Ceph say {1}: handle both names alike.',
				code('InvalidDigest'),
				code('BadDigest'),
			),
		],
	};
};
