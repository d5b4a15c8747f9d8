"""Joint count tables: how many rows have this label and these two predictions.

A cell is `(label, baseline, candidate, count)`. Cells without rows are left
out; the others are sorted by label, baseline and candidate in the order of
`labels`: as numbers when all of them are numbers, else by code point.
"""

from itertools import product
from typing import NamedTuple

import numpy as np

NEGATIVE, POSITIVE = BINARY = ("0", "1")

Cell = tuple[str, str, str, int]


class CountTable(NamedTuple):
    name: str
    labels: tuple[str, ...]
    cells: tuple[Cell, ...]

    @property
    def is_binary(self) -> bool:
        return len(self.labels) == 2

    @property
    def rows(self) -> int:
        return sum(count for *_, count in self.cells)

    def as_json(self) -> dict:
        positive = {"positive": POSITIVE} if self.is_binary else {}
        return {
            "name": self.name,
            "labels": list(self.labels),
            **positive,
            "cells": [list(cell) for cell in self.cells],
        }


class Classifier(NamedTuple):
    """P(prediction | label): one row per label, each sums to 1."""

    confusion: np.ndarray


def count_table(name: str, labels: tuple[str, ...], counts: np.ndarray) -> CountTable:
    """Build a table from counts indexed [label, baseline, candidate]."""
    cells = tuple(
        (labels[label], labels[baseline], labels[candidate], int(count))
        for (label, baseline, candidate), count in np.ndenumerate(counts)
        if count > 0
    )
    occurring = {text for *texts, _ in cells for text in texts}
    if occurring != set(labels):
        raise ValueError(f"{name}: only {sorted(occurring)} of {labels} occur")
    return CountTable(name, labels, cells)


def binary_table(name: str, counts: list[int]) -> CountTable:
    """Build a table from the eight counts 000, 001, … 111 (label, baseline, candidate)."""
    return count_table(name, BINARY, np.reshape(counts, (2, 2, 2)))


def random_table(
    name: str,
    seed: int,
    rows: int,
    labels: tuple[str, ...],
    shares: list[float],
    baseline: Classifier,
    candidate: Classifier,
    copied: float,
) -> CountTable:
    """Draw `rows` rows: the label by `shares`, then both predictions.

    With probability `copied` the candidate repeats the baseline's prediction,
    which makes their errors correlated, as those of real model versions are.
    Draws in which a class of `labels` never occurs are drawn again.
    """
    rng = np.random.default_rng(seed)
    joint = np.zeros((len(labels),) * 3)
    for y, b, c in product(range(len(labels)), repeat=3):
        repeated = copied if b == c else 0.0
        own = (1 - copied) * candidate.confusion[y, c]
        joint[y, b, c] = shares[y] * baseline.confusion[y, b] * (repeated + own)
    probabilities = joint.ravel() / joint.sum()
    for _ in range(1000):
        counts = rng.multinomial(rows, probabilities).reshape(joint.shape)
        try:
            return count_table(name, labels, counts)
        except ValueError:
            continue
    raise ValueError(f"{name}: a class of {labels} hardly ever occurs")


def binary_classifier(specificity: float, recall: float) -> Classifier:
    return Classifier(np.array([[specificity, 1 - specificity], [1 - recall, recall]]))


def classifier(classes: int, hit_rate: float, seed: int) -> Classifier:
    """A classifier that is right with `hit_rate` and has its own habits when it is wrong."""
    rng = np.random.default_rng(seed)
    confusion = rng.dirichlet(np.ones(classes), size=classes)
    np.fill_diagonal(confusion, 0)
    confusion *= (1 - hit_rate) / confusion.sum(axis=1, keepdims=True)
    np.fill_diagonal(confusion, hit_rate)
    return Classifier(confusion)


VECTOR_1 = binary_table("vector-1", [3600, 310, 420, 670, 680, 470, 370, 3480])
VECTOR_2 = binary_table("vector-2", [70, 6, 9, 15, 14, 12, 8, 66])
VECTOR_3 = binary_table("vector-3", [1900, 250, 100, 250, 240, 90, 260, 1910])

# The predictions of examples/air-paradis: baseline.csv against candidate.csv and balanced.csv.
AIR_PARADIS_CANDIDATE = binary_table("air-paradis-candidate", [534, 5, 266, 498, 48, 15, 71, 2763])
AIR_PARADIS_BALANCED = binary_table("air-paradis-balanced", [539, 0, 445, 319, 63, 0, 290, 2544])
