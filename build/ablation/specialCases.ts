import { childOf, childrenOf, nameOf, type SyntaxNode, visitNodes } from '../syntax.ts';

/** How a row's name is called where code asks for it. */
const nameProperties = new Set(['name', 'row', 'id']);

/**
 * Where code asks for a table's row by its name (`row.name === 'java'`, a `case`, `[…].includes(row)`): what one row alone needs belongs into
 * the row. `sources`: text by file; gives `file:line: text`.
 */
export function specialCases(sources: ReadonlyMap<string, string>): readonly string[] {
	const names = new Set([...sources.values()].flatMap(rowNames));
	const isName = (node: SyntaxNode | null | undefined) => node?.type === 'Literal' && names.has(nameOf(node) ?? '');
	const asks = (node: SyntaxNode | undefined) => node?.type !== 'Literal' && nameProperties.has(nameOf(node) ?? '');
	return [...sources].flatMap(([file, source]) => {
		const places: string[] = [];
		visitNodes(source, (node) => {
			const tell = ({ start, end }: SyntaxNode) =>
				places.push(`${file}:${source.slice(0, start).split('\n').length}: ${source.slice(start, end)}`);
			if (node.type === 'BinaryExpression') {
				const [left, right] = [childOf(node, 'left'), childOf(node, 'right')];
				if ((isName(left) && asks(right)) || (isName(right) && asks(left))) tell(node);
			}
			if (node.type === 'SwitchStatement' && asks(childOf(node, 'discriminant'))) {
				for (const each of childrenOf(node, 'cases')) if (isName(childOf(each!, 'test'))) tell(childOf(each!, 'test')!);
			}
			if (node.type === 'CallExpression' && asks(childrenOf(node, 'arguments')[0] ?? undefined)) {
				const list = childOf(childOf(node, 'callee'), 'object');
				if (list?.type === 'ArrayExpression') for (const each of childrenOf(list, 'elements')) if (isName(each)) tell(each!);
			}
			return true;
		});
		return places;
	});
}

/** The names of the rows of a file's tables. */
function rowNames(source: string): string[] {
	const names: string[] = [];
	visitNodes(source, (node, parents) => {
		const isRow = node.type === 'ObjectExpression' && parents.at(-1)?.type === 'ArrayExpression';
		for (const property of isRow ? childrenOf(node, 'properties') : []) {
			const value = childOf(property!, 'value');
			const isNamed = nameProperties.has(nameOf(childOf(property!, 'key')) ?? '') && value?.type === 'Literal';
			if (isNamed) names.push(nameOf(value) ?? '');
		}
		return true;
	});
	return names;
}
