import { code, phrase } from '../../richText.ts';
import type { Look } from '../clue.ts';

/** `accept-encoding` in a list of signed headers, which S3 writes in lower case with semicolons; plain or percent-encoded. */
const inSignedHeaders = /(?:^|[\n=;]|%3B|%3D)accept-encoding(?:;|%3B)/i;

/** A header under the signature that proxies rewrite. That it was sent says nothing: nearly every client sends it, and few sign it. */
export const signedEncoding: Look = ({ translate, code: name, details, text }) => {
	if (name !== 'SignatureDoesNotMatch') return undefined;
	if (!inSignedHeaders.test(details.get('CanonicalRequest') ?? '') && !inSignedHeaders.test(text)) return undefined;
	return {
		evidence: [phrase(translate, '{0} is among the signed headers; proxies rewrite it on the way.', code('accept-encoding'))],
		steps: [phrase(translate, 'Keep it out of the signature; with rclone: {0}.', code('--s3-sign-accept-encoding=false'))],
	};
};
