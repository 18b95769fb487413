import type { Translate } from '../ports.ts';
import { type Part, phrase, type RichText, value } from '../richText.ts';
import { requestIdWords } from './requestIdWords.ts';
import type { Evidence } from '../diagnose/cause.ts';
import type { ExplainContext } from './context.ts';
import type { Subject } from './subject.ts';

interface ElementRow {
	readonly element: string;
	/** What a value must look like; recognisers read elements out of torn texts too. */
	readonly form?: RegExp;
	/** The codes that it says something about; any when absent. */
	readonly only?: readonly string[];
	readonly say: (translate: Translate, stated: Part) => RichText;
}

const digits = /^\d{1,15}$/;

/** S3 answers with a host; a setting holds an address with its scheme. */
const host = /^[\w.-]{1,253}(?::\d{1,5})?$/;

/** Elements that only some services send, and what each of them says. */
const rows: readonly ElementRow[] = [
	{ element: 'ArgumentName', say: (translate, stated) => phrase(translate, 'The server names the argument: {0}.', stated) },
	{ element: 'ArgumentValue', say: (translate, stated) => phrase(translate, 'Its value was {0}.', stated) },
	{ element: 'Condition', say: (translate, stated) => phrase(translate, 'The condition that failed is {0}.', stated) },
	{ element: 'Header', say: (translate, stated) => phrase(translate, 'The header in question is {0}.', stated) },
	{
		element: 'HeadersNotSigned',
		say: (translate, stated) => phrase(translate, 'These headers were sent but not signed: {0}.', stated),
	},
	{ element: 'Method', only: ['MethodNotAllowed'], say: (translate, stated) => phrase(translate, 'The method was {0}.', stated) },
	{
		element: 'ResourceType',
		only: ['MethodNotAllowed'],
		say: (translate, stated) => phrase(translate, 'It was sent to a resource of the kind {0}.', stated),
	},
	{ element: 'UploadId', say: (translate, stated) => phrase(translate, 'The upload id was {0}.', stated) },
	{ element: 'PartNumber', form: digits, say: (translate, stated) => phrase(translate, 'The part number was {0}.', stated) },
	{ element: 'VersionId', say: (translate, stated) => phrase(translate, 'The version id was {0}.', stated) },
	{ element: 'RangeRequested', say: (translate, stated) => phrase(translate, 'The range asked for was {0}.', stated) },
	{
		element: 'ActualObjectSize',
		form: digits,
		say: (translate, stated) => phrase(translate, 'The object has {0} bytes.', stated),
	},
	{
		element: 'LocationConstraint',
		say: (translate, stated) => phrase(translate, 'The location constraint was {0}.', stated),
	},
	{ element: 'TagKey', say: (translate, stated) => phrase(translate, 'The tag in question is {0}.', stated) },
	{
		element: 'Endpoint',
		form: host,
		only: ['PermanentRedirect', 'TemporaryRedirect', 'Redirect', 'AuthorizationHeaderMalformed', '301', '307'],
		say: (translate, stated) => phrase(translate, 'The server points to the endpoint {0}.', stated),
	},
];

/** What the answer's further elements say; Ceph sends hardly any of them, Amazon and MinIO do. */
export function statedElements({ translate, code, facts }: Subject): readonly Evidence[] {
	return rows.flatMap(({ element, form = /./, only = [code], say }) => {
		const fact = facts.answer.elements.get(element);
		const stated = fact?.value.trim() ?? '';
		if (fact === undefined || !only.includes(code) || !form.test(stated)) return [];
		return [{ sentence: say(translate, value(stated)), place: fact.place }];
	});
}

/** When an RGW request id was made, and in which zone: half of what support asks for. */
export function statedMoment({ facts }: Subject, context: ExplainContext): readonly Evidence[] {
	const { requestId } = facts.answer;
	if (requestId === undefined) return [];
	return requestIdWords(requestId.value, context).map((sentence) => ({ sentence, place: requestId.place }));
}
