import type { Cause } from '../cause.ts';
import { foreignKeyAtHome, foreignKeyId, otherClientGotIn } from '../signs/keySigns.ts';
import {
	sessionWithoutToken,
	temporaryKey,
	temporaryKeyWithoutToken,
	tokenBesideLastingKey,
	tokenNotSent,
	tokenSetBesideLastingKey,
} from '../signs/tokenSigns.ts';
import { askedByNobody, askedUnsigned, emptyKeyId, headerMissing, sentUnsigned } from '../signs/unsignedSigns.ts';
import { otherRegionAnswered } from '../signs/regionSigns.ts';
import { allAgrees } from '../signedText.ts';
import { code, isCode, isStatus, look, message } from '../signs.ts';

/** Errors in which the key itself is in question. */
const isKeyError = isCode(
	'InvalidAccessKeyId',
	'SignatureDoesNotMatch',
	'AccessDenied',
	'BGSRegionMismatch',
	'InvalidToken',
	'403',
	'Forbidden',
);

/** Refusals, as they are printed with and without a status. */
const isRefused = isCode('AccessDenied', 'Forbidden', 'Unauthorized', '401', '403');

/** The key that signed, the session it belongs to, and the absence of either. */
export const credentials: readonly Cause[] = [
	{
		id: 'wrong-secret',
		what: 'The secret key is wrong, cut off, or belongs to another key id.',
		next: 'Try the key alone with `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3 ls`; if that fails too, paste the secret again, without a newline or space.',
		signs: [
			message('proves', /^(?:access denied: )?invalid secret|secret (?:access )?key (?:is )?(?:wrong|incorrect|mismatch)/i),
			look('suggests', allAgrees, isCode('SignatureDoesNotMatch')),
		],
		pages: ['keys', 'authentication'],
	},
	{
		id: 'foreign-key',
		what: 'Credentials of another provider, account or profile were used than meant.',
		next: 'Run `aws configure list`: it shows which profile, variable or file the key came from. Then name the right profile.',
		signs: [
			look('proves', foreignKeyAtHome, isKeyError), // A store that compares signatures has found the key.
			look('suggests', foreignKeyId, (report) => isKeyError(report) && report.code !== 'SignatureDoesNotMatch'),
			look('suggests', otherClientGotIn, isCode('AccessDenied', 'InvalidAccessKeyId', '403', 'Forbidden')),
		],
		pages: ['keys', 'authentication'],
	},
	{
		id: 'key-of-other-region',
		what: 'The access key was issued for the other region of this store.',
		next: 'Use a key of the region you call, or call the other endpoint: `aws --endpoint-url https://s3.sg.bangmod.storage --region ap-southeast-1-sg s3 ls`.',
		signs: [code('proves', 'BGSRegionMismatch'), look('suggests', otherRegionAnswered, isKeyError)],
		pages: ['keys', 'regionDocs'],
	},
	{
		id: 'key-revoked',
		what: 'The access key was deleted, disabled or rotated.',
		next: 'Look in the console whether the key still exists; if not, make a new one and put it where the client reads it.',
		signs: [
			message(
				'proves',
				/(?:access )?key (?:\S{1,40} )?(?:is |has been |was )(?:de(?:activated|leted)|disabled|inactive|revoked|expired)|key.{0,20}not active/i,
			),
			// MinIO's words for a key that was switched off.
			message('proves', /account is disabled/i, isCode('InvalidAccessKeyId')),
		],
		pages: ['keys'],
	},
	{
		id: 'session-token-missing',
		what: 'Temporary credentials were used without their session token.',
		next: 'Pass the session token along with key id and secret, or use a key that needs none.',
		signs: [
			look('proves', temporaryKeyWithoutToken),
			// A store that compares signatures has found the key: without its token it is not found.
			look('suggests', temporaryKey, isCode('InvalidAccessKeyId', 'InvalidToken')),
			look('suggests', tokenNotSent, isCode('InvalidAccessKeyId')),
			look('suggests', sessionWithoutToken, (report) => isKeyError(report) || isStatus(400, 401, 403)(report)),
		],
	},
	{
		id: 'session-token-foreign',
		what: 'A session token is sent that does not belong to this key, or is expired.',
		next: 'Remove it: `unset AWS_SESSION_TOKEN AWS_SECURITY_TOKEN`, and take `aws_session_token` out of the profile.',
		signs: [
			code('proves', 'ExpiredToken', 'TokenRefreshRequired'),
			message('proves', /(?:security|session|provided) token .{0,40}(?:expired|invalid|malformed)/i),
			look('proves', tokenBesideLastingKey, isKeyError),
			look('suggests', tokenSetBesideLastingKey, isKeyError),
			code('suggests', 'InvalidToken'),
		],
	},
	{
		id: 'anonymous',
		what: 'The request was not signed at all.',
		next: 'Give the client a key, or make the object public on purpose.',
		signs: [
			message(
				'proves',
				/\banonymous (?:access|user|request|caller)|\bby anonymous\b|user: anonymous|access (?:key|token) (?:is )?(?:missing|required)|no AWS ?access ?key was presented|missing authentication/i,
			),
			look('proves', askedUnsigned, isRefused),
			look('proves', headerMissing),
			look('proves', askedByNobody, isRefused),
			look('suggests', sentUnsigned, isRefused),
			look('suggests', emptyKeyId),
		],
		pages: ['authentication', 'keys'],
	},
	{
		id: 'no-credentials',
		what: 'The client found no credentials at all.',
		next: 'Set `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, or name a profile that holds them, for the user and shell that the program runs in.',
		signs: [
			message(
				'proves',
				/unable to (?:locate|load|find) credentials|no ?(?:valid )?(?:aws )?credential(?:s|providers?)\b|could not (?:load|find) credentials|missing credentials|no valid providers in chain|credentials? (?:not found|could not be found|are empty|is empty)|static credentials are empty|no (?:ec2 )?imds role found|failed to (?:refresh|retrieve|load|get)(?: cached)? credentials|partial credentials|instance profile metadata|without credentials/i,
			),
		],
		pages: ['keys', 'authentication'],
	},
];
