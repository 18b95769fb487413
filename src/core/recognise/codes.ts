import { codeNames } from '../catalog/table.generated.ts';
import { byCode } from './ownSentences.ts';

const known: ReadonlySet<string> = new Set([...codeNames.filter((name) => /^[A-Z]/.test(name)), ...Object.keys(byCode)]);

/** A code of the catalogue, or one of which S3's sentence is known, exactly as S3 spells it (a confusable letter or another case is another word). */
export function isKnownCode(token: string): boolean {
	return known.has(token);
}

/**
 * Words of the catalogue that other systems print as well: by themselves they say nothing about S3.
 * Gathered from gRPC, Kubernetes, HTTP frameworks, databases, other cloud services and plain English.
 */
const sharedWords: ReadonlySet<string> = new Set([
	'AccessDenied',
	'AccessForbidden',
	'AuthorizationError',
	'BadRequest',
	'BadRequestException',
	'Busy',
	'CastFailed',
	'ClientDisconnect',
	'ClientDisconnected',
	'ConcurrentModification',
	'ConnectionClosed',
	'DeleteConflict',
	'EmailExists',
	'EndpointNotFound',
	'EntityAlreadyExists',
	'ExpiredRequest',
	'ExpiredToken',
	'Forbidden',
	'IntegerOverflow',
	'InternalError',
	'InternalServiceException',
	'InvalidArgument',
	'InvalidCast',
	'InvalidDataSource',
	'InvalidDataType',
	'InvalidDuration',
	'InvalidIdentityToken',
	'InvalidInput',
	'InvalidNextTokenException',
	'InvalidPolicyDocument',
	'InvalidPrefix',
	'InvalidRange',
	'InvalidRegion',
	'InvalidRequest',
	'InvalidRequestException',
	'InvalidRequestParameter',
	'InvalidSecurity',
	'InvalidSignature',
	'InvalidTag',
	'InvalidToken',
	'InvalidURI',
	'KeyExists',
	'LimitExceeded',
	'Locked',
	'MalformedPolicyDocument',
	'MethodNotAllowed',
	'MissingAuthenticationToken',
	'MissingFields',
	'MissingHeaders',
	'MissingRequiredParameter',
	'NotFound',
	'NotFoundException',
	'NotImplemented',
	'NotModified',
	'NumberFormatError',
	'OperationAborted',
	'PreconditionFailed',
	'QuotaExceeded',
	'Redirect',
	'RequestTimeout',
	'ServerBusy',
	'ServiceFailure',
	'ServiceUnavailable',
	'TooManyRequests',
	'TooManyRequestsException',
	'Unauthorized',
	'UnauthorizedAccess',
	'UnauthorizedAccessError',
	'Unavailable',
	'Unknown',
	'UnknownError',
	'UnprocessableEntity',
	'UnsupportedArgument',
	'UnsupportedFunction',
	'UnsupportedMediaType',
	'UnsupportedSyntax',
	'UserAlreadyExists',
	'NoSuchEntity',
	'NoSuchResource',
	'NoSuchUser',
	'ParseUnexpectedToken',
	'TruncatedInput',
	'UnexpectedContent',
	'InsufficientStorage',
	'InsufficientCapacity',
	'MaxVersionsExceeded',
	'NotSignedUp',
	'JSONParsingError',
	'CSVParsingError',
	'InvalidTokenId',
	'PolicyTooLarge',
	'MalformedPolicy',
	'RequestRateLimitExceeded',
	'IncorrectEndpoint',
]);

/** True for a known code that only S3 uses. */
export function isUnmistakable(token: string): boolean {
	return known.has(token) && !sharedWords.has(token) && !bodylessNames.has(token);
}

/** The words that stand for a missing body: HTTP reasons as SDKs turn them into names. */
const bodylessNames: ReadonlySet<string> = new Set([
	'BadRequest',
	'Forbidden',
	'MovedPermanently',
	'NotFound',
	'Unauthorized',
	'Unknown',
	'UnknownError',
]);

/** True for what an SDK prints in place of a code when the answer had no body: a status, or the status's name. */
export function isBodyless(token: string): boolean {
	return bodylessNames.has(token) || /^(?:[345]\d\d|Http[345]\d\dError)$/.test(token);
}

/** Built like a code: capital first, at least two humps (`ErrTooManyRequest`), nothing but letters, digits and inner dots. */
export function isCodeShaped(token: string): boolean {
	return (
		token.length <= 80 &&
		/^[A-Z][a-z\d]*(?:[A-Z][A-Za-z\d]*)(?:\.[A-Z][A-Za-z\d]+)?$/.test(token) &&
		/[a-z]/.test(token) &&
		!clientMade.test(token)
	);
}

/** Names that SDKs give to failures of their own, and class names in front of a code. */
const clientMade =
	/^(?:Serialization|Unmarshal|Marshal|Request|RequestCanceled|S3Upload|Client|Multipart|Response|S3Response|[A-Z]\w{0,79})(?:Error|Exception)$|^(?:RequestCanceled|NoCredentialProviders|MultipartUpload|CredentialRequiresARNError|ParamValidation)$/;
