import type { Fact } from '../../facts.ts';
import type { Stretch } from './stretch.ts';

/** A name that did not resolve, or that the certificate does not hold, as resolvers and TLS libraries print it. */
const failedName =
	/(?:\blookup |ENOTFOUND |resolve host:? |Failed to resolve '|UnknownHostException:? |nable to execute HTTP request: |\bHost: |naccessible host: `|TCP connection to\s{1,3}|connect to host |such host is known\. \(|\bhost='|certificate is valid for [^"\n]{1,400}, not |hostname ')(?<host>[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,10})/dg;
/** The same where the name stands first: glibc's and BSD's words. */
const nameFirst =
	/(?<![\w.-])(?<host>[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){1,10}): (?:Name or service not known|nodename nor servname|Temporary failure in name)/dg;
/** What a report says that failed over a name. */
const noName =
	/[Nn]o such host|ENOTFOUND|naccessible host|not known|nodename|in name|resolve|UnknownHost|nable to execute|altnames|certificate is valid for|doesn't match/;
/** Units around the code in which the name stands. */
const near = 400;

/** The name that a failed connection stumbled over; undefined for a report of another kind. */
export function failedHost({ text, code, fact }: Stretch): Fact | undefined {
	const start = Math.max(0, code.start - near);
	const around = text.slice(start, code.end + near);
	if (!noName.test(around)) return undefined;
	const distance = ({ index }: RegExpExecArray) => Math.abs(index + start - code.start);
	const [nearest] = [...around.matchAll(failedName), ...around.matchAll(nameFirst)].toSorted((a, b) => distance(a) - distance(b));
	const span = nearest?.indices?.groups?.['host'];
	return span && fact(nearest?.groups?.['host'] ?? '', start + span[0], start + span[1], 'request');
}
