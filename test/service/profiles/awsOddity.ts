import type { AwsCase } from './botocore.ts';

/** One file, or pair of files, with one thing about it that readers of ini files differ about. */
export interface AwsOddity extends AwsCase {
	readonly what: string;
	/** What Debian's botocore does not know: what the first profile has by the page named, null for nothing. */
	readonly documented?: {
		readonly by: string;
		readonly endpoint?: string | null;
		readonly region?: string;
		/** The kind of our refusal. */
		readonly refused?: 'services' | 'way';
	};
}

/** The key of the one place, and of the other. */
export const key = 'aws_access_key_id = ID1\naws_secret_access_key = SECRET1\n';
export const other = 'aws_access_key_id = ID2\naws_secret_access_key = SECRET2\n';
