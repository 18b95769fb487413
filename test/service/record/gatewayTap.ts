import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { messageOf } from '../messages.ts';
import { forward, passBackChanged, type Upstream } from '../forward.ts';

/** An answer with an error in it, as the gateway sent it: what a client's log is compared with. */
export interface Refusal {
	readonly status: number;
	/** The codes in the body, in order; none when there was no body (HEAD) or no code. */
	readonly codes: readonly string[];
}

/** Sits between the clients and the gateway, changes nothing, and remembers every refusal. */
export interface GatewayTap {
	readonly server: Server;
	/** Hands over the refusals since the last call. */
	take(): readonly Refusal[];
	/** Whether messages that the gateway left empty are filled in on the way; off at first. */
	speak(on: boolean): void;
}

const codeElement = /<Code>(\w{1,80})<\/Code>/g;

/** An error body is a few hundred bytes; a multi-delete result of 1,000 keys stays under this. */
const bodyCap = 256 * 1024;

const emptyMessage = '<Message></Message>';

/** The body with a message in it, when it has none. */
function spoken(body: string): string {
	const [, code = ''] = /<Code>(\w+)<\/Code>/.exec(body) ?? [];
	return body.replace(emptyMessage, `<Message>${messageOf(code)}</Message>`);
}

export function openGatewayTap(upstream: Upstream): GatewayTap {
	let refusals: Refusal[] = [];
	let speaks = false;
	const watch = (answer: IncomingMessage): void => {
		let body = '';
		answer.on('data', (bytes: Buffer | string) => {
			if (body.length < bodyCap) body += bytes.toString();
		});
		answer.on('end', () => {
			const status = answer.statusCode ?? 0;
			const codes = [...body.matchAll(codeElement)].map(([, code = '']) => code);
			if (status >= 400 || body.includes('<Error>')) refusals.push({ status, codes });
		});
	};
	const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		try {
			const answer = await forward(request, response, upstream);
			watch(answer);
			const status = answer.statusCode ?? 0;
			await passBackChanged(answer, response, (body) => (speaks ? { status, body: spoken(body) } : undefined));
		} catch {
			response.destroy();
		}
	};
	const server = createServer((request, response) => void serve(request, response));
	server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => void serve(request, response));
	return {
		server,
		take() {
			const taken = refusals;
			refusals = [];
			return taken;
		},
		speak(on) {
			speaks = on;
		},
	};
}
