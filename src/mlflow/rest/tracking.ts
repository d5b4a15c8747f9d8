import type { LoggedMetric, MlflowReader, MlflowWriter } from "../port.ts";
import type { Calls } from "./calls.ts";
import { SHAPES } from "./shapes.ts";

type TrackingReader = Pick<MlflowReader, "run" | "runs" | "experiment" | "experimentNames" | "loggedModel">;

const PAGE_SIZE = 500;

/** Experiments, runs and logged models. */
export function trackingReader(calls: Calls): TrackingReader {
  return {
    async run(id) {
      const call = { method: "GET", path: "runs/get", query: { run_id: id } } as const;
      return (await calls.find(call, SHAPES.run))?.run;
    },
    async *runs({ experimentId, finishedOnly, pageSize = PAGE_SIZE }) {
      const search = {
        experiment_ids: [experimentId],
        filter: finishedOnly ? "attributes.status = 'FINISHED'" : "",
        order_by: ["attributes.start_time DESC"],
        run_view_type: "ACTIVE_ONLY",
        max_results: pageSize,
      };
      const pages = calls.pages(
        (page_token) => ({ method: "POST", path: "runs/search", json: { ...search, page_token } }),
        SHAPES.runs,
      );
      for await (const page of pages) if (page.runs.length > 0) yield page.runs;
    },
    async experiment(name) {
      const call = { method: "GET", path: "experiments/get-by-name", query: { experiment_name: name } } as const;
      const found = (await calls.find(call, SHAPES.experiment))?.experiment;
      if (found === undefined || found.lifecycle_stage === "deleted") return undefined;
      return { id: found.experiment_id, name: found.name };
    },
    async experimentNames() {
      const call = { method: "POST", path: "experiments/search", json: { max_results: 100 } } as const;
      return (await calls.ask(call, SHAPES.experiments)).experiments.map(({ name }) => name);
    },
    async loggedModel(id) {
      const call = { method: "GET", path: `logged-models/${encodeURIComponent(id)}` } as const;
      // MLflow 2 does not know the call at all, and answers with a page.
      const found = await calls.find(
        call,
        SHAPES.loggedModel,
        ({ isAbsence, status, code }) => isAbsence || (status === 404 && code === undefined),
      );
      if (found === undefined) return undefined;
      const metrics = await Promise.all(found.model.metrics.map((metric) => withNaN(calls, metric)));
      return { id: found.model.id, metrics };
    },
  };
}

export function runTagWriter(calls: Calls): Pick<MlflowWriter, "setRunTag"> {
  return {
    setRunTag: (runId, key, value) =>
      calls.tell({ method: "POST", path: "runs/set-tag", json: { run_id: runId, key, value } }),
  };
}

/** MLflow 3 gives 0 for a metric of a logged model that was logged as NaN; the history of the run still knows it. */
async function withNaN(calls: Calls, metric: LoggedMetric): Promise<LoggedMetric> {
  if (Number(metric.value) !== 0 || metric.runId === undefined) return metric;
  const query = { run_id: metric.runId, metric_key: metric.key };
  const pages = calls.pages(
    (page_token) => ({ method: "GET", path: "metrics/get-history", query: { ...query, page_token } }),
    SHAPES.history,
  );
  for await (const { metrics } of pages) {
    const isNaN = metrics.some(
      ({ value, step, timestamp }) => value === "NaN" && step === metric.step && timestamp === metric.timestamp,
    );
    if (isNaN) return { ...metric, value: "NaN" };
  }
  return metric;
}
