import { type Evidence, evidenceText } from "../../src/core/evidence.ts";
import { fakeMlflow } from "../fakes/mlflow.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { evidenceIn, jointFiles, run } from "./run.ts";

export const MODEL = "sentiment-classifier";
export const GOOD = jointFiles([534, 5, 266, 498, 48, 15, 71, 2763]);
export const SMALL = jointFiles([539, 0, 445, 319, 63, 0, 290, 2544]);

export type Folder = ReturnType<typeof temporaryFolder>;
export type Mlflow = Awaited<ReturnType<typeof fakeMlflow>>;

/** Version 1 is in Production, 2 and 3 are not. */
export async function registry(major: 2 | 3 = 3): Promise<Mlflow> {
  const mlflow = await fakeMlflow({ major });
  mlflow.version(MODEL, { stage: "Production", aliases: ["champion"] });
  mlflow.version(MODEL);
  mlflow.version(MODEL);
  return mlflow;
}

interface Making {
  readonly pair?: typeof GOOD;
  /** More flags. */
  readonly gate?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What own.yml says. */
  readonly config?: string;
}

/** Evidence of the gate itself, about these two versions. */
export async function evidence(
  folder: Folder,
  change: (evidence: Evidence) => Evidence = (one) => one,
  { pair = GOOD, gate = [], env = {}, config }: Making = {},
): Promise<void> {
  folder.write("candidate.csv", pair.candidate);
  folder.write("baseline.csv", pair.baseline);
  if (config !== undefined) folder.write("own.yml", config);
  const files = ["--candidate", "candidate.csv", "--baseline", "baseline.csv", "--model", MODEL];
  await run(folder, ["gate", ...files, ...gate], env);
  const made = evidenceIn(folder);
  if (made === undefined) throw new Error("the gate left no evidence");
  folder.write(
    "evidence.json",
    evidenceText(
      change({
        ...made,
        candidate: { ...made.candidate, version: "2" },
        baseline: { ...made.baseline, source: `models:/${MODEL}/Production`, version: "1" },
        context: { ...made.context, event: "push", commit: "c".repeat(40) },
      }),
    ),
  );
}

export function places(mlflow: Mlflow): Readonly<Record<string, string>> {
  const { aliases, versions } = mlflow.state.modelOf(MODEL);
  return Object.fromEntries([
    ...[...aliases].map(([alias, version]) => [alias, String(version)]),
    ...versions.map(({ version, stage }) => [String(version), stage]),
  ]);
}

export const UNTOUCHED = { champion: "1", "1": "Production", "2": "None", "3": "None" };
