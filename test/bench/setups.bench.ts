/**
 * What it costs to read and check what a program of 2,000 lines sets up, every tenth line of it a client of BangmodStorage: time of the
 * processor of all of it and of each step, and how long a program that calls another store is looked at.
 */
import { check } from '../../src/core/setup/checks/check.ts';
import { mayBeOurs } from '../../src/core/setup/mayBeOurs.ts';
import { readingSetups, readSetups } from '../../src/core/setup/readSetups.ts';

const rounds = 40;

const text = `import boto3\nimport os\n\n${Array.from(
	{ length: 200 },
	(_, index) => `def put_${index}(body, name="part-${index}"):
    client = boto3.client("s3", region_name="us-east-1", endpoint_url="https://s3.bkk.bangmod.storage", aws_access_key_id=os.environ["KEY"])
    try:
        client.put_object(Bucket="shop", Key=f"a/{name}.txt", Body=body)
    except ClientError as error:
        if error.response["Error"]["Code"] == "NoSuchBucket":
            log.warning("missing %s", name)
            client.create_bucket(Bucket="shop")
        raise

`,
).join('')}`;
const file = { path: 'app/uploader.py', text };
const context = { translate: (sentence: string) => sentence, sdks: [], profiles: [] };
const other = text.replaceAll('bangmod.storage', 'example.com');

/** ms of the processor for one of so many, in the best of some rounds; the kernel counts in ticks of 4 ms. */
function cost(times: number, work: () => unknown): number {
	const all = Array.from({ length: rounds }, () => {
		const start = process.threadCpuUsage();
		for (let time = 0; time < times; time++) work();
		const { user, system } = process.threadCpuUsage(start);
		return (user + system) / 1000 / times;
	});
	return Math.min(...all.slice(1));
}

/** ms of the processor for each step, the check as the last: the mean of the rounds, since a step is shorter than the kernel's tick. */
function costOfSteps(): readonly number[] {
	const sums: number[] = [];
	const timed = <T>(index: number, work: () => T): T => {
		const start = process.threadCpuUsage();
		const value = work();
		const { user, system } = process.threadCpuUsage(start);
		sums[index] = (sums[index] ?? 0) + (user + system) / 1000 / rounds;
		return value;
	};
	for (let round = 0; round < rounds; round++) {
		const reading = readingSetups(file);
		let index = 0;
		let step = timed(index, () => reading.next());
		while (step.done !== true) step = timed(++index, () => reading.next());
		const setups = step.value;
		timed(index + 1, () => check(file, setups, context));
	}
	return sums;
}

const all = cost(5, () => check(file, readSetups(file), context));
console.log(
	`${text.split('\n').length} lines, ${readSetups(file).length} clients, ${check(file, readSetups(file), context).length} marks`,
);
console.log(
	`reading and checking  ${all.toFixed(1)} ms, in steps of ${costOfSteps()
		.map((ms) => ms.toFixed(1))
		.join(', ')} ms`,
);
console.log(`another program       ${(cost(500, () => mayBeOurs(other)) * 1000).toFixed(0)} µs until it is left alone`);
