import { code as literal, phrase, value } from '../../richText.ts';
import { maskKeyId } from '../../vendor/accessKeyId.ts';
import { idFormOf } from '../../vendor/idForm.ts';
import { accessKeyPrefix } from '../../vendor/service.ts';
import { answeredBy, calledHost, homeRegion, wantedEndpoints } from '../addresses.ts';
import { regionOfHost } from '../../vendor/regionOfHost.ts';
import type { Evidence } from '../cause.ts';
import { keyId } from '../keyId.ts';
import type { Report } from '../report.ts';
import { temporaryKey } from './tokenSigns.ts';

/** A key id that BangmodStorage never gave out, at an endpoint of BangmodStorage. */
export function foreignKeyAtHome(report: Report): Evidence | undefined {
	return homeRegion(report) === undefined ? undefined : foreignKeyId(report);
}

/** A key id that BangmodStorage never gave out, where nobody else is known to have answered. */
export function foreignKeyId(report: Report): Evidence | undefined {
	const id = keyId(report);
	const isOurs = (answeredBy(report)?.service ?? 'BangmodStorage') === 'BangmodStorage' && wantedElsewhere(report) === undefined;
	const isKey =
		id !== undefined && (isOfGateway(report) ? /^(?=.*\d)[A-Z0-9]{16,64}$/ : /^(?:A[KS]IA|GOOG1)[A-Z0-9]{12,60}$/).test(id.value);
	// What a temporary key lacks is told first.
	if (temporaryKey(report) !== undefined && homeRegion(report) === undefined) return undefined;
	if (id === undefined || !isOurs || !isKey || id.value.startsWith(accessKeyPrefix)) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The request was signed with key id {0}; BangmodStorage’s begin with {1}.',
			value(maskKeyId(id.value)),
			literal(accessKeyPrefix),
		),
		place: id.place,
	};
}

/** A command of aws-cli without an error of its own, and an SDK that is refused: each looks for its key in places of its own. */
export function otherClientGotIn({ facts, translate }: Report): Evidence | undefined {
	const { command, name } = facts.client;
	if (command === undefined || name?.value.startsWith('AWS SDK for') !== true || !/^(?:sudo |time )?aws /.test(command.value))
		return undefined;
	return {
		sentence: phrase(
			translate,
			'No error is printed for {0}, and {1} was refused: each finds its key by itself.',
			value(command.value),
			literal(name.value),
		),
		place: command.place,
	};
}

/** The answer is a Ceph gateway's, or the endpoint BangmodStorage's: other stores give ids of any form. */
function isOfGateway(report: Report): boolean {
	const { requestId, hostId } = report.facts.answer;
	return homeRegion(report) !== undefined || idFormOf(requestId?.value, hostId?.value) === 'rgw';
}

/** An endpoint or a host that is not BangmodStorage's. */
function wantedElsewhere(report: Report) {
	return (
		wantedEndpoints(report).find(({ host }) => regionOfHost(host) === undefined) ??
		(homeRegion(report) === undefined ? calledHost(report) : undefined)
	);
}
