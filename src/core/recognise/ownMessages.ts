import { groupBy } from '../groupBy.ts';

/**
 * Sentences that S3 servers send as an error's message, with the code that they send beside it: the servers' own wordings (AWS, Ceph RGW,
 * MinIO, Alibaba) up to where they begin to differ, without the full stop. A search finds a text by the part of the words that is the
 * group's name; of those as few as may be. Some other systems say some of these: what speaks for S3 beside them decides.
 */
const groups: Readonly<Record<string, readonly (readonly [words: string, code: string])[]>> = {
	'The specified ': [
		['The specified key does not exist', 'NoSuchKey'],
		['The specified bucket does not exist', 'NoSuchBucket'],
		['The specified bucket is not valid', 'InvalidBucketName'],
		['The specified multipart upload does not exist', 'NoSuchUpload'],
		['The specified upload does not exist', 'NoSuchUpload'],
		['The specified object does not exist', 'NoSuchKey'],
		['The specified bucket does not have a website configuration', 'NoSuchWebsiteConfiguration'],
		['The specified version does not exist', 'NoSuchVersion'],
		['The specified location-constraint is not valid', 'InvalidLocationConstraint'],
		['The specified location constraint is not valid', 'InvalidLocationConstraint'],
		['The specified copy source is larger than the maximum allowable size', 'InvalidRequest'],
		['The specified method is not allowed against this resource', 'MethodNotAllowed'],
	],
	' bucket name': [
		['The requested bucket name is not available', 'BucketAlreadyExists'],
		['The specified bucket name is not valid', 'InvalidBucketName'],
	],
	'Your previous request to': [
		['Your previous request to create the named bucket succeeded and you already own it', 'BucketAlreadyOwnedByYou'],
	],
	'you tried to delete': [['The bucket you tried to delete is not empty', 'BucketNotEmpty']],
	'Access Key Id you': [
		['The AWS Access Key Id you provided does not exist in our records', 'InvalidAccessKeyId'],
		['The Access Key Id you provided does not exist in our records', 'InvalidAccessKeyId'],
		['The AWS access key Id you provided does not exist in our records', 'InvalidAccessKeyId'],
	],
	'signature we calculated': [
		['The request signature we calculated does not match the signature you provided', 'SignatureDoesNotMatch'],
	],
	'The difference between': [
		['The difference between the request time and the current time is too large', 'RequestTimeTooSkewed'],
		["The difference between the request time and the server's time is too large", 'RequestTimeTooSkewed'],
	],
	'your request rate': [
		['Please reduce your request rate', 'SlowDown'],
		['Resource requested is unreadable, please reduce your request rate', 'SlowDown'],
	],
	'Your proposed upload': [
		['Your proposed upload exceeds the maximum allowed', 'EntityTooLarge'],
		['Your proposed upload is smaller than the minimum allowed', 'EntityTooSmall'],
	],
	'Content-MD5 ': [
		['The Content-MD5 you specified did not match what we received', 'BadDigest'],
		['The Content-MD5 you specified is not valid', 'InvalidDigest'],
		['The Content-MD5 you specified was invalid', 'InvalidDigest'],
		['The Content-Md5 you specified did not match what we received', 'BadDigest'],
		['Content-MD5 HTTP header is required for Put Object requests with Object Lock parameters', 'InvalidRequest'],
		['Missing required header for this request: Content-MD5', 'InvalidRequest'],
	],
	'The XML you provided': [
		['The XML you provided was not well-formed or did not validate against our published schema', 'MalformedXML'],
		['The XML you provided was not well-formed or did not validate', 'MalformedXML'],
	],
	'our published schema': [
		[
			'The request contained trailing data that was not well-formed or did not conform to our published schema',
			'MalformedTrailerError',
		],
	],
	'specified parts': [['One or more of the specified parts could not be found', 'InvalidPart']],
	'must be an integer between': [['Part number must be an integer between 1 and 10000, inclusive', 'InvalidArgument']],
	'The list of parts': [['The list of parts was not in ascending order', 'InvalidPartOrder']],
	'requested range is not': [['The requested range is not satisfiable', 'InvalidRange']],
	'pre-conditions you': [['At least one of the pre-conditions you specified did not hold', 'PreconditionFailed']],
	'does not allow ACLs': [['The bucket does not allow ACLs', 'AccessControlListNotSupported']],
	'using the specified endpoint': [
		['The bucket you are attempting to access must be addressed using the specified endpoint', 'PermanentRedirect'],
	],
	'orization header malformed': [['Authorization header malformed', 'AuthorizationHeaderMalformed']],
	'ucket quota exceeded': [['Bucket quota exceeded', 'XMinioAdminBucketQuotaExceeded']],
	'authorization header is malformed': [['The authorization header is malformed', 'AuthorizationHeaderMalformed']],
	'authorization mechanism you': [['The authorization mechanism you have provided is not supported', 'InvalidRequest']],
	'one non-default checksum': [['You can only specify one non-default checksum at a time', 'InvalidRequest']],
	'Content-Length HTTP header': [
		['You must provide the Content-Length HTTP header', 'MissingContentLength'],
		['You did not provide the number of bytes specified by the Content-Length HTTP header', 'IncompleteBody'],
	],
	"object's storage class": [["The operation is not valid for the object's storage class", 'InvalidObjectState']],
	'virtual hosted style': [['Please use virtual hosted style to access', 'SecondLevelDomainForbidden']],
	'provided token ': [
		['The provided token has expired', 'ExpiredToken'],
		['The provided token is malformed or otherwise invalid', 'InvalidToken'],
	],
	'you provided implies': [['A header you provided implies functionality that is not implemented', 'NotImplemented']],
	'preconditions you specified': [['At least one of the preconditions you specified did not hold', 'PreconditionFailed']],
	'configuration does not exist': [
		['The CORS configuration does not exist', 'NoSuchCORSConfiguration'],
		['The lifecycle configuration does not exist', 'NoSuchLifecycleConfiguration'],
		['Object Lock configuration does not exist for this bucket', 'ObjectLockConfigurationNotFoundError'],
	],
	'bucket policy does not exist': [['The bucket policy does not exist', 'NoSuchBucketPolicy']],
	'TagSet does not exist': [['The TagSet does not exist', 'NoSuchTagSet']],
	'encryption configuration was': [
		['The server side encryption configuration was not found', 'ServerSideEncryptionConfigurationNotFoundError'],
	],
	'All access to this': [
		['All access to this object has been disabled', 'AllAccessDisabled'],
		['All access to this bucket has been disabled', 'AllAccessDisabled'],
	],
	'Your socket connection': [
		['Your socket connection to the server was not read from or written to within the timeout period', 'RequestTimeout'],
	],
	'location constraint is': [
		[
			'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to',
			'IllegalLocationConstraintException',
		],
	],
	'minimum free drive threshold': [
		['Storage backend has reached its minimum free drive threshold', 'XMinioStorageFull'],
		['Storage reached its minimum free drive threshold', 'XMinioStorageFull'],
	],
	'Server not initialized': [['Server not initialized, please try again', 'XMinioServerNotInitialized']],
	'unsupported characters': [['Object name contains unsupported characters', 'XMinioInvalidObjectName']],
	'conflicting conditional': [
		['A conflicting conditional operation is currently in progress against this resource', 'OperationAborted'],
	],
	'too many buckets': [['You have attempted to create more buckets than allowed', 'TooManyBuckets']],
	'We encountered an internal': [
		['We encountered an internal error. Please try again', 'InternalError'],
		['We encountered an internal error, please try again', 'InternalError'],
		['We encountered an internal error', 'InternalError'],
	],
	'x-amz-content-sha256': [
		["The provided 'x-amz-content-sha256' header does not match what was computed", 'XAmzContentSHA256Mismatch'],
		['The provided x-amz-content-sha256 header does not match what was computed', 'XAmzContentSHA256Mismatch'],
	],
	'headers present in the request': [['There were headers present in the request which were not signed', 'AccessDenied']],
	'Request has expired': [['Request has expired', 'AccessDenied']],
	'Access Denied': [['Access Denied', 'AccessDenied']],
};

/** The message's words → the code that S3 sends with them. */
export const ownMessages: ReadonlyMap<string, string> = new Map(Object.values(groups).flat());

const sentencesOf: ReadonlyMap<string, readonly string[]> = groupBy(
	[...ownMessages.keys()],
	(words) => ownMessages.get(words) ?? '',
);

/** The sentence that S3 sends with a code, where a text holds it. */
export function stockSentenceIn(code: string, text: string): string | undefined {
	const words = sentencesOf.get(code)?.find((sentence) => text.includes(sentence));
	const end = words === undefined ? 0 : text.indexOf(words) + words.length;
	return words === undefined ? undefined : text.slice(end - words.length, end + (text[end] === '.' ? 1 : 0));
}

/** A sentence that S3 sends with any code, where a text holds one. */
export function anyStockSentenceIn(text: string): string | undefined {
	for (const [stem, sentences] of Object.entries(groups)) {
		const found = text.includes(stem) ? sentences.find(([words]) => text.includes(words)) : undefined;
		if (found !== undefined) return stockSentenceIn(found[1], text);
	}
	return undefined;
}

/** What a client writes behind the service's words: a bracket, an arrow, a frame, a name with its value, the end of what it was quoted in. */
const clientsWords = /\s?\(|\s[[{]|\s-{1,3}>|\d{1,4} at \w|\s[\w.]{1,40}=|\*\*|["\x60](?=\s{1,4}[a-z])|["'\x60](?=[.)\]]|$)|\)/g;

/** A message without what a client put around the sentence that S3 sends with this code. */
export function serviceWords(code: string, message: string): string {
	const stock = stockSentenceIn(code, message);
	const at = stock === undefined ? -1 : message.indexOf(stock);
	if (stock === undefined || at < 0 || !/(?:^|[:=>.]\s{0,2}["']?)$/.test(message.slice(Math.max(0, at - 8), at))) return message;
	const rest = message.slice(at + stock.length);
	// A quotation mark that closes one of the sentence's own belongs to it.
	const end = [...rest.matchAll(clientsWords)].find(
		({ 0: mark, index }) => !/["'\x60]/.test(mark) || rest.slice(0, index).split(mark).length % 2 === 1,
	);
	return (stock + rest.slice(0, end?.index ?? rest.length)).trimEnd();
}

/** Whether a text holds the sentence that S3 sends with a code: `InvalidRequest: The authorization mechanism …`. */
export function saysStockSentence(code: string, text: string): boolean {
	return stockSentenceIn(code, text) !== undefined;
}

/** Those that other services send as well; what speaks for S3 beside them decides. */
const shared: ReadonlySet<string> = new Set([
	'Access Denied',
	'Request has expired',
	'The provided token has expired',
	'The provided token is malformed or otherwise invalid',
	'The requested range is not satisfiable',
]);

/** Whether S3's servers are known to send this message. */
export function isOwnMessage(words: string): boolean {
	return ownMessages.has(words);
}

/** Whether other services send this message as well. */
export function isSharedMessage(words: string): boolean {
	return shared.has(words);
}

/** In each of the messages stands one of these. */
export const messageStems: readonly string[] = Object.keys(groups);
