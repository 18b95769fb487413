/** How many tests of a run passed and failed. */
export interface Totals {
	readonly passed: number;
	readonly failed: number;
}
