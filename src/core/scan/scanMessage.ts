import type { Hit } from './hit.ts';
import type { Coverage, Progress } from './scanSource.ts';

/** What a scan tells who asked for it. Of each file: hits and progress as they come, then its end. */
export type ScanMessage =
	| { readonly kind: 'hits'; readonly file: string; readonly hits: readonly Hit[] }
	| ({ readonly kind: 'progress'; readonly file: string } & Progress)
	| { readonly kind: 'end'; readonly file: string; readonly coverage: Coverage };
