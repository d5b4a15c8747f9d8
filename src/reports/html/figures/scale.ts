/** A linear axis: where a value lies, and where its ticks are. */
export interface Scale {
  /** 0 at the low end, 100 at the high one; what lies outside is held at the end. */
  readonly percent: (value: number) => number;
  /** Round values inside, about five. */
  readonly ticks: readonly number[];
  /** A tick as it is written: as many decimals as the step needs, U+2212 as the minus. */
  readonly format: (tick: number) => string;
}

const ABOUT = 5;

/** Numbers of any size; equal ends make an axis around them. */
export function linearScale(low: number, high: number, about = ABOUT): Scale {
  const span = high - low;
  if (!Number.isFinite(span)) return { percent: () => 50, ticks: [], format: String };
  // Also where one end is too large for the other to be told from it.
  if (span <= Math.abs(low) * 1e-12) {
    const around = Math.abs(low) * 0.1 || 1;
    return linearScale(low - around, high + around, about);
  }
  const step = roundStep(span / about);
  const first = Math.ceil(low / step);
  const ticks = Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step);
  return {
    percent: (value) => Math.min(100, Math.max(0, ((value - low) / span) * 100)),
    ticks,
    format: (tick) => numberText(tick, step),
  };
}

/** 1, 2 or 5 times a power of ten, the nearest one on a logarithmic scale. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const rest = step / power;
  return power * (rest >= Math.sqrt(50) ? 10 : rest >= Math.sqrt(10) ? 5 : rest >= Math.sqrt(2) ? 2 : 1);
}

function numberText(value: number, step: number): string {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const isPlain = decimals <= 6 && Math.abs(value) < 1e7;
  const text = isPlain ? value.toFixed(decimals) : String(Number(value.toPrecision(4)));
  return text.replace(/^-(?=0\.?0*$)/, "").replace(/^-/, "−");
}
