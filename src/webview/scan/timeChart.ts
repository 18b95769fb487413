import UPlot, { type AlignedData, type Options, type Series } from 'uplot';
import type { TimelineData } from '../../panel/scan/scanProtocol.ts';
import { stacked } from '../../panel/scan/timelineData.ts';
import { writeStamp } from '../../panel/scan/stamp.ts';
import { chartColours, type ChartColours } from './chartColours.ts';
import { grouped } from './words.ts';

/** What the chart shows, and whom it tells. */
export interface TimeChartInput {
	readonly timeline: TimelineData;
	/** Of each series. */
	readonly names: readonly string[];
	/** From the first to the last millisecond of what was selected. */
	readonly zoom: (since: number, until: number) => void;
	readonly zoomOut: () => void;
	readonly announce: (text: string) => void;
}

const height = 190;

/** Stacked bars over time, drawn by uPlot; a drag, or the keyboard, selects a stretch of time. */
export class TimeChart {
	private readonly element: HTMLElement;
	private readonly readout: HTMLElement;
	private readonly themes: MutationObserver;
	private readonly sizes: ResizeObserver;
	private plot: UPlot | undefined;
	private input: TimeChartInput | undefined;
	private key = '';
	private frame = 0;
	/** The buckets that the keyboard has marked. */
	private marked: { readonly from: number; readonly to: number } | undefined;

	constructor(element: HTMLElement) {
		this.element = element;
		this.readout = document.createElement('p');
		this.readout.className = 'readout number';
		this.themes = new MutationObserver(() => this.drawSoon());
		// VS Code writes the colours of a new theme into the style of the root element.
		this.themes.observe(document.documentElement, { attributeFilter: ['style'] });
		this.sizes = new ResizeObserver(() => this.plot?.setSize({ width: this.element.clientWidth, height }));
		this.sizes.observe(element);
		element.addEventListener('keydown', (event) => this.onKey(event));
	}

	/** Draws anew only what is new, as a snapshot of the same numbers comes with every change elsewhere. */
	show(input: TimeChartInput): void {
		this.input = input;
		const key = JSON.stringify(input.timeline);
		if (key === this.key) return;
		this.key = key;
		this.marked = undefined;
		this.drawSoon();
	}

	dispose(): void {
		cancelAnimationFrame(this.frame);
		this.themes.disconnect();
		this.sizes.disconnect();
		this.plot?.destroy();
	}

	/** With the next picture: by then the element is in the page, and has its size and colours. */
	private drawSoon(): void {
		cancelAnimationFrame(this.frame);
		this.frame = requestAnimationFrame(() => this.draw());
	}

	private draw(): void {
		if (this.input === undefined) return;
		this.plot?.destroy();
		const { timeline } = this.input;
		const length = timeline.counts[0]?.length ?? 0;
		const starts = Array.from({ length }, (_, bucket) => (timeline.start + bucket * timeline.width) / 1000);
		// The last series lies behind all others, so it comes first and is the highest.
		const data: AlignedData = [
			starts,
			...stacked(timeline.counts)
				.toReversed()
				.map((series) => [...series]),
		];
		this.plot = new UPlot(this.options(this.input, starts), data, this.element);
		this.element.append(this.readout);
		this.tell(undefined);
	}

	private options({ timeline, names }: TimeChartInput, starts: readonly number[]): Options {
		const colours = chartColours(this.element);
		const series = names.map((label, index): Series => ({ label, ...barsOf(colours, index) })).toReversed();
		const [first = 0] = starts;
		const end = (starts.at(-1) ?? 0) + timeline.width / 1000;
		return {
			width: this.element.clientWidth,
			height,
			tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
			legend: { show: false },
			cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
			scales: { x: { range: () => [first, end] }, y: { range: (_, __, max) => [0, Math.max(1, max * 1.05)] } },
			axes: [
				{ ...axisOf(colours), size: 48, grid: { show: false }, values: (_, ticks) => timeLabels(ticks) },
				{
					...axisOf(colours),
					size: 56,
					values: (_, ticks) => ticks.map((tick) => (Number.isInteger(tick) ? grouped(tick) : '')),
				},
			],
			series: [{}, ...series],
			hooks: {
				setCursor: [({ cursor }) => this.tell(cursor.left !== undefined && cursor.left >= 0 ? cursor.idx : undefined)],
				setSelect: [() => this.onSelect()],
			},
		};
	}

	/** Says what one bucket holds. */
	private tell(bucket: number | null | undefined): void {
		const text = this.input === undefined || bucket === null || bucket === undefined ? '' : this.describe(this.input, bucket);
		this.readout.textContent = text;
	}

	private describe({ timeline: { start, width, counts }, names }: TimeChartInput, bucket: number): string {
		const parts = names.map((name, index) => ({ name, count: counts[index]?.[bucket] ?? 0 })).filter(({ count }) => count > 0);
		return [
			writeStamp(start + bucket * width),
			...parts.map(({ name, count }) => `${name} ${grouped(count)}`),
			...(parts.length === 0 ? ['0'] : []),
		].join('  ·  ');
	}

	private onSelect(): void {
		const { plot, input } = this;
		if (plot === undefined || input === undefined || plot.select.width < 2) return;
		const at = (pixel: number): number =>
			Math.floor((plot.posToVal(pixel, 'x') * 1000 - input.timeline.start) / input.timeline.width);
		const [from, to] = [at(plot.select.left), at(plot.select.left + plot.select.width)];
		plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
		this.zoomTo(from, to);
	}

	private zoomTo(from: number, to: number): void {
		if (this.input === undefined) return;
		const { timeline, zoom } = this.input;
		const last = (timeline.counts[0]?.length ?? 1) - 1;
		zoom(timeline.start + Math.max(0, from) * timeline.width, timeline.start + (Math.min(last, to) + 1) * timeline.width - 1);
	}

	private onKey(event: KeyboardEvent): void {
		if (this.input === undefined) return;
		const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
		if (step !== 0) this.mark(step, event.shiftKey);
		else if (event.key === 'Enter' && this.marked !== undefined) {
			const { from, to } = this.marked;
			this.zoomTo(Math.min(from, to), Math.max(from, to));
		} else if (event.key === 'Escape') this.input.zoomOut();
		else return;
		event.preventDefault();
	}

	private mark(step: number, isLonger: boolean): void {
		const { plot, input } = this;
		if (plot === undefined || input === undefined) return;
		const last = (input.timeline.counts[0]?.length ?? 1) - 1;
		const to = this.marked === undefined ? (step > 0 ? 0 : last) : Math.min(last, Math.max(0, this.marked.to + step));
		this.marked = { from: isLonger && this.marked !== undefined ? this.marked.from : to, to };
		const { start, width } = input.timeline;
		const edge = (bucket: number): number => plot.valToPos((start + bucket * width) / 1000, 'x');
		const left = edge(Math.min(this.marked.from, to));
		plot.setSelect(
			{ left, top: 0, width: edge(Math.max(this.marked.from, to) + 1) - left, height: plot.over.clientHeight },
			false,
		);
		this.tell(to);
		input.announce(this.describe(input, to));
	}
}

/** The clock at each tick, with the day below the first one and wherever it changes. */
function timeLabels(ticks: readonly number[]): string[] {
	const stamps = ticks.map((seconds) => writeStamp(seconds * 1000));
	const hasSeconds = stamps.some((stamp) => !stamp.endsWith(':00'));
	return stamps.map((stamp, index) => {
		const [day = '', clock = ''] = stamp.split(' ');
		const isNewDay = !(stamps[index - 1] ?? '').startsWith(day);
		return `${hasSeconds ? clock : clock.slice(0, 5)}${isNewDay ? `\n${day}` : ''}`;
	});
}

function axisOf({ text, grid, font }: ChartColours): NonNullable<Options['axes']>[number] {
	return { stroke: text, font, grid: { stroke: grid, width: 1 }, ticks: { stroke: grid, width: 1 } };
}

function barsOf({ series, background }: ChartColours, index: number): Omit<Series, 'label'> {
	const { bars } = UPlot.paths;
	return {
		fill: series[index] ?? '',
		stroke: background,
		width: 1,
		points: { show: false },
		...(bars && { paths: bars({ size: [1, 64], align: 1 }) }),
	};
}
