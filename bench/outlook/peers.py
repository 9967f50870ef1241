#!/usr/bin/env python3
"""Forecasts of statsforecast and Prophet on the same series and days as outlook_calibration.

    peers.py SERIES.csv CASES.csv OUT.md [--step 1|12] [--every N] [--origins K] [--prophet N]

SERIES.csv is from outlook_series, CASES.csv from outlook_calibration. Of each Nth series of that
step, the last K days of the past are forecast with AutoETS, AutoARIMA and AutoTheta, on the values
and on their logarithms, and with Prophet on logarithms (each Nth of those series). Scores are those
of outlook_calibration: CRPS as twice the mean pinball loss over 23 quantiles, over the mean
absolute seasonal change; MASE of the median; coverage. Only forecasts that CASES.csv has too.
Needs: pip install statsforecast pandas numpy (prophet).
"""
import argparse
import csv
import resource
import time
import warnings
from collections import defaultdict

import numpy as np

warnings.filterwarnings("ignore")
P = np.array([.01, .025, .05, .1, .15, .2, .25, .3, .35, .4, .45, .5,
              .55, .6, .65, .7, .75, .8, .85, .9, .95, .975, .99])
LEVELS = [10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 98]


def crps(quantiles, y):
    loss = np.where(y >= quantiles, P * (y - quantiles), (1 - P) * (quantiles - y))
    p = np.concatenate([[0], P, [1]])
    loss = np.concatenate([[0], loss, [0]])
    return np.sum((loss[1:] + loss[:-1]) * np.diff(p))


def read_series(path, step):
    values, first = defaultdict(list), {}
    with open(path) as f:
        for row in csv.DictReader(f):
            if row["step"] == str(step):
                values[row["series"]].append(float(row["value"]))
                first.setdefault(row["series"], row["period"])
    return values, first


def index_of(first, origin, step):
    """Steps up to and with the month `origin`, from the period `first`."""
    year, month = (int(v) for v in origin.split("-"))
    if step == 12:
        return year - int(first[:4]) + 1
    fy, fm = (int(v) for v in first.split("-"))
    return (year - fy) * 12 + month - fm + 1


def read_cases(path, names):
    out = defaultdict(dict)
    with open(path) as f:
        for row in csv.DictReader(f):
            if row["series"] in names:
                out[(row["series"], row["origin"])][int(row["h"])] = row
    return out


def fit_statsforecast(model, past, ahead, logs):
    data = np.log(past) if logs else past
    out = model.forecast(y=data, h=ahead, level=LEVELS)
    q = np.empty((ahead, len(P)))
    q[:, 11] = out["mean"]
    for i, level in enumerate(LEVELS):
        q[:, 10 - i] = out[f"lo-{level}"]
        q[:, 12 + i] = out[f"hi-{level}"]
    return np.exp(q) if logs else q


def fit_prophet(past, ahead, start, step):
    import logging
    import pandas as pd
    from prophet import Prophet
    logging.getLogger("cmdstanpy").disabled = True
    freq = "MS" if step == 1 else "YS"
    days = pd.date_range(start=start if step == 1 else start + "-01-01", periods=len(past) + ahead, freq=freq)
    model = Prophet(weekly_seasonality=False, daily_seasonality=False, yearly_seasonality=step == 1,
                    uncertainty_samples=500)
    model.fit(pd.DataFrame({"ds": days[:len(past)], "y": np.log(past)}))
    samples = model.predictive_samples(pd.DataFrame({"ds": days[len(past):]}))["yhat"]
    return np.exp(np.quantile(samples, P, axis=1).T)


class Sum:
    def __init__(self):
        self.n = self.crps = self.mase = self.smape = self.in50 = self.in80 = self.in95 = 0
        self.seconds = self.fits = 0

    def add(self, q, y, scale):
        self.n += 1
        self.crps += crps(q, y) / scale
        self.mase += abs(q[11] - y) / scale
        self.smape += 200 * abs(q[11] - y) / (abs(q[11]) + abs(y))
        self.in50 += q[6] <= y <= q[16]
        self.in80 += q[3] <= y <= q[19]
        self.in95 += q[1] <= y <= q[21]

    def row(self, name):
        n = max(1, self.n)
        ms = 1000 * self.seconds / self.fits if self.fits else float("nan")
        return (f"| {name} | {self.n} | {100 * self.in50 / n:.1f} | {100 * self.in80 / n:.1f} | "
                f"{100 * self.in95 / n:.1f} | {self.crps / n:.3f} | {self.mase / n:.3f} | "
                f"{self.smape / n:.1f} | {ms:.0f} |\n")


def main():
    args = argparse.ArgumentParser()
    args.add_argument("series")
    args.add_argument("cases")
    args.add_argument("out")
    args.add_argument("--step", type=int, default=1)
    args.add_argument("--every", type=int, default=10)
    args.add_argument("--origins", type=int, default=3)
    args.add_argument("--prophet", type=int, default=0)
    a = args.parse_args()
    from statsforecast.models import AutoARIMA, AutoETS, AutoTheta
    season = 12 if a.step == 1 else 1
    models = {"AutoETS": AutoETS(season_length=season), "AutoARIMA": AutoARIMA(season_length=season),
              "AutoTheta": AutoTheta(season_length=season)}
    warm = np.exp(np.random.default_rng(1).normal(0, .1, 60)) * 100
    for model in models.values():  # compile before the clock runs
        fit_statsforecast(model, warm, 3, True)
    values, first = read_series(a.series, a.step)
    names = [n for i, n in enumerate(sorted(values)) if i % a.every == 0 and min(values[n]) > 0]
    cases = read_cases(a.cases, set(names))
    sums, failed = defaultdict(Sum), defaultdict(int)
    for k, name in enumerate(names):
        origins = sorted(o for s, o in cases if s == name)[-a.origins:]
        for origin in origins:
            known = index_of(first[name], origin, a.step)
            past = np.array(values[name][:known])
            rows = cases[(name, origin)]
            ahead = max(rows)
            scale = np.mean(np.abs(past[season:] - past[:-season]))
            jobs = [(f"{m}{' of logs' if logs else ''}", lambda m=m, logs=logs: fit_statsforecast(
                models[m], past, ahead, logs)) for m in models for logs in (False, True)]
            if a.prophet and k % a.prophet == 0:
                jobs.append(("Prophet of logs", lambda: fit_prophet(past, ahead, first[name], a.step)))
            for label, job in jobs:
                began = time.perf_counter()
                try:
                    q = job()
                except Exception as error:  # a peer that gives up is counted, not hidden
                    failed[label] += 1
                    print(label, name, origin, error)
                    continue
                sums[label].seconds += time.perf_counter() - began
                sums[label].fits += 1
                for h, row in rows.items():
                    sums[label].add(q[h - 1], values[name][known + h - 1], scale)
                if label == "Prophet of logs":
                    ours_p = sums["outlook, where Prophet ran"]
                    for row in rows.values():
                        take(ours_p, row)
            for row in rows.values():
                take(sums["outlook"], row)
    with open(a.out, "w") as out:
        out.write("| | forecasts | in 50 % | in 80 % | in 95 % | CRPS | MASE | sMAPE | ms a fit |\n")
        out.write("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n")
        for label in sorted(sums):
            out.write(sums[label].row(label))
        for label, n in failed.items():
            out.write(f"\n{label} gave up on {n} series.\n")
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        out.write(f"\nPeak memory of the Python process: {peak:.0f} MB.\n")


def take(total, row):
    total.n += 1
    for key in ("crps", "mase", "smape"):
        setattr(total, key, getattr(total, key) + float(row[key]))
    for key in ("in50", "in80", "in95"):
        setattr(total, key, getattr(total, key) + int(row[key]))


if __name__ == "__main__":
    main()
