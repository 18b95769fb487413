import type { SdkUse } from '../../clients/sdks.ts';
import type { Translate } from '../../ports.ts';
import type { Region } from '../../vendor/service.ts';
import { regionOfHost } from '../../vendor/regionOfHost.ts';
import { isOurHost, type WrittenEndpoint, writtenEndpoint } from '../hosts.ts';
import type { Setup, SetupFile, Stated } from '../setup.ts';

/** What is known of a file besides its text. */
export interface CheckContext {
	readonly translate: Translate;
	/** The SDKs that the project depends on, with their releases where a lock file states them. */
	readonly sdks: readonly SdkUse[];
	/** Setups of `~/.aws`, by which a client with a profile is judged; empty where they are not read. */
	readonly profiles: readonly Setup[];
}

/** A setup that calls BangmodStorage, and what its endpoint comes to. */
export interface OurSetup {
	readonly file: SetupFile;
	readonly setup: Setup;
	readonly endpoint: Stated;
	readonly written: WrittenEndpoint;
	/** Absent where the endpoint is misspelt. */
	readonly region: Region | undefined;
	/** The profile that it names, where it is known. */
	readonly profile: Setup | undefined;
}

/** The setup with its endpoint taken apart; undefined for one that calls somebody else, or that does not tell. */
export function oursOf(file: SetupFile, setup: Setup, profiles: readonly Setup[]): OurSetup | undefined {
	const named = setup.profile?.value;
	const profile = named === undefined ? undefined : profiles.find((one) => one !== setup && one.profile?.value === named);
	const endpoint = setup.endpoint ?? profile?.endpoint;
	const written = endpoint === undefined ? undefined : writtenEndpoint(endpoint.value);
	if (endpoint === undefined || written === undefined || !isOurHost(written.host)) return undefined;
	return { file, setup, endpoint, written, region: regionOfHost(written.host), profile };
}
