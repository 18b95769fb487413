/** A suite in which somebody forgot the tests. */
export {};
