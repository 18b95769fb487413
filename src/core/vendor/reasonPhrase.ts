/** The reason phrases of RFC 9110 and 6585 for the statuses that S3 answers with. */
const phrases: Readonly<Record<number, string>> = {
	200: 'OK',
	204: 'No Content',
	206: 'Partial Content',
	301: 'Moved Permanently',
	302: 'Found',
	304: 'Not Modified',
	307: 'Temporary Redirect',
	308: 'Permanent Redirect',
	400: 'Bad Request',
	401: 'Unauthorized',
	403: 'Forbidden',
	404: 'Not Found',
	405: 'Method Not Allowed',
	408: 'Request Timeout',
	409: 'Conflict',
	411: 'Length Required',
	412: 'Precondition Failed',
	413: 'Content Too Large',
	416: 'Range Not Satisfiable',
	429: 'Too Many Requests',
	431: 'Request Header Fields Too Large',
	500: 'Internal Server Error',
	501: 'Not Implemented',
	502: 'Bad Gateway',
	503: 'Service Unavailable',
	504: 'Gateway Timeout',
	507: 'Insufficient Storage',
};

/** The status in words; empty for one that has none here. */
export function reasonPhrase(status: number): string {
	return phrases[status] ?? '';
}
