/**
 * Sentences that S3 servers send as an error's message, by the code that they send beside it: the servers' own wordings (AWS, Ceph RGW, MinIO,
 * Alibaba, R2) up to where they begin to differ, without the full stop. `#` stands for a word or a number that differs from report to report.
 * Some other systems say some of these: what speaks for S3 beside them decides.
 */
export const byCode: Readonly<Record<string, readonly string[]>> = {
	NoSuchKey: ['The specified key does not exist', 'The specified object does not exist'],
	NoSuchBucket: ['The specified bucket does not exist'],
	InvalidBucketName: ['The specified bucket is not valid', 'The specified bucket name is not valid'],
	NoSuchUpload: ['The specified multipart upload does not exist', 'The specified upload does not exist'],
	NoSuchWebsiteConfiguration: ['The specified bucket does not have a website configuration'],
	NoSuchVersion: ['The specified version does not exist'],
	InvalidLocationConstraint: ['The specified location-constraint is not valid', 'The specified location constraint is not valid'],
	InvalidRequest: [
		'The specified copy source is larger than the maximum allowable size',
		'Content-MD5 HTTP header is required for Put Object requests with Object Lock parameters',
		'Content-MD5 OR # HTTP header is required for Put Object requests with Object Lock parameters',
		'Missing required header for this request: Content-MD5',
		'The authorization mechanism you have provided is not supported',
		'You can only specify one non-default checksum at a time',
		'This copy request is illegal because it is trying to copy an object to itself',
		'Bucket is missing Object Lock Configuration',
	],
	MethodNotAllowed: ['The specified method is not allowed against this resource'],
	BucketAlreadyExists: ['The requested bucket name is not available'],
	BucketAlreadyOwnedByYou: ['Your previous request to create the named bucket succeeded and you already own it'],
	BucketNotEmpty: ['The bucket you tried to delete is not empty'],
	InvalidAccessKeyId: [
		'The AWS Access Key Id you provided does not exist in our records',
		'The Access Key Id you provided does not exist in our records',
	],
	SignatureDoesNotMatch: ['The request signature we calculated does not match the signature you provided'],
	RequestTimeTooSkewed: [
		'The difference between the request time and the current time is too large',
		"The difference between the request time and the server's time is too large",
	],
	SlowDown: ['Please reduce your request rate', 'Resource requested is unreadable, please reduce your request rate'],
	EntityTooLarge: ['Your proposed upload exceeds the maximum allowed'],
	EntityTooSmall: ['Your proposed upload is smaller than the minimum allowed'],
	BadDigest: [
		'The Content-MD5 you specified did not match what we received',
		'The # you specified did not match the calculated checksum',
	],
	InvalidDigest: ['The Content-MD5 you specified is not valid', 'The Content-MD5 you specified was invalid'],
	MalformedXML: [
		'The XML you provided was not well-formed or did not validate against our published schema',
		'The XML you provided was not well-formed or did not validate',
	],
	MalformedTrailerError: [
		'The request contained trailing data that was not well-formed or did not conform to our published schema',
	],
	InvalidPart: ['One or more of the specified parts could not be found', 'All non-trailing parts must have the same length'],
	InvalidArgument: ['Part number must be an integer between 1 and #, inclusive', 'Only one auth mechanism allowed'],
	InvalidPartOrder: ['The list of parts was not in ascending order'],
	InvalidRange: ['The requested range is not satisfiable'],
	PreconditionFailed: [
		'At least one of the pre-conditions you specified did not hold',
		'At least one of the preconditions you specified did not hold',
	],
	AccessControlListNotSupported: ['The bucket does not allow ACLs'],
	PermanentRedirect: ['The bucket you are attempting to access must be addressed using the specified endpoint'],
	AuthorizationHeaderMalformed: ['Authorization header malformed', 'The authorization header is malformed'],
	XMinioAdminBucketQuotaExceeded: ['Bucket quota exceeded'],
	MissingContentLength: ['You must provide the Content-Length HTTP header'],
	IncompleteBody: ['You did not provide the number of bytes specified by the Content-Length HTTP header'],
	InvalidObjectState: ["The operation is not valid for the object's storage class"],
	SecondLevelDomainForbidden: ['Please use virtual hosted style to access'],
	ExpiredToken: ['The provided token has expired'],
	InvalidToken: ['The provided token is malformed or otherwise invalid'],
	NotImplemented: [
		'A header you provided implies functionality that is not implemented',
		'STREAMING-#-PAYLOAD not implemented',
		'STREAMING-#-TRAILER not implemented',
	],
	NoSuchCORSConfiguration: ['The CORS configuration does not exist'],
	NoSuchLifecycleConfiguration: ['The lifecycle configuration does not exist'],
	ObjectLockConfigurationNotFoundError: ['Object Lock configuration does not exist for this bucket'],
	NoSuchBucketPolicy: ['The bucket policy does not exist'],
	NoSuchTagSet: ['The TagSet does not exist'],
	ServerSideEncryptionConfigurationNotFoundError: ['The server side encryption configuration was not found'],
	AllAccessDisabled: ['All access to this object has been disabled', 'All access to this bucket has been disabled'],
	RequestTimeout: ['Your socket connection to the server was not read from or written to within the timeout period'],
	IllegalLocationConstraintException: [
		'The # location constraint is incompatible for the region specific endpoint this request was sent to',
	],
	XMinioStorageFull: [
		'Storage backend has reached its minimum free drive threshold',
		'Storage reached its minimum free drive threshold',
	],
	XMinioServerNotInitialized: ['Server not initialized, please try again'],
	XMinioInvalidObjectName: ['Object name contains unsupported characters'],
	OperationAborted: ['A conflicting conditional operation is currently in progress against this resource'],
	TooManyBuckets: ['You have attempted to create more buckets than allowed'],
	InternalError: ['We encountered an internal error'],
	XAmzContentSHA256Mismatch: [
		"The provided 'x-amz-content-sha256' header does not match what was computed",
		'The provided x-amz-content-sha256 header does not match what was computed',
	],
	AccessDenied: [
		'There were headers present in the request which were not signed',
		'Request has expired',
		'AWS authentication requires a valid Date or x-amz-date header',
		'Invalid according to Policy: Policy Condition failed',
		'Invalid according to Policy: Policy expired',
		'Access Denied',
	],
	MetadataTooLarge: ['Your metadata headers exceed the maximum allowed metadata size'],
	ObjectLocked: ['Object is WORM protected and cannot be overwritten'],
};

/** Each message with its code; see `byCode` for what `#` stands for. */
export const ownSentences: readonly (readonly [words: string, code: string])[] = Object.entries(byCode).flatMap(([code, all]) =>
	all.map((words) => [words, code] as const),
);
