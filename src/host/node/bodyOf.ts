import type { IncomingMessage } from 'node:http';
import type { AnswerBody, AnswerOddity } from '../../core/s3/answer/exchange.ts';
import { decodeText } from '../decodeText.ts';
import { decodeBody } from './decodeBody.ts';
import type { ReadBody } from './readBody.ts';

/** Turns what was read into what is shown. `hasExtra`: the server sent more than its framing allowed. */
export async function bodyOf(
	response: IncomingMessage,
	read: ReadBody,
	hasExtra: boolean,
): Promise<{ readonly body: AnswerBody; readonly oddities: readonly AnswerOddity[] }> {
	const { headers } = response;
	const decoded = await decodeBody(read.bytes, headers['content-encoding'] ?? '', read.end === 'complete');
	const { text, isValid } = decodeText(decoded.bytes, headers['content-type'] ?? '');
	const declaredBytes = declaredLength(response);
	const oddities: AnswerOddity[] = [...decoded.oddities];
	if (hasExtra) oddities.push(response.statusCode === 204 ? 'body with 204' : 'longer than declared');
	if (read.receivedBytes > 0 && declaredBytes === null && headers['transfer-encoding'] === undefined)
		oddities.push('length unknown');
	if (!isValid) oddities.push('invalid text');
	const { receivedBytes, end } = read;
	return { body: { bytes: decoded.bytes, text, receivedBytes, declaredBytes, end }, oddities };
}

function declaredLength({ headers }: IncomingMessage): number | null {
	const length = headers['content-length'];
	return length === undefined ? null : Number(length);
}
