import { messageOf } from '../messages.ts';
import type { Asked } from './asked.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
	return text.replaceAll(/[&<>]/g, (sign) => entities[sign] ?? sign);
}

/** An error body in the form that Ceph gives it, which is the form that BangmodStorage's own have. */
export function errorBody(code: string, asked: Asked, requestId: string, hostId: string): string {
	const bucket = asked.bucket === '' ? '' : `<BucketName>${escaped(asked.bucket)}</BucketName>`;
	const ids = `<RequestId>${requestId}</RequestId><HostId>${hostId}</HostId>`;
	return `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${messageOf(code)}</Message>${bucket}${ids}</Error>`;
}

/** The first code of an error body. */
export function codeIn(body: string): string {
	const [, code = ''] = /<Code>(\w{1,80})<\/Code>/.exec(body) ?? [];
	return code;
}
