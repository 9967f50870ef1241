"""Tables from what Python has."""

import ctypes
import json
import math
import os

from ._library import TallystickError, check, library

try:
    import numpy
except ImportError:  # lists do as well
    numpy = None

_BAD_USAGE = 2


def _refuse(message):
    raise TallystickError(message, _BAD_USAGE)


def _pointer(array, kind):
    return array.ctypes.data_as(ctypes.POINTER(kind))


class Table:
    """Columns of equal length, owned by the library."""

    def __init__(self, handle):
        self._handle = handle

    def __del__(self):
        handle, self._handle = getattr(self, "_handle", None), None
        if handle:
            library().tally_table_free(handle)

    def __len__(self):
        return library().tally_table_rows(self._handle)

    @property
    def columns(self):
        lib = library()
        return [
            lib.tally_table_column_name(self._handle, i).decode()
            for i in range(lib.tally_table_columns(self._handle))
        ]

    @property
    def notes(self):
        """What was assumed or ignored in reading, as a list of sentences."""
        return library().tally_table_notes(self._handle).decode().splitlines()

    def filled(self, request):
        """A copy with rows of 0 for trade that is absent, for the estimate of `request` (JSON)."""
        handle = ctypes.c_void_p()
        check(library().tally_table_fill(self._handle, request, ctypes.byref(handle)))
        return type(self)(handle)

    @classmethod
    def of(cls, data, **read_options):
        """From a path, a dict of columns, or anything with ``__arrow_c_stream__``."""
        if isinstance(data, Table):
            return data
        if isinstance(data, (str, os.PathLike)):
            return cls._read(os.fspath(data), read_options)
        if read_options:
            _refuse("options of reading have an effect on files only: " + ", ".join(read_options))
        if hasattr(data, "__arrow_c_stream__"):
            return cls._from_arrow(data)
        if hasattr(data, "items"):
            return cls._from_columns(data)
        _refuse(f"a table cannot be made of {type(data).__name__}")

    @classmethod
    def _read(cls, path, options):
        handle = ctypes.c_void_p()
        check(library().tally_table_read(path.encode(), json.dumps(options).encode(),
                                         ctypes.byref(handle)))
        return cls(handle)

    @classmethod
    def _from_arrow(cls, data):
        capsule = data.__arrow_c_stream__()
        get = ctypes.pythonapi.PyCapsule_GetPointer
        get.restype, get.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
        handle = ctypes.c_void_p()
        check(library().tally_table_from_arrow(get(capsule, b"arrow_array_stream"),
                                               ctypes.byref(handle)))
        return cls(handle)

    @classmethod
    def _from_columns(cls, data):
        handle = ctypes.c_void_p()
        check(library().tally_table_new(ctypes.byref(handle)))
        table = cls(handle)
        for name, values in data.items():
            table._add(str(name).encode(), values)
        return table

    def _add(self, name, values):
        if numpy is not None:
            array = numpy.asarray(values)
            if array.ndim != 1:
                _refuse(f"column '{name.decode()}' is not one-dimensional")
            if array.dtype.kind == "f":
                return self._add_real(name, array)
            if array.dtype.kind in "iub":
                return self._add_integer(name, array)
            if array.dtype.kind in "mM":
                _refuse(f"column '{name.decode()}' holds dates: give years or texts")
            # numpy makes texts of [1, "x"]; the list itself still tells.
            values = values if isinstance(values, (list, tuple)) else array.tolist()
        self._add_list(name, list(values))

    def _add_real(self, name, array):
        array = numpy.ascontiguousarray(array, dtype=numpy.float64)
        check(library().tally_table_add_real(self._handle, name, _pointer(array, ctypes.c_double),
                                             None, len(array)))

    def _add_integer(self, name, array):
        if array.dtype == numpy.uint64 and len(array) and array.max() > 2**63 - 1:
            return self._add_real(name, array.astype(numpy.float64))
        array = numpy.ascontiguousarray(array, dtype=numpy.int64)
        check(library().tally_table_add_integer(self._handle, name,
                                                _pointer(array, ctypes.c_int64), None, len(array)))

    def _add_list(self, name, values):
        """Numbers with None for null, or texts."""
        def is_null(v):
            return v is None or (isinstance(v, float) and math.isnan(v))

        present = [v for v in values if not is_null(v)]
        if all(isinstance(v, str) for v in present) and present:
            return self._add_text(name, values, is_null)
        if not all(isinstance(v, (int, float)) for v in present):
            odd = next(v for v in present if not isinstance(v, (int, float)))
            _refuse(f"column '{name.decode()}' mixes numbers with {odd!r}")
        whole = all(isinstance(v, int) and abs(v) < 2**63 for v in present)
        kind = ctypes.c_int64 if whole else ctypes.c_double
        array = (kind * len(values))(*[0 if is_null(v) else v for v in values])
        valid = (ctypes.c_uint8 * len(values))(*[0 if is_null(v) else 1 for v in values])
        add = library().tally_table_add_integer if whole else library().tally_table_add_real
        check(add(self._handle, name, array, valid, len(values)))

    def _add_text(self, name, values, is_null):
        codes, labels = [], {}
        for v in values:
            codes.append(-1 if is_null(v) else labels.setdefault(v, len(labels)))
        array = (ctypes.c_int32 * len(codes))(*codes)
        names = (ctypes.c_char_p * max(1, len(labels)))(*[label.encode() for label in labels])
        check(library().tally_table_add_text(self._handle, name, array, len(codes), names,
                                             len(labels)))
