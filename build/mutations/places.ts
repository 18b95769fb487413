import { childOf, nameOf, type SyntaxNode, visitNodes } from '../syntax.ts';

/** One small change of a source: `text`, from `start`, becomes `put`. */
export interface Mutant {
	readonly what: 'negate a condition' | 'drop a statement' | 'move a bound';
	readonly start: number;
	readonly text: string;
	readonly put: string;
	/** From 1. */
	readonly line: number;
}

/** Every change of the three kinds that a TypeScript source has a place for. */
export function mutantsOf(source: string): readonly Mutant[] {
	const mutants: Mutant[] = [];
	visitNodes(source, (node) => {
		const change = changeOf(node, source);
		if (change === undefined) return true;
		const { what, at, put } = change;
		const text = source.slice(at.start, at.end);
		mutants.push({ what, start: at.start, text, put, line: source.slice(0, at.start).split('\n').length });
		return true;
	});
	return mutants;
}

function changeOf(node: SyntaxNode, source: string): { what: Mutant['what']; at: SyntaxNode; put: string } | undefined {
	const textOf = ({ start, end }: SyntaxNode) => source.slice(start, end);
	const test = childOf(node, 'test');
	// A switch's case has a test that is no condition; an endless loop has none.
	if (test !== undefined && node.type !== 'SwitchCase')
		return { what: 'negate a condition', at: test, put: `!(${textOf(test)})` };
	if (node.type === 'ExpressionStatement') return { what: 'drop a statement', at: node, put: ';' };
	const bound = boundOf(node);
	if (bound !== undefined) return { what: 'move a bound', at: bound, put: `(${textOf(bound)} + 1)` };
	return undefined;
}

/** The right side of a comparison by size, and the ends of a slice. */
function boundOf(node: SyntaxNode): SyntaxNode | undefined {
	if (node.type === 'BinaryExpression' && /^[<>]=?$/.test(String(node['operator']))) return childOf(node, 'right');
	const isSlice = node.type === 'CallExpression' && nameOf(childOf(node, 'callee')) === 'slice';
	return isSlice ? ((node['arguments'] as SyntaxNode[]).at(-1) ?? undefined) : undefined;
}
