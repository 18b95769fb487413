/** What the extension host tells the runner over its socket: one JSON value a line. The verdict comes last. */
export type Report =
	| { readonly type: 'passed'; readonly file: string; readonly name: string }
	| { readonly type: 'failed'; readonly file: string; readonly name: string; readonly why: string }
	/** What a test says by `t.diagnostic`. */
	| { readonly type: 'told'; readonly message: string }
	| { readonly type: 'verdict'; readonly passed: number; readonly failed: number };

/** Name of the test that tells the end of all suites; it is not counted. */
export const lastTestName = 'all suites have run';
