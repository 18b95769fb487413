import type { Translate } from '../ports.ts';
import { code, phrase, type RichText, value } from '../richText.ts';

/** Lengths of a bucket name, in characters (published limits). */
const shortest = 3;
const longest = 63;

/** One naming rule; `breaks` says how this name breaks it, or nothing. */
interface NamingRule {
	readonly breaks: (name: string) => boolean;
	readonly say: (translate: Translate, name: string) => RichText;
}

/** The vendor's naming rules, stricter than Amazon's: no dots, and a prefix of its own. */
const rules: readonly NamingRule[] = [
	{
		breaks: (name) => name.length < shortest,
		say: (translate, name) =>
			phrase(translate, 'It has {0} characters; at least {1} are needed.', value(String(name.length)), code(String(shortest))),
	},
	{
		breaks: (name) => name.length > longest,
		say: (translate, name) =>
			phrase(translate, 'It has {0} characters; at most {1} are allowed.', value(String(name.length)), code(String(longest))),
	},
	{
		breaks: (name) => /[A-Z]/.test(name),
		say: (translate, name) =>
			phrase(translate, 'It has upper-case letters ({0}); only lower case is allowed.', value(different(name, /[A-Z]/g))),
	},
	{
		breaks: (name) => name.includes('_'),
		say: (translate) => phrase(translate, 'It has an underscore; use a hyphen.'),
	},
	{
		breaks: (name) => name.includes('.'),
		say: (translate) => phrase(translate, 'It has a dot; Amazon allows dots, BangmodStorage does not.'),
	},
	{
		breaks: (name) => /\s/.test(name),
		say: (translate) => phrase(translate, 'It has white space; look for a stray blank or line end in a variable.'),
	},
	{
		breaks: (name) => /[^A-Za-z0-9_.\s-]/.test(name),
		say: (translate, name) =>
			phrase(
				translate,
				'It has {0}; only letters a–z, digits and hyphens are allowed.',
				value(different(name, /[^A-Za-z0-9_.\s-]/gu)),
			),
	},
	{
		breaks: (name) => name !== '' && !/^[a-z0-9]/i.test(name),
		say: (translate) => phrase(translate, 'It does not begin with a letter or digit.'),
	},
	{
		breaks: (name) => name !== '' && !/[a-z0-9]$/i.test(name),
		say: (translate) => phrase(translate, 'It does not end with a letter or digit.'),
	},
	{
		breaks: (name) => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name),
		say: (translate) => phrase(translate, 'It looks like an IPv4 address.'),
	},
	...['xn--', 'bgs-'].map(
		(prefix): NamingRule => ({
			breaks: (name) => name.toLowerCase().startsWith(prefix),
			say: (translate) => phrase(translate, 'It begins with {0}, which is reserved.', code(prefix)),
		}),
	),
];

/** Every rule that this bucket name breaks, one sentence each; empty for a good name. */
export function brokenNamingRules(name: string, translate: Translate): readonly RichText[] {
	return rules.filter(({ breaks }) => breaks(name)).map(({ say }) => say(translate, name));
}

/** The distinct characters of `name` that match, at most eight of them: enough to see what is wrong. */
function different(name: string, pattern: RegExp): string {
	return [...new Set(name.match(pattern) ?? [])].slice(0, 8).join(' ');
}
