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

/** What people write over what they will not show. */
const masks =
	/^(?:<[^<>]{0,200}>?|[*x.#•]{3,200}|\W{0,3}(?:redacted|masked|removed|hidden|omitted|snip(?:ped)?|stripped)\W{0,3})$/i;

/** The value as the report states it, or undefined where it states none: empty, `null`, `[...]`, `<ID>`, `***`, `xxxx`. */
export function placeholderless(value: string | undefined): string | undefined {
	const trimmed = value?.trim();
	if (trimmed === undefined || placeholders.has(trimmed.toLowerCase())) return undefined;
	return masks.test(trimmed) ? undefined : trimmed;
}
