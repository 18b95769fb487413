import type { Facts } from '../facts.ts';
import type { Setup } from '../setup/setup.ts';
import { hostAlone, isSameHost, readEndpoint } from './addresses.ts';
import type { ReportSetup, SetupsOfFile } from './reportSetup.ts';
import { settingsOf } from './settingOf.ts';

/**
 * The one setup that a report is of: that in the file of its frames, the nearest to the call first, else the only one of the workspace whose
 * endpoint, bucket or profile the report states. None where two may be meant, or where the report states another endpoint.
 */
export function setupOf(facts: Facts, originIds: readonly string[], files: readonly SetupsOfFile[]): ReportSetup | undefined {
	for (const id of originIds) {
		const inFile = files.filter((file) => file.id === id).flatMap((file) => possible(facts, file));
		if (inFile.length > 0) return theOne(facts, inFile, true);
	}
	const all = files.flatMap((file) => possible(facts, file)).filter(({ setup }) => agreements(facts, setup) > 0);
	return theOne(facts, all, false);
}

type Candidate = Pick<ReportSetup, 'setup' | 'file'>;

function possible(facts: Facts, file: SetupsOfFile): readonly Candidate[] {
	return file.setups.filter((setup) => !isElsewhere(facts, setup)).map((setup) => ({ setup, file }));
}

function theOne(facts: Facts, candidates: readonly Candidate[], isOfFrame: boolean): ReportSetup | undefined {
	const most = Math.max(0, ...candidates.map(({ setup }) => agreements(facts, setup)));
	const [one, ...others] = candidates.filter(({ setup }) => agreements(facts, setup) === most);
	return one === undefined || others.length > 0 ? undefined : { ...one, isOfFrame };
}

/** True where the request went, by what the report states, to another host than this setup's. */
function isElsewhere(facts: Facts, { endpoint }: Setup): boolean {
	const called = hostsOf(facts);
	const own = endpoint && readEndpoint(endpoint.value)?.host;
	return own !== undefined && called.length > 0 && !called.some((host) => isSameHost(host, own));
}

/** How many of endpoint, bucket and profile the report states as the setup has them. */
export function agreements(facts: Facts, { endpoint, buckets, profile }: Setup): number {
	const own = endpoint && readEndpoint(endpoint.value)?.host;
	const { bucket } = facts.request;
	const wanted = /--profile[ =](\S{1,80})/.exec(facts.client.command?.value.slice(0, 2000) ?? '')?.[1];
	return [
		own !== undefined && hostsOf(facts).some((host) => isSameHost(host, own)),
		bucket !== undefined && buckets.some(({ value }) => value === bucket.value),
		wanted !== undefined && profile?.value === wanted,
	].filter(Boolean).length;
}

function hostsOf({ request, settings }: Facts): readonly string[] {
	const printed = [request.host, request.headers.get('host'), ...settingsOf(settings, 'endpoint')];
	return printed.flatMap((fact) => (fact === undefined ? [] : hostAlone(fact.value)));
}
