/**
 * The beginnings of the sentences that a code always comes with, on AWS, Ceph or MinIO, in lower case: they say what the code says. Any other
 * message says more.
 */
const stock: readonly string[] = [
	'access denied',
	'forbidden',
	'not found',
	'bad request',
	'conflict',
	'precondition failed',
	'method not allowed',
	'internal server error',
	'service unavailable',
	'slow down',
	'moved permanently',
	'no such key',
	'no such bucket',
	'invalid argument',
	'quota exceeded',
	'user is suspended',
	'the specified key does not exist',
	'the specified bucket does not exist',
	'the specified bucket is not valid',
	'the specified version does not exist',
	'the specified upload does not exist',
	'the specified multipart upload does not exist',
	'the specified method is not allowed against this resource',
	'the specified location-constraint is not valid',
	'the specified location constraint is not valid',
	'the requested bucket name is not available',
	'the requested range is not satisfiable',
	'the bucket you tried to delete is not empty',
	'the bucket you are attempting to access must be addressed',
	'your previous request to create the named bucket succeeded',
	'the aws access key id you provided does not exist in our records',
	'the access key id you provided does not exist in our records',
	'the request signature we calculated does not match the signature you provided',
	'the difference between the request time and',
	'the provided token has expired',
	'the provided token is malformed or otherwise invalid',
	'the xml you provided was not well-formed or did not validate',
	'the content-md5 you specified',
	'one or more of the specified parts could not be found',
	'the list of parts was not in ascending order',
	'your proposed upload exceeds the maximum allowed',
	'your proposed upload is smaller than the minimum allowed',
	'at least one of the pre-conditions you specified did not hold',
	'at least one of the preconditions you specified did not hold',
	'please reduce your request rate',
	'reduce your request rate',
	'service is unable to handle request',
	'we encountered an internal error',
	'your socket connection to the server was not read',
	'you did not provide the number of bytes',
	'you must provide the content-length http header',
	'you have attempted to create more buckets than allowed',
	'a conflicting conditional operation is currently in progress',
	'a header you provided implies functionality that is not implemented',
	'your key is too long',
	'the cors configuration does not exist',
	'the lifecycle configuration does not exist',
	'the bucket policy does not exist',
	'the tagset does not exist',
];

/** A stock sentence may end in a hint or two, not in a story; two words may end in nothing: `Access Denied because …` says more. */
const mostBehind = 120;
const shortest = 25;

/** Whether a message is what its code always comes with. */
export function isStockMessage(message: string): boolean {
	const told = message.trim().toLowerCase();
	return stock.some((sentence) =>
		sentence.length < shortest
			? told === sentence || told === `${sentence}.`
			: told.startsWith(sentence) && told.length - sentence.length <= mostBehind,
	);
}
