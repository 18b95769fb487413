import type { CauseId } from '../catalog/causeId.ts';
import { diagnose, isTold } from '../diagnose/diagnose.ts';
import type { Finding } from '../finding.ts';
import type { RichText } from '../richText.ts';
import type { ExplainContext } from './context.ts';
import { sentence } from './sentence.ts';
import { pageOrder, subjectOf } from './subject.ts';

/** The first cause of a report where anything speaks for it, the code included; undefined where nothing does. */
export function causeOf(
	finding: Finding,
	context: ExplainContext,
): { readonly id: CauseId; readonly what: RichText } | undefined {
	const subject = subjectOf(finding, context);
	const [first] = diagnose(subject, pageOrder(subject.entry));
	if (first === undefined || !isTold(first)) return undefined;
	return { id: first.cause.id, what: sentence(context.translate, first.cause.what) };
}
