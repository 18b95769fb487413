import { parseSync } from 'oxc-parser';

/** A node of a TypeScript file's tree (ESTree's names); offsets are UTF-16. */
export interface SyntaxNode {
	readonly type: string;
	readonly start: number;
	readonly end: number;
	readonly [name: string]: unknown;
}

/** Calls `visit` with each node of a file, outer ones first, and with its parents, the nearest last; what it says `false` to is passed over. */
export function visitNodes(
	source: string,
	visit: (node: SyntaxNode, parents: readonly SyntaxNode[]) => boolean | undefined,
): void {
	const { program, errors } = parseSync('file.ts', source);
	if (errors[0] !== undefined) throw new Error(errors[0].message);
	walk(program as unknown as SyntaxNode, [], visit);
}

function walk(node: SyntaxNode, parents: SyntaxNode[], visit: Parameters<typeof visitNodes>[1]): void {
	if (visit(node, parents) === false) return;
	parents.push(node);
	for (const child of Object.values(node).flat()) if (isNode(child)) walk(child, parents, visit);
	parents.pop();
}

function isNode(value: unknown): value is SyntaxNode {
	return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string' && 'start' in value;
}

/** The child of that name, where it is a node. */
export function childOf(node: SyntaxNode | undefined, name: string): SyntaxNode | undefined {
	const child = node?.[name];
	return isNode(child) ? child : undefined;
}

/** A list of children; what a list leaves out (`[, a]`) is null. */
export function childrenOf(node: SyntaxNode, name: string): readonly (SyntaxNode | null)[] {
	return (node[name] ?? []) as (SyntaxNode | null)[];
}

/** The name of an identifier or of a member (`a.name`), or what a string literal says. */
export function nameOf(node: SyntaxNode | undefined): string | undefined {
	if (node?.type === 'MemberExpression') return nameOf(childOf(node, 'property'));
	const name = node?.type === 'Literal' ? node['value'] : node?.['name'];
	return typeof name === 'string' ? name : undefined;
}
