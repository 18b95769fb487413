import { phrase, type RichText, value } from '../richText.ts';
import { redactPiece } from '../safe/redact.ts';
import type { Finding } from '../finding.ts';
import type { Translate } from '../ports.ts';
import type { Fact } from './explanation.ts';

/** What the report itself states, in the order in which support asks for it; `around` is the text that it was cut from. */
export function factRows({ fields }: Finding, around: string, translate: Translate): readonly Fact[] {
	const rows: readonly (readonly [label: RichText, text: string | undefined])[] = [
		[phrase(translate, 'Status'), fields.status?.toString()],
		[phrase(translate, 'Request id'), fields.requestId],
		[phrase(translate, 'Time'), fields.time],
		[phrase(translate, 'Operation'), fields.operation],
		[phrase(translate, 'Bucket'), fields.bucket],
		[phrase(translate, 'Key'), fields.key && redactPiece(fields.key, around)],
		[phrase(translate, 'Region'), fields.region],
		[phrase(translate, 'Resource'), fields.resource && redactPiece(fields.resource, around)],
		[phrase(translate, 'Host id'), fields.hostId],
		[phrase(translate, 'Message'), fields.message && redactPiece(fields.message, around)],
	];
	return rows.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [{ label, text: [value(text)] }]));
}
