"""The Python package on the shared library. Exit status 77: skipped, with the reason."""

import csv
import math
import os
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import tallystick  # noqa: E402
from tallystick._data import numpy  # noqa: E402

try:
    import pyarrow
except ImportError:
    pyarrow = None

FORMULA = "trade ~ rta | exporter^year + importer^year + exporter^importer"


def panel():
    """12 countries, 5 years; deterministic, every value positive but for some zeros."""
    names = [f"C{i:02d}" for i in range(12)]
    columns = {"exporter": [], "importer": [], "year": [], "rta": [], "trade": []}
    state = 12345
    for i, exporter in enumerate(names):
        for j, importer in enumerate(names):
            for year in range(2001, 2006):
                state = (state * 1103515245 + 12345) % 2**31
                noise = 0.5 + state / 2**31
                rta = 1 if (i + j) % 3 == 0 and year > 2001 + (i * j) % 4 else 0
                mean = math.exp(0.4 * rta + 0.1 * i - 0.05 * j + 0.02 * (year - 2000) * (i % 3))
                columns["exporter"].append(exporter)
                columns["importer"].append(importer)
                columns["year"].append(year)
                columns["rta"].append(rta)
                columns["trade"].append(0.0 if state % 17 == 0 else mean * noise)
    return columns


class Estimation(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.data = panel()
        cls.fit = tallystick.estimate(cls.data, FORMULA, clusters="exporter^importer", threads=1)

    def test_solves_the_first_order_conditions(self):
        self.assertTrue(self.fit.converged)
        fitted = self.fit.fitted
        sums = {}
        for k, mean in enumerate(fitted):
            if math.isnan(mean):
                continue
            gap = self.data["trade"][k] - mean
            for key in [("e", self.data["exporter"][k], self.data["year"][k]),
                        ("i", self.data["importer"][k], self.data["year"][k]),
                        ("p", self.data["exporter"][k], self.data["importer"][k]),
                        ("rta", self.data["rta"][k])]:
                sums[key] = sums.get(key, 0) + gap
        self.assertEqual(len(sums), 60 + 60 + 144 + 2)
        self.assertLess(max(abs(gap) for gap in sums.values()), 1e-5)

    def test_covariance_belongs_to_the_errors(self):
        self.assertEqual(self.fit.names, ["rta"])
        self.assertAlmostEqual(float(self.fit.covariance[0][0]), self.fit.std_errors["rta"] ** 2, 14)

    def test_details_say_what_was_done(self):
        observations = self.fit.details["observations"]
        self.assertEqual(observations["read"], 720)
        self.assertEqual(self.fit.details["coefficients"][0]["estimate"],
                         self.fit.coefficients["rta"])
        self.assertIn("rta", str(self.fit))
        self.assertIn("tabular", self.fit.table("latex"))

    def test_a_file_gives_the_same(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "panel.csv")
            with open(path, "w", newline="") as out:
                writer = csv.writer(out)
                writer.writerow(self.data)
                writer.writerows(zip(*self.data.values()))
            table = tallystick.Table.of(path)
            self.assertEqual(len(table), 720)
            self.assertEqual(table.columns, list(self.data))
            other = tallystick.estimate(table, FORMULA, clusters="exporter^importer", threads=1)
        self.assertEqual(other.coefficients, self.fit.coefficients)
        self.assertEqual(other.std_errors, self.fit.std_errors)

    def test_several_formulas_and_predictions_on_new_rows(self):
        fits = tallystick.estimate(self.data, [FORMULA, "trade ~ rta | exporter + importer"])
        self.assertEqual([fit.details["formula"] for fit in fits],
                         [fits[0].details["formula"], fits[1].details["formula"]])
        rows = {name: values[:3] for name, values in self.data.items() if name != "trade"}
        rows["exporter"] = rows["exporter"][:2] + ["nowhere"]
        predicted = fits[1].predict(rows)
        self.assertTrue(math.isclose(predicted[1], fits[1].fitted[1], rel_tol=1e-9))
        self.assertTrue(math.isnan(predicted[2]))

    def test_what_cannot_be_is_said(self):
        for formula, options, part in [
            ("trade ~ nothing | exporter", {}, "there is no column 'nothing'"),
            ("trade ~ exporter", {}, "must hold numbers"),
            ("trade ~ rta | exporter", {"speed": 1}, "there is no option 'speed'"),
            ("trade ~ rta | exporter", {"vcov": "magic"}, "known are iid"),
            ("trade ~ ", {}, ""),
        ]:
            with self.assertRaises(tallystick.TallystickError) as caught:
                tallystick.estimate(self.data, formula, **options)
            self.assertIn(part, str(caught.exception))
        with self.assertRaises(tallystick.TallystickError):
            tallystick.Table.of({"a": [1, 2], "b": [1]})
        with self.assertRaises(tallystick.TallystickError):
            tallystick.Table.of({"a": [1, "x"]})

    def test_absent_trade_is_filled_with_zeros(self):
        there = [k for k, trade in enumerate(self.data["trade"])
                 if trade > 0 or self.data["exporter"][k] == self.data["importer"][k]]
        data = {name: [values[k] for k in there] for name, values in self.data.items()}
        formula = "trade ~ 1 | exporter^year + importer^year + exporter^importer"
        fit = tallystick.estimate(data, formula, zeros="fill")
        added = fit.details["data"]["rows_added"]
        self.assertEqual(len(there) + added, len(fit.data))
        self.assertEqual(len(fit.fitted), len(fit.data))
        self.assertIn("rows of 0 were added", fit.data.notes[-1])

    def test_none_is_null_not_zero(self):
        data = {name: list(values) for name, values in self.data.items()}
        data["trade"][10] = None
        fit = tallystick.estimate(data, "trade ~ rta | exporter + importer")
        dropped = fit.details["observations"]["dropped"]
        self.assertEqual(sum(d["rows"] for d in dropped if d["rule"] == "missing"), 1)

    @unittest.skipIf(numpy is None, "skipped: no numpy")
    def test_numpy_arrays(self):
        data = {name: numpy.array(values) for name, values in self.data.items()}
        fit = tallystick.estimate(data, FORMULA, clusters="exporter^importer", threads=1)
        self.assertEqual(fit.coefficients, self.fit.coefficients)
        self.assertEqual(fit.covariance.shape, (1, 1))

    @unittest.skipIf(pyarrow is None, "skipped: no pyarrow")
    def test_arrow_streams(self):
        table = pyarrow.table(self.data)
        coded = table.set_column(0, "exporter", table["exporter"].dictionary_encode())
        sliced = pyarrow.concat_tables([table.slice(0, 100), table.slice(100)])
        for data in (table, coded, sliced):
            fit = tallystick.estimate(data, FORMULA, clusters="exporter^importer", threads=1)
            self.assertEqual(fit.coefficients, self.fit.coefficients)


if __name__ == "__main__":
    try:
        tallystick.version()
    except ImportError as trouble:
        print("skipped:", trouble)
        sys.exit(77)
    unittest.main(verbosity=1)
