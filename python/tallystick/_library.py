"""The C interface (src/capi/tallystick.h) by ctypes."""

import ctypes
import os
import pathlib

ABI = 1


class TallystickError(Exception):
    """Data, a file or an option that cannot be; `status` is that of the C interface."""

    def __init__(self, message, status):
        super().__init__(message)
        self.status = status


def _candidates():
    own = os.environ.get("TALLYSTICK_LIBRARY")
    if own:
        return [own]
    here = pathlib.Path(__file__).resolve().parent
    near = [here / "libtallystick.so", here.parents[1] / "build" / "release" / "libtallystick.so"]
    return [str(path) for path in near if path.exists()] + ["libtallystick.so"]


def _declare(lib):
    c = ctypes
    handle, text, i32, i64 = c.c_void_p, c.c_char_p, c.c_int32, c.c_int64
    bytes_of = c.POINTER(c.c_uint8)
    for name, result, arguments in [
        ("tally_abi", i32, []),
        ("tally_version", text, []),
        ("tally_last_error", text, []),
        ("tally_table_new", c.c_int, [c.POINTER(handle)]),
        ("tally_table_read", c.c_int, [text, text, c.POINTER(handle)]),
        ("tally_table_from_arrow", c.c_int, [c.c_void_p, c.POINTER(handle)]),
        ("tally_table_add_real", c.c_int, [handle, text, c.POINTER(c.c_double), bytes_of, i64]),
        ("tally_table_add_integer", c.c_int, [handle, text, c.POINTER(i64), bytes_of, i64]),
        ("tally_table_add_text", c.c_int, [handle, text, c.POINTER(i32), i64, c.POINTER(text), i32]),
        ("tally_table_rows", i64, [handle]),
        ("tally_table_columns", i32, [handle]),
        ("tally_table_column_name", text, [handle, i32]),
        ("tally_table_notes", text, [handle]),
        ("tally_table_fill", c.c_int, [handle, text, c.POINTER(handle)]),
        ("tally_table_free", None, [handle]),
        ("tally_estimate", c.c_int, [handle, text, c.POINTER(handle)]),
        ("tally_fit_count", i32, [handle]),
        ("tally_fit_converged", i32, [handle, i32]),
        ("tally_fit_coefficients", i32, [handle, i32]),
        ("tally_fit_name", text, [handle, i32, i32]),
        ("tally_fit_estimates", c.c_int, [handle, i32, c.POINTER(c.c_double)]),
        ("tally_fit_std_errors", c.c_int, [handle, i32, c.POINTER(c.c_double)]),
        ("tally_fit_covariance", c.c_int, [handle, i32, c.POINTER(c.c_double)]),
        ("tally_fit_fitted", c.c_int, [handle, i32, handle, c.POINTER(c.c_double)]),
        ("tally_fit_predict", c.c_int, [handle, i32, handle, c.POINTER(c.c_double)]),
        ("tally_fit_json", text, [handle]),
        ("tally_fit_print", text, [handle, text]),
        ("tally_fit_free", None, [handle]),
    ]:
        function = getattr(lib, name)
        function.restype = result
        function.argtypes = arguments
    return lib


_lib = None


def library():
    """The library, opened at first use."""
    global _lib
    if _lib is None:
        tried = []
        for path in _candidates():
            try:
                lib = _declare(ctypes.CDLL(path))
            except (OSError, AttributeError) as trouble:
                tried.append(str(trouble))
                continue
            if lib.tally_abi() != ABI:
                tried.append(f"{path}: its interface is {lib.tally_abi()}, not {ABI}")
                continue
            _lib = lib
            break
        else:
            raise ImportError("libtallystick.so was not found: " + "; ".join(tried))
    return _lib


def check(status):
    if status != 0:
        raise TallystickError(library().tally_last_error().decode(), status)


def version():
    """Of the library."""
    return library().tally_version().decode()
