"""Estimates."""

import ctypes
import json

from ._data import Table, numpy
from ._library import check, library


def _doubles(count, fill):
    buffer = (ctypes.c_double * max(1, count))()
    check(fill(buffer))
    return list(buffer)[:count]


class Fit:
    """The estimate of one formula. `details` holds everything that `tally estimate` says in JSON:
    observations used and dropped and why, convergence, standard errors and their factor, warnings,
    seconds."""

    def __init__(self, owner, index, details, table):
        self._owner, self._index, self._table = owner, index, table
        self.data = table
        self.details = details
        lib = library()
        count = lib.tally_fit_coefficients(owner.handle, index)
        self.names = [lib.tally_fit_name(owner.handle, index, k).decode() for k in range(count)]
        self.converged = bool(lib.tally_fit_converged(owner.handle, index))

    def _values(self, function):
        return _doubles(len(self.names), lambda out: function(self._owner.handle, self._index, out))

    @property
    def coefficients(self):
        """Name to estimate."""
        return dict(zip(self.names, self._values(library().tally_fit_estimates)))

    @property
    def std_errors(self):
        """Name to standard error."""
        return dict(zip(self.names, self._values(library().tally_fit_std_errors)))

    @property
    def covariance(self):
        """Of the coefficients, in the order of `names`: a numpy array, or lists without numpy."""
        n = len(self.names)
        flat = _doubles(n * n, lambda out: library().tally_fit_covariance(
            self._owner.handle, self._index, out))
        rows = [flat[i * n:(i + 1) * n] for i in range(n)]
        return numpy.array(rows) if numpy is not None else rows

    def _predict(self, function, table):
        values = _doubles(len(table), lambda out: function(
            self._owner.handle, self._index, table._handle, out))
        return numpy.array(values) if numpy is not None else values

    @property
    def fitted(self):
        """The expected outcome of each row of the data; NaN where there is none."""
        return self._predict(library().tally_fit_fitted, self._table)

    def predict(self, data):
        """The same for other data with the columns of the formula."""
        return self._predict(library().tally_fit_predict, Table.of(data))

    def table(self, form="table"):
        """All estimates of the call side by side: 'table', 'latex' or 'markdown'."""
        return self._owner.text(form)

    def __str__(self):
        return self.table()

    def __repr__(self):
        return f"<tallystick.Fit {self.details.get('formula', '')!r}, {self.details.get('outcome')}>"


class _Owner:
    """Frees the handle when the last Fit of it is gone."""

    def __init__(self, handle):
        self.handle = handle

    def __del__(self):
        handle, self.handle = getattr(self, "handle", None), None
        if handle:
            library().tally_fit_free(handle)

    def text(self, form):
        text = library().tally_fit_print(self.handle, form.encode())
        if text is None:
            raise ValueError(library().tally_last_error().decode())
        return text.decode()


def estimate(data, formula, **options):
    """Estimates `formula`, a text, or several as a list: a Fit, or a list of them.

    Options are those of the command (docs/estimation.md): family='ppml' or 'ols', where, weights,
    offset, clusters='exporter^importer' or a list, vcov='iid', 'hetero' or 'cluster', ssc='stata',
    'fixest' or 'none', bias_correction, level, zeros='fill' or 'as-is', panel, solver, threads,
    tolerance, max_iterations, keep_singletons, separation. With zeros='fill' rows of 0 are added to a
    copy of the data, which `Fit.data` then is. A fit that did not converge is returned; ask
    `converged`.
    """
    table = Table.of(data)
    handle = ctypes.c_void_p()
    request = json.dumps({"formula": formula, **options}).encode()
    if options.get("zeros") == "fill":
        table = table.filled(request)
    check(library().tally_estimate(table._handle, request, ctypes.byref(handle)))
    owner = _Owner(handle)
    details = json.loads(library().tally_fit_json(handle).decode())
    details = details["estimates"] if "estimates" in details else [details]
    fits = [Fit(owner, i, details[i], table) for i in range(library().tally_fit_count(handle))]
    return fits[0] if isinstance(formula, str) else fits
