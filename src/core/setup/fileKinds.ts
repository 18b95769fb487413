import type { Language } from './clientHeads.ts';
import type { CommentMarks } from './tokens.ts';

/** How a file is read. */
export interface FileKind {
	readonly reader: 'program' | 'lines' | 'yaml' | 'xml';
	readonly language: Language;
	readonly comments: CommentMarks;
	/** The tool whose file it is, where its name tells. */
	readonly client?: string;
}

const hash: CommentMarks = { hash: true, slashes: false, dashes: false };
const slashes: CommentMarks = { hash: false, slashes: true, dashes: false };
const both: CommentMarks = { hash: true, slashes: true, dashes: false };
const dashes: CommentMarks = { hash: false, slashes: true, dashes: true };

/** How SQL is read, in a file or in a program's string. */
export const sqlKind: FileKind = { reader: 'program', language: 'sql', comments: dashes };

type Row = readonly [name: RegExp, reader: FileKind['reader'], language: Language, comments: CommentMarks, client?: string];

/** By the end of the path, in lower case and with slashes; the first row that holds. */
const rows: readonly Row[] = [
	[/(?:^|\/)\.?aws\/(?:config|credentials)$|(?:^|\/)aws[_-]?(?:config|credentials)(?:\.ini)?$/, 'lines', 'aws', hash, 'aws-cli'],
	[/(?:^|\/)rclone\.conf$/, 'lines', 'other', hash, 'rclone'],
	[/\.s3cfg$|(?:^|\/)s3cfg$/, 'lines', 'other', hash, 's3cmd'],
	[/(?:^|\/)pgbackrest\.conf$/, 'lines', 'other', hash, 'pgBackRest'],
	[/(?:^|\/)barman[\w./-]*\.conf$/, 'lines', 'other', hash, 'Barman'],
	[/(?:^|\/)\.?mc\/config\.json$/, 'program', 'json', slashes, 'mc'],
	[/(?:^|\/)\.?(?:boto|passwd-s3fs)$/, 'lines', 'other', hash, 'boto2'],
	[/(?:^|\/)restic[\w.-]*$/, 'lines', 'other', hash, 'restic'],
	[/(?:^|\/)filesystems\.php$/, 'program', 'php', both, 'Laravel'],
	[/\.(?:py|pyi|pyw)$/, 'program', 'python', hash],
	[/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/, 'program', 'javascript', slashes],
	[/\.go$/, 'program', 'go', slashes],
	[/\.(?:java|kts?|scala|groovy|gradle|clj)$/, 'program', 'jvm', slashes],
	[/\.(?:cs|csx|fs|vb)$/, 'program', 'csharp', slashes],
	[/\.(?:php|phtml|inc)$/, 'program', 'php', both],
	[/\.(?:rb|rake|ru)$|(?:^|\/)(?:gemfile|rakefile)$/, 'program', 'ruby', hash],
	[/\.rs$/, 'program', 'rust', slashes],
	[/\.(?:tf|tfvars|hcl|tofu|nomad)$/, 'program', 'terraform', both, 'Terraform'],
	[/\.(?:sql|duckdb)$/, 'program', 'sql', dashes],
	[/\.(?:jsonc?|json5|tfstate|ipynb|libsonnet|jsonnet)$|(?:^|\/)\.[\w-]*rc$/, 'program', 'json', both],
	[/\.(?:exs?|swift|dart|lua|r|pl|pm|jl|nix|conf\.js|c|cc|cpp|h|hpp|ps1)$/, 'program', 'other', both],
	[/\.ya?ml(?:\.(?:dist|example|sample|template|tpl|erb|j2))?$/, 'yaml', 'other', hash],
	[/\.(?:xml|config|csproj)$/, 'xml', 'other', hash],
	[
		/\.(?:ini|cfg|cnf|conf|properties|props|toml|env|envrc|service|sh|bash|zsh|fish|prefs|inc\.php)(?:\.(?:dist|example|sample|template|local))?$|(?:^|\/|\.)env(?:\.[\w.-]{1,40})?$|(?:^|\/)(?:dockerfile|containerfile|makefile|credentials|config)(?:\.[\w-]{1,20})?$/,
		'lines',
		'other',
		hash,
	],
];

/** How a file of this path is read; undefined for one that sets up nothing. */
export function fileKindOf(path: string): FileKind | undefined {
	const name = path.replaceAll('\\', '/').toLowerCase();
	const [, reader, language, comments, client] = rows.find(([pattern]) => pattern.test(name)) ?? [];
	if (reader === undefined || language === undefined || comments === undefined) return undefined;
	return { reader, language, comments, ...(client !== undefined && { client }) };
}

/** Settings that stand among a program's sources. */
const sourceSettings =
	/(?:^|\/)(?:application[\w.-]*\.(?:ya?ml|properties)|appsettings[\w.-]*\.json|(?:docker-)?compose[\w.-]*\.ya?ml|\.github\/workflows\/[\w.-]+|config\/[\w./-]+\.(?:ya?ml|json)|dockerfile[\w.-]*)$/;

/** Whether a file is part of a program's sources, which more people read than its settings. */
export function isSourceFile(path: string): boolean {
	const kind = fileKindOf(path);
	return (
		(kind?.reader === 'program' && kind.language !== 'json') || sourceSettings.test(path.replaceAll('\\', '/').toLowerCase())
	);
}
