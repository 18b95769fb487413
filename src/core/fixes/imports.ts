import { insertion } from './fix.ts';
import type { Replacement } from '../replacement.ts';

/** A line that imports something of the same SDK: what stands before its path, and what ends it. */
const neighbours = {
	'github.com/aws/aws-sdk-go-v2/': /^([ \t]{0,8}(?:import )?)(?:\w{1,40} )?"github\.com\/aws\/aws-sdk-go-v2\/[^"\n]{1,80}(")/m,
	'software.amazon.awssdk.': /^(import )software\.amazon\.awssdk\.[\w.*]{1,120}(;?)/m,
} as const;

/**
 * What brings imports into a program that has others of the SDK: nothing where they are there, lines above the first of the others, or
 * null where we cannot tell by which name they would go. The paths are of one SDK.
 */
export function importing(text: string, paths: readonly string[]): readonly Replacement[] | null {
	const [first = ''] = paths;
	const [, pattern] = Object.entries(neighbours).find(([start]) => first.startsWith(start)) ?? [];
	const neighbour = pattern?.exec(text);
	if (first === '') return [];
	if (neighbour === null || neighbour === undefined) return null;
	const [, before = '', after = ''] = neighbour;
	const isGo = after === '"';
	const lines: string[] = [];
	for (const path of paths) {
		const line = `${before}${isGo ? '"' : ''}${path}${after}`;
		const star = `${before}${path.slice(0, path.lastIndexOf('.'))}.*`;
		if (text.includes(`\n${line}`) || text.startsWith(line) || (!isGo && text.includes(star))) continue;
		// Imported by another name.
		if (isGo && text.includes(`"${path}"`)) return null;
		lines.push(`${line}\n`);
	}
	return lines.length === 0 ? [] : [insertion(neighbour.index, lines.join(''))];
}
