export const id = 917;
export const ids = [917];
export const modules = {

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  init: () => (/* binding */ init)
});

// EXTERNAL MODULE: ./lib/config/lookup.js
var lookup = __webpack_require__(9113);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/core/metrics/traits.js
var metrics_traits = __webpack_require__(592);
;// CONCATENATED MODULE: ./lib/onboarding/measured-file.js

const LABELS = ["label", "y_true", "target"];
const ANSWERS = ["prediction", "y_pred", "predicted", "score", "proba", "probability", "y_score"];
function measuredRows(path, columns) {
    const has = (name) => columns.includes(name);
    if (!LABELS.some(has))
        return undefined;
    if (has("baseline") && has("candidate"))
        return { path, kind: "pair", names: columns };
    return ANSWERS.some(has) ? { path, kind: "predictions", names: columns } : undefined;
}
function measuredMetrics(path, names) {
    const known = names.filter((name) => greaterIsBetterFor(name));
    return known.length === 0 ? undefined : { path, kind: "metrics", names: known };
}
function metricToDecideBy({ names }) {
    const [name = "f1_score"] = names.toSorted((a, b) => placeOf(a) - placeOf(b));
    return { name, isKnown: (0,metrics_traits/* metricTraits */.kt)(name) !== undefined };
}
function lastPart(name) {
    return name.slice(name.lastIndexOf(".") + 1);
}
function greaterIsBetterFor(name) {
    const traits = (0,metrics_traits/* metricTraits */.kt)(lastPart(name));
    return traits !== undefined && traits.isRate && traits.greaterIsBetter;
}
const PREFERRED = ["f1_score", "f1", "f1_macro", "f1_weighted", "roc_auc", "average_precision", "balanced_accuracy"];
function placeOf(name) {
    const place = PREFERRED.indexOf(lastPart(name));
    return (place === -1 ? PREFERRED.length : place) + (name.includes(".") ? 0.5 : 0);
}

;// CONCATENATED MODULE: ./lib/onboarding/quoting.js
const PLAIN = /^[A-Za-z](?:[\w./-]| (?! )|:(?! ))*\w$/;
const OTHER_TYPES = /^(true|false|null|yes|no|on|off)$/i;
function yamlText(text) {
    return PLAIN.test(text) && !OTHER_TYPES.test(text) ? text : quoted(text);
}
function quoted(text) {
    return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, (character) => {
        const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
        return hex.length > 4 ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
    });
}
function shellWord(path) {
    const text = path.startsWith("-") ? `./${path}` : path;
    return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
function expressionText(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
function sourceText(path) {
    return path.includes(":") ? `./${path}` : path;
}

;// CONCATENATED MODULE: ./lib/onboarding/config-file.js


const SCHEMA = "https://raw.githubusercontent.com/OWNER/model-gate/v1/schema/model-gate.v1.json";
const SHOWN = 5;
function configFile(survey, plan) {
    return [
        `# yaml-language-server: $schema=${SCHEMA}`,
        "# Written by `model-gate init` from what it found here. It is yours now: change what is wrong.",
        "version: 1",
        ...(/\S/.test(survey.name)
            ? ["", "# How reports and comments call this model.", `model: ${yamlText(survey.name)}`]
            : []),
        ...evaluationLines(plan),
        ...candidateLines(plan),
        ...baselineLines(survey, plan.sides),
        ...alignLines(plan.sides),
        ...ruleLines(plan.sides),
        "",
    ].join("\n");
}
function evaluationLines({ evaluation }) {
    if (evaluation === undefined) {
        return [
            "",
            "# No evaluation script was found. If you have one, the gate can run it first, so that the numbers are made in CI:",
            "# run: python evaluate.py",
        ];
    }
    const { isActive, chosen, others } = evaluation;
    const where = quoted(chosen.where);
    const more = others.slice(0, SHOWN).map(({ command }) => `# Also found: ${quoted(command)}`);
    const run = `run: ${yamlText(chosen.command)}`;
    if (isActive) {
        return [
            "",
            `# Run before anything is compared (found: ${where}). It must write the candidate's file anew, at the path`,
            "# that it finds in the variable MODEL_GATE_OUTPUT; a file from before its start does not count.",
            ...more,
            run,
        ];
    }
    const reason = chosen.isTraining
        ? `# Found ${where}, which seems to train. The gate does not train by itself; with this line it would run it:`
        : `# Found ${where}. The candidate's file is committed, so that it is not needed; numbers made in CI are surer:`;
    return ["", reason, ...more, `# ${run}`];
}
function candidateLines({ sides, untracked }) {
    const { candidateFile, candidate, others, form } = sides;
    const what = candidateFile === undefined
        ? [
            "# The new model's answers. No such file was found; this is where it is expected: one line per hold-out row,",
            "# with the columns id, label (the truth), prediction and, if you have it, score (probability of the positive class).",
        ]
        : form === "one-file"
            ? [
                "# One file with the truth and both models' answers: columns label, baseline, candidate.",
                "# Let CI make it: whoever can change the file can change both sides.",
            ]
            : candidateFile.kind === "metrics"
                ? [
                    "# The new model's metrics. They are numbers only: a difference by chance cannot be told from a real one.",
                    "# Better: a file of predictions, one line per hold-out row (columns id, label, prediction, score).",
                ]
                : ["# The new model's answers on the hold-out rows."];
    const missing = candidateFile !== undefined && untracked.includes(candidateFile.path)
        ? ["# Git does not track this file: CI has it only if something there makes it."]
        : [];
    const more = others
        .slice(0, SHOWN)
        .map(({ path, kind }) => `# Also found: ${quoted(path)} (${kind === "metrics" ? "metrics" : "predictions"})`);
    const rest = others.length > SHOWN ? [`# … and ${others.length - SHOWN} more.`] : [];
    return ["", ...what, ...missing, ...more, ...rest, `candidate: ${yamlText(candidate)}`];
}
function baselineLines({ mlflow, isTracked, isRepository }, { form, baseline, baselineFile, candidateFile }) {
    const registry = mlflow.length === 0
        ? []
        : [
            `# MLflow is used here (${mlflow.slice(0, SHOWN).map(quoted).join(", ")}). This version cannot read its registry yet;`,
            "# a later one takes models:/NAME/Production as the baseline. Until then it is a file.",
        ];
    if (baseline === undefined)
        return registry.length === 0 ? [] : ["", ...registry];
    const said = `baseline: ${yamlText(baseline)}`;
    switch (form) {
        case "two-files": {
            const missing = isRepository && baselineFile !== undefined && !isTracked(baselineFile.path)
                ? ["# Git does not track this file yet: commit it, or CI will not find it."]
                : [];
            return [
                "",
                "# The same from the model in Production, on the same rows. On a pull request the file of the base branch is read,",
                "# so that nobody chooses what they are compared with. Replace the file when a new model goes live.",
                ...missing,
                ...registry,
                said,
            ];
        }
        case "history":
            return [
                "",
                "# No file of the model in Production was found, so the candidate is compared with the same file as it was where the",
                "# pull request branched off. (On a push the workflow names the commit before it. At your desk say",
                `# --baseline with ${quoted(`git:HEAD:${candidateFile?.path ?? ""}`)}: the last commit.)`,
                ...registry,
                said,
            ];
        case "to-be-made":
        case "one-file":
            return [
                "",
                "# The same from the model in Production, on the same rows. It does not exist yet: evaluate that model once,",
                "# and commit the file here. Until then the gate stays closed.",
                ...registry,
                said,
            ];
    }
}
function alignLines({ isWithoutIds, form }) {
    if (!isWithoutIds || form === "one-file")
        return [];
    return [
        "",
        "# The rows have no column id, so row 1 is compared with row 1, and so on. If both files are not in the same order,",
        "# the verdict means nothing: better add an id, and delete this line.",
        "align: row-order",
    ];
}
function ruleLines({ candidateFile }) {
    const why = ["", "# What a new model must do to pass: be better by at least 2 points (0.02)"];
    if (candidateFile?.kind !== "metrics") {
        return [
            ...why.slice(0, -1),
            "# What a new model must do to pass: F1 better by at least 2 points (macro F1 with more than two classes), and by",
            "# more than chance explains. Another metric: `metric: recall`; several rules and guard rails: see docs/config.md.",
            "min_improvement: 0.02",
        ];
    }
    const { name, isKnown } = metricToDecideBy(candidateFile);
    if (isKnown)
        return [
            ...why.slice(0, -1),
            `${why.at(-1)} in this metric, which the file has.`,
            `metric: ${yamlText(name)}`,
            "min_improvement: 0.02",
        ];
    return [
        ...why.slice(0, -1),
        `${why.at(-1)} in this metric of the file.`,
        "rules:",
        `  - { metric: ${quoted(name)}, min_absolute_change: 0.02, greater_is_better: true }`,
    ];
}

;// CONCATENATED MODULE: ./lib/onboarding/gitlab-snippet.js
function gitlabSnippet(plan) {
    const isHistory = plan?.sides.form === "history";
    return [
        "model-gate:",
        "  image: node:24 # has node; if the evaluation needs Python, take an image that has both",
        "  variables:",
        '    GIT_DEPTH: "0" # all of history: the rules are read as the target branch has them',
        "  script:",
        "    - npx --yes model-gate@1 gate",
        "  rules:",
        "    - if: $CI_PIPELINE_SOURCE == 'merge_request_event'",
        ...(isHistory ? [] : ["    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"]),
        "  artifacts:",
        "    when: always # also when the gate stays closed",
        "    paths: [model-gate-report/]",
        "    reports:",
        "      junit: model-gate-report/junit.xml",
        "",
    ].join("\n");
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/onboarding/new-file.js



function isTaken(root, path) {
    try {
        (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, path));
        return true;
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        return code !== "ENOENT";
    }
}
function writeNew(root, path, text) {
    try {
        const folder = (0,external_node_path_.dirname)(path);
        refuseLinkOut(root, folder);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(root, folder), { recursive: true });
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(root, path), text, { flag: "wx" });
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new errors/* GateError */.ue("OUTPUT_UNWRITABLE", `cannot write ${path}: ${reason}`, {
            hint: "Nothing was written over; make the folder writable, or copy the text from --dry-run",
            cause,
        });
    }
}
function refuseLinkOut(root, folder) {
    const home = (0,external_node_fs_.realpathSync)(root);
    let there = folder;
    while (there !== "." && !isTaken(root, there))
        there = (0,external_node_path_.dirname)(there);
    const real = (0,external_node_path_.relative)(home, (0,external_node_fs_.realpathSync)((0,external_node_path_.join)(root, there)));
    if (real.split(external_node_path_.sep)[0] === ".." || (0,external_node_path_.isAbsolute)(real))
        throw new Error("its folder lies outside of the repository");
}

;// CONCATENATED MODULE: ./lib/onboarding/sides.js

const BASELINE_WORDS = new Set([
    "baseline",
    "production",
    "prod",
    "champion",
    "current",
    "reference",
    "previous",
    "old",
]);
const CANDIDATE_WORDS = new Set(["candidate", "challenger", "staging", "new"]);
function chooseSides(found, isTracked) {
    const predictions = ranked(found.filter(({ kind }) => kind === "predictions"));
    const [pair] = ranked(found.filter(({ kind }) => kind === "pair"));
    const metrics = ranked(found.filter(({ kind }) => kind === "metrics"));
    const chosen = twoFiles(predictions) ??
        (pair === undefined ? undefined : sidesOf("one-file", pair)) ??
        oneModel(predictions, isTracked) ??
        twoFiles(metrics) ??
        oneModel(metrics, isTracked) ??
        sidesOf("to-be-made", undefined);
    const others = found.filter((file) => file !== chosen.candidateFile && file !== chosen.baselineFile);
    return { ...chosen, others };
}
function twoFiles(files) {
    const baseline = files.find((file) => roleOf(file.path) === "baseline");
    if (baseline === undefined)
        return undefined;
    const candidates = files.filter((file) => roleOf(file.path) !== "baseline");
    const beside = candidates.filter((file) => folderOf(file.path) === folderOf(baseline.path));
    const named = [...beside, ...candidates].find((file) => roleOf(file.path) === "candidate");
    const candidate = named ?? beside[0] ?? candidates[0];
    return candidate === undefined ? undefined : sidesOf("two-files", candidate, baseline);
}
function oneModel(files, isTracked) {
    const candidate = files.find((file) => roleOf(file.path) === "candidate") ?? files[0];
    if (candidate === undefined)
        return undefined;
    return sidesOf(isTracked(candidate.path) ? "history" : "to-be-made", candidate);
}
function sidesOf(form, candidate, baseline) {
    const rows = [candidate, baseline].filter((file) => file?.kind === "predictions");
    return {
        form,
        candidate: candidate === undefined ? "predictions.csv" : sourceText(candidate.path),
        ...(form === "one-file" ? {} : { baseline: baselineText(form, candidate, baseline) }),
        ...(candidate === undefined ? {} : { candidateFile: candidate }),
        ...(baseline === undefined ? {} : { baselineFile: baseline }),
        isWithoutIds: rows.some((file) => file?.names.includes("id") === false),
        others: [],
    };
}
function baselineText(form, candidate, baseline) {
    if (baseline !== undefined)
        return sourceText(baseline.path);
    if (form === "history" && candidate !== undefined)
        return `git:merge-base:${candidate.path}`;
    return candidate?.kind === "metrics" ? "eval/production.json" : "eval/production.csv";
}
function roleOf(path) {
    for (const part of path.split("/").toReversed()) {
        const words = wordsOf(part);
        if (words.some((word) => CANDIDATE_WORDS.has(word)))
            return "candidate";
        if (words.some((word) => BASELINE_WORDS.has(word)))
            return "baseline";
    }
    return undefined;
}
function ranked(files) {
    const rank = ({ path }) => wordsOf(path.split("/").at(-1) ?? "").length;
    const depth = ({ path }) => path.split("/").length;
    return files.toSorted((a, b) => rank(a) - rank(b) || depth(a) - depth(b) || (a.path < b.path ? -1 : 1));
}
function wordsOf(name) {
    return name
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== "");
}
function folderOf(path) {
    return path.slice(0, path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./lib/onboarding/plan.js

function planFor(survey) {
    const { measured, evaluations, isTracked, isRepository } = survey;
    const sides = chooseSides(measured, isTracked);
    const chosenFiles = [sides.candidateFile, sides.baselineFile].flatMap((file) => file ?? []);
    const untracked = isRepository ? chosenFiles.map(({ path }) => path).filter((path) => !isTracked(path)) : [];
    const [chosen, ...others] = evaluations;
    const isCommitted = sides.candidateFile !== undefined && isTracked(sides.candidateFile.path);
    const isActive = chosen !== undefined && !chosen.isTraining && !isCommitted;
    return {
        sides,
        evaluation: chosen === undefined ? undefined : { isActive, chosen, others },
        untracked,
        steps: stepsFor(sides, isActive, untracked),
    };
}
function stepsFor(sides, runsEvaluation, untracked) {
    const steps = [];
    const { candidateFile, baselineFile, form, candidate, baseline } = sides;
    if (candidateFile === undefined) {
        steps.push(runsEvaluation
            ? `let the evaluation write its predictions to the path in MODEL_GATE_OUTPUT (here ${candidate}): columns id, label, prediction, score`
            : `let something write ${candidate}: one line per hold-out row, with the columns id, label, prediction, score`);
    }
    else if (untracked.includes(candidateFile.path) && !runsEvaluation) {
        steps.push(`commit ${candidateFile.path}, or let a step before the gate make it: CI has only what git tracks`);
    }
    if (baselineFile !== undefined && untracked.includes(baselineFile.path)) {
        steps.push(`commit ${baselineFile.path}: CI has only what git tracks`);
    }
    if (form === "to-be-made" && baseline !== undefined) {
        steps.push(`evaluate the model that is in Production on the same rows, and commit the result as ${baseline}`);
    }
    return steps;
}

// EXTERNAL MODULE: ./lib/config/yaml.js
var yaml = __webpack_require__(8099);
;// CONCATENATED MODULE: ./lib/onboarding/evaluation.js

function findEvaluations({ files, makefile, dvcStages }) {
    const scripts = files.filter((path) => !/(^|\/)tests?\//i.test(path)).toSorted(byLikelihood);
    return [
        ...scripts.filter((path) => /^eval.*\.py$/i.test(baseName(path))).map((path) => script(path, false)),
        ...targetsOf(makefile ?? "").map((name) => ({ command: `make ${name}`, where: "Makefile", isTraining: false })),
        ...dvcStages
            .filter((name) => /^eval[\w-]*$/i.test(name))
            .map((name) => ({ command: `dvc repro ${name}`, where: "dvc.yaml", isTraining: false })),
        ...scripts.filter((path) => /^train.*\.py$/i.test(baseName(path))).map((path) => script(path, true)),
    ];
}
function script(path, isTraining) {
    return { command: `python ${shellWord(path)}`, where: path, isTraining };
}
function byLikelihood(a, b) {
    return a.split("/").length - b.split("/").length || a.length - b.length || (a < b ? -1 : 1);
}
function targetsOf(makefile) {
    return [...makefile.matchAll(/^(eval[\w-]*)[ \t]*:(?!=)/gim)].map(([, name = ""]) => name);
}
function baseName(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/onboarding/git-facts.js

function gitFacts(directory) {
    const root = git(directory, "rev-parse", "--show-toplevel");
    if (root === undefined || root === "")
        return {};
    const tracked = git(root, "ls-files", "-z");
    return {
        root,
        tracked: tracked === undefined ? undefined : new Set(tracked.split("\0")),
        defaultBranch: defaultBranchOf(root),
        remote: git(root, "config", "--get", "remote.origin.url"),
    };
}
function defaultBranchOf(root) {
    const cloned = git(root, "symbolic-ref", "--short", "refs/remotes/origin/HEAD");
    if (cloned?.startsWith("origin/"))
        return cloned.slice("origin/".length);
    const usual = ["main", "master"].find((name) => git(root, "show-ref", "--verify", `refs/heads/${name}`) !== undefined);
    return usual ?? git(root, "symbolic-ref", "--short", "HEAD");
}
function git(directory, ...args) {
    try {
        return (0,external_node_child_process_.execFileSync)("git", ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit", ...args], {
            cwd: directory,
            encoding: "utf8",
            stdio: ["ignore", "pipe", "ignore"],
            timeout: 10_000,
            maxBuffer: 32 * 1024 * 1024,
        }).replace(/\n$/, "");
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/onboarding/small-text.js

const MAX_BYTES = 256 * 1024;
function smallText(path) {
    try {
        const descriptor = (0,external_node_fs_.openSync)(path, "r");
        try {
            const entry = (0,external_node_fs_.fstatSync)(descriptor);
            return entry.isFile() && entry.size <= MAX_BYTES ? (0,external_node_fs_.readFileSync)(descriptor, "utf8") : undefined;
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/onboarding/surroundings.js
const GITLAB_FILE = ".gitlab-ci.yml";
function isWorkflow(path) {
    return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}
function isDependencyList(path) {
    return /^([^/]*requirements[^/]*\.txt|pyproject\.toml|setup\.(py|cfg)|Pipfile|environment\.ya?ml|conda\.ya?ml|MLproject)$/i.test(path);
}
function vendorOf(files, { hasGitHubFolder, remote }) {
    if (files.some(isWorkflow))
        return "github";
    if (files.includes(GITLAB_FILE))
        return "gitlab";
    if (hasGitHubFolder)
        return "github";
    const host = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^:/]+)/i.exec(remote ?? "")?.[1]?.toLowerCase() ?? "";
    if (/(^|\.)github\./.test(host))
        return "github";
    return /(^|\.)gitlab\./.test(host) ? "gitlab" : "none";
}
function mlflowSigns(texts) {
    return [...texts].flatMap(([path, text]) => {
        const code = text.replace(/(^|\s)#.*$/gm, "");
        const isUsed = isDependencyList(path)
            ? path === "MLproject" || /(^|[^\w-])mlflow(-skinny|-tracing)?([^\w-]|$)/im.test(code)
            : /\bMLFLOW_TRACKING_URI\b/.test(code);
        return isUsed ? [path] : [];
    });
}
function gateWorkflow(texts) {
    return [...texts].find(([path, text]) => isWorkflow(path) && /^\s*(-\s*)?uses:.*\bmodel-gate@/m.test(text))?.[0];
}

;// CONCATENATED MODULE: ./lib/onboarding/tree.js


const LIMITS = { depth: 4, entries: 20_000 };
const NOT_OURS = new Set("node_modules venv env site-packages __pycache__ dist build target vendor mlruns wandb lightning_logs model-gate-report".split(" "));
const UNNAMEABLE = /[\p{C}\p{Zl}\p{Zp}\\\uFFFD]/u;
function filesBelow(root, limits = LIMITS) {
    const files = [];
    const unnameable = [];
    let left = limits.entries;
    let isCut = false;
    let folders = [""];
    for (let depth = 0; folders.length > 0; depth++) {
        if (depth > limits.depth)
            return { files, isCut: true, unnameable };
        const below = [];
        for (const folder of folders) {
            const entries = entriesOf((0,external_node_path_.join)(root, folder), left + 1);
            if (entries.length > left)
                isCut = true;
            for (const entry of entries.slice(0, left)) {
                const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
                if (UNNAMEABLE.test(entry.name))
                    unnameable.push(path);
                else if (entry.isFile())
                    files.push(path);
                else if (entry.isDirectory() && isOurs(entry.name))
                    below.push(path);
            }
            left = Math.max(0, left - entries.length);
        }
        folders = below;
    }
    return { files, isCut, unnameable };
}
function isOurs(name) {
    return name.startsWith(".") ? name === ".github" : !NOT_OURS.has(name);
}
function entriesOf(folder, limit) {
    const entries = [];
    try {
        const open = (0,external_node_fs_.opendirSync)(folder);
        try {
            while (entries.length < limit) {
                const entry = open.readSync();
                if (entry === null)
                    break;
                entries.push(entry);
            }
        }
        finally {
            open.closeSync();
        }
    }
    catch {
        return entries;
    }
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./lib/onboarding/survey.js









const DATA = /\.((csv|tsv|jsonl|ndjson|json)(\.gz)?|parquet)$/i;
const MAX_DATA_FILES = 200;
async function survey(directory, lookInto) {
    const git = gitFacts(directory);
    const root = git.root ?? directory;
    const tree = filesBelow(root);
    const texts = textsOf(root, tree.files);
    const data = tree.files.filter((path) => DATA.test(path));
    const look = lookInto(root);
    const measured = [];
    for (const path of data.slice(0, MAX_DATA_FILES)) {
        const file = await look(path);
        if (file !== undefined)
            measured.push(file);
    }
    return {
        root,
        name: (0,external_node_path_.basename)(root),
        tree,
        isRepository: git.root !== undefined,
        isTracked: (path) => git.tracked?.has(path) ?? false,
        defaultBranch: git.defaultBranch,
        vendor: vendorOf(tree.files, { hasGitHubFolder: isTaken(root, ".github"), remote: git.remote }),
        evaluations: findEvaluations({
            files: tree.files,
            makefile: smallText((0,external_node_path_.join)(root, "Makefile")),
            dvcStages: stagesOf(smallText((0,external_node_path_.join)(root, "dvc.yaml"))),
        }),
        measured,
        isDataCut: data.length > MAX_DATA_FILES,
        mlflow: mlflowSigns(texts),
        dependencies: tree.files.filter(isDependencyList),
        gateWorkflow: gateWorkflow(texts),
    };
}
function textsOf(root, files) {
    const paths = files.filter((path) => isWorkflow(path) || isDependencyList(path) || path === GITLAB_FILE);
    return new Map(paths.flatMap((path) => {
        const text = smallText((0,external_node_path_.join)(root, path));
        return text === undefined ? [] : [[path, text]];
    }));
}
function stagesOf(text) {
    if (text === undefined)
        return [];
    try {
        const { value } = (0,yaml/* parseYaml */.h)(new TextEncoder().encode(text), "dvc.yaml");
        const stages = typeof value === "object" && value !== null && "stages" in value ? value.stages : undefined;
        return typeof stages === "object" && stages !== null ? Object.keys(stages) : [];
    }
    catch (error) {
        if (error instanceof errors/* GateError */.ue)
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/onboarding/workflow-file.js

const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
const SETUP_PYTHON = "actions/setup-python@5fda3b95a4ea91299a34e894583c3862153e4b97 # v7.0.0";
function workflowFile(survey, plan) {
    const branch = (survey.defaultBranch ?? "main").replace(/[+!]/g, "\\$&");
    return [
        "# Written by `model-gate init`. It is yours now: change what is wrong.",
        "name: model-gate",
        "on:",
        "  # On a pull request: may this model be merged? The answer is a comment there.",
        "  pull_request:",
        "    # Only into this branch: what one branch's rules let through must not stand for another's.",
        `    branches: [${quoted(branch)}]`,
        "  # After the merge: the verdict that a deployment waits for.",
        "  push:",
        `    branches: [${quoted(branch)}]`,
        "# Nothing is allowed that a job does not ask for.",
        "permissions: {}",
        "# Of two runs for one pull request only the newer one counts.",
        "concurrency:",
        "  group: model-gate-${{ github.ref }}",
        "  cancel-in-progress: ${{ github.event_name == 'pull_request' }}",
        "jobs:",
        "  model-gate:",
        "    name: model-gate",
        "    runs-on: ubuntu-latest",
        "    timeout-minutes: 90",
        "    permissions:",
        "      contents: read # to check the code out, and to read the rules as the base branch has them",
        "      pull-requests: write # for the comment; without it the report stands in the run's summary only",
        "    outputs:",
        "      passed: ${{ steps.gate.outputs.passed }}",
        "    steps:",
        "      # The number is one exact commit: it cannot be changed behind your back, as a tag can.",
        `      - uses: ${CHECKOUT}`,
        "        with:",
        "          fetch-depth: 0 # all of history: the gate looks at earlier commits",
        "          persist-credentials: false # nothing that runs here needs to push",
        ...pythonLines(survey, plan),
        "      # Replace OWNER, and pin it to a full commit like the one above (model-gate@<40 digits> # v1.0.0).",
        "      - uses: OWNER/model-gate@v1",
        "        id: gate",
        ...workflow_file_baselineLines(plan),
        "  # To deploy only what passed, add a job like this one. After an error `passed` is empty, and nothing is deployed.",
        "  # deploy:",
        "  #   needs: model-gate",
        "  #   if: github.event_name == 'push' && needs.model-gate.outputs.passed == 'true'",
        "",
    ].join("\n");
}
function pythonLines({ dependencies, tree }, plan) {
    if (plan?.evaluation?.isActive !== true)
        return [];
    const version = tree.files.includes(".python-version")
        ? "python-version-file: .python-version"
        : 'python-version: "3.12" # take the one that you train with';
    const install = dependencies.includes("requirements.txt")
        ? "pip install -r requirements.txt"
        : dependencies.some((path) => /^(pyproject\.toml|setup\.(py|cfg))$/.test(path))
            ? "pip install ."
            : undefined;
    return [
        "      # For the evaluation (`run` in model-gate.yml).",
        `      - uses: ${SETUP_PYTHON}`,
        "        with:",
        `          ${version}`,
        ...(install === undefined ? ["      # If it needs packages: - run: pip install …"] : [`      - run: ${install}`]),
    ];
}
function workflow_file_baselineLines(plan) {
    const file = plan?.sides.form === "history" ? plan.sides.candidateFile : undefined;
    if (file === undefined)
        return [];
    const before = `format('git:{0}:{1}', github.event.before, ${expressionText(file.path)})`;
    return [
        "        with:",
        "          # On a push: compare with the commit before it. Empty on a pull request: there model-gate.yml says it.",
        `          baseline: ${yamlText(`\${{ github.event_name == 'push' && ${before} || '' }}`)}`,
    ];
}

// EXTERNAL MODULE: ./lib/reports/visible.js
var visible = __webpack_require__(385);
;// CONCATENATED MODULE: ./lib/commands/init.js










const CONFIG = "model-gate.yml";
const WORKFLOW = ".github/workflows/model-gate.yml";
const MAX_READ = 1024 * 1024;
async function init(isDryRun, ports) {
    const found = await survey(ports.directory, (root) => (path) => lookInto(path, root, ports));
    const config = takenConfig(found.root);
    const plan = config === undefined ? planFor(found) : undefined;
    const workflow = found.vendor === "github" ? takenWorkflow(found) : undefined;
    const files = [
        ...(plan === undefined ? [] : [{ path: CONFIG, text: configFile(found, plan) }]),
        ...(found.vendor === "github" && workflow === undefined
            ? [{ path: WORKFLOW, text: workflowFile(found, plan) }]
            : []),
    ];
    const say = (line) => ports.print(`${(0,visible/* visible */.R)(line)}\n`);
    for (const line of findings(found))
        say(line);
    for (const path of [config, workflow])
        if (path !== undefined)
            say(`exists: ${path}, left as it is`);
    for (const { path, text } of files) {
        if (isDryRun)
            ports.print(`would write ${path}:\n\n${text}\n`);
        else {
            writeNew(found.root, path, text);
            say(`wrote ${path}`);
        }
    }
    if (files.length === 0)
        say("nothing had to be written");
    if (found.vendor === "gitlab")
        ports.print(`for .gitlab-ci.yml:\n\n${gitlabSnippet(plan)}\n`);
    for (const line of nextSteps(found, plan, files))
        say(line);
    return 0;
}
function takenConfig(root) {
    const names = lookup/* CONFIG_PATHS */.iE.flatMap((path) => [path, path.replace(/yml$/, "yaml")]);
    return names.find((path) => isTaken(root, path));
}
function takenWorkflow({ root, gateWorkflow }) {
    return gateWorkflow ?? [WORKFLOW, WORKFLOW.replace(/yml$/, "yaml")].find((path) => isTaken(root, path));
}
async function lookInto(path, root, ports) {
    try {
        const onBytes = (_, read) => {
            if (read > MAX_READ)
                throw new errors/* GateError */.ue("INPUT_TOO_LARGE", `${path} has no end of a header in its first bytes`);
        };
        const { content } = await ports.open(`./${path}`, root, { onBytes });
        return content.kind === "rows"
            ? measuredRows(path, await content.rows.columnNames())
            : measuredMetrics(path, [...content.metrics.numbers.keys()]);
    }
    catch (error) {
        if (error instanceof errors/* GateError */.ue)
            return undefined;
        throw error;
    }
}
function findings({ root, tree, isDataCut, measured, evaluations, mlflow }) {
    const names = (paths) => paths.length === 0
        ? "none"
        : paths.slice(0, 5).join(", ") + (paths.length > 5 ? ` and ${paths.length - 5} more` : "");
    return [
        `looked at ${root} (${tree.files.length} files${tree.isCut || isDataCut ? "; there is more, which was not looked at" : ""})`,
        `  predictions: ${names(measured.filter(({ kind }) => kind !== "metrics").map(({ path }) => path))}`,
        `  metrics: ${names(measured.filter(({ kind }) => kind === "metrics").map(({ path }) => path))}`,
        `  evaluation: ${names(evaluations.map(({ command }) => command))}`,
        ...(mlflow.length === 0 ? [] : [`  MLflow: ${names(mlflow)}; its registry cannot be read by this version yet`]),
        ...(tree.unnameable.length === 0 ? [] : [`  left out, for their names: ${names(tree.unnameable)}`]),
    ];
}
function nextSteps(found, plan, files) {
    const steps = [...(plan?.steps ?? [])];
    if (files.some(({ path }) => path === WORKFLOW))
        steps.push(`put the owner of the action for OWNER in ${WORKFLOW}`);
    if (found.vendor === "none")
        steps.push("let your CI run: npx model-gate gate (exit code 0 = the model may go live)");
    return steps.length === 0 ? [] : ["next:", ...steps.map((step) => `  - ${step}`)];
}


/***/ }),

/***/ 9113:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ WAIVERS_FILE),
/* harmony export */   iE: () => (/* binding */ CONFIG_PATHS),
/* harmony export */   u0: () => (/* binding */ findConfig),
/* harmony export */   z2: () => (/* binding */ findWaivers)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);



const CONFIG_PATHS = ["model-gate.yml", ".github/model-gate.yml"];
const WAIVERS_FILE = "model-gate-waivers.yml";
function findConfig(given, directory) {
    if (given !== undefined)
        return read(given, directory, "Give the path of a config file with --config");
    for (const path of CONFIG_PATHS) {
        const misspelt = path.replace(/yml$/, "yaml");
        if (exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path)))
            return read(path, directory, "It is looked for without being named");
        if (!exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, misspelt)))
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("FILE_NOT_FOUND", `${misspelt} is not read, since a config is called ${path}`, {
            hint: `Rename it, or say --config ${misspelt}`,
        });
    }
    return undefined;
}
function findWaivers(given, beside, directory) {
    if (given !== undefined) {
        return read(given.text, given.from ?? directory, "Give the path of a waivers file, or leave the option out");
    }
    return exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(beside, WAIVERS_FILE)) ? read(WAIVERS_FILE, beside, "It lies beside the config") : undefined;
}
function read(path, from, hint) {
    const full = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(from, path);
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(full).isFile())
            throw new Error("it is no file");
        return { path, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(full), bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(full) };
    }
    catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .GateError */ .ue("FILE_NOT_FOUND", `${path} cannot be read: ${reason}`, { hint, cause });
    }
}
function exists(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        return true;
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        return code !== "ENOENT" && code !== "ENOTDIR";
    }
}


/***/ }),

/***/ 3098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E0: () => (/* binding */ keyOffsetAt),
/* harmony export */   YH: () => (/* binding */ positionsIn),
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   oB: () => (/* binding */ nodeAt)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);

function treeOf(events, source) {
    const anchors = new Map();
    let next = 0;
    const isEnd = () => events[next] === undefined || events[next]?.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.POP;
    const read = (fallback) => {
        const event = events[next++];
        switch (event?.type) {
            case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SCALAR: {
                const isQuoted = event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.SINGLE_QUOTED || event.style === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .SCALAR_STYLE */ .jK.DOUBLE_QUOTED;
                const offset = event.valueStart === -1 ? fallback : event.valueStart - (isQuoted ? 1 : 0);
                return anchored(event, { offset, text: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(source, event), keys: new Map(), items: [] });
            }
            case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.ALIAS: {
                const target = anchors.get(source.slice(event.anchorStart, event.anchorEnd));
                return { keys: new Map(), items: [], ...target, offset: event.anchorStart - 1 };
            }
            case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.MAPPING: {
                const keys = new Map();
                const node = anchored(event, { offset: event.start, keys, items: [] });
                while (!isEnd()) {
                    const key = read(event.start);
                    keys.set(key.text ?? "", { offset: key.offset, node: read(key.offset) });
                }
                next++;
                return node;
            }
            case js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.SEQUENCE: {
                const items = [];
                const node = anchored(event, { offset: event.start, keys: new Map(), items });
                while (!isEnd())
                    items.push(read(event.start));
                next++;
                return node;
            }
            default:
                return { offset: fallback, keys: new Map(), items: [] };
        }
    };
    const anchored = (event, node) => {
        if (event.anchorStart !== -1)
            anchors.set(source.slice(event.anchorStart, event.anchorEnd), node);
        return node;
    };
    next = events.findIndex(({ type }) => type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ID */ .hy.DOCUMENT) + 1;
    return read(0);
}
function nodeAt(root, path) {
    return path.reduce((node, step) => childOf(node, step) ?? node, root);
}
function keyOffsetAt(root, path, key) {
    const node = nodeAt(root, path);
    return node.keys.get(key)?.offset ?? node.offset;
}
function positionsIn(source) {
    let starts;
    return (offset) => {
        starts ??= [0, ...Array.from(source.matchAll(/\r\n|\r|\n/g), ({ index, 0: end }) => index + end.length)];
        const line = starts.findLastIndex((start) => start <= offset);
        return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    };
}
function childOf(node, step) {
    return node.keys.get(String(step))?.node ?? (typeof step === "number" ? node.items[step] : undefined);
}


/***/ }),

/***/ 8099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ faultsError),
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _yaml_positions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3098);



const MAX_BYTES = 1024 * 1024;
const MAX_ALIASES = 20;
function parseYaml(bytes, path) {
    if (bytes.length > MAX_BYTES)
        throw faulty(path, { line: 1, column: 1 }, "is larger than 1 MiB");
    const source = decode(bytes, path);
    try {
        const events = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(source, { maxDepth: 20 });
        const documents = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, { source, maxAliases: MAX_ALIASES });
        if (documents.length !== 1) {
            const found = documents.length === 0 ? "is empty" : "holds several documents, separated by ---";
            throw faulty(path, { line: 1, column: 1 }, `${found}; expected keys and values, with version: 1`);
        }
        return { path, value: documents[0], root: (0,_yaml_positions_js__WEBPACK_IMPORTED_MODULE_2__/* .treeOf */ .g7)(events, source), positionOf: (0,_yaml_positions_js__WEBPACK_IMPORTED_MODULE_2__/* .positionsIn */ .YH)(source) };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue || !(error instanceof Error))
            throw error;
        const mark = error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__.YAMLException ? error.mark : undefined;
        const reason = error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__.YAMLException ? error.reason : error.message;
        throw faulty(path, { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 }, `is no YAML: ${reason}`, error);
    }
}
const MOST_TOLD = 20;
function faultsError(file, faults) {
    const topmost = faults.toSorted((a, b) => a.offset - b.offset).slice(0, MOST_TOLD);
    const left = faults.length - topmost.length;
    const told = topmost.map(({ offset, message }, i) => {
        const more = left > 0 && i === topmost.length - 1 ? ` (and ${left} more mistakes below)` : "";
        return { file: file.path, ...file.positionOf(offset), message: `${message()}${more}` };
    });
    return invalid(told, faults.length);
}
function invalid(faults, total, cause) {
    const [first] = faults;
    if (first === undefined)
        throw new RangeError("no fault");
    const others = total === 1 ? "" : ` (the first of ${total} mistakes)`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GateError */ .ue("CONFIG_INVALID", `${first.file}:${first.line}:${first.column} ${first.message}${others}`, {
        faults,
        ...(cause === undefined ? {} : { cause }),
    });
}
function decode(bytes, path) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw faulty(path, { line: lineOfBadBytes(bytes), column: 1 }, "is not UTF-8", cause);
    }
}
function lineOfBadBytes(bytes) {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (let line = 1, start = 0;; line++) {
        const end = bytes.indexOf(0x0a, start);
        try {
            decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end));
        }
        catch {
            return line;
        }
        if (end === -1)
            return 1;
        start = end + 1;
    }
}
function faulty(file, position, message, cause) {
    return invalid([{ file, ...position, message }], 1, cause);
}


/***/ })

};
