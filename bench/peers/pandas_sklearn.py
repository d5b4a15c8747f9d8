"""F1 and confusion matrix of both models with pandas and scikit-learn, as people write it; with --resamples also a
paired bootstrap interval of the difference in numpy."""
import argparse

import numpy as np
import pandas as pd
from sklearn.metrics import confusion_matrix, f1_score

parser = argparse.ArgumentParser()
parser.add_argument("baseline")
parser.add_argument("candidate")
parser.add_argument("--resamples", type=int, default=0)
args = parser.parse_args()

columns = ["id", "label", "prediction"]
both = pd.read_csv(args.baseline, usecols=columns).merge(
    pd.read_csv(args.candidate, usecols=columns), on="id", validate="one_to_one", suffixes=("", "_candidate")
)
label, baseline, candidate = (both[c].to_numpy() for c in ("label", "prediction", "prediction_candidate"))
print(confusion_matrix(label, baseline), confusion_matrix(label, candidate))
print(f1_score(label, baseline), f1_score(label, candidate))

if args.resamples:
    def f1(y, p):
        return 2 * np.sum(y & p) / (np.sum(y) + np.sum(p))

    rng = np.random.default_rng(0)
    y, b, c = label.astype(bool), baseline.astype(bool), candidate.astype(bool)
    deltas = []
    for _ in range(args.resamples):
        rows = rng.integers(0, len(y), len(y))
        deltas.append(f1(y[rows], c[rows]) - f1(y[rows], b[rows]))
    print(np.percentile(deltas, [2.5, 97.5]))
