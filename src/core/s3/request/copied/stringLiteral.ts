/** Formatting, line and paragraph separators and C1 controls: what does not show, and what could turn the text around it. */
const hidden = /[\p{Cf}\p{Zl}\p{Zp}\u007f-\u009f]/gu;

/** A string of JSON and JavaScript; hidden characters are escaped. */
export function jsonString(text: string): string {
	return JSON.stringify(text).replace(hidden, (char) => char.split('').map(escaped).join(''));
}

/** A string of Python, which knows no surrogates: a character beyond 16 bits has an escape of its own. */
export function pythonString(text: string): string {
	return JSON.stringify(text).replace(hidden, (char) =>
		char.length === 1 ? escaped(char) : `\\U${(char.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
	);
}

function escaped(unit: string): string {
	return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
