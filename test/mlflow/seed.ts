/** Fills a server, the fake as well as a real one, by MLflow's own calls. Names are new each time: one server serves all tests. */
export class Seed {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;
  static #count = 0;

  constructor(url: string, credentials?: Readonly<Record<string, string>>) {
    this.#url = url;
    const { MLFLOW_TRACKING_USERNAME: user, MLFLOW_TRACKING_PASSWORD: password } = credentials ?? {};
    const basic = Buffer.from(`${user}:${password}`).toString("base64");
    this.#headers = credentials === undefined ? {} : { authorization: `Basic ${basic}` };
  }

  newName(start = "model"): string {
    Seed.#count += 1;
    return `${start} ${Seed.#count}`;
  }

  /** `path` behind `/api/2.0/mlflow/`, or a whole one. */
  async call(method: string, path: string, body: object): Promise<Readonly<Record<string, unknown>>> {
    const response = await fetch(`${this.#url}${path.startsWith("/") ? path : `/api/2.0/mlflow/${path}`}`, {
      method,
      headers: { "content-type": "application/json", ...this.#headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  }

  async experiment(name = this.newName("experiment")): Promise<string> {
    const { experiment_id: id } = await this.call("POST", "experiments/create", { name });
    return String(id);
  }

  async run(experimentId: string, start = 1_700_000_000_000): Promise<string> {
    const body = { experiment_id: experimentId, start_time: start, run_name: "train", tags: [] };
    const { run } = (await this.call("POST", "runs/create", body)) as { run: { info: { run_id: string } } };
    return run.info.run_id;
  }

  async finish(runId: string, status = "FINISHED"): Promise<void> {
    await this.call("POST", "runs/update", { run_id: runId, status, end_time: 1_700_000_009_000 });
  }

  async log(runId: string, metrics: Readonly<Record<string, number | string>>, more: object = {}): Promise<void> {
    const list = Object.entries(metrics).map(([key, value]) => ({ key, value, timestamp: 1, step: 0, ...more }));
    await this.call("POST", "runs/log-batch", { run_id: runId, metrics: list });
  }

  async model(name = this.newName()): Promise<string> {
    await this.call("POST", "registered-models/create", { name });
    return name;
  }

  /** Its number. */
  async version(name: string, runId?: string): Promise<string> {
    const body = { name, source: "s3://bucket/model", ...(runId === undefined ? {} : { run_id: runId }) };
    const answer = await this.call("POST", "model-versions/create", body);
    return (answer as { model_version: { version: string } }).model_version.version;
  }
}
