import { childOf, childrenOf, nameOf, type SyntaxNode, visitNodes } from '../syntax.ts';

/** What a table's row brings for its tests reads no report. */
const forTests = new Set(['samples', 'antiSamples', 'nearMisses']);

/**
 * A file's source with a switch at each branch: its tables (`ablation.table`), records (`ablation.record`) and regular expressions
 * (`ablation.pattern`) pass through `switches.ts`'s other half, `runtime.ts`, which can leave one branch out. `file` names the places.
 */
export function withSwitches(source: string, file: string): string {
	const starts: Edit[] = [];
	const ends: Edit[] = [];
	/** What a function makes is known from the start, so that what no sample reaches is a branch as well. */
	let known = '';
	const wrap = ({ start, end }: SyntaxNode, before: string, after: string) => {
		starts.push({ at: start, until: start, text: before });
		ends.unshift({ at: end, until: end, text: after });
	};
	visitNodes(source, (node, parents) => {
		const place = JSON.stringify(`${file}:${source.slice(0, node.start).split('\n').length}`);
		if (forTests.has(nameOf(childOf(node, 'key')) ?? '')) return false;
		if (node.type.startsWith('TS') && !node.type.endsWith('Expression')) return false;
		if (isPatternLiteral(node)) {
			const { pattern, flags } = node['regex'] as { pattern: string; flags: string };
			const text = `ablation.pattern(${place},${JSON.stringify(pattern)},"${flags}")`;
			starts.push({ at: node.start, until: node.end, text });
			if (parents.some(isFunction)) known += `\n${text};`;
		} else if (node.type === 'NewExpression' && nameOf(childOf(node, 'callee')) === 'RegExp') {
			const callee = childOf(node, 'callee')!;
			starts.push({ at: node.start, until: source.indexOf('(', callee.end) + 1, text: `ablation.pattern(${place},` });
		} else if (isTable(node) && !isRowOfWords(node, parents.at(-1))) {
			wrap(node, `ablation.table(${place},`, ')');
			const isOfWords = childrenOf(node, 'elements').every((element) => element?.type === 'Literal');
			if (isOfWords && parents.some(isFunction)) known += `\nablation.table(${place},${source.slice(node.start, node.end)});`;
			// A row is made only when it is there, so that its patterns are known for its own.
			for (const row of childrenOf(node, 'elements')) if (row?.type !== 'Literal') wrap(row!, '()=>(', ')');
		} else if (isRecord(node, parents)) wrap(node, `ablation.record(${place},`, ')');
		return true;
	});
	return applied(source, [...starts, ...ends]) + known;
}

interface Edit {
	readonly at: number;
	readonly until: number;
	readonly text: string;
}

function applied(source: string, edits: readonly Edit[]): string {
	let text = '';
	let done = 0;
	for (const { at, until, text: put } of edits.toSorted((a, b) => a.at - b.at)) {
		text += source.slice(done, at) + put;
		done = until;
	}
	return text + source.slice(done);
}

function isFunction({ type }: SyntaxNode): boolean {
	return type.includes('Function');
}

function isPatternLiteral(node: SyntaxNode): boolean {
	return node.type === 'Literal' && node['regex'] !== undefined && node['regex'] !== null;
}

/** A list of rows (objects, or lists), or of words. */
function isTable(node: SyntaxNode): boolean {
	const elements = node.type === 'ArrayExpression' ? childrenOf(node, 'elements') : [];
	if (elements.length < 2) return false;
	const isRow = (element: SyntaxNode | null) => element?.type === 'ObjectExpression' || element?.type === 'ArrayExpression';
	return elements.every(isRow) || elements.every((element) => typeof element?.['value'] === 'string');
}

/** `['Access Denied', 'AccessDenied']` in a list of such rows is one of them, and no list of words. */
function isRowOfWords(node: SyntaxNode, parent: SyntaxNode | undefined): boolean {
	return parent !== undefined && isTable(parent) && childrenOf(node, 'elements').every((element) => element?.type === 'Literal');
}

/** `const name = { a: …, b: … }` of a module: a table by name. */
function isRecord(node: SyntaxNode, parents: readonly SyntaxNode[]): boolean {
	const around = parents.filter(({ type }) => !type.startsWith('TS') && type !== 'ExportNamedDeclaration');
	const isOfModule = around.map(({ type }) => type).join(' ') === 'Program VariableDeclaration VariableDeclarator';
	return node.type === 'ObjectExpression' && isOfModule && childrenOf(node, 'properties').length > 1;
}
