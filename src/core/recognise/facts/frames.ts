import type { Fact, Frame } from '../../facts.ts';
import type { Stretch } from './stretch.ts';

const line = String.raw`(?<line>\d{1,7})`;
const lineAndColumn = String.raw`${line}(?::\d{1,7})?`;
/** A path up to its extension, absolute on either kind of machine. */
const absolute = String.raw`(?<file>(?:[A-Za-z]:)?[\\/][^\s:()"']{1,300}\.\w{1,5})`;

/** A frame's file and line, as the usual languages print them. */
const notations: readonly RegExp[] = [
	// Python
	new RegExp(String.raw`File "(?<file>[^"\n]{1,400})", line ${line}`, 'g'),
	// Java and Kotlin, with the class before; JavaScript
	new RegExp(String.raw`\((?:file://)?(?<file>(?:[A-Za-z]:)?[^()\s:]{1,300}\.\w{1,5}):${lineAndColumn}\)`, 'g'),
	// Go, Rust, Ruby, JavaScript without a name, the caller that a log's record names
	new RegExp(
		String.raw`(?<=^|[\s"])(?:file://)?(?<file>(?:\.{0,2}[\\/]|[A-Za-z]:[\\/]|[\w@-]{1,60}[\\/])[^\s:()"']{1,300}\.\w{1,5}):${line}(?=[:\s)",]|$)`,
		'gm',
	),
	// A file of the folder in which the program runs
	new RegExp(String.raw`(?<=^|[\s"])(?<file>[\w.-]{1,100}\.(?:go|rb|rs)):${line}(?=[:"])`, 'gm'),
	// .NET
	new RegExp(String.raw`\bin ${absolute}:line ${line}`, 'g'),
	// PHP
	new RegExp(String.raw`(?:\bin|#\d{1,4}) ${absolute}\(${line}\)`, 'g'),
	new RegExp(String.raw`\bin ${absolute} on line ${line}`, 'g'),
];

/** Where libraries and runtimes live. */
const libraries =
	/node_modules|site-packages|dist-packages|\/lib\/python|\/gems\/|(?:^|\/)vendor\/|\/pkg\/mod\/|\/usr\/(?:lib|local\/(?:go|lib))|\.cargo\/|rustc\/|internal\/|node:|awssdk|Amazon\.|aws-sdk|botocore|java\.base|<frozen/;

/** A Java frame names its class; the file alone says nothing of whose it is. */
const libraryClass =
	/\bat (?:[\w.@-]{1,60}\/{1,2})?(?:java|javax|jdk|sun|kotlin|kotlinx|scala|com\.amazonaws|software\.amazon|org\.(?:apache|springframework|elasticsearch)|io\.(?:netty|minio)|okhttp3|akka|reactor)\b[^\n]{0,300}$/;

/** The packages of a Java frame's class, each with its dot; class and method follow. */
const packages = /\bat (?:[\w.@-]{0,60}\/{1,2}){0,2}((?:[a-z_]\w{0,60}\.){1,20})[\w$]{1,120}\.[\w$<>-]{1,120}$/;

/** More than a reader looks at. */
const mostFrames = 60;

/** The lines of stack traces around a report, in the order in which they are printed. */
export function framesIn(stretch: Stretch): readonly Fact<Frame>[] {
	const matches = notations.flatMap((notation) => [...stretch.text.matchAll(notation)]);
	return matches
		.toSorted((a, b) => a.index - b.index)
		.slice(0, mostFrames)
		.map((match) => frameOf(stretch, match));
}

function frameOf(stretch: Stretch, { 0: { length }, index, groups }: RegExpExecArray): Fact<Frame> {
	const { file: printed = '', line: at = '' } = groups ?? {};
	const before = stretch.text.slice(Math.max(0, index - 300), index);
	const sameLine = before.slice(before.lastIndexOf('\n') + 1);
	const folders = /^\w{1,100}\.(?:java|kt|scala|groovy)$/.test(printed) ? packages.exec(sameLine)?.[1] : undefined;
	const file = `${folders?.replaceAll('.', '/') ?? ''}${printed}`;
	const isOwn = !libraries.test(printed.replaceAll('\\', '/')) && !libraryClass.test(sameLine);
	return stretch.fact({ file, line: Number(at), isOwn }, index, index + length, 'client');
}
