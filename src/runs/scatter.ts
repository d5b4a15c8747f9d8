import type { Leaderboard } from "./leaderboard.ts";
import type { Point } from "./tally.ts";

/** A numeric parameter against the metric, over all finished runs that have both. */
export interface Scatter {
  readonly parameter: string;
  readonly distinct: number;
  readonly dots: readonly Dot[];
  /** Runs that have both; when `dots` are fewer, they are taken evenly from them. */
  readonly runs: number;
}

export interface Dot {
  readonly point: Point;
  readonly x: number;
  readonly y: number;
  readonly isBest: boolean;
}

const MOST_SCATTERS = 8;
const MOST_DOTS = 1_000;

/** The parameter with the most distinct values first. One that never changes has nothing to show. */
export function scattersOf({ points, rows, order }: Leaderboard): readonly Scatter[] {
  if (order.kind !== "metric") return [];
  const [best] = rows;
  const names = new Set(points.flatMap(({ parameters }) => [...parameters.keys()]));
  return [...names]
    .map((parameter) => scatter(parameter, points, best?.run.id))
    .filter(({ distinct }) => distinct > 1)
    .sort((a, b) => b.distinct - a.distinct || b.runs - a.runs || (a.parameter < b.parameter ? -1 : 1))
    .slice(0, MOST_SCATTERS);
}

/** The distance of two larger ones may have no double. */
function isDrawable(value: number): boolean {
  return Math.abs(value) < 1e300;
}

function scatter(parameter: string, points: readonly Point[], best: string | undefined): Scatter {
  const dots = points.flatMap((point): readonly Dot[] => {
    const x = point.parameters.get(parameter);
    return x === undefined || !isDrawable(x) || !isDrawable(point.metric)
      ? []
      : [{ point, x, y: point.metric, isBest: point.id === best }];
  });
  const step = Math.ceil(dots.length / MOST_DOTS);
  return {
    parameter,
    distinct: new Set(dots.map(({ x }) => x)).size,
    dots: dots.filter(({ isBest }, i) => isBest || i % step === 0),
    runs: dots.length,
  };
}
