"""Gravity estimation by Tallystick.

    import tallystick
    fit = tallystick.estimate(data, "trade ~ rta | exporter^year + importer^year",
                              clusters="exporter^importer")
    print(fit)                       # the table
    fit.coefficients, fit.covariance

`data` is a dict of numpy arrays or lists, anything with ``__arrow_c_stream__`` (pyarrow and polars
tables, pandas 2.2 frames), or the path of a .csv, .parquet, .xlsx, .xls or .dta file. Needs nothing
but Python 3.8; numpy is used if it is there.

The library libtallystick.so is looked for in $TALLYSTICK_LIBRARY, beside this package, in
build/release of a checkout, and where the system looks.
"""

from ._data import Table
from ._fit import Fit, estimate
from ._library import TallystickError, version

__all__ = ["Fit", "Table", "TallystickError", "estimate", "version"]
