import { accessKeyPrefix } from './service.ts';

/** Amazon's key ids: long-lived keys begin AKIA, those of a session ASIA. */
const prefixes: readonly string[] = [accessKeyPrefix, 'AKIA', 'ASIA'];

/** Shows at most the known prefix and the last four characters of a key id, and of an unknown or short id less than that. */
export function maskKeyId(id: string): string {
	const prefix = prefixes.find((known) => id.startsWith(known)) ?? '';
	const tail = id.length >= prefix.length + 8 ? id.slice(-4) : '';
	return `${prefix}…${tail}`;
}
