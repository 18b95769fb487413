import { speechOf } from '../recognise/sourceCode.ts';

/** Languages in which people write settings: for tools, containers, environments. */
const settingsLanguages: ReadonlySet<string> = new Set([
	'ini',
	'properties',
	'dotenv',
	'toml',
	'yaml',
	'dockercompose',
	'dockerfile',
	'shellscript',
	'json',
	'jsonc',
	'terraform',
	'hcl',
]);

/** Settings without an extension that VS Code knows. */
const settingsFiles = /(?:^|[/\\])(?:\.aws[/\\](?:config|credentials)|\.env[\w.-]{0,40}|rclone\.conf|aws-config)$/;

/** What may be corrected in a document: a program, which uses an SDK, or settings; nothing in prose, logs and unknown text. */
export function documentKind(languageId: string, path: string): 'program' | 'settings' | 'other' {
	if (settingsLanguages.has(languageId) || settingsFiles.test(path)) return 'settings';
	return speechOf(languageId) === 'code' ? 'program' : 'other';
}
