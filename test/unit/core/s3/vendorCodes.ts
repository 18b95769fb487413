import { readFileSync } from 'node:fs';

/** The 24 codes of BangmodStorage's error-codes page. */
export const vendorCodes: readonly string[] = [
	...new Set(
		[
			...readFileSync(new URL('../../../fixtures/vendor-error-codes.txt', import.meta.url), 'utf8').matchAll(
				/^\| \d{3} \| (\w+) \|/gm,
			),
		].map(([, code = '']) => code),
	),
];
