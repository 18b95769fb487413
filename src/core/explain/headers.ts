/**
 * The value of a header where `text` prints it, as `Name: value`, `"Name": "value"`, `Name=value` or Go's `Name:[value]`; undefined when it
 * does not. The first one wins. Header names are ours, so they need no escaping.
 */
export function headerIn(text: string, name: string): string | undefined {
	const pattern = `(?<![A-Za-z0-9_-])${name}["'\\\\]{0,3} {0,4}[:=]>? {0,4}[["'\\\\]{0,4}([^"'<\\]\\r\\n\\\\]{1,400})`;
	return new RegExp(pattern, 'i').exec(text)?.[1]?.trim();
}
