export const id = 909;
export const ids = [909];
export const modules = {

/***/ 9070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ datasetName)
/* harmony export */ });
function datasetName({ name, digest }) {
    return [name, digest].filter((text) => text !== undefined).join(" ") || "an unnamed one";
}


/***/ }),

/***/ 5909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  belongingOf: () => (/* reexport */ belongingOf),
  belongingOfReference: () => (/* reexport */ belongingOfReference),
  openMlflowSource: () => (/* reexport */ openMlflowSource),
  tableOf: () => (/* reexport */ tableOf)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/mlflow/port.js
var port = __webpack_require__(9070);
;// CONCATENATED MODULE: ./lib/sources/mlflow/numbers.js

function numbersOf(run, model, asked) {
    const measured = (run?.datasets ?? []).filter(({ context }) => context === undefined || !/^train/i.test(context));
    const chosen = asked === undefined ? measured : measured.filter((dataset) => isAsked(dataset, asked));
    const isOfRun = asked === undefined || chosen.length > 0;
    const isUnclear = asked === undefined && new Set(measured.map(({ digest }) => digest)).size > 1;
    const numbers = new Map(isOfRun && !isUnclear ? run?.metrics : []);
    const several = measured.map(port/* datasetName */.w).join(", ");
    const ambiguous = new Map(isUnclear ? [...(run?.metrics.keys() ?? [])].map((key) => [key, several]) : []);
    const datasets = isOfRun ? [...chosen] : [];
    for (const [key, values] of byKey(model?.metrics ?? [])) {
        const fitting = asked === undefined ? values : values.filter(({ dataset }) => isAsked(dataset, asked));
        const last = fitting.toSorted((a, b) => a.step - b.step || a.timestamp - b.timestamp).at(-1);
        const names = new Set(fitting.map(({ dataset }) => (0,port/* datasetName */.w)(dataset)));
        if (names.size > 1) {
            numbers.delete(key);
            ambiguous.set(key, [...names].join(", "));
        }
        else if (last !== undefined && !numbers.has(key)) {
            ambiguous.delete(key);
            numbers.set(key, last.value);
            datasets.push(last.dataset);
        }
    }
    return { metrics: { numbers, others: new Map(), ambiguous }, datasets };
}
function isAsked({ name, digest }, asked) {
    return name === asked || digest === asked;
}
function byKey(metrics) {
    const grouped = new Map();
    for (const metric of metrics) {
        const group = grouped.get(metric.key);
        if (group === undefined)
            grouped.set(metric.key, [metric]);
        else
            group.push(metric);
    }
    return grouped;
}

// EXTERNAL MODULE: ./lib/sources/formats.js + 27 modules
var formats = __webpack_require__(7225);
// EXTERNAL MODULE: ./lib/sources/memory-file.js
var memory_file = __webpack_require__(1090);
;// CONCATENATED MODULE: ./lib/sources/mlflow/reference.js

const STAGES = ["None", "Staging", "Production", "Archived"];
function parseMlflowReference(reference) {
    const rest = /^(?:models|runs):\/(?!\/)(.+)$/s.exec(reference)?.[1];
    if (rest === undefined)
        throw unknownForm(reference);
    return reference.startsWith("runs:") ? ofRun(reference, rest) : ofModel(reference, rest);
}
function ofRun(reference, rest) {
    const [, run, path] = /^([A-Za-z0-9_-]+)(?:\/(.+))?$/s.exec(rest) ?? [];
    if (run === undefined)
        throw unknownForm(reference);
    const steps = path?.split("/") ?? [];
    if (steps.some((step) => step === "" || step === "." || step === ".."))
        throw unknownForm(reference);
    return { kind: "run", run, path };
}
function ofModel(reference, rest) {
    const slash = rest.lastIndexOf("/");
    if (slash < 0) {
        const at = rest.lastIndexOf("@");
        if (at <= 0 || at === rest.length - 1)
            throw unknownForm(reference);
        return { kind: "alias", model: rest.slice(0, at), alias: rest.slice(at + 1) };
    }
    const [model, last] = [rest.slice(0, slash), rest.slice(slash + 1)];
    if (model === "" || model.includes("/"))
        throw unknownForm(reference);
    if (/^[1-9][0-9]*$/.test(last))
        return { kind: "version", model, version: last };
    if (last.toLowerCase() === "latest")
        return { kind: "latest", model };
    const stage = STAGES.find((name) => name.toLowerCase() === last.toLowerCase());
    if (stage !== undefined)
        return { kind: "stage", model, stage };
    throw new errors/* GateError */.ue("USAGE", `${reference}: ${JSON.stringify(last)} is no stage, version number or "latest"`, {
        hint: `A stage is one of ${STAGES.join(", ")}; an alias is written models:/${model}@${last === "" ? "ALIAS" : last}`,
    });
}
function unknownForm(reference) {
    return new errors/* GateError */.ue("USAGE", `${JSON.stringify(reference)} is no reference to MLflow that is known`, {
        hint: "models:/NAME/Production, models:/NAME@champion, models:/NAME/3, models:/NAME/latest, runs:/RUN_ID or runs:/RUN_ID/path",
    });
}

;// CONCATENATED MODULE: ./lib/sources/mlflow/table.js

const TABLE = /^predictions\.(csv|tsv|jsonl|ndjson|json|parquet)(\.gz)?$/i;
async function findTable(reference, run, asked, reader) {
    if (asked !== undefined)
        return await askedTable(reference, run, asked, reader);
    const root = await reader.artifacts(run.id, "");
    const folders = new Set(["eval", ...notedFolders(run)]);
    const listed = [...root];
    for (const folder of folders) {
        const top = folder.split("/")[0];
        if (!root.some(({ path, isFolder }) => isFolder && path === top))
            continue;
        listed.push(...(await reader.artifacts(run.id, folder)));
    }
    const tables = listed.filter(({ path, isFolder }) => !isFolder && TABLE.test(nameOf(path)));
    if (tables.length > 1) {
        throw new errors/* GateError */.ue("NOT_COMPARABLE", `${reference}: run ${run.id} has several predictions tables: ${tables.map(({ path }) => path).join(", ")}`, { hint: "Say which one with --predictions-artifact PATH" });
    }
    return tables[0];
}
async function askedTable(reference, run, asked, reader) {
    const slash = asked.lastIndexOf("/");
    const listed = await reader.artifacts(run.id, slash < 0 ? "" : asked.slice(0, slash));
    const found = listed.find(({ path, isFolder }) => path === asked && !isFolder);
    if (found !== undefined)
        return found;
    const names = listed.slice(0, 10).map(({ path, isFolder }) => (isFolder ? `${path}/` : path));
    throw new errors/* GateError */.ue("NOT_COMPARABLE", `${reference}: run ${run.id} has no artifact ${asked}`, {
        hint: `There it has: ${names.join(", ") || "nothing"}`,
    });
}
function notedFolders({ tags }) {
    let noted;
    try {
        noted = JSON.parse(tags.get("mlflow.loggedArtifacts") ?? "[]");
    }
    catch {
        return [];
    }
    const paths = (Array.isArray(noted) ? noted : []).map((entry) => typeof entry === "object" && entry !== null && "path" in entry ? String(entry.path) : "");
    return paths
        .filter((path) => TABLE.test(nameOf(path)) && path.includes("/"))
        .map((path) => path.slice(0, path.lastIndexOf("/")));
}
function nameOf(path) {
    return path.slice(path.lastIndexOf("/") + 1);
}

;// CONCATENATED MODULE: ./lib/sources/mlflow/version.js

const CHAMPION = "champion";
async function findVersion(reference, parsed, reader) {
    const found = parsed.kind === "version" ? await numbered(reference, parsed, reader) : await named(reference, parsed, reader);
    if (!("absent" in found) && found.version.status !== "READY") {
        throw new errors/* GateError */.ue("NOT_COMPARABLE", `${reference} is version ${found.version.version}, which is ${found.version.status} and not READY`, { hint: "Wait until its registration has ended, or register it again" });
    }
    return found;
}
async function numbered(reference, { model, version: number }, reader) {
    const version = await reader.version(model, number);
    if (version !== undefined)
        return { version, why: `version ${number}` };
    const known = await reader.registeredModel(model);
    if (known === undefined)
        throw await unknownModel(reference, model, reader);
    throw new errors/* GateError */.ue("MODEL_NOT_FOUND", `${reference}: ${model} has no version ${number}${newestOf(known)}`);
}
async function named(reference, parsed, reader) {
    const model = await reader.registeredModel(parsed.model);
    switch (parsed.kind) {
        case "latest": {
            if (model === undefined)
                throw await unknownModel(reference, parsed.model, reader);
            const version = await latest(model, reader);
            if (version === undefined)
                throw new errors/* GateError */.ue("MODEL_NOT_FOUND", `${reference}: ${model.name} has no version`);
            return { version, why: `version ${version.version}, the highest number` };
        }
        case "stage":
            return await ofStage(reference, parsed, model, reader);
        case "alias":
            return await ofAlias(reference, parsed, model, reader);
    }
}
async function ofStage(reference, { model: name, stage }, model, reader) {
    if (!reader.hasStages) {
        throw new errors/* GateError */.ue("USAGE", `${reference}: this registry has no stages`, {
            hint: `Name an alias: models:/${model?.name ?? "NAME"}@${CHAMPION}`,
        });
    }
    if (model === undefined)
        return await unregistered(name, reader);
    const version = model.newestOfStages.find((held) => held.stage === stage);
    const champion = stage === "Production" ? model.aliases.get(CHAMPION) : undefined;
    if (version === undefined) {
        await assertNeverHeld(reference, stage, model, reader);
        return { absent: `no version of ${model.name} was ever in ${stage}` };
    }
    const holders = (await reader.versions(model.name)).filter((held) => held.stage === stage);
    const others = holders.map((held) => held.version).filter((number) => number !== version.version);
    const also = others.length === 0 ? "" : `, the highest number there; ${others.join(", ")} also`;
    if (champion === undefined)
        return { version, why: `stage ${stage}${also}` };
    if (champion !== version.version)
        throw disagreement(reference, [version.version, ...others].join(", "), champion);
    return { version, why: `stage ${stage} (alias ${CHAMPION} agrees)` };
}
async function ofAlias(reference, { model: name, alias }, model, reader) {
    if (model === undefined)
        return await unregistered(name, reader);
    const number = model.aliases.get(alias);
    if (number === undefined) {
        const near = [...model.aliases.keys()].find((other) => other.toLowerCase() === alias.toLowerCase());
        if (near !== undefined) {
            throw new errors/* GateError */.ue("MODEL_NOT_FOUND", `${reference}: ${model.name} has no alias ${alias}`, {
                hint: `Aliases heed case: did you mean ${near}?`,
            });
        }
        await assertNeverHeld(reference, `@${alias}`, model, reader);
        return { absent: `${model.name} never had the alias ${alias}` };
    }
    const version = model.newestOfStages.find((one) => one.version === number) ?? (await reader.version(model.name, number));
    if (version === undefined) {
        throw new errors/* GateError */.ue("MODEL_NOT_FOUND", `${reference}: the alias ${alias} names version ${number}, which has been deleted`, { hint: "Point it at a version that exists" });
    }
    const production = model.newestOfStages.find(({ stage }) => stage === "Production");
    if (alias !== CHAMPION || production === undefined)
        return { version, why: `alias ${alias}` };
    if (production.version !== number)
        throw disagreement(reference, production.version, number);
    return { version, why: `alias ${alias} (stage Production agrees)` };
}
function disagreement(reference, production, champion) {
    return new errors/* GateError */.ue("NOT_COMPARABLE", `${reference}: the stage Production holds version ${production} and the alias ${CHAMPION} names version ${champion}`, { hint: "Nobody can tell which one is in Production: let both name the same version, or give a version number" });
}
async function assertNeverHeld(reference, place, model, reader) {
    const versions = await reader.versions(model.name);
    const numbers = new Set(versions.map(({ version }) => version));
    const held = versions.find(({ stage, tags }) => stage === "Production" ||
        stage === "Archived" ||
        [...tags].some(([key, event]) => key.startsWith("model-gate.event.") && isAbout(event, place)));
    const dangling = [...model.aliases].find(([, version]) => !numbers.has(version));
    if (held === undefined && dangling === undefined)
        return;
    const trace = held === undefined
        ? `its alias ${dangling?.[0] ?? ""} names version ${dangling?.[1] ?? ""}, which has been deleted`
        : `version ${held.version} is ${held.stage === undefined || held.stage === "None" ? "tagged as promoted once" : `in ${held.stage}`}`;
    throw new errors/* GateError */.ue("BASELINE_NOT_FOUND", `${reference} names no version now, but ${model.name} is not new: ${trace}`, {
        hint: "Promote a version, or name the one to compare with by its number",
    });
}
function isAbout(event, place) {
    try {
        const { target } = JSON.parse(event);
        return typeof target !== "string" || target === place || (target === "Production" && place === `@${CHAMPION}`);
    }
    catch {
        return true;
    }
}
async function latest(model, reader) {
    const versions = model.newestOfStages.length === 0 ? await reader.versions(model.name) : model.newestOfStages;
    return versions.toSorted((a, b) => Number(b.version) - Number(a.version))[0];
}
async function unknownModel(reference, model, reader) {
    return new errors/* GateError */.ue("MODEL_NOT_FOUND", `${reference}: no model ${model} is registered at ${reader.address}`, {
        hint: registered(await reader.registeredModelNames()),
    });
}
async function unregistered(name, reader) {
    const others = registered(await reader.registeredModelNames());
    return { absent: `no model ${name} is registered at ${reader.address}. ${others}` };
}
function registered(names) {
    if (names.length === 0)
        return "No model is registered there at all";
    return `Registered are: ${names.slice(0, 10).join(", ")}${names.length > 10 ? ", …" : ""}`;
}
function newestOf({ newestOfStages }) {
    const numbers = newestOfStages.map(({ version }) => Number(version));
    return numbers.length === 0 ? "" : `; the highest is ${Math.max(...numbers)}`;
}

;// CONCATENATED MODULE: ./lib/sources/mlflow/open.js







const MAX_BYTES = 1024 * 1024 * 1024;
async function openMlflowSource(reference, place) {
    const parsed = parseMlflowReference(reference);
    const reader = await place.mlflow();
    const subject = await subjectOf(reference, parsed, reader, place);
    if ("absent" in subject)
        return subject;
    const asked = (parsed.kind === "run" ? parsed.path : undefined) ?? place.predictionsArtifact;
    const table = subject.run && (await findTable(reference, subject.run, asked, reader));
    return table === undefined || subject.run === undefined
        ? await openNumbers(reference, subject, reader, place)
        : await openTable(reference, subject, subject.run, table, reader, place);
}
async function subjectOf(reference, parsed, reader, place) {
    if (parsed.kind === "run")
        return { found: undefined, run: await existingRun(reference, parsed.run, reader, place) };
    const found = await findVersion(reference, parsed, reader);
    if ("absent" in found)
        return found;
    const { runId, version } = found.version;
    if (runId === undefined)
        return { found, run: undefined };
    return { found, run: await existingRun(`${reference}, version ${version}`, runId, reader, place) };
}
async function existingRun(reference, id, reader, place) {
    const run = await reader.run(id);
    if (run === undefined) {
        throw new errors/* GateError */.ue("MODEL_NOT_FOUND", `${reference}: there is no run ${id} at ${reader.address}`, {
            hint: "It may have been removed for good; log the model again, or name another one",
        });
    }
    if (run.isDeleted)
        place.onNote?.(`${reference}: its run ${id} has been deleted; its data is still there and is used`);
    return run;
}
async function openTable(reference, subject, run, table, reader, place) {
    const open = (0,formats/* formatOf */.be)(reference, table.path);
    const file = (0,memory_file/* memoryFile */.E)(`${reference} (${table.path})`, table.path, await reader.download(run.id, table, MAX_BYTES));
    const content = await open(file, { onNote: (note) => place.onNote?.(`${reference}: ${note}`) });
    const { metrics, datasets } = numbersOf(run, undefined, place.dataset);
    return {
        reference,
        location: `run:${run.id}:${table.path}`,
        content,
        sha256: file.sha256,
        ...identity(subject, `rows of ${table.path}`),
        beside: metrics,
        datasets,
    };
}
async function openNumbers(reference, subject, reader, place) {
    const model = await loggedModelOf(subject, reader);
    const { metrics, datasets } = numbersOf(subject.run, model, place.dataset);
    const from = subject.run === undefined && model !== undefined ? `numbers of its model ${model.id}` : "numbers of its run";
    return {
        reference,
        location: locationOf(subject),
        content: { kind: "metrics", metrics },
        sha256: () => undefined,
        ...identity(subject, from),
        datasets,
    };
}
function locationOf({ found, run }) {
    return run === undefined ? `version:${found?.version.name ?? ""}:${found?.version.version ?? ""}` : `run:${run.id}`;
}
async function loggedModelOf({ found, run }, reader) {
    const ofVersion = /^models:\/(m-[0-9a-f]+)/.exec(found?.version.source ?? "")?.[1];
    const id = ofVersion ?? (found === undefined && run?.modelIds.length === 1 ? run.modelIds[0] : undefined);
    return id === undefined ? undefined : await reader.loggedModel(id);
}
function identity({ found, run }, from) {
    const words = [found?.why, from].filter((word) => word !== undefined);
    return {
        ...(found === undefined ? {} : { version: found.version.version }),
        ...(run === undefined ? {} : { runId: run.id }),
        ...(words.length === 0 ? {} : { why: words.join(", ") }),
    };
}

;// CONCATENATED MODULE: ./lib/sources/mlflow/belonging.js





async function belongingOf({ version, run }, model, place) {
    const ofRun = run === undefined ? undefined : await lookedUp(`runs:/${run}`, place);
    if (version === undefined)
        return ofRun === undefined ? {} : await known(ofRun, place);
    if (model === undefined) {
        throw new errors/* GateError */.ue("USAGE", `version ${version} of which model?`, { hint: "Name it with --model" });
    }
    const ofVersion = await lookedUp(`models:/${model}/${version}`, place);
    if (ofRun !== undefined && ofVersion.run?.id !== ofRun.run?.id) {
        throw new errors/* GateError */.ue("INPUT_CONFLICT", `version ${ofVersion.found?.version.version ?? version} of ${model} belongs to run ${ofVersion.run?.id ?? "none"}, not to ${run ?? ""}`, { hint: "Give one of the two" });
    }
    return await known(ofVersion, place);
}
async function belongingOfReference(reference, place) {
    const subject = await namedBy(reference, place);
    return "absent" in subject ? subject : await known(subject, place);
}
async function tableOf(run, reader) {
    return (await findTable(`runs:/${run.id}`, run, undefined, reader))?.path;
}
async function lookedUp(reference, place) {
    const subject = await namedBy(reference, place);
    if (!("absent" in subject))
        return subject;
    throw new errors/* GateError */.ue("MODEL_NOT_FOUND", `${reference} names nothing: ${subject.absent}`);
}
async function namedBy(reference, place) {
    const parsed = parseMlflowReference(reference);
    return await subjectOf(reference, parsed, await place.mlflow(), place);
}
async function known(subject, place) {
    const model = await loggedModelOf(subject, await place.mlflow());
    const { metrics, datasets } = numbersOf(subject.run, model, place.dataset);
    return { ...identity(subject, undefined), beside: metrics, datasets };
}

;// CONCATENATED MODULE: ./lib/sources/mlflow/sources.js




/***/ })

};
