import type { Fact, SettingFact } from '../../facts.ts';
import { placeholderless } from '../placeholders.ts';
import type { Stretch } from './stretch.ts';

/** Settings of an S3 client by their names' parts, as code, YAML, INI, environment and command lines spell them. */
const setting =
	/(?<![\w.-])(?<name>(?:[A-Za-z][\w.-]{0,40}[_.-]|--?|[a-z][A-Za-z\d]{0,20})?(?:endpoint(?:[_-]?(?:url|override))?|base_?endpoint|service_?url|host_?base|s3_?(?:url|host)|region(?:_?name)?|(?:force_?|use_?|s3_?force_?|url_?)?path_?style(?:_?access)?(?:_?(?:enabled|endpoint))?|url_?style|addressing_?style|signature_?version|signer_?(?:type|override)|(?:access_?key|aws_?access_?key)(?:_?id)?|profile|multipart_?(?:threshold|chunk_?size)|part_?size|chunk_?size|(?:request|response)_?checksum_?(?:calculation|validation)|disable_?ssl|use_?ssl|verify(?:_?ssl)?|ca_?(?:bundle|cert|file)|storage_?class|acl|visibility|proxy|(?:http|https|no)_proxy))["'\]]{0,2}(?:\s{0,4}(?::|=>?|->)\s{0,4}|\s{1,2}(?=["'\w]))(?<quote>["'`]?)(?<value>[^\s"'`,;)}\]]{1,400})/gi;

/** As many as anybody sets. */
const mostSettings = 60;

/** The settings that are printed near a report; a value of a program's own name (`self.region`) is none, a mask neither. */
export function settingsIn(stretch: Stretch): readonly SettingFact[] {
	const settings: SettingFact[] = [];
	for (const match of stretch.text.matchAll(setting)) {
		const { name = '', value: printed = '' } = match.groups ?? {};
		const value = placeholderless(printed.replace(/[.:]{1,8}$/, ''));
		// A header is what one side said, and a code what was answered; neither is set.
		if (value === undefined || /secret|^x-|^Invalid/i.test(name) || isExpression(value, match.groups?.['quote'] ?? '')) continue;
		const start = match.index + match[0].length - printed.length;
		settings.push({ ...stretch.fact(value, start, start + value.length, 'surroundings'), name: name.replace(/^-{1,4}/, '') });
		if (settings.length >= mostSettings) break;
	}
	return settings;
}

/** `self.region`, `os.environ[…]`, `${REGION}`, `getRegion(`: what a program takes from elsewhere. */
function isExpression(value: string, quote: string): boolean {
	return (
		(quote === '' && /^(?:self|this|os|process|env|config|settings|opts|options|ctx|var|local|params?)[.[]|\(/.test(value)) ||
		/^[$%{]/.test(value)
	);
}

/** How often a client says it tried. */
const tries =
	/\b(?:reached max retries: |SDK Attempt Count: |max(?:imum)? (?:number of )?(?:attempts|retries)[^\d\n]{0,20}|after |attempt[ s:=#]{1,3}|attempts"?[:=] ?)(?<count>\d{1,3})(?:\/\d{1,3})?(?: attempts| retries| tries|\b)/di;

/** The number of attempts that the report's client counts. */
export function attemptsIn(stretch: Stretch): Fact<number> | undefined {
	const match = tries.exec(stretch.text.slice(0, stretch.extent.end + 600));
	const span = match?.indices?.groups?.['count'];
	if (span === undefined || /^after \d{1,9} ?(?:ms|s\b|\.)/.test(match?.[0] ?? '')) return undefined;
	return stretch.fact(Number(match?.groups?.['count']), span[0], span[1], 'client');
}
