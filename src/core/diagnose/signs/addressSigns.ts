import { phrase, value } from '../../richText.ts';
import { serviceOf } from '../../vendor/serviceOfHost.ts';
import { answeredBy, calledHost, hostAlone, isSameHost, readEndpoint, wantedEndpoints } from '../addresses.ts';
import { regionOfHost } from '../../vendor/regionOfHost.ts';
import type { Evidence } from '../cause.ts';
import { isPresigned, type Report } from '../report.ts';

/** Settings ask for one host, and the answer surely bears the marks of another's service. */
export function answeredByAnother(report: Report): Evidence | undefined {
	return answeredBy(report)?.isSure === true ? answeredElsewhere(report) : undefined;
}

/** Settings ask for one host, and the answer bears the marks of another's service. */
export function answeredElsewhere(report: Report): Evidence | undefined {
	const answered = answeredBy(report);
	const wanted = wantedEndpoints(report).find(({ host }) => {
		const service = serviceOf(host);
		// Wasabi writes ids as Amazon does.
		return service !== answered?.service && service !== 'Wasabi';
	});
	if (
		answered === undefined ||
		wanted === undefined ||
		wantedEndpoints(report).some(({ host }) => serviceOf(host) === answered.service)
	)
		return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The endpoint is set to {0}, but the answer is from {1}: {2}.',
			value(wanted.fact.value),
			value(answered.service),
			value(answered.fact.value),
		),
		place: answered.fact.place,
	};
}

/** Settings ask for one host, and the request went to another. */
export function wantedAnother(report: Report): Evidence | undefined {
	const called = calledHost(report);
	const wanted = wantedEndpoints(report);
	const [first] = wanted;
	if (called === undefined || first === undefined) return undefined;
	if (wanted.some(({ host }) => isSameHost(hostAlone(called.value), host))) return undefined;
	return {
		sentence: phrase(
			report.translate,
			'The endpoint is set to {0}, but the request went to {1}.',
			value(first.fact.value),
			value(called.value),
		),
		place: called.place,
	};
}

/** A presigned URL of one host, and settings that sign for another: it was put in its place afterwards. */
export function presignedElsewhere(report: Report): Evidence | undefined {
	return isPresigned(report) ? wantedAnother(report) : undefined;
}

/** A host of Amazon's for a region that Amazon does not have: the region was set, and the endpoint was not. */
export function inventedHost({ facts, translate }: Report): Evidence | undefined {
	const { host } = facts.request;
	const region = /(?:^|\.)s3[.-](?:dualstack\.)?([a-z0-9-]{2,40})\.amazonaws\.com$/.exec(host?.value ?? '')?.[1];
	if (
		host === undefined ||
		region === undefined ||
		/^(?:[a-z]{2}(?:-[a-z]{3,12}){1,2}-\d|external-\d|accelerate|website-.*|global)$/.test(region)
	)
		return undefined;
	return {
		sentence: phrase(
			translate,
			'The request went to {0}: Amazon has no region {1}, so the region was set and the endpoint was not.',
			value(host.value),
			value(region),
		),
		place: host.place,
	};
}

/** BangmodStorage's endpoint, written with `http://`. */
export function plainEndpointOfOurs(report: Report): Evidence | undefined {
	const plain = wantedEndpoints(report).find(({ scheme, host }) => scheme === 'http' && regionOfHost(host) !== undefined);
	return (
		plain && {
			sentence: phrase(report.translate, 'The endpoint is set to {0}; BangmodStorage takes HTTPS only.', value(plain.fact.value)),
			place: plain.fact.place,
		}
	);
}

/** The answer sends the request from `http://` to the same host's `https://`. */
export function redirectedToHttps(report: Report): Evidence | undefined {
	const location = report.facts.answer.headers.get('location');
	const target = location && readEndpoint(location.value);
	const called = calledHost(report);
	if (location === undefined || target?.scheme !== 'https' || called === undefined) return undefined;
	if (hostAlone(called.value) !== target.host || target.port !== '') return undefined;
	return {
		sentence: phrase(report.translate, 'The answer points to the same host with HTTPS: {0}.', value(location.value)),
		place: location.place,
	};
}
