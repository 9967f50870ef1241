#!/usr/bin/env python3
"""Forecasts of statsforecast and Prophet on the same series and days as outlook_calibration.

    peers.py run SERIES.csv OUT.csv [--step 1|12] [--every N] [--origins K] [--prophet N]
    peers.py table OUT.csv CASES.csv

SERIES.csv is from outlook_series. `run` takes each Nth series of that step and, as
outlook_calibration does, the last K of its days of the past, and forecasts with AutoETS and
AutoTheta on the values and on their logarithms, AutoARIMA and Prophet (each Nth of the series) on
logarithms; months are cut to the last 240, as ours are. `table` sets the scores beside those of
CASES.csv (outlook_calibration), over the forecasts that both have: CRPS as twice the mean pinball
loss over 23 quantiles, over the mean absolute seasonal change; MASE of the median; coverage.
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


HEAD = ["label", "series", "origin", "h", "crps", "in50", "in80", "in95", "mase", "smape", "ms"]


def marks(b, y, scale):
    """Of one forecast, given by its quantiles: the columns from crps to smape."""
    return [crps(b, y) / scale, int(b[6] <= y <= b[16]), int(b[3] <= y <= b[19]),
            int(b[1] <= y <= b[21]), abs(b[11] - y) / scale,
            200 * abs(b[11] - y) / (abs(b[11]) + abs(y))]


def read_series(path, step):
    values, first = defaultdict(list), {}
    with open(path) as f:
        for row in csv.DictReader(f):
            if row["step"] == str(step):
                values[row["series"]].append(float(row["value"]))
                first.setdefault(row["series"], row["period"])
    return values, first


def fnv(name):
    h = 1469598103934665603
    for c in name.encode():
        h = ((h ^ c) * 1099511628211) % 2**64
    return h ^ (h >> 29)


def origins_of(name, n, step, most):
    """How many values are known on each day: the rule of bench/outlook/cases.cpp."""
    known = n - 1 - (fnv(name) % 12 if step == 1 else 0)
    back, fewest = (12, 60) if step == 1 else (1, 10)
    out = []
    while len(out) < most and known >= fewest:
        out.append(known)
        known -= back
    return out


def month_of(first, step, known):
    """ISO month of the last of `known` values."""
    if step == 12:
        return f"{int(first[:4]) + known - 1}-12"
    year, month = (int(v) for v in first.split("-"))
    serial = year * 12 + month - 1 + known - 1
    return f"{serial // 12}-{serial % 12 + 1:02d}"


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


def run(a):
    from statsforecast.models import AutoARIMA, AutoETS, AutoTheta
    season, ahead = (12, 24) if a.step == 1 else (1, 5)
    ets, arima, theta = (AutoETS(season_length=season), AutoARIMA(season_length=season),
                         AutoTheta(season_length=season))
    models = [("AutoETS", ets, False), ("AutoETS of logs", ets, True),
              ("AutoTheta", theta, False), ("AutoTheta of logs", theta, True),
              ("AutoARIMA of logs", arima, True)]
    if a.only:
        models = [m for m in models if m[0] in a.only.split(",")]
    warm = np.exp(np.random.default_rng(1).normal(0, .1, 60)) * 100
    for _, model, _ in models:  # compile before the clock runs
        fit_statsforecast(model, warm, 3, True)
    values, first = read_series(a.series, a.step)
    names = [n for i, n in enumerate(sorted(values)) if i % a.every == 0 and min(values[n]) > 0]
    out = csv.writer(open(a.out, "w"))
    out.writerow(HEAD)
    for k, name in enumerate(names):
        for known in origins_of(name, len(values[name]), a.step, a.origins):
            past = np.array(values[name][:known])
            scale = np.mean(np.abs(past[season:] - past[:-season]))
            past = past[-240:]
            jobs = [(label, lambda m=m, logs=logs: fit_statsforecast(m, past, ahead, logs))
                    for label, m, logs in models]
            if a.prophet and k % a.prophet == 0:
                start = month_of(first[name], a.step, known - len(past) + 1)
                jobs.append(("Prophet of logs", lambda: fit_prophet(past, ahead, start, a.step)))
            for label, job in jobs:
                began = time.process_time()
                try:
                    q = np.sort(job(), axis=1)
                except Exception as error:  # a peer that gives up is named, not hidden
                    print("gave up:", label, name, known, error)
                    continue
                ms = 1000 * (time.process_time() - began)
                for h, y in enumerate(values[name][known:known + ahead], 1):
                    out.writerow([label, name, month_of(first[name], a.step, known), h,
                                  *marks(q[h - 1], y, scale), ms])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB")


def read_m3(path):
    """series -> (known, what came), in the order of the file."""
    out = {}
    with open(path) as f:
        for row in csv.DictReader(f):
            values = [float(v) for v in row["values_semicolon"].split(";")]
            out.setdefault(row["sn"], {})[row["split"]] = values
    return {name: (v["train"], v["test"]) for name, v in out.items()}


def run_m3(a):
    """statsforecast on every a.every-th monthly series of the M3 competition: one day, 18 ahead."""
    from statsforecast.models import AutoARIMA, AutoETS, AutoTheta
    models = [("AutoETS", AutoETS(season_length=12), 1), ("AutoTheta", AutoTheta(season_length=12), 1),
              ("AutoARIMA", AutoARIMA(season_length=12), a.arima)]
    warm = np.exp(np.random.default_rng(1).normal(0, .1, 60)) * 100
    for _, model, _ in models:
        fit_statsforecast(model, warm, 3, True)
    out = csv.writer(open(a.out, "w"))
    out.writerow(HEAD)
    for k, (name, (known, came)) in enumerate(sorted(read_m3(a.series).items())):
        if k % a.every:
            continue
        past = np.array(known)
        scale = np.mean(np.abs(past[12:] - past[:-12]))
        for label, model, every in models:
            if k // a.every % every:
                continue
            began = time.process_time()
            try:
                q = np.sort(fit_statsforecast(model, past, len(came), False), axis=1)
            except Exception as error:
                print("gave up:", label, name, error)
                continue
            ms = 1000 * (time.process_time() - began)
            for h, y in enumerate(came, 1):
                out.writerow([label, name, "", h, *marks(q[h - 1], y, scale), ms])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB")


def references(a):
    """sMAPE and MASE of the competition's own reference forecasts, and of ours, on all series."""
    series, sums = read_m3(a.series), defaultdict(list)
    with open(a.references) as f:
        for row in csv.DictReader(f):
            known, came = series[row["sn"]]
            past = np.array(known)
            scale = np.mean(np.abs(past[12:] - past[:-12]))
            f_ = np.array([float(row[f"V{h}"]) for h in range(1, len(came) + 1)])
            y = np.array(came)
            sums[row["method"]].append((np.mean(200 * np.abs(f_ - y) / (np.abs(f_) + np.abs(y))),
                                        np.mean(np.abs(f_ - y)) / scale))
    for label, v in sorted(sums.items()):
        print(f"{label}: {len(v)} series, sMAPE {np.mean([x[0] for x in v]):.2f}, "
              f"MASE {np.mean([x[1] for x in v]):.3f}")


def table(a):
    keys = ("in50", "in80", "in95", "crps", "mase", "smape")
    ours = {}
    with open(a.cases) as f:
        for row in csv.DictReader(f):
            ours[(row["series"], row["origin"], row["h"])] = [float(row[k]) for k in keys]
    theirs = defaultdict(list)
    with open(a.out) as f:
        for row in csv.DictReader(f):
            at = (row["series"], row["origin"], row["h"])
            if at in ours:
                theirs[row["label"]].append(([float(row[k]) for k in keys], ours[at],
                                             float(row["ms"]) if row["h"] == "1" else None))
    print("| | forecasts | in 50 % | in 80 % | in 95 % | CRPS | MASE | sMAPE | ms a fit "
          "| our CRPS on the same |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for label, rows in sorted(theirs.items()):
        m = np.mean([r[0] for r in rows], axis=0)
        o = np.mean([r[1] for r in rows], axis=0)
        ms = np.mean([r[2] for r in rows if r[2] is not None])
        print(f"| {label} | {len(rows)} | {100 * m[0]:.1f} | {100 * m[1]:.1f} | {100 * m[2]:.1f} | "
              f"{m[3]:.3f} | {m[4]:.3f} | {m[5]:.1f} | {ms:.0f} | {o[3]:.3f} |")
    most = max(theirs.values(), key=len)
    o = np.mean([r[1] for r in most], axis=0)
    print(f"| outlook | {len(most)} | {100 * o[0]:.1f} | {100 * o[1]:.1f} | {100 * o[2]:.1f} | "
          f"{o[3]:.3f} | {o[4]:.3f} | {o[5]:.1f} | | |")


def main():
    args = argparse.ArgumentParser(description=__doc__,
                                   formatter_class=argparse.RawDescriptionHelpFormatter)
    parts = args.add_subparsers(required=True)
    one = parts.add_parser("run")
    one.add_argument("series")
    one.add_argument("out")
    one.add_argument("--step", type=int, default=1)
    one.add_argument("--every", type=int, default=10)
    one.add_argument("--origins", type=int, default=3)
    one.add_argument("--prophet", type=int, default=0)
    one.add_argument("--only", default="", help="labels, separated by commas")
    one.set_defaults(run=run)
    two = parts.add_parser("table")
    two.add_argument("out")
    two.add_argument("cases")
    two.set_defaults(run=table)
    three = parts.add_parser("m3")
    three.add_argument("series")
    three.add_argument("out")
    three.add_argument("--every", type=int, default=10)
    three.add_argument("--arima", type=int, default=5, help="AutoARIMA on every so many of those")
    three.set_defaults(run=run_m3)
    four = parts.add_parser("references")
    four.add_argument("series")
    four.add_argument("references")
    four.set_defaults(run=references)
    a = args.parse_args()
    a.run(a)


if __name__ == "__main__":
    main()
