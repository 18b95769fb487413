import { code, phrase, type RichText, value } from '../../richText.ts';
import { brokenNamingRules } from '../../vendor/bucketNameRules.ts';
import type { Case, Look } from '../clue.ts';
import { isForeign } from '../../vendor/serviceOfHost.ts';

/** Errors that a name against the rules can cause. */
const namingErrors = new Set(['InvalidBucketName', 'InvalidURI', 'NoSuchBucket', '400']);

/** Which naming rules the bucket's name breaks, all of them. */
export const bucketName: Look = (report) => {
	const { translate } = report;
	const name = report.fields.bucket ?? report.details.get('BucketName');
	if (name === undefined || name === '' || isForeign(report.host) || !namingErrors.has(report.code)) return undefined;
	const broken = brokenNamingRules(name, translate);
	if (broken.length > 0)
		return {
			evidence: [phrase(translate, 'The bucket name {0} breaks the naming rules:', value(name)), ...broken],
			steps: [
				phrase(translate, 'Choose a name that keeps the rules, or correct the variable that it came from.'),
				...pasted(report, name),
			],
		};
	if (report.code !== 'InvalidBucketName') return undefined;
	return {
		evidence: [
			phrase(translate, 'The bucket name {0} keeps all published rules; perhaps the request carried another.', value(name)),
		],
		steps: [
			phrase(
				translate,
				'Look at the request itself: with mixed addressing styles a key or region can stand where the bucket belongs.',
			),
		],
	};
};

/** A whole address where a name belongs. */
function pasted({ translate }: Case, name: string): readonly RichText[] {
	const form = /^(?:s3:\/\/|https?:\/\/|arn:)/i.exec(name)?.[0];
	return form === undefined
		? []
		: [phrase(translate, 'Give the bare bucket name, without {0} and what follows the name.', code(form))];
}
