"""
Makes a local store (`mlruns`) with MLflow itself, and writes down what MLflow's own client reads from it:

    MLFLOW_ALLOW_FILE_STORE=true python mlflow_store.py FOLDER

writes FOLDER/mlflow-2/mlruns and FOLDER/mlflow-2.json (or mlflow-3, by the version of the MLflow that runs it).
Ids and times are drawn from a fixed seed, and the paths of the machine are replaced by /home/author/project, as if
the store had been copied from there.
"""

import hashlib
import json
import os
import random
import re
import shutil
import socket
import sys
import tempfile
import time
import uuid
from pathlib import Path

AUTHOR = "/home/author/project"

os.environ.update(
    LOGNAME="author",
    MLFLOW_ALLOW_FILE_STORE="true",
    MLFLOW_DISABLE_TELEMETRY="true",
    MLFLOW_ENABLE_ASYNC_LOGGING="false",
    DO_NOT_TRACK="true",
    GIT_PYTHON_REFRESH="quiet",
)

import mlflow
import pandas
from mlflow.entities import Dataset, DatasetInput, Metric, Param, RunTag, ViewType
from mlflow.exceptions import MlflowException

MAJOR = int(mlflow.__version__.split(".")[0])
START = 1_760_000_000_000
EXPERIMENT = "fraud detection é & #1/weekly"
MODEL = "Fraud & Co é #1"

MODEL_CODE = """\
import mlflow


class Always(mlflow.pyfunc.PythonModel):
    def predict(self, context, model_input: list[str]) -> list[int]:
        return [1 for _ in model_input]


mlflow.models.set_model(Always())
"""


def main(target: Path) -> None:
    fix_ids_and_times()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        sys.argv[0] = "train.py"
        mlflow.set_tracking_uri(f"file://{folder}/mlruns")
        client = mlflow.MlflowClient()
        client.get_experiment("0")
        known = plant(client, Path(folder))
        answers = ask(client, known)

        store = target / f"mlflow-{MAJOR}"
        shutil.rmtree(store, ignore_errors=True)
        shutil.copytree(Path(folder) / "mlruns", store / "mlruns")
        move_to_author(store, folder)
        text = json.dumps(answers, indent=1, ensure_ascii=False, sort_keys=True)
        (target / f"mlflow-{MAJOR}.json").write_text(text.replace(folder, AUTHOR) + "\n", encoding="utf-8")
        os.chdir("/")


def fix_ids_and_times() -> None:
    """The same store each time: nothing else of it differs between two runs."""
    ids = random.Random(20_261_124)
    uuid.uuid4 = lambda: uuid.UUID(int=ids.getrandbits(128), version=4)
    random.seed(1)
    seconds = iter(range(START // 1000, START // 1000 + 10**9))
    time.time = lambda: float(next(seconds))


def move_to_author(store: Path, folder: str) -> None:
    """Nothing of this machine may remain, nor of the day."""
    traces = [folder, socket.gethostname(), str(Path.home()), sys.prefix]
    for path in store.rglob("*"):
        if path.is_dir():
            continue
        content = path.read_bytes().replace(folder.encode(), AUTHOR.encode())
        content = re.sub(rb"utc_time_created: .*", b"utc_time_created: '2025-10-09 08:53:20.000000'", content)
        for trace in traces:
            assert trace.encode() not in content or trace == "/", f"{path} tells {trace}"
        path.write_bytes(content)


def plant(client: mlflow.MlflowClient, folder: Path) -> dict:
    """Everything that a reader of stores has to tell apart. Returns the ids that nothing lists any more."""
    experiment = client.create_experiment(EXPERIMENT)
    # A number to YAML 1.2, a text to the YAML 1.1 that MLflow writes.
    client.create_experiment("1e5")
    runs = plant_runs(client, experiment, folder)
    plant_deleted_experiment(client, runs)
    models = plant_logged_models(client, experiment, runs) if MAJOR >= 3 else []
    plant_registry(client, runs, models)
    return {"runs": list(runs.values()), "models": models}


def plant_runs(client: mlflow.MlflowClient, experiment: str, folder: Path) -> dict[str, str]:
    def start(name: str, order: int, tags: dict | None = None) -> str:
        run = client.create_run(experiment, start_time=START + order * 1000, run_name=name, tags=tags)
        return run.info.run_id

    def end(run: str, status: str, order: int) -> None:
        client.set_terminated(run, status, end_time=START + order * 1000 + 500)

    runs = {}
    train = runs["train"] = start("train: weekly, 'quoted' \"twice\"", 1, {"team": "fraud"})
    for step, value in enumerate([0.5, 0.9, 0.7]):
        client.log_metric(train, "f1_score", value, START + step, step)
    # One step at one time: the greatest value is the last one.
    client.log_batch(
        train,
        [Metric("tie", 0.4, START, 3), Metric("tie", 0.9, START, 3), Metric("tie", 0.6, START, 3)],
    )
    # A later time at an earlier step is not the last one.
    client.log_batch(train, [Metric("late", 0.25, START, 7), Metric("late", 0.75, START + 9, 2)])
    # The same step logged again: the later time wins over the greater value.
    client.log_batch(train, [Metric("again", 0.95, START, 1), Metric("again", 0.15, START + 1, 1)])
    client.log_batch(train, [Metric("big step", 1.0, START, 2**63 - 2), Metric("big step", 2.0, START, 2**63 - 1)])
    values = {
        "val/f1/macro": 0.81,
        "val/loss": 1e-05,
        "my metric-1.0 é": 3.0,
        "negative zero": -0.0,
        "not a number": float("nan"),
        "infinite": float("inf"),
        "negative infinite": float("-inf"),
        "largest": 1.7976931348623157e308,
        "sum": 0.1 + 0.2,
        "diverged/nan last": float("nan"),
    }
    client.log_metric(train, "diverged/nan last", 0.99, START, 0)
    client.log_batch(train, [Metric(key, value, START + 5, 5) for key, value in values.items()])
    client.log_batch(
        train,
        params=[
            Param("C", "1.0"),
            Param("net/layers", "[64, 32]"),
            Param("text", " spaces \n and lines\n"),
            Param("é", "ü"),
            Param("empty", ""),
        ],
        tags=[
            RunTag("a/b/c", "nested"),
            RunTag("note", "first line\nsecond line\r\n\nlast line\n"),
            RunTag("looks like", "1e5"),
            RunTag("empty", ""),
            RunTag("long", "x" * 5000),
        ],
    )
    client.log_inputs(
        train,
        [
            DatasetInput(mlflow.data.from_pandas(
                pandas.DataFrame({"text": ["good", "bad"], "label": [1, 0]}), name="hold-out", targets="label"
            )._to_mlflow_entity()),
            # A digest is eight hex digits: this one looks like a number that is not finite.
            DatasetInput(Dataset("data set é #2", "1234e567", "local", "{}")),
        ],
    )
    (folder / "predictions.csv").write_text("id,label,prediction\n1,1,1\n2,0,1\n", encoding="utf-8")
    odd = folder / "é & #1 %20 +.txt"
    odd.write_text("odd\n", encoding="utf-8")
    (folder / "nothing.bin").write_bytes(b"")
    client.log_artifact(train, "predictions.csv")
    client.log_artifact(train, "predictions.csv", "eval")
    client.log_artifact(train, odd, "eval/deep er")
    client.log_artifact(train, "nothing.bin", "eval")
    client.log_table(train, {"id": [1, 2], "label": [1, 0], "prediction": [1, 1]}, "tables/rows.json")
    end(train, "FINISHED", 1)

    for order, (name, status) in enumerate(
        [("2001-01-01", "FINISHED"), ("null", "FAILED"), ("multi\nline: name ü", "KILLED")], start=2
    ):
        runs[name] = start(name, order)
        client.log_metric(runs[name], "f1_score", order / 10, START, 0)
        end(runs[name], status, order)
    runs["running"] = start("still running", 5)
    client.log_metric(runs["running"], "f1_score", 0.96, START, 0)
    runs["scheduled"] = start("scheduled", 6)
    client.update_run(runs["scheduled"], "SCHEDULED")
    runs["child"] = start("child", 7, {"mlflow.parentRunId": train})
    client.log_metric(runs["child"], "f1_score", 0.99, START, 0)
    end(runs["child"], "FINISHED", 7)
    runs["without"] = start("no metric at all", 8)
    end(runs["without"], "FINISHED", 8)
    runs["deleted"] = start("deleted", 9)
    client.log_metric(runs["deleted"], "f1_score", 0.42, START, 0)
    end(runs["deleted"], "FINISHED", 9)
    client.delete_run(runs["deleted"])
    return runs


def plant_deleted_experiment(client: mlflow.MlflowClient, runs: dict[str, str]) -> None:
    experiment = client.create_experiment("thrown away")
    run = client.create_run(experiment, start_time=START, run_name="thrown away")
    client.log_metric(run.info.run_id, "f1_score", 0.33, START, 0)
    client.set_terminated(run.info.run_id, "FINISHED", end_time=START + 1)
    runs["thrown away"] = run.info.run_id
    client.delete_experiment(experiment)


def plant_logged_models(client: mlflow.MlflowClient, experiment: str, runs: dict[str, str]) -> list[str]:
    """Of MLflow 3: models are things of their own, with metrics that other runs measured."""
    Path("model.py").write_text(MODEL_CODE, encoding="utf-8")
    mlflow.set_experiment(experiment_id=experiment)
    data = mlflow.data.from_pandas(pandas.DataFrame({"label": [1, 0]}), name="hold-out")
    other = mlflow.data.from_pandas(pandas.DataFrame({"label": [1, 1]}), name="another-set")

    with mlflow.start_run(run_name="logs a model") as run:
        inside = mlflow.pyfunc.log_model(name="model", python_model="model.py", pip_requirements=[]).model_id
        runs["logs a model"] = run.info.run_id
    outside = mlflow.create_external_model(name="external").model_id
    deleted = mlflow.create_external_model(name="deleted").model_id
    client.delete_logged_model(deleted)

    with mlflow.start_run(run_name="measures it") as run:
        runs["measures it"] = run.info.run_id
        mlflow.log_input(data)
        mlflow.log_metric("f1_score", 0.6, step=0, timestamp=START, model_id=inside, dataset=data)
        mlflow.log_metric("f1_score", 0.8, step=1, timestamp=START, model_id=inside, dataset=data)
        mlflow.log_metric("f1_score", 0.7, step=1, timestamp=START, model_id=inside, dataset=other)
        mlflow.log_metric("val/loss", float("nan"), step=0, timestamp=START, model_id=inside)
        mlflow.log_metric("f1_score", 0.5, step=0, timestamp=START, model_id=outside)
    with mlflow.start_run(run_name="measures it again") as run:
        runs["measures it again"] = run.info.run_id
        mlflow.log_metric("f1_score", 0.75, step=0, timestamp=START + 1, model_id=inside, dataset=data)
        mlflow.log_metric("f1_score", 0.65, step=0, timestamp=START + 1, model_id=outside)
    return [inside, outside, deleted]


def plant_registry(client: mlflow.MlflowClient, runs: dict[str, str], models: list[str]) -> None:
    def version(name: str, run: str | None, source: str | None = None) -> str:
        source = source or f"{client.get_run(run).info.artifact_uri}/model"
        return client.create_model_version(name, source, run).version

    client.create_registered_model(MODEL, {"owner": "fraud team", "a/b": "nested", "lines": "1\n2\n"}, "Finds fraud: é")
    for _ in range(11):
        version(MODEL, runs["train"])
    client.transition_model_version_stage(MODEL, "1", "Archived")
    for number in ("2", "3"):
        client.transition_model_version_stage(MODEL, number, "Production")
    client.transition_model_version_stage(MODEL, "9", "Staging")
    client.transition_model_version_stage(MODEL, "10", "Staging")
    client.set_registered_model_alias(MODEL, "champion", "2")
    client.set_registered_model_alias(MODEL, "Challenger", "3")
    client.set_registered_model_alias(MODEL, "Production", "1")
    client.set_registered_model_alias(MODEL, "gone", "4")
    client.set_registered_model_alias(MODEL, "moved", "5")
    client.set_registered_model_alias(MODEL, "moved", "6")
    client.set_registered_model_alias(MODEL, "removed", "6")
    client.delete_registered_model_alias(MODEL, "removed")
    client.set_model_version_tag(MODEL, "2", "model-gate.previous", "1")
    client.set_model_version_tag(MODEL, "2", "a/b", "first\nsecond\n")
    client.delete_model_version(MODEL, "4")

    client.create_registered_model("no versions")
    client.create_registered_model("others")
    version("others", None, "s3://bucket/models/1")
    version("others", runs["deleted"])
    for model in models[:2]:
        client.create_model_version("others", f"models:/{model}", model_id=model)

    # The map in its meta.yaml goes on naming the alias whose file is gone.
    client.create_registered_model("before")
    version("before", runs["train"])
    client.set_registered_model_alias("before", "champion", "1")
    client.rename_registered_model("before", "after")
    if MAJOR >= 3:
        client.register_prompt("a-prompt", "Hello {{name}}")


def ask(client: mlflow.MlflowClient, known: dict) -> dict:
    """What MLflow's client says, in our words where they only differ in form."""
    experiments = client.search_experiments(view_type=ViewType.ALL)
    return {
        "mlflow": mlflow.__version__,
        "experiments": [
            {
                "id": one.experiment_id,
                "name": one.name,
                "lifecycle_stage": one.lifecycle_stage,
                "runs": [run.info.run_id for run in client.search_runs(
                    [one.experiment_id], order_by=["attributes.start_time DESC"]
                )],
            }
            for one in experiments
        ],
        "runs": {run: run_of(client, run) for run in known["runs"]},
        "models": {model.name: model_of(client, model) for model in client.search_registered_models()},
        "logged_models": {model: logged_model_of(client, model) for model in known["models"]},
    }


def run_of(client: mlflow.MlflowClient, run_id: str) -> dict:
    run = client.get_run(run_id)
    return {
        "info": {
            key: getattr(run.info, key)
            for key in ("run_name", "experiment_id", "status", "lifecycle_stage", "start_time", "end_time")
        },
        "metrics": {key: repr(value) for key, value in run.data.metrics.items()},
        "params": run.data.params,
        "tags": run.data.tags,
        "datasets": sorted(
            [[one.dataset.name, one.dataset.digest] for one in run.inputs.dataset_inputs]
        ),
        "models": sorted(one.model_id for one in run.outputs.model_outputs) if MAJOR >= 3 else [],
        "artifacts": artifacts_of(client, run_id, None) if run.info.lifecycle_stage == "active" else None,
    }


def artifacts_of(client: mlflow.MlflowClient, run_id: str, folder: str | None) -> list[dict]:
    found = []
    for one in client.list_artifacts(run_id, folder):
        if one.is_dir:
            found += [{"path": one.path, "folder": True}, *artifacts_of(client, run_id, one.path)]
        else:
            # Its own download refuses paths with # and %.
            content = Path(client.get_run(run_id).info.artifact_uri.removeprefix("file://"), one.path).read_bytes()
            found.append({
                "path": one.path, "folder": False, "bytes": one.file_size, "sha256": hashlib.sha256(content).hexdigest()
            })
    return found


def model_of(client: mlflow.MlflowClient, model) -> dict:
    model = client.get_registered_model(model.name)
    versions = [version_of(client, model.name, str(number)) for number in range(1, 15)]
    aliases = {}
    for alias in ["champion", "Champion", "Challenger", "Production", "gone", "moved", "removed"]:
        try:
            aliases[alias] = str(client.get_model_version_by_alias(model.name, alias).version)
        except MlflowException as error:
            aliases[alias] = {"error": error.error_code}
    return {
        "tags": model.tags,
        "aliases": {key: str(value) for key, value in model.aliases.items()},
        "latest": {one.current_stage: str(one.version) for one in client.get_latest_versions(model.name)},
        "versions": {one["version"]: one for one in versions if one is not None},
        "by_alias": aliases,
    }


def version_of(client: mlflow.MlflowClient, name: str, version: str) -> dict | None:
    try:
        found = client.get_model_version(name, version)
    except MlflowException:
        return None
    return {
        "version": str(found.version),
        "stage": found.current_stage,
        "status": found.status,
        "run_id": found.run_id,
        "source": found.source,
        "tags": found.tags,
        "created": found.creation_timestamp,
        "updated": found.last_updated_timestamp,
    }


def logged_model_of(client: mlflow.MlflowClient, model_id: str) -> list | None:
    try:
        model = client.get_logged_model(model_id)
    except MlflowException:
        return None
    return sorted(
        [one.key, repr(one.value), one.step, one.timestamp, one.run_id, one.dataset_name or "", one.dataset_digest or ""]
        for one in model.metrics
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
