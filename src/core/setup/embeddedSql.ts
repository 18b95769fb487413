import { type CommentMarks, tokensOf } from './tokens.ts';

/** What DuckDB is told in SQL: `SET s3_endpoint = '…'`, `CREATE SECRET (TYPE s3, …)`. */
const settingOfSql = /\bSET\s{1,9}(?:GLOBAL\s{1,9})?s3_\w{1,40}\s{0,9}=|\bCREATE\b[\w\s]{0,60}\bSECRET\b/i;

/** A program's text with nothing but the SQL in its strings that sets up a client, each piece in its place; undefined where there is none. */
export function embeddedSql(text: string, comments: CommentMarks): string | undefined {
	if (!settingOfSql.test(text)) return undefined;
	const found = tokensOf(text, comments).filter(
		(token) => token.kind === 'string' && !token.isMixed && settingOfSql.test(token.text),
	);
	if (found.length === 0) return undefined;
	const parts: string[] = [];
	let end = 0;
	for (const token of found) {
		parts.push(blank(text.slice(end, token.start)), text.slice(token.start, token.end), ';');
		// The mark takes the place of the quote behind the string.
		end = token.end + 1;
	}
	return parts.join('');
}

function blank(text: string): string {
	return text.replace(/[^\n]/g, ' ');
}
