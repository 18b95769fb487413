import { code as literal, phrase, value } from '../../richText.ts';
import { maskKeyId } from '../../vendor/accessKeyId.ts';
import { idFormOf } from '../../vendor/idForm.ts';
import { accessKeyPrefix } from '../../vendor/service.ts';
import { answeredBy, calledHost, homeRegion, regionOfHost, wantedEndpoints } from '../addresses.ts';
import { otherRegionAnswered } from '../addressSigns.ts';
import type { Cause, Evidence } from '../cause.ts';
import type { Report } from '../report.ts';
import { settingsOf } from '../settingOf.ts';
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

/** The key that signed, the session it belongs to, and the absence of either. */
export const credentials: readonly Cause[] = [
	{
		id: 'wrong-secret',
		what: 'The secret key is wrong, cut off, or belongs to another key id.',
		next: 'Try the key alone with `aws --endpoint-url https://s3.bkk.bangmod.storage --region ap-southeast-1-bkk s3 ls`; if that fails too, paste the secret again, without a newline or space.',
		signs: [
			message('proves', /^(?:access denied: )?invalid secret|secret (?:access )?key (?:is )?(?:wrong|incorrect|mismatch)/i),
		],
		pages: ['keys', 'authentication'],
	},
	{
		id: 'foreign-key',
		what: 'Credentials of another provider, account or profile were used than meant.',
		next: 'Run `aws configure list`: it shows which profile, variable or file the key came from. Then name the right profile.',
		signs: [look('proves', foreignKeyAtHome, isKeyError), look('suggests', foreignKeyId, isKeyError)],
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
				/(?:access )?key (?:\S{1,40} )?(?:is |has been |was )(?:disabled|inactive|revoked|deleted|expired)|key.{0,20}not active/i,
			),
		],
		pages: ['keys'],
	},
	{
		id: 'session-token-missing',
		what: 'Temporary credentials were used without their session token.',
		next: 'Pass the session token along with key id and secret, or use a key that needs none.',
		signs: [look('proves', temporaryKeyWithoutToken), look('suggests', sessionWithoutToken, isStatus(400, 401, 403))],
	},
	{
		id: 'session-token-foreign',
		what: 'A session token is sent that does not belong to this key, or is expired.',
		next: 'Remove it: `unset AWS_SESSION_TOKEN AWS_SECURITY_TOKEN`, and take `aws_session_token` out of the profile.',
		signs: [
			code('proves', 'ExpiredToken', 'TokenRefreshRequired'),
			message('proves', /(?:security|session|provided) token .{0,40}(?:expired|invalid|malformed)/i),
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
			look('proves', emptyKeyId),
			look('suggests', sentUnsigned, isStatus(401, 403)),
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

/** A key id that BangmodStorage never gave out, at an endpoint of BangmodStorage. */
function foreignKeyAtHome(report: Report): Evidence | undefined {
	return homeRegion(report) === undefined ? undefined : foreignKeyId(report);
}

/** A key id that BangmodStorage never gave out, where nobody else is known to have answered. */
function foreignKeyId(report: Report): Evidence | undefined {
	const id = keyId(report);
	const isOurs = (answeredBy(report)?.service ?? 'BangmodStorage') === 'BangmodStorage' && wantedElsewhere(report) === undefined;
	const isKey =
		id !== undefined && (isOfGateway(report) ? /^(?=.*\d)[A-Z0-9]{16,64}$/ : /^A[KS]IA[A-Z0-9]{12,60}$/).test(id.value);
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

/** An `ASIA…` key, and signed headers without `x-amz-security-token`. */
function temporaryKeyWithoutToken(report: Report): Evidence | undefined {
	const { facts, translate } = report;
	const id = keyId(report);
	const signed = facts.request.signedHeaders;
	if (id === undefined || !id.value.startsWith('ASIA') || signed === undefined) return undefined;
	const hasToken = signed.value.includes('x-amz-security-token') || /security-token/i.test(facts.request.query?.value ?? '');
	if (hasToken || facts.request.headers.has('x-amz-security-token')) return undefined;
	return {
		sentence: phrase(
			translate,
			'The key id {0} is a temporary one, and {1} is not among the signed headers.',
			value(maskKeyId(id.value)),
			literal('x-amz-security-token'),
		),
		place: signed.place,
	};
}

/** Settings that take a key out of a session, and no token beside it. */
function sessionWithoutToken({ facts, translate }: Report): Evidence | undefined {
	const key = facts.settings.find(({ name }) => /access_?key(?:_?id)?$/i.test(name));
	const isOfSession =
		key !== undefined && /^(?:\w{1,40}\.)?(?:cred\w{0,20}|session\w{0,20})\.\w{0,12}access_?key/i.test(key.value);
	if (!isOfSession || settingsOf(facts.settings, 'sessionToken').length > 0) return undefined;
	return {
		sentence: phrase(
			translate,
			'The setting {0} takes its key from a session ({1}); no session token is set beside it.',
			value(key.name),
			value(key.value),
		),
		place: key.place,
	};
}

function emptyKeyId({ facts, translate }: Report): Evidence | undefined {
	const element = facts.answer.elements.get('AWSAccessKeyId');
	if (element === undefined || element.value.trim() !== '') return undefined;
	return {
		sentence: phrase(translate, 'The answer’s {0} is empty: no key signed the request.', literal('AWSAccessKeyId')),
		place: element.place,
	};
}

/** A request that is printed with its headers, and none of them signs it. */
function sentUnsigned({ facts, translate }: Report): Evidence | undefined {
	const { headers, signedHeaders, presigned, keyId: signer } = facts.request;
	const host = headers.get('host');
	if (host === undefined || headers.size < 2 || headers.has('authorization') || headers.has('x-amz-date')) return undefined;
	if (signedHeaders !== undefined || presigned !== undefined || signer !== undefined) return undefined;
	return {
		sentence: phrase(
			translate,
			'The request is printed with its headers, and there is no {0} among them.',
			literal('Authorization'),
		),
		place: host.place,
	};
}

function keyId({ facts }: Report) {
	const stated = facts.request.keyId ?? facts.answer.elements.get('AWSAccessKeyId');
	return stated !== undefined && /^[A-Za-z0-9_-]{4,128}$/.test(stated.value.trim()) ? stated : undefined;
}
