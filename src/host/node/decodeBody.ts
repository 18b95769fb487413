import { promisify } from 'node:util';
import { constants, gunzip } from 'node:zlib';
import type { AnswerOddity } from '../../core/s3/answer/exchange.ts';

/** A body that shows more than this after gzip is cut: 8 times what is shown, and no bomb. */
const decodedCapBytes = 8 * 2 ** 20;

export interface DecodedBody {
	readonly bytes: Uint8Array;
	readonly oddities: readonly AnswerOddity[];
}

/** Undoes a Content-Encoding that was sent although none was asked for. `isWhole` tells whether all of the body arrived. */
export async function decodeBody(bytes: Uint8Array, contentEncoding: string, isWhole: boolean): Promise<DecodedBody> {
	const codings = contentEncoding
		.toLowerCase()
		.split(',')
		.map((coding) => coding.trim())
		.filter((coding) => coding !== '' && coding !== 'identity' && coding !== 'aws-chunked');
	if (codings.length === 0 || bytes.length === 0) return { bytes, oddities: [] };
	if (codings.length > 1) return { bytes, oddities: ['several codings'] };
	if (codings[0] !== 'gzip' && codings[0] !== 'x-gzip') return { bytes, oddities: ['unknown coding'] };
	try {
		return { bytes: await unzip(bytes, { maxOutputLength: decodedCapBytes }), oddities: [] };
	} catch (error) {
		return await decodeBroken(bytes, error, isWhole);
	}
}

const unzip = promisify(gunzip) as (bytes: Uint8Array, options: object) => Promise<Uint8Array>;

async function decodeBroken(bytes: Uint8Array, error: unknown, isWhole: boolean): Promise<DecodedBody> {
	const code = error instanceof Error && 'code' in error ? error.code : '';
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { bytes, oddities: ['gzip claimed but plain'] };
	if (code === 'ERR_BUFFER_TOO_LARGE') return { bytes, oddities: ['decoded cut at cap'] };
	try {
		const partial = await unzip(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: decodedCapBytes });
		return { bytes: partial, oddities: isWhole ? ['gzip incomplete'] : [] };
	} catch {
		return { bytes, oddities: ['gzip incomplete'] };
	}
}
