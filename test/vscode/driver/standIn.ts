import { after, before } from 'node:test';
import { startStandIn, type Place, type StandIn } from '../../service/standIn/standIn.ts';

/** Bangkok, as the stand-in is it. */
interface Bangkok {
	readonly bkk: Place;
	/** Makes the window trust the stand-in's certificate. */
	readonly env: Readonly<Record<string, string>>;
}

/** Starts a stand-in of Bangkok before the tests of the file that calls this, and stops it after them. */
export function useStandIn(): Bangkok {
	let standIn: StandIn | undefined;
	const started = (): StandIn => {
		if (standIn === undefined) throw new Error('the stand-in is there only while tests run');
		return standIn;
	};
	before(async () => {
		standIn = await startStandIn({ regionIds: ['bkk'] });
	});
	after(() => standIn?.stop());
	return {
		get bkk() {
			const [bkk] = started().places as [Place];
			return bkk;
		},
		get env() {
			return { NODE_EXTRA_CA_CERTS: started().caFile };
		},
	};
}
