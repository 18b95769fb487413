/** One option of a client, as its SDK writes it. */
export interface Setting {
	/** The option's name, by which it is found. */
	readonly name: string;
	/** The value that is changed, and the one it is changed to. */
	readonly from: string;
	readonly to: string;
	/** Name and value, to put in where the option is missing. */
	readonly text: string;
	/** An older option for the same; where it is used, nothing is missing. */
	readonly olderName?: string;
}
