import type { Span } from '../span.ts';
import { closingBracket } from './brackets.ts';
import { botoChecksums } from '../clients/clientRows.ts';
import { checksumTitle, type ClientContext, type FindFixes, type Fix, insertion, pathStyleTitle } from './fix.ts';
import type { Replacement } from '../replacement.ts';
import { firstMatches } from './firstMatches.ts';
import { appendArguments } from './insertion.ts';
import { isOurEndpoint } from './ourEndpoint.ts';
import { mayAddChecksums, uses } from '../clients/sdks.ts';
import { verdictOn } from './verdictOn.ts';

/** `boto3.client('s3'`, `session.resource("s3"`, `session.create_client('s3'`. */
const opening = /\b(?:\w{1,40}(?:\(\))?\.){0,4}(?:client|resource|create_client)\(\s{0,20}(['"])s3\1/g;

/** A client of ours: where its call begins, its arguments, and its `Config` where it has one. */
interface BotoClient {
	readonly at: Span;
	readonly args: Span;
	/** Between the brackets of the `Config`; null where the client has none. */
	readonly config: Span | null;
}

/** boto3 and botocore keep these settings in a `Config`; a client without one gets it, and the import that it needs. */
export const botoClientChecksums = (text: string, { translate, sdks }: ClientContext): readonly Fix[] => {
	if (!mayAddChecksums(sdks, 'boto3')) return [];
	return botoClientsIn(text).flatMap(({ at, args, config }): Fix[] => {
		const title = checksumTitle(translate);
		if (config === null) {
			const brought = importingConfig(text);
			const values = botoChecksums.map((setting) => setting.text).join(', ');
			const edit = appendArguments(text, args.start, args.end, [`config=Config(${values})`]);
			return brought === null ? [] : [{ title, at, edits: [...brought, edit], markKind: 'checksums' }];
		}
		const verdicts = botoChecksums.map((setting) => ({
			setting,
			verdict: verdictOn(text.slice(config.start, config.end), setting),
		}));
		const edits = verdicts.flatMap(({ setting: { from, to }, verdict }): Replacement[] => {
			if (typeof verdict === 'string') return [];
			const start = config.start + verdict.at;
			return [{ span: { start, end: start + from.length }, text: to }];
		});
		const missing = verdicts.filter(({ verdict }) => verdict === 'missing').map(({ setting }) => setting.text);
		if (missing.length > 0) edits.push(appendArguments(text, config.start, config.end, missing));
		return edits.length === 0 ? [] : [{ title, at, edits, markKind: 'checksums' }];
	});
};

/** botocore addresses by path at an endpoint of one's own; only where a `Config` says `virtual` there is something to change. */
export const botoClientPathStyle: FindFixes = (text, { translate, sdks }) => {
	if (!uses(sdks, 'boto3')) return [];
	return botoClientsIn(text).flatMap(({ at, config }): Fix[] => {
		if (config === null) return [];
		const style = { name: 'addressing_style', from: 'virtual', to: 'path', text: '' };
		const verdict = verdictOn(text.slice(config.start, config.end), style);
		if (typeof verdict === 'string') return [];
		const start = config.start + verdict.at;
		return [
			{ title: pathStyleTitle(translate), at, edits: [{ span: { start, end: start + style.from.length }, text: style.to }] },
		];
	});
};

function botoClientsIn(text: string): readonly BotoClient[] {
	return firstMatches(text, opening).flatMap((match): BotoClient[] => {
		const open = match.index + match[0].lastIndexOf('(');
		const close = closingBracket(text, open);
		const given = text.slice(open + 1, close);
		// What `**` brings may hold any argument.
		if (close === -1 || given.includes('**') || !isOurEndpoint(given, 'endpoint_url', text)) return [];
		const config = configOf(text, { start: open + 1, end: close });
		if (config === undefined) return [];
		return [{ at: { start: match.index, end: open + 1 }, args: { start: open + 1, end: close }, config }];
	});
}

/** The inside of the `Config` that a client is given, in place or by a name that is set once; undefined where we cannot tell. */
function configOf(text: string, { start, end }: Span): Span | null | undefined {
	const argument = /\bconfig\s{0,4}=\s{0,4}([\w.]{1,80})(\()?/.exec(text.slice(start, end));
	if (argument === null) return null;
	const [whole, name = '', call] = argument;
	if (call !== undefined) return name.endsWith('Config') ? inside(text, start + argument.index + whole.length - 1) : undefined;
	const places = [...text.matchAll(/^[ \t]{0,40}([\w.]{1,80})(?::\s?[\w.]{1,40})? = (?:[\w.]{1,40}\.)?Config\(/gm)].filter(
		(match) => match[1] === name,
	);
	const [place] = places;
	return place === undefined || places.length > 1 ? undefined : inside(text, place.index + place[0].length - 1);
}

function inside(text: string, open: number): Span | undefined {
	const close = closingBracket(text, open);
	return close === -1 ? undefined : { start: open + 1, end: close };
}

/** What brings `Config` into a program: nothing where it is there, a line behind boto's import, or null where that stands elsewhere. */
function importingConfig(text: string): readonly Replacement[] | null {
	if (/^[ \t]{0,40}from botocore\.(?:config|client) import [^\n]{0,80}\bConfig\b/m.test(text)) return [];
	// Set or defined by the program itself.
	if (/\bConfig\b/.test(text)) return null;
	const imported = /^(?:import|from) (?:aio)?(?:boto3|botocore)\b[^\r\n(\\]{0,120}$/m.exec(text.replaceAll('\r', ' '));
	if (imported === null) return null;
	return [insertion(imported.index + imported[0].trimEnd().length, '\nfrom botocore.config import Config')];
}
