import type { Span } from '../span.ts';
import type { Addressing, ChecksumMode, SignatureVersion, Stated } from './setup.ts';
import type { Role } from './roles.ts';

/** A word out of a setting: what is written, or the last name of a constant. */
export interface Scalar {
	readonly text: string;
	readonly place: Span;
	/** Whether it is a name of the program and no text. */
	readonly isName: boolean;
}

const yes = /^(?:true|yes|on|1|enabled?)$/i;
const no = /^(?:false|no|off|0|disabled?|nil)$/i;

/** A setting that is on or off; undefined for any other text. */
export function flagOf({ text }: Scalar): boolean | undefined {
	return yes.test(text) ? true : no.test(text) ? false : undefined;
}

/** How buckets are addressed by a setting of this role; undefined for `auto` and for what is none. */
export function addressingOf(role: Role, scalar: Scalar): Stated<Addressing> | undefined {
	const { text, place } = scalar;
	const flag = flagOf(scalar);
	if (role === 'pathStyle' || role === 'virtualStyle') {
		return flag === undefined ? undefined : { value: flag === (role === 'pathStyle') ? 'path' : 'virtual', place };
	}
	if (role === 'hostBucket') {
		return { value: /^(?:https?:\/\/)?(?:%\(bucket\)s|\$?\{?bucket\}?|%s)\./i.test(text) ? 'virtual' : 'path', place };
	}
	if (/path$/i.test(text) || /^on$/i.test(text)) return { value: 'path', place };
	if (/(?:virtual|vhost|dns|host)(?:[-_]?(?:hosted|host))?(?:[-_]?style)?$|^off$/i.test(text)) return { value: 'virtual', place };
	return /path[-_]?style$/i.test(text) ? { value: 'path', place } : undefined;
}

/** When checksums are added. */
export function checksumsOf(role: Role, scalar: Scalar): Stated<ChecksumMode> | undefined {
	const { text, place } = scalar;
	if (role === 'integrity') {
		const flag = flagOf(scalar);
		return flag === undefined ? undefined : { value: flag ? 'when_supported' : 'when_required', place };
	}
	const letters = text.toLowerCase().replace(/[^a-z]/g, '');
	if (letters.endsWith('whenrequired')) return { value: 'when_required', place };
	return letters.endsWith('whensupported') ? { value: 'when_supported', place } : undefined;
}

/** The signature's version; undefined for a text that is none. */
export function signatureOf(role: Role, scalar: Scalar): Stated<SignatureVersion> | undefined {
	const { text, place } = scalar;
	if (role === 'signatureV2' || role === 'signatureV4') {
		const flag = flagOf(scalar);
		return flag === undefined ? undefined : { value: flag === (role === 'signatureV2') ? 'v2' : 'v4', place };
	}
	if (/v4a?(?:$|signer)|^4$|v4_?(?:auth|query)/i.test(text)) return { value: 'v4', place };
	return /^(?:aws_?)?(?:s3-?)?v?2$|^s3$|^s3-query$|^S3SignerType$|v2$/i.test(text) ? { value: 'v2', place } : undefined;
}

/** A region's string; a constant of an SDK's list is spelled as the string it stands for. */
export function regionOf({ text, place, isName }: Scalar): Stated | undefined {
	if (!isName) return /^[a-z][a-z\d-]{1,62}$/i.test(text) ? { value: text, place } : undefined;
	const constant = /(?:^|\.)([A-Z]{2}(?:_[A-Z]+){1,3}_\d)$/.exec(text)?.[1];
	if (constant !== undefined) return { value: constant.toLowerCase().replaceAll('_', '-'), place };
	const [, area, side, number] = /(?:Endpoint|Region)s?\.([A-Z][A-Za-z]?)([A-Z][a-z]+)(\d)$/.exec(text) ?? [];
	if (area === undefined || side === undefined || number === undefined) return undefined;
	return { value: `${area}-${side}-${number}`.toLowerCase(), place };
}
