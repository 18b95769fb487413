/** A code's name, as loose as the rows need it; `codes` decides. */
export const anyCode = String.raw`(?<code>[A-Za-z][\w.]{2,79}|[345]\d\d)`;
/** A catalogue-like name: capital first. */
export const codeName = String.raw`(?<code>[A-Z][A-Za-z\d]{2,79}(?:\.[A-Z]\w{2,60})?)`;
/** The message is the rest of the line; read only where the code is allowed, so that a refused word costs nothing. */
export const restOfLine = '(?<message>)';
/** A status that says of an answer that it is none: redirections that S3 sends, and errors. */
export const failed = String.raw`(?:30[178]|[45]\d\d)`;

/** A row's pattern; it is to be linear (`npm run proof:time`). */
export function linear(source: string): RegExp {
	return new RegExp(source, source.includes('\\p{') ? 'gdu' : 'gd');
}
