import { type AsyncHook, createHook } from 'node:async_hooks';

/** Node's names of sockets and look-ups; a pipe or a file is no network. */
const network = /^(?:TCP|TLS|UDP|GETADDRINFO|GETNAMEINFO|DNSCHANNEL|QUERY|HTTP)/;

/** Tells of each socket and look-up that begins in this process from now on, whoever begins it: its kind, and the calls that led there. */
export function hookNetwork(onBegun: (what: string) => void): AsyncHook {
	return createHook({
		init: (_, type) => {
			if (network.test(type)) onBegun(`${type} ${new Error().stack}`);
		},
	}).enable();
}
