import { firstMatches } from './firstMatches.ts';
import { checksumTitle, type FindFixes, type Fix, insertion, pathStyleTitle } from './fix.ts';

/** A line that names our endpoint: what stands before the name, the name, and what stands between name and value. */
const endpointLine =
	/^([ \t]{0,40}(?:- )?(?:export |ENV )?)(AWS_ENDPOINT_URL(?:_S3)?|endpoint_url|endpoint)([ \t]{0,8}[=:][ \t]{0,8})["']?(?:https:\/\/)?[\w.-]{1,63}\.bangmod\.storage\/?["']?[ \t]{0,8}\r?$/gm;

const variables = ['AWS_REQUEST_CHECKSUM_CALCULATION', 'AWS_RESPONSE_CHECKSUM_VALIDATION'] as const;
const profileNames = ['request_checksum_calculation', 'response_checksum_validation'] as const;

/** A section of an INI file: its header's line, empty where the text has none, and its offsets. */
interface Section {
	readonly header: string;
	readonly start: number;
	readonly end: number;
}

/** A line to write settings below, and the section in which they may stand already. */
interface Home {
	readonly section: Section;
	readonly lineEnd: number;
}

/** Checksum settings of `~/.aws/config`, environment files and `rclone.conf`, beside the line that names the endpoint. */
export const profileChecksums: FindFixes = (text, { translate }) =>
	firstMatches(text, endpointLine).flatMap((match): Fix[] => {
		const [line, before = '', name = '', between = ''] = match;
		const at = { start: match.index, end: match.index + line.trimEnd().length };
		const own: Home = { section: sectionAt(text, at.start), lineEnd: at.end };
		const settings = settingsFor(name, before);
		const home = name === 'endpoint_url' ? profileHome(text, own, before) : own;
		if (home === null || (name === 'endpoint' && !isRcloneRemote(text, own.section))) return [];
		const section = text.slice(home.section.start, home.section.end);
		const missing = settings.names.filter((wanted) => !section.includes(wanted));
		const indent = home === own ? before : '';
		const put = missing.map((wanted) => `\n${indent}${wanted}${between}${settings.value}`).join('');
		return put === '' ? [] : [{ title: checksumTitle(translate), at, edits: [insertion(home.lineEnd, put)] }];
	});

/** `force_path_style = false` of rclone and `addressing_style = virtual` of aws-cli, in a section with our endpoint. */
export const profilePathStyle: FindFixes = (text, { translate }) =>
	firstMatches(text, styleLine).flatMap((match): Fix[] => {
		const section = sectionAt(text, match.index);
		if (!endpointsIn(text).some((at) => at >= section.start && at < section.end)) return [];
		const [line, value = ''] = match;
		const start = match.index + line.lastIndexOf(value);
		const span = { start, end: start + value.length };
		return [{ title: pathStyleTitle(translate), at: span, edits: [{ span, text: value === 'false' ? 'true' : 'path' }] }];
	});

const styleLine = /^[ \t]{0,40}(?:force_path_style|addressing_style)[ \t]{0,8}=[ \t]{0,8}(false|virtual)[ \t]{0,8}\r?$/gm;

function endpointsIn(text: string): readonly number[] {
	return firstMatches(text, endpointLine).map(({ index }) => index);
}

function settingsFor(name: string, before: string): { readonly names: readonly string[]; readonly value: string } {
	if (name === 'endpoint') return { names: before === '' ? ['use_data_integrity_protections'] : [], value: 'false' };
	return { names: name === 'endpoint_url' ? profileNames : variables, value: 'when_required' };
}

function isRcloneRemote(text: string, { header, start, end }: Section): boolean {
	return header !== '' && /^type[ \t]{0,8}=[ \t]{0,8}s3[ \t]{0,8}\r?$/m.test(text.slice(start, end));
}

/**
 * Where a profile's settings go: below its endpoint, or, where that stands in a `[services …]` section, which may hold none of these,
 * below the line of the one profile that uses the section. Null in a file that is no configuration of AWS's.
 */
function profileHome(text: string, own: Home, before: string): Home | null {
	const { header } = own.section;
	if (before === '' && /^\[(?:default|profile [^\]\n]{1,80})\]$/.test(header)) return own;
	const [, service] = /^\[services ([\w.-]{1,80})\]$/.exec(header) ?? [];
	const users = [...text.matchAll(/^services[ \t]{0,8}=[ \t]{0,8}([\w.-]{1,80})[ \t]{0,8}\r?$/gm)].filter(
		(match) => match[1] === service,
	);
	const [user] = users;
	if (user === undefined || users.length > 1) return null;
	return { section: sectionAt(text, user.index), lineEnd: user.index + user[0].trimEnd().length };
}

function sectionAt(text: string, at: number): Section {
	const start = text.lastIndexOf('\n[', at) + 1;
	const next = text.indexOf('\n[', at);
	const [line = ''] = text.slice(start, next === -1 ? text.length : next).split('\n', 1);
	return { header: line.startsWith('[') ? line.trim() : '', start, end: next === -1 ? text.length : next };
}
