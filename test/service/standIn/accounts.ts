import type { Region } from '../../../src/core/vendor/service.ts';

/** What the vendor's own books say about a customer; the store behind knows nothing of it. */
export type AccountState = 'active' | 'unverified' | 'billing-hold' | 'suspended';

/** A test customer with one key, which is good in one region only. */
export interface Account {
	readonly name: 'main' | 'other' | 'suspended' | 'unverified' | 'billing';
	readonly region: Region['id'];
	readonly state: AccountState;
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
}

const customers: readonly Pick<Account, 'name' | 'state'>[] = [
	{ name: 'main', state: 'active' },
	{ name: 'other', state: 'active' },
	{ name: 'suspended', state: 'suspended' },
	{ name: 'unverified', state: 'unverified' },
	{ name: 'billing', state: 'billing-hold' },
];

const places: readonly Region['id'][] = ['bkk', 'sg'];

/** Every customer in every region. The keys open nothing outside a test store on loopback. */
export const accounts: readonly Account[] = places.flatMap((region) =>
	customers.map((customer) => ({
		...customer,
		region,
		accessKeyId: `BGSAKIATEST${region}${customer.name}`.toUpperCase().padEnd(24, '0'),
		secretAccessKey: `test-${region}-${customer.name}-secret-`.padEnd(40, '0'),
	})),
);

/** The customer's key of that region. */
export function accountOf(name: Account['name'], region: Region['id']): Account {
	return accounts.find((account) => account.name === name && account.region === region)!;
}

/** The keys of the customers that the store itself knows. */
export function storeKeys(region: Region['id']): Record<'main' | 'other' | 'suspended', Account> {
	return { main: accountOf('main', region), other: accountOf('other', region), suspended: accountOf('suspended', region) };
}
