/** A sentence for the codes that the stand-in makes itself, and for those whose message Ceph leaves empty. Ours, not the vendor's. */
const messages: Readonly<Record<string, string>> = {
	AccessDenied: 'Access Denied',
	BGSAccountUnverified: 'The e-mail address of this account has not been verified.',
	BGSBillingHold: 'This account has an unpaid balance.',
	BGSRegionMismatch: 'This access key belongs to another region than this endpoint.',
	BadDigest: 'The Content-MD5 you specified did not match what we received.',
	BucketAlreadyExists: 'The requested bucket name is not available.',
	BucketNotEmpty: 'The bucket you tried to delete is not empty.',
	InvalidAccessKeyId: 'The access key id you provided does not exist in our records.',
	InvalidBucketName: 'The specified bucket is not valid.',
	InvalidDigest: 'The Content-MD5 you specified is not valid.',
	InvalidObjectName: 'The object name is not valid.',
	InvalidRange: 'The requested range is not satisfiable.',
	MissingContentLength: 'You must provide the Content-Length HTTP header.',
	NoSuchBucket: 'The specified bucket does not exist.',
	NoSuchKey: 'The specified key does not exist.',
	NoSuchUpload: 'The specified multipart upload does not exist.',
	PreconditionFailed: 'At least one of the preconditions you specified did not hold.',
	QuotaExceeded: 'A quota of this bucket or account is used up.',
	RequestNotAuthorized: 'This account is suspended.',
	RequestTimeTooSkewed: 'The difference between the request time and the current time is too large.',
	RequestTimeout: 'The store behind the gateway did not answer in time.',
	ServiceUnavailable: 'This region is temporarily degraded.',
	SignatureDoesNotMatch: 'The request signature we calculated does not match the signature you provided.',
	SlowDown: 'Please reduce your request rate.',
	TooManyBuckets: 'This account has as many buckets as it may.',
};

/** The message of an error body with this code. */
export function messageOf(code: string): string {
	return messages[code] ?? 'The request was refused.';
}
