import { awsCli } from './steps/awsCli.ts';
import { bangmod } from './steps/bangmod.ts';
import { curl } from './steps/curl.ts';
import { programs } from './steps/programs.ts';
import { tools } from './steps/tools.ts';

/** What is done to the gateway, or to the stand-in in front of it, while a step runs. */
export type Trouble =
	/** Its disk stops: the gateway answers RequestTimeout after two seconds. */
	| 'frozen'
	/** One request at a time is let in, and one is in. */
	| 'throttled'
	/** The stand-in's region says that it is unwell. */
	| 'degraded'
	/** The stand-in lets no listing through. */
	| 'over-rate';

/** One run of a client that ends in a mistake, or in an ordinary answer between mistakes. */
export interface Step {
	/** A shell line, printed above its output as `$ line` when the sample shows a terminal. */
	readonly run: string;
	readonly during?: Trouble;
}

/** A client and its recorded file. */
export interface Client {
	/** File name in `samples/`. */
	readonly file: string;
	/** `terminal`: each line is shown with its prompt. `log`: only what the program wrote. */
	readonly as: 'terminal' | 'log';
	/** Who answers: the gateway itself when absent. */
	readonly of?: 'stand-in';
	/**
	 * From this step on the tap fills in the messages that the gateway leaves empty: Debian's aws-cli fails on an empty one with
	 * "argument of type 'NoneType' is not iterable" and prints no code. Never, when absent.
	 */
	readonly speaksFrom?: number;
	/** A command that prints the client's version in its first line. */
	readonly version: string;
	readonly steps: readonly Step[];
}

export const clients: readonly Client[] = [bangmod, awsCli, curl, ...tools, ...programs];
