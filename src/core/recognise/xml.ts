import { XMLParser } from 'fast-xml-parser';
import { isCodeShaped, isKnownCode } from './codes.ts';
import type { Mention } from './mention.ts';
import { placeholderless } from './placeholders.ts';

/** An error body is flat; a real one, with canonical request and its bytes, stays below this. */
const sliceCap = 8_192;
/** How far `<Error>` may stand before its `<Code>`: a DeleteResult puts a key (1,024 bytes, three units each when escaped) between. */
const openingReach = 4_096;
const depthCap = 8;
const parser = new XMLParser({
	ignoreAttributes: true,
	ignoreDeclaration: true,
	parseTagValue: false,
	processEntities: false,
	trimValues: true,
	preserveOrder: true,
});

const codeElement = /<(?:[\w-]{1,32}:)?code\b[^<>]{0,128}>\s{0,64}([A-Za-z][\w.:-]{1,79})(?=\s{0,64}(?:<|$|\.\.\.|\(trunc))/gi;
const ownRoots = /<(?:[\w-]{1,32}:)?(?:Error|DeleteResult)\b[^<>]{0,512}>/gi;

/** Finds the first `cap` S3 error bodies in undressed text; entities hide the markup of a page, so a page's text is read with `&lt;` undone. */
export function xmlMentions(text: string, cap: number): Mention[] {
	if (!text.includes('<') && !text.includes('&lt;')) return [];
	const page = text.includes('&lt;') && /&lt;(?:\w{1,32}:)?Code(?:&gt;|>)/i.test(text) ? unhidePage(text) : text;
	const mentions: Mention[] = [];
	let previous = 0;
	for (const match of page.matchAll(codeElement)) {
		const code = match[1] ?? '';
		const start = match.index + match[0].length - code.length;
		const mention = readBody(page, { from: Math.max(previous, match.index - openingReach), codeTag: match.index, start, code });
		if (mention !== undefined && mentions.push(mention) >= cap) break;
		previous = start + code.length;
	}
	return mentions;
}

/** Same length as before, so that offsets stay: `&lt;` becomes `<` behind three spaces. */
function unhidePage(text: string): string {
	return text.replaceAll('&lt;', '   <').replaceAll('&gt;', '>   ');
}

interface Spot {
	/** Where the search for `<Error>` may begin: behind the code before. */
	readonly from: number;
	readonly codeTag: number;
	readonly start: number;
	readonly code: string;
}

function readBody(text: string, { from, codeTag, start, code }: Spot): Mention | undefined {
	const opening = [...text.slice(from, codeTag).matchAll(/<\/?(?:[\w-]{1,32}:)?Error\b[^<>]{0,512}>/gi)].at(-1);
	const isOpen = opening !== undefined && !opening[0].startsWith('</');
	const extentStart = isOpen ? from + opening.index : codeTag;
	const rest = text.slice(codeTag, codeTag + sliceCap);
	const closing = /<\/(?:[\w-]{1,32}:)?Error\b(?:\s{0,16}>)?|<(?:[\w-]{1,32}:)?Error\b|(?!^)<(?:[\w-]{1,32}:)?Code\b/i.exec(rest);
	const extentEnd =
		codeTag + (closing === null ? bodyEnd(rest) : closing.index + (closing[0].startsWith('</') ? closing[0].length : 0));
	if (!isKnownCode(code) && !(isCodeShaped(code) && isOpen)) return undefined;
	const body = text.slice(
		isOpen ? text.indexOf('>', extentStart) + 1 : codeTag,
		closing === null ? extentEnd : codeTag + closing.index,
	);
	const elements = readElements(body);
	const isWhole = isOpen || ['Message', 'RequestId', 'HostId', 'Resource'].some((name) => elements.has(name));
	if (!isWhole || isForeign(text, extentStart, extentEnd, elements)) return undefined;
	const end = start + code.length;
	return {
		code,
		start,
		end,
		extentStart,
		extentEnd: Math.max(extentEnd, end),
		shape: 'xml',
		row: 'xml',
		unit: 'body',
		rank: elements.size > 1 || closing !== null ? 9 : 8,
		trust: 'sure',
		...split(elements),
		message: () => placeholderless(elements.get('Message')),
	};
}

/** Where an unclosed body stops: at its last tag, or at the first blank line behind it. */
function bodyEnd(rest: string): number {
	const blank = rest.search(/\n[ \t]{0,64}\n(?!\s{0,64}<)/);
	const shown = blank < 0 ? rest : rest.slice(0, blank);
	const end = shown.lastIndexOf('>') + 1;
	const partial = /^[^<>]{0,4096}<\/[\w.-]{1,64}/.exec(shown.slice(end))?.[0].length ?? 0;
	return Math.max(end + partial, /^<[^<>]*>[^<\n]*/.exec(shown)?.[0].length ?? 0);
}

/** The flat elements of a body, the first of each name; cut text is read up to the last element that was closed. */
function readElements(body: string): Map<string, string> {
	const elements = new Map<string, string>();
	const cut = body.replace(/<\/([\w.-]{1,64})[^<>]{0,64}$/, '</$1>');
	const last = [...cut.matchAll(/<\/[\w.:-]{1,96}\s{0,16}>/g)].at(-1);
	if (last === undefined || cut.includes('<!')) return elements;
	const slice = cut.slice(0, last.index + last[0].length);
	if (isDeep(slice)) return elements;
	// The parser refuses a body with an element such as `constructor`; behind a mark every name is only a name.
	for (const node of parse(`<Error>${slice.replace(/<(\/?)(?=[\w.:-])/g, '<$1e.')}</Error>`)) {
		const [marked, children] = Object.entries(node).find(([key]) => key !== '#text' && key !== ':@') ?? [];
		const name = marked?.slice(2).split(':').at(-1);
		if (name === undefined || elements.has(name) || !Array.isArray(children)) continue;
		const [first]: unknown[] = children;
		const value = isRecord(first) ? first['#text'] : undefined;
		elements.set(name, typeof value === 'string' ? decodeEntities(value.trim()) : '');
	}
	return elements;
}

function parse(slice: string): Record<string, unknown>[] {
	try {
		const roots: unknown = parser.parse(slice);
		const root: unknown = Array.isArray(roots) ? roots[0] : undefined;
		const children = isRecord(root) ? root['Error'] : undefined;
		return Array.isArray(children) ? children.filter(isRecord) : [];
	} catch {
		return [];
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDeep(slice: string): boolean {
	let depth = 0;
	for (const [tag] of slice.matchAll(/<\/?[\w.:-]{1,96}/g)) {
		depth += tag.startsWith('</') ? -1 : 1;
		if (depth > depthCap) return true;
	}
	return false;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five names of XML and numeric references in range, once: what an entity makes is not read again. */
function decodeEntities(text: string): string {
	return text.replace(
		/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#[xX]([\da-fA-F]{1,6}));/g,
		(whole, name?: string, digits?: string, hex?: string) => {
			if (name !== undefined) return entities[name] ?? whole;
			const unit = digits === undefined ? Number.parseInt(hex ?? '', 16) : Number(digits);
			return unit > 0 && unit <= 0x10ffff && !(unit >= 0xd800 && unit <= 0xdfff) ? String.fromCodePoint(unit) : whole;
		},
	);
}

/** Azure Storage and AWS's query services use `<Error><Code>` too; their own marks stand inside or around it. */
function isForeign(text: string, start: number, end: number, elements: ReadonlyMap<string, string>): boolean {
	if (
		/\bRequestId:[\da-f-]{2,64}\s{1,16}Time:\d/.test(elements.get('Message') ?? '') ||
		elements.has('AuthenticationErrorDetail')
	)
		return true;
	if (elements.has('Type') && !elements.has('HostId')) return true;
	// Alibaba's services name their own host there; only its object store speaks S3's codes.
	if (/^(?!.{0,128}\boss)[\w.-]{1,128}\.aliyuncs\.com$/.test(elements.get('HostId') ?? '')) return true;
	const before = text.slice(Math.max(0, start - 512), start);
	const roots = before.match(/<\??(?:[\w-]{1,32}:)?[A-Za-z][\w.-]{0,64}\b[^<>]{0,512}>(?=[^<]{0,512}$)/g) ?? [];
	const parent = roots.at(-1) ?? '';
	if (/^<(?:[\w-]{1,32}:)?(?:\w{0,64}Response|Errors)\b/.test(parent)) return true;
	return (
		/^\s{0,64}<\/(?:Errors|\w{0,64}Response)>/.test(text.slice(end, end + 128)) ||
		before.replace(ownRoots, '').endsWith('<Errors>')
	);
}

const ownElements: ReadonlySet<string> = new Set([
	'Code',
	'Message',
	'RequestId',
	'RequestID',
	'HostId',
	'HostID',
	'BucketName',
	'Bucket',
	'Key',
	'Region',
	'Resource',
]);

function split(elements: ReadonlyMap<string, string>): Pick<Mention, 'fields' | 'details'> {
	const value = (...names: string[]): string | undefined =>
		names.map((name) => placeholderless(elements.get(name))).find((found) => found !== undefined);
	const fields = Object.fromEntries(
		Object.entries({
			requestId: value('RequestId', 'RequestID'),
			hostId: value('HostId', 'HostID'),
			bucket: value('BucketName', 'Bucket'),
			key: value('Key'),
			region: value('Region'),
			resource: value('Resource'),
		}).filter(([, found]) => found !== undefined),
	);
	return { fields, details: new Map([...elements].filter(([name, found]) => !ownElements.has(name) && found !== '')) };
}
