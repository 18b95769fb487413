import UPlot, { type AlignedData } from 'uplot';
import type { TimelineData } from '../../panel/scan/scanProtocol.ts';
import { writeStamp } from '../../panel/scan/stamp.ts';
import { stacked } from '../../panel/scan/timelineData.ts';
import { chartHeight, chartOptions } from './chartOptions.ts';
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

/** Stacked bars over time; a drag, or the keyboard, selects a stretch of time. */
export class TimeChart {
	private readonly element: HTMLElement;
	private readonly readout: HTMLElement;
	private readonly themes: MutationObserver;
	private readonly sizes: ResizeObserver;
	private plot: UPlot | undefined;
	private input: TimeChartInput;
	private frame = 0;
	/** The buckets that the keyboard has marked. */
	private marked: { readonly from: number; readonly to: number } | undefined;

	constructor(element: HTMLElement, input: TimeChartInput) {
		this.element = element;
		this.input = input;
		this.readout = document.createElement('p');
		this.readout.className = 'readout number';
		this.themes = new MutationObserver(() => this.drawSoon());
		// VS Code writes the colours of a new theme into the style of the root element.
		this.themes.observe(document.documentElement, { attributeFilter: ['style'] });
		this.sizes = new ResizeObserver(() => this.plot?.setSize({ width: this.element.clientWidth, height: chartHeight }));
		this.sizes.observe(element);
		element.addEventListener('keydown', (event) => this.onKey(event));
		this.drawSoon();
	}

	/** Shows other numbers; a selection that is being made goes on while the series are the same. */
	show(input: TimeChartInput): void {
		const before = this.input;
		this.input = input;
		if (JSON.stringify(input.timeline) === JSON.stringify(before.timeline)) return;
		this.marked = undefined;
		if (this.plot !== undefined && input.names.join() === before.names.join()) this.plot.setData(this.data());
		else this.drawSoon();
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
		this.plot?.destroy();
		const options = chartOptions(this.element, this.input.names, {
			extent: () => this.extent(),
			onPoint: (bucket) => {
				this.readout.textContent = bucket === undefined ? '' : this.describe(bucket);
			},
			onSelect: () => this.onSelect(),
		});
		this.plot = new UPlot(options, this.data(), this.element);
		this.element.append(this.readout);
	}

	private data(): AlignedData {
		const { start, width, counts } = this.input.timeline;
		const starts = (counts[0] ?? []).map((_, bucket) => (start + bucket * width) / 1000);
		const heights = stacked(counts).map((series) => [...series]);
		return [starts, ...heights.toReversed()];
	}

	private extent(): [number, number] {
		const { start, width, counts } = this.input.timeline;
		return [start / 1000, (start + (counts[0]?.length ?? 0) * width) / 1000];
	}

	/** Says what one bucket holds. */
	private describe(bucket: number): string {
		const { timeline, names } = this.input;
		const counts = names.flatMap((name, index) => {
			const count = timeline.counts[index]?.[bucket] ?? 0;
			return count === 0 ? [] : [`${name} ${grouped(count)}`];
		});
		return [writeStamp(timeline.start + bucket * timeline.width), ...(counts.length === 0 ? ['0'] : counts)].join('  ·  ');
	}

	private onSelect(): void {
		const { plot } = this;
		if (plot === undefined || plot.select.width < 2) return;
		const { start, width } = this.input.timeline;
		const bucketAt = (pixel: number): number => Math.floor((plot.posToVal(pixel, 'x') * 1000 - start) / width);
		const { left } = plot.select;
		const right = left + plot.select.width;
		plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
		this.zoomTo(bucketAt(left), bucketAt(right));
	}

	private zoomTo(from: number, to: number): void {
		const { timeline, zoom } = this.input;
		const last = this.lastBucket();
		const since = timeline.start + Math.max(0, from) * timeline.width;
		zoom(since, timeline.start + (Math.min(last, to) + 1) * timeline.width - 1);
	}

	private lastBucket(): number {
		return (this.input.timeline.counts[0]?.length ?? 1) - 1;
	}

	private onKey(event: KeyboardEvent): void {
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
		const { plot, marked } = this;
		if (plot === undefined) return;
		const last = this.lastBucket();
		const to = marked === undefined ? (step > 0 ? 0 : last) : Math.min(last, Math.max(0, marked.to + step));
		const from = isLonger && marked !== undefined ? marked.from : to;
		this.marked = { from, to };
		const { start, width } = this.input.timeline;
		const edge = (bucket: number): number => plot.valToPos((start + bucket * width) / 1000, 'x');
		const left = edge(Math.min(from, to));
		plot.setSelect({ left, top: 0, width: edge(Math.max(from, to) + 1) - left, height: plot.over.clientHeight }, false);
		this.readout.textContent = this.describe(to);
		this.input.announce(this.describe(to));
	}
}
