"""Train three sentiment models on rated tweets and write their out-of-fold predictions.

Every tweet is predicted by a model that never saw it: one of five folds is
predicted by a model trained on the other four. All models use the same folds,
so their predictions can be compared row by row.
"""

import argparse
import csv
import html
import json
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import (
    accuracy_score,
    f1_score,
    precision_score,
    recall_score,
    roc_auc_score,
)
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import Pipeline, make_pipeline, make_union

HERE = Path(__file__).parent
THRESHOLD = 0.5
SMALL_HOLD_OUT = 50
# The models that also get a small hold-out and a metrics file.
FULLY_REPORTED = ("baseline", "candidate")


class Tweets(NamedTuple):
    ids: list[str]
    texts: list[str]
    labels: np.ndarray  # 1 = mean rating above zero, 0 = zero or below


class Predictions(NamedTuple):
    labels: np.ndarray
    answers: np.ndarray  # 1 when the unrounded score reaches the threshold
    scores: list[str]  # P(positive) as written, six decimals


def main() -> None:
    arguments = parse_arguments()
    tweets = read_tweets(arguments.tweets)
    arguments.output.mkdir(parents=True, exist_ok=True)

    for name, model in models().items():
        predictions = predict_out_of_fold(model, tweets)
        write_predictions(arguments.output / f"{name}.csv", tweets.ids, predictions)
        if name in FULLY_REPORTED:
            small = f"{name}-first-{SMALL_HOLD_OUT}.csv"
            write_predictions(arguments.output / small, tweets.ids[:SMALL_HOLD_OUT], predictions)
            write_metrics(arguments.output / f"{name}-metrics.json", predictions)


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tweets", type=Path, default=HERE / "data" / "tweets.tsv")
    parser.add_argument("--output", type=Path, default=HERE / "predictions")
    return parser.parse_args()


def read_tweets(path: Path) -> Tweets:
    """Read the rated tweets, in the order of their ids: id, mean rating, HTML-escaped text."""
    with path.open(encoding="utf-8", newline="") as file:
        # A quotation mark is an ordinary character in these texts.
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return Tweets(
        ids=[tweet_id for tweet_id, _, _ in rows],
        texts=[html.unescape(text) for _, _, text in rows],
        labels=np.array([int(float(rating) > 0) for _, rating, _ in rows]),
    )


def models() -> dict[str, Pipeline]:
    words = {"max_features": 10_000}
    return {
        "baseline": make_pipeline(
            TfidfVectorizer(**words),
            LogisticRegression(C=1.0, max_iter=2000),
        ),
        "candidate": make_pipeline(
            make_union(
                TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
                TfidfVectorizer(
                    analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2
                ),
            ),
            LogisticRegression(C=4.0, max_iter=3000),
        ),
        "balanced": make_pipeline(
            TfidfVectorizer(**words),
            LogisticRegression(C=1.0, max_iter=2000, class_weight="balanced"),
        ),
    }


def predict_out_of_fold(model: Pipeline, tweets: Tweets) -> Predictions:
    folds = StratifiedKFold(n_splits=5, shuffle=True, random_state=0)
    probabilities = cross_val_predict(
        model, tweets.texts, tweets.labels, cv=folds, method="predict_proba"
    )
    positive = probabilities[:, 1]
    answers = (positive >= THRESHOLD).astype(int)
    scores = [f"{score:.6f}" for score in positive]
    if any((float(score) >= THRESHOLD) != answer for score, answer in zip(scores, answers)):
        raise ValueError("a score rounded to six decimals contradicts its prediction")
    return Predictions(tweets.labels, answers, scores)


def write_predictions(path: Path, ids: list[str], predictions: Predictions) -> None:
    """Write one row for each of `ids`, which are the first rows of the predictions."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["id", "label", "prediction", "score"])
        writer.writerows(zip(ids, *predictions))


def write_metrics(path: Path, predictions: Predictions) -> None:
    """Write the metrics a training run would log, computed from the rows as written."""
    labels, answers = predictions.labels, predictions.answers
    metrics = {
        "f1_score": f1_score(labels, answers),
        "precision": precision_score(labels, answers),
        "recall": recall_score(labels, answers),
        "accuracy": accuracy_score(labels, answers),
        "roc_auc": roc_auc_score(labels, np.array(predictions.scores, dtype=float)),
    }
    text = json.dumps({name: float(value) for name, value in metrics.items()}, indent=2)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
