import type { Destination } from '../../explain/destination.ts';
import type { Connection } from '../connect/connection.ts';

/** Where the commands go that are suggested for an answer: where its request went. */
export function commandDestination({ endpoint, region, profile }: Connection): Destination {
	return { endpoint: endpoint.origin, region, ...(profile !== undefined && { profile }) };
}
