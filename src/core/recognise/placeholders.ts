/** What clients print where they know nothing; compared without case. */
const placeholders: ReadonlySet<string> = new Set([
	'',
	'-',
	'null',
	'nil',
	'none',
	'undefined',
	'n/a',
	'unknown',
	'unknownerror',
	'[...]',
	'...',
	'(null)',
	'<nil>',
	'nothing',
]);

/** The value as the report states it, or undefined where it states none: empty, `null`, `[...]`, `<ID>`, `***`, `xxxx`. */
export function placeholderless(value: string | undefined): string | undefined {
	const trimmed = value?.trim();
	if (trimmed === undefined || placeholders.has(trimmed.toLowerCase())) return undefined;
	return /^(?:<[^<>]*>?|\*+|x{3,}|X{3,}|\[?redacted\]?|\{redacted\})$/i.test(trimmed) ? undefined : trimmed;
}
