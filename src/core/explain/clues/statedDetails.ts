import type { Translate } from '../../ports.ts';
import { type Part, phrase, type RichText, value } from '../../richText.ts';
import type { Look } from '../clue.ts';

/** Elements that only some services send, and what each of them says. */
const rows: readonly (readonly [element: string, say: (translate: Translate, stated: Part) => RichText])[] = [
	['ArgumentName', (translate, stated) => phrase(translate, 'The server names the argument: {0}.', stated)],
	['ArgumentValue', (translate, stated) => phrase(translate, 'Its value was {0}.', stated)],
	['Condition', (translate, stated) => phrase(translate, 'The condition that failed is {0}.', stated)],
	['Header', (translate, stated) => phrase(translate, 'The header in question is {0}.', stated)],
	['HeadersNotSigned', (translate, stated) => phrase(translate, 'These headers were sent but not signed: {0}.', stated)],
	['Method', (translate, stated) => phrase(translate, 'The method was {0}.', stated)],
	['ResourceType', (translate, stated) => phrase(translate, 'It was sent to a resource of the kind {0}.', stated)],
	['UploadId', (translate, stated) => phrase(translate, 'The upload id was {0}.', stated)],
	['PartNumber', (translate, stated) => phrase(translate, 'The part number was {0}.', stated)],
	['VersionId', (translate, stated) => phrase(translate, 'The version id was {0}.', stated)],
	['RangeRequested', (translate, stated) => phrase(translate, 'The range asked for was {0}.', stated)],
	['ActualObjectSize', (translate, stated) => phrase(translate, 'The object has {0} bytes.', stated)],
	['LocationConstraint', (translate, stated) => phrase(translate, 'The location constraint was {0}.', stated)],
	['TagKey', (translate, stated) => phrase(translate, 'The tag in question is {0}.', stated)],
	['Endpoint', (translate, stated) => phrase(translate, 'The server points to the endpoint {0}.', stated)],
];

/** What the report's further elements say; Ceph sends hardly any of them, Amazon and MinIO do. */
export const statedDetails: Look = ({ translate, details }) => {
	const evidence = rows.flatMap(([element, say]) => {
		const stated = details.get(element)?.trim();
		return stated === undefined || stated === '' ? [] : [say(translate, value(stated))];
	});
	return evidence.length === 0 ? undefined : { evidence };
};
