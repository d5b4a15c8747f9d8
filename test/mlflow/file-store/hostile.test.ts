import { execFileSync } from "node:child_process";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";

import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";

import { GateError } from "../../../src/errors.ts";
import type { MlflowReader } from "../../../src/mlflow/port.ts";
import { EXPERIMENT_META, pagesOf, plantedStore, refusal, runMeta, versionMeta } from "./planted-store.ts";

const watched = vi.hoisted(() => ({ paths: undefined as string[] | undefined }));

/** Every path that is asked of the file system while {@link watched} is on; what is asked happens all the same. */
vi.mock("node:fs", async (original) => {
  const real = await original<Record<string, unknown>>();
  const wrapped = Object.entries(real).map(([name, value]) => {
    if (typeof value !== "function" || !/^[a-z]/.test(name)) return [name, value];
    const watch = (...args: unknown[]): unknown => {
      if (typeof args[0] === "string") watched.paths?.push(args[0]);
      return Reflect.apply(value, undefined, args);
    };
    return [name, watch];
  });
  return Object.fromEntries(wrapped);
});

afterEach(() => {
  watched.paths = undefined;
});

/** All that a reader can be asked, with names from outside; the answers and refusals as one text. */
async function askAll(store: MlflowReader, names: readonly string[]): Promise<string> {
  const answers: unknown[] = [];
  const ask = async (question: () => Promise<unknown>): Promise<void> => {
    try {
      answers.push(await question());
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      answers.push(error.line);
    }
  };
  await ask(() => store.registeredModelNames());
  await ask(() => store.experimentNames());
  for (const name of names) {
    await ask(() => store.registeredModel(name));
    await ask(() => store.version(name, "1"));
    await ask(() => store.version("fraud", name));
    await ask(() => store.versions(name));
    await ask(() => store.run(name));
    await ask(() => store.experiment(name));
    await ask(() => pagesOf(store.runs({ experimentId: name, finishedOnly: false })));
    await ask(() => store.loggedModel(name));
    for (const run of ["run1", name]) {
      await ask(() => store.artifacts(run, name));
      const artifact = { path: name, isFolder: false, bytes: undefined };
      await ask(async () => new TextDecoder().decode(await store.download(run, artifact, 1e6)));
    }
  }
  const listed = await store.artifacts("run1", "").catch(() => []);
  for (const artifact of listed) {
    await ask(async () => new TextDecoder().decode(await store.download("run1", artifact, 1e6)));
  }
  return JSON.stringify(answers, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

const SECRET = "s3cr3t";

/** A store with another one beside it, that holds a secret in all places. */
function besideSecrets() {
  const store = plantedStore();
  const files = {
    "meta.yaml": `name: ${SECRET}\nrun_id: ${SECRET}\n`,
    "0/meta.yaml": EXPERIMENT_META.replace("Default", SECRET),
    "0/run1/meta.yaml": runMeta("run1", { run_name: SECRET }),
    "0/run1/metrics/f1": "1 0.777 0\n",
    "0/run1/tags/secret": SECRET,
    "0/run1/artifacts/secret.txt": SECRET,
    "models/fraud/meta.yaml": "name: fraud\n",
    "models/fraud/aliases/champion": "777",
    "models/fraud/version-1/meta.yaml": versionMeta(1, { source: SECRET }),
    "secret.txt": SECRET,
  };
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(store.outside, name)), { recursive: true });
    writeFileSync(join(store.outside, name), content);
  }
  return store;
}

describe("nothing outside of the store is read", () => {
  const PLACES = [
    "0",
    "0/meta.yaml",
    "0/run1",
    "0/run1/meta.yaml",
    "0/run1/metrics",
    "0/run1/metrics/f1",
    "0/run1/params",
    "0/run1/tags",
    "0/run1/tags/secret",
    "0/run1/artifacts",
    "0/run1/artifacts/secret.txt",
    "0/run1/artifacts/predictions.csv",
    "0/run1/inputs",
    "0/run1/outputs",
    "0/datasets",
    "0/models",
    "models",
    "models/fraud",
    "models/fraud/meta.yaml",
    "models/fraud/aliases",
    "models/fraud/aliases/champion",
    "models/fraud/version-1",
    "models/fraud/version-1/meta.yaml",
    "models/fraud/version-2",
    ".trash",
    ".trash/9",
    "1",
  ];

  test.for(PLACES)("by a link at %s", async (place) => {
    using store = besideSecrets();
    const reader = store.open();
    const target = place.startsWith(".trash/") || place === "1" ? "0" : place;
    const climb = "../".repeat(place.split("/").length);
    for (const to of [join(store.outside, target), `${climb}outside/${target}`]) {
      store.link(place, to);
      watched.paths = [];
      const answers = await askAll(reader, ["fraud", "run1", "0", "secret.txt", "Default", "9", "1"]);
      expectInside(watched.paths, store.path);
      watched.paths = undefined;
      expect(answers).not.toContain(SECRET);
      expect(answers).not.toContain("777");
      // These are read only when something leads to them.
      if (!/0\/datasets|version-2|tags\/secret|secret\.txt$/.test(place)) expect(answers).toContain("leads out of");
    }
  });

  test("by names, ids, aliases and paths that climb", async () => {
    using store = besideSecrets();
    const reader = store.open();
    const names = [
      "..",
      ".",
      "",
      "../outside",
      "../../outside/models/fraud",
      "../../../../outside/secret.txt",
      "../../../../../outside/secret.txt",
      "x/../../../../../outside/secret.txt",
      store.outside,
      join(store.outside, "secret.txt"),
      `file://${store.outside}/secret.txt`,
      "..\\..\\outside",
      "predictions.csv\0.txt",
      "\0",
      "run1/../run1",
      "fraud/../fraud",
      "x".repeat(5000),
      `${"x/".repeat(3000)}x`,
      "%2e%2e/outside",
      "__proto__",
      "constructor",
    ];
    watched.paths = [];
    const answers = await askAll(reader, names);
    expectInside(watched.paths, store.path);
    expect(answers).not.toContain(SECRET);
    for (const name of names)
      expect(await reader.artifacts("run1", name).catch(String)).toEqual(name === "" ? expect.anything() : []);
  });

  test("by what its files tell: ids of data sets, addresses of artifacts, sources of versions", async () => {
    using store = besideSecrets();
    store.write("0/run1/meta.yaml", runMeta("run1", { artifact_uri: `file://${store.outside}/0/run1/artifacts` }));
    store.write("0/run1/inputs/a/meta.yaml", "source_type: DATASET\nsource_id: ../../../outside\n");
    store.write(
      "models/fraud/version-1/meta.yaml",
      versionMeta(1, { source: store.outside, run_id: "../../outside/0/run1" }),
    );
    watched.paths = [];
    const answers = await askAll(store.open(), ["fraud", "run1", "secret.txt"]);
    expectInside(watched.paths, store.path);
    expect(answers).not.toContain(SECRET);
  });

  test("whatever is planted", async () => {
    const target = fc.oneof(
      fc.constantFrom(
        "..",
        "../..",
        "../outside",
        "../../outside/0",
        "../../../outside/0/run1",
        "/etc/passwd",
        "/",
        ".",
      ),
      fc.constantFrom(
        "OUTSIDE",
        "OUTSIDE/0/run1",
        "OUTSIDE/models",
        "INSIDE",
        "INSIDE/0",
        "INSIDE/../outside",
        "INSIDE-no",
      ),
      fc
        .array(fc.constantFrom("..", "0", "run1", "models", "fraud", "link", "outside", "artifacts"), { maxLength: 6 })
        .map((steps) => steps.join("/") || "."),
    );
    const place = fc.constantFrom(
      ...PLACES,
      "link",
      "0/link",
      "0/run1/artifacts/link",
      "0/run1/tags/link",
      "models/link",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, target), { minLength: 1, maxLength: 5 }), async (links) => {
        using store = besideSecrets();
        const reader = store.open();
        for (const [name, to] of links) {
          // Not below a link that was laid before: the test would itself plant outside.
          if (links.some(([other]) => name !== other && name.startsWith(`${other}/`))) continue;
          store.link(name, to.replace("OUTSIDE", store.outside).replace("INSIDE", store.path));
        }
        watched.paths = [];
        const answers = await askAll(reader, [
          "fraud",
          "run1",
          "0",
          "link",
          "secret.txt",
          "link/secret.txt",
          "Default",
        ]);
        expectInside(watched.paths, store.path);
        watched.paths = undefined;
        expect(answers).not.toContain(SECRET);
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe("links", () => {
  test("within the store are followed, relative or not", async () => {
    using store = plantedStore({ "0/run1/artifacts/deep/rows.csv": "id\n1\n", "0/run2/meta.yaml": runMeta("run2") });
    store.link("0/run1/artifacts/again.csv", "deep/../deep/rows.csv");
    store.link("0/run1/artifacts/absolute", join(store.path, "0/run1/artifacts/deep"));
    store.link("0/run2/artifacts", "../run1/artifacts");
    store.link("0/run2/metrics", "../run1/metrics");
    const reader = store.open();
    expect(await reader.artifacts("run1", "")).toEqual([
      { path: "absolute", isFolder: true, bytes: undefined },
      { path: "again.csv", isFolder: false, bytes: 5 },
      { path: "deep", isFolder: true, bytes: undefined },
      { path: "predictions.csv", isFolder: false, bytes: 13 },
    ]);
    const [listed] = await reader.artifacts("run2", "absolute");
    expect(listed).toEqual({ path: "absolute/rows.csv", isFolder: false, bytes: 5 });
    expect(listed && new TextDecoder().decode(await reader.download("run2", listed, 100))).toBe("id\n1\n");
    expect((await reader.run("run2"))?.metrics).toEqual(new Map([["f1", "0.5"]]));
  });

  test("to the store itself, as a second name of it", async () => {
    using store = plantedStore();
    store.link("0/run1/artifacts/back", "..");
    store.link("0/latest", "run1");
    store.link("copy", "0");
    store.link("../alias", "mlruns");
    const reader = store.open();
    expect(await reader.experimentNames()).toEqual(["Default"]);
    const pages = await pagesOf(reader.runs({ experimentId: "0", finishedOnly: false }));
    expect(pages.flat().map(({ id }) => id)).toEqual(["run1"]);
    expect((await reader.artifacts("run1", "back/artifacts")).map(({ path }) => path)).toContain("back/artifacts/back");
  });

  test.for([
    [
      "out of the store",
      "../../../../outside",
      "is a link that leads out of mlruns, and is not followed. Put the file itself in its place",
    ],
    ["to nothing", "nothing", "expected a link that leads somewhere, found ENOENT"],
    ["in a circle", "rows.csv", "expected a link that leads somewhere, found links that lead in a circle"],
  ] as const)("%s are listed, and refused when they are wanted", async ([, target, message]) => {
    using store = plantedStore();
    store.link("0/run1/artifacts/rows.csv", target);
    const reader = store.open();
    const artifact = (await reader.artifacts("run1", "")).find(({ path }) => path === "rows.csv");
    expect(artifact).toEqual({ path: "rows.csv", isFolder: false, bytes: undefined });
    if (artifact === undefined) return;
    expect(await refusal(reader.download("run1", artifact, 100), store.path)).toContain(message);
  });

  test("to a folder of tags are refused, since they could make a circle", async () => {
    using store = plantedStore({ "0/run1/tags/a": "1" });
    for (const name of ["b", "c", "d"]) store.link(`0/run1/tags/${name}`, "../tags");
    expect(await refusal(store.open().run("run1"), store.path)).toContain(
      "mlruns/0/run1/tags/b: expected a file or folder, found a link",
    );
  });
});

describe("what costs too much", () => {
  test("YAML whose aliases grow", async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${["b", "c", "d", "e"].map((key, at) => `${key}: &${key} [${Array(9).fill(`*${"abcd"[at]}`).join(",")}]\n`).join("")}`;
    using store = plantedStore({ "0/run1/meta.yaml": bomb });
    expect(await refusal(store.open().run("run1"), store.path)).toContain("aliases exceeded maxAliases (0) in line 2");
  });

  test("YAML that is nested deep", async () => {
    using store = plantedStore({ "0/run1/meta.yaml": `a: ${"[".repeat(100_000)}` });
    expect(await refusal(store.open().run("run1"), store.path)).toContain("nesting exceeded maxDepth (8) in line 1");
  });

  test.for([
    ["0/run1/meta.yaml", 33 * 1024 * 1024, "33554432 bytes"],
    ["0/run1/tags/a", 17 * 1024 * 1024, "16777216 bytes"],
    ["0/run1/metrics/f1", 2 * 1024 ** 3, "1073741824 bytes"],
    ["models/fraud/aliases/champion", 2000, "1024 bytes"],
  ] as const)("a huge file at %s", async ([path, size, limit]) => {
    using store = plantedStore({ [path]: "" });
    truncateSync(join(store.path, path), size);
    const reader = store.open();
    const answer = path.startsWith("models") ? reader.registeredModel("fraud") : reader.run("run1");
    expect(await refusal(answer, store.path)).toBe(
      `INPUT_TOO_LARGE 3 mlruns/${path} has more than ${limit}. No file of this kind is that large: look at what wrote it`,
    );
  });

  test("many tags that are large together", async () => {
    using store = plantedStore();
    for (let tag = 0; tag < 20; tag++) store.write(`0/run1/tags/${tag}`, "x".repeat(1024 * 1024));
    expect(await refusal(store.open().run("run1"), store.path)).toBe(
      "INPUT_TOO_LARGE 3 mlruns/0/run1/tags holds more than 16777216 bytes. No run of MLflow has that much: look at what wrote it",
    );
  });

  test("an artifact that is larger than its taker allows, or not as large as it was listed", async () => {
    using store = plantedStore();
    const reader = store.open();
    const artifact = { path: "predictions.csv", isFolder: false, bytes: 13 };
    expect(await refusal(reader.download("run1", artifact, 12), store.path)).toContain("INPUT_TOO_LARGE 3");
    expect((await reader.download("run1", artifact, 13)).length).toBe(13);
    store.write("0/run1/artifacts/predictions.csv", "id\n");
    expect(await refusal(reader.download("run1", artifact, 100), store.path)).toBe(
      "REMOTE_FAILED 3 mlruns/0/run1/artifacts/predictions.csv had 13 bytes, and now has 3. " +
        "Let whatever writes it finish before the gate begins",
    );
  });

  test("a pipe, which nobody would ever fill", async () => {
    using store = plantedStore();
    for (const path of ["0/run1/artifacts/pipe", "0/run1/tags/pipe"]) {
      mkdirSync(dirname(join(store.path, path)), { recursive: true });
      execFileSync("mkfifo", [join(store.path, path)]);
    }
    const reader = store.open();
    const pipe = (await reader.artifacts("run1", "")).find(({ path }) => path === "pipe");
    expect(pipe).toEqual({ path: "pipe", isFolder: false, bytes: undefined });
    expect(pipe && (await refusal(reader.download("run1", pipe, 100), store.path))).toContain(
      "found a pipe, socket or device",
    );
    expect(await refusal(reader.run("run1"), store.path)).toContain("found a pipe, socket or device");
  });
});

test("a name with line ends and escapes stays one line in messages", async () => {
  using store = plantedStore({ "0/run1/metrics/a\n\u001b[31m": "x\n" });
  const line = await refusal(store.open().run("run1"), store.path);
  expect(line).toContain('a\\n\\u001b[31m":1: expected');
  expect(line).not.toContain("\n");
});

/** A path that still has `..` or a link in it would be resolved by the system: it is inside only by its look. */
function expectInside(paths: readonly string[], root: string): void {
  expect(paths.length).toBeGreaterThan(0);
  const outside = paths.filter((path) => resolve(path) !== path || !(path === root || path.startsWith(`${root}/`)));
  expect(outside, basename(root)).toEqual([]);
}
