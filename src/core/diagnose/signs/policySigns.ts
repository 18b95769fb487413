import { phrase, value } from '../../richText.ts';
import type { Evidence } from '../cause.ts';
import { onList } from '../likely/operations.ts';
import type { Report } from '../report.ts';
import { isCode, isOperation } from '../signs.ts';

/** A statement of a policy that is printed near denies. */
export function policyDenies({ facts, translate }: Report): Evidence | undefined {
	const effect = facts.settings.find(({ name, value: held }) => /^effect$/i.test(name) && held === 'Deny');
	return effect && { sentence: phrase(translate, 'A statement of the policy that is printed here denies.'), place: effect.place };
}

/** A statement of a policy that is printed near holds on a condition alone. */
export function policyAsksCondition({ facts, translate }: Report): Evidence | undefined {
	const condition = facts.settings.find(({ name }) => /^(?:aws|s3):/.test(name));
	return (
		condition && {
			sentence: phrase(
				translate,
				'The policy that is printed here has a condition: {0} is to be {1}.',
				value(condition.name),
				value(condition.value),
			),
			place: condition.place,
		}
	);
}

/** A service of Amazon's asked, which has no policy of its own: what the bucket's says of it, and of whose behalf, decides. */
export function askedByService({ facts, translate }: Report): Evidence | undefined {
	const { requester } = facts.request;
	if (requester === undefined || !/^[a-z][a-z0-9.-]*\.amazonaws\.com$/.test(requester.value)) return undefined;
	return {
		sentence: phrase(
			translate,
			'A service asked, {0}: the bucket’s policy alone decides, by its conditions.',
			value(requester.value),
		),
		place: requester.place,
	};
}

const isBare = isCode('403', 'Forbidden');
const isDenied = isCode('403', 'Forbidden', 'AccessDenied');
const isRead = isOperation(/^(?:Get|Head)Object$/);
const isList = isOperation(onList);

/** The policy that is printed names objects and no bucket, so a key that is missing looks forbidden. */
export function objectsAloneOnRead(report: Report): Evidence | undefined {
	const isOne = report.facts.request.operation === undefined ? isBare(report) : isDenied(report) && isRead(report);
	return isOne ? objectsAlone(report) : undefined;
}

/** The policy that is printed names objects and no bucket, and a list asks for the bucket. */
export function objectsAloneOnList(report: Report): Evidence | undefined {
	return isList(report) && isDenied(report) ? objectsAlone(report) : undefined;
}

/** Where the statement has a condition, that is the nearer reason. */
function objectsAlone(report: Report): Evidence | undefined {
	if (policyAsksCondition(report) !== undefined) return undefined;
	const resources = report.facts.settings.filter(
		({ name, value: held }) => /^resources?$/i.test(name) && held.startsWith('arn:'),
	);
	const [objects] = resources;
	if (objects === undefined || !resources.every(({ value: held }) => /:::[^/*]+\//.test(held))) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The policy that is printed here names {0} and not the bucket itself.',
			value(objects.value),
		),
		place: objects.place,
	};
}
