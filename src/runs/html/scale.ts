/** From a value to a place in [0, 1], with the values at which an axis has its marks. */
export interface Scale {
  readonly isLogarithmic: boolean;
  readonly ticks: readonly number[];
  readonly place: (value: number) => number;
}

/** A parameter that spans so much is meant to be looked at by its order of magnitude. */
const LOGARITHMIC_FROM = 50;

/** Over all these values, which are finite; there is at least one. */
export function scaleOver(values: readonly number[], mayBeLogarithmic: boolean): Scale {
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  return mayBeLogarithmic && low > 0 && high / low >= LOGARITHMIC_FROM ? logarithmic(low, high) : linear(low, high);
}

function linear(low: number, high: number): Scale {
  // One value alone stands in the middle.
  const span = high - low || Math.abs(high) || 1;
  const [start, end] = low === high ? [low - span / 2, high + span / 2] : [low - span * 0.05, high + span * 0.05];
  const width = end - start;
  // Two values may be closer than doubles can divide.
  const place = (value: number): number => (width > 0 ? (value - start) / width : 0.5);
  return { isLogarithmic: false, ticks: linearTicks(start, end), place };
}

function logarithmic(low: number, high: number): Scale {
  const margin = (Math.log10(high) - Math.log10(low)) * 0.05;
  const [start, end] = [Math.log10(low) - margin, Math.log10(high) + margin];
  return {
    isLogarithmic: true,
    ticks: powersOfTen(start, end),
    place: (value) => (Math.log10(value) - start) / (end - start),
  };
}

/** About five round steps of 1, 2 or 5 times a power of ten. */
function linearTicks(start: number, end: number): readonly number[] {
  const rough = (end - start) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(start / step);
  const count = Math.floor(end / step) - first + 1;
  // Twelve digits: 3 · 0.1 is 0.3 on an axis.
  const ticks = Array.from({ length: Math.max(0, count) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return [...new Set(ticks)];
}

/** At most about seven of them. */
function powersOfTen(start: number, end: number): readonly number[] {
  const step = Math.max(1, Math.ceil((end - start) / 7));
  const first = Math.ceil(start / step);
  const count = Math.floor(end / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, i) => Number(`1e${(first + i) * step}`));
}
