/** VS Code's ids of languages in which text is a program, not a report. */
const codeLanguages: ReadonlySet<string> = new Set([
	'bat',
	'c',
	'clojure',
	'coffeescript',
	'cpp',
	'csharp',
	'css',
	'dart',
	'diff',
	'elixir',
	'erlang',
	'fsharp',
	'go',
	'graphql',
	'groovy',
	'haskell',
	'java',
	'javascript',
	'javascriptreact',
	'julia',
	'kotlin',
	'lua',
	'objective-c',
	'objective-cpp',
	'perl',
	'php',
	'proto',
	'python',
	'r',
	'ruby',
	'rust',
	'scala',
	'scss',
	'sql',
	'swift',
	'terraform',
	'typescript',
	'typescriptreact',
	'vb',
	'vue',
	'svelte',
	'dockerfile',
	'makefile',
	'cmake',
	'hcl',
	'powershell',
]);
/** Languages of prose and of settings: what stands there talks about codes, unless it is a quoted report. */
const proseLanguages: ReadonlySet<string> = new Set([
	'markdown',
	'restructuredtext',
	'asciidoc',
	'latex',
	'tex',
	'html',
	'git-commit',
	'yaml',
	'toml',
	'ini',
	'properties',
	'dockercompose',
	'mdx',
]);

/** How much a bare code counts: in a log it reports, in code it is a name, in prose it may be either. */
export type Speech = 'log' | 'code' | 'prose';

/** How a buffer of this language speaks; no language reads like a log. */
export function speechOf(languageId: string | undefined): Speech {
	if (languageId === undefined) return 'log';
	if (codeLanguages.has(languageId)) return 'code';
	return proseLanguages.has(languageId) ? 'prose' : 'log';
}

/** Only the head of a file is read: imports stand there. */
const headUnits = 16_384;
const sdkImport =
	/(?:import|require|from|use|using|include|gem|alias|@?aws_sdk)\b[^\n]{0,120}(?:@aws-sdk\/client-s3|aws-sdk|boto3?|botocore|aiobotocore|minio|AmazonS3|amazonaws\.services\.s3|awssdk\.services\.s3|Amazon\.S3|aws_sdk_s3|Aws\\S3|aws\/s3|service\/s3|s3fs|SotoS3|AWSS3|aws-sdk-s3|goamz|object_store|rusoto_s3)/;

/** Whether a source file imports an S3 SDK, by its first 16,384 units; `recognise` takes the answer as an option. */
export function importsS3Sdk(text: string): boolean {
	return sdkImport.test(text.slice(0, headUnits));
}

/**
 * A line of a program, in any language: a comparison, a branch, an assignment of a literal, a throw, a declaration, a comment, a case
 * of a table, an assertion, a matcher.
 */
const statement =
	/^\s{0,200}(?:[-+] ?\s{0,200})?(?:if\b|\}?\s?else\b|elif\b|return\b|throw\b|raise\b|case\b|when\b|switch\b|match\b|assert|expect\(|const\b|let\b|var\b|val\b|def\b|func\b|fn\b|class\b|enum\b|public\b|private\b|protected\b|static\b|import\b|from\b|use\b|using\b|package\b|except\b|rescue\b|catch\b|\}\s?catch\b|for\b|while\b|try\b|with\b|yield\b|await\b|async\b|self\.|this\.|@\w{1,80}\(|\.\w{1,80}\(|\w{1,80}\.(?:log|error|warn|info|debug)\(|\/\/|\/\*|(?<=\s)\*\s|--\s|#(?![\d ]{0,6}\d)\s|<!--|\w[\w.]{0,60}\s{0,8}(?::=|\+=)|t\.\w{1,80}\()|===|!==|\s==\s|\s!=\s|\.equals\(|\binstanceof\b|\blike \/|\|=\s|=>\s?\{|\)\s?\{\s{0,8}$|;\s{0,8}$|\bIN \(|\bWHERE\b/;

/** Whether a line reads as source code rather than as output. */
export function looksLikeSource(line: string): boolean {
	return statement.test(line);
}
