/**
 * Whether an operation's name is one of S3's. By build, not by list: a verb and one of S3's own nouns, so that an operation that
 * is newer than this file counts as well, while AssumeRole, SendMessage or GetCallerIdentity do not.
 */
export function isS3Operation(name: string): boolean {
	return operationPattern.test(name) && !foreignOperation.test(name);
}

const operationPattern =
	/^(?:Get|Put|Delete|Head|List|Create|Copy|Upload|Complete|Abort|Restore|Select|Write|Rename|Append|Update|Post)(?:Object|Bucket|Directory(?:Bucket)|MultipartUpload|Part|PublicAccessBlock|Session$|MultiObject|AccessPoint|AccountPublicAccess)\w{0,80}$/;

/** Other services with a bucket or an object in an operation's name (Cloud Directory, Lightsail, IoT). */
const foreignOperation =
	/(?:Attributes?Index|BucketBundles?|BucketAccessKeys?|ObjectPolicies|ObjectParent|ObjectChildren|ObjectInformation)$/;

/** An access log's name for an operation: `REST.GET.OBJECT`, `WEBSITE.HEAD.OBJECT`. */
export const logOperation = /\b(?:REST|WEBSITE|BATCH|SOAP|S3|CLOUDFRONT)\.[A-Z0-9_]{2,40}(?:\.[A-Z0-9_]{2,40})?(?= )/;

/** An access log's name for an operation, by itself. */
export function isLogOperation(name: string): boolean {
	return /^(?:REST|WEBSITE|BATCH|SOAP|S3|CLOUDFRONT)\.\w/.test(name);
}
