/**
 * Sentences that S3 servers send as an error's message, for programs that print those alone; with the code that each belongs to. The
 * servers' own wordings (AWS, Ceph RGW, MinIO), without the full stop, and each only where no other system says the same.
 */
const messages: readonly (readonly [message: string, code: string])[] = [
	['The specified key does not exist', 'NoSuchKey'],
	['The specified bucket does not exist', 'NoSuchBucket'],
	['The specified bucket is not valid', 'InvalidBucketName'],
	['The specified multipart upload does not exist', 'NoSuchUpload'],
	['The requested bucket name is not available', 'BucketAlreadyExists'],
	['Your previous request to create the named bucket succeeded and you already own it', 'BucketAlreadyOwnedByYou'],
	['The bucket you tried to delete is not empty', 'BucketNotEmpty'],
	['The AWS Access Key Id you provided does not exist in our records', 'InvalidAccessKeyId'],
	['The Access Key Id you provided does not exist in our records', 'InvalidAccessKeyId'],
	['The request signature we calculated does not match the signature you provided', 'SignatureDoesNotMatch'],
	['The difference between the request time and the current time is too large', 'RequestTimeTooSkewed'],
	["The difference between the request time and the server's time is too large", 'RequestTimeTooSkewed'],
	['Please reduce your request rate', 'SlowDown'],
	['Your proposed upload exceeds the maximum allowed', 'EntityTooLarge'],
	['Your proposed upload is smaller than the minimum allowed', 'EntityTooSmall'],
	['The Content-MD5 you specified did not match what we received', 'BadDigest'],
	['The Content-MD5 you specified is not valid', 'InvalidDigest'],
	['The XML you provided was not well-formed or did not validate', 'MalformedXML'],
	['One or more of the specified parts could not be found', 'InvalidPart'],
	['Access Denied', 'AccessDenied'],
];

/** The message's words → the code that S3 sends with them. */
export const ownMessages: ReadonlyMap<string, string> = new Map(messages);
