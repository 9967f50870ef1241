/* The C interface of libtallystick: gravity estimation for other languages.
 *
 * Handles are opaque; whoever gets one frees it. Functions that can fail return a tally_status, 0
 * for success; tally_last_error() then tells, in one sentence, what was wrong. No exception and no
 * signal comes out. Handles may be used by one thread at a time; different handles by different
 * threads. Strings are UTF-8 and end with NUL. Strings that are returned belong to the handle (or
 * to the library) and live as long as it does.
 *
 *   tally_table *table;
 *   tally_fit *fit;
 *   tally_table_read("panel.csv", NULL, &table);
 *   tally_estimate(table, "{\"formula\": \"trade ~ rta | exporter^year + importer^year\"}", &fit);
 *   puts(tally_fit_print(fit, "table"));
 */
#ifndef TALLYSTICK_H_
#define TALLYSTICK_H_

#include <stdint.h>

#if defined(__GNUC__)
#define TALLY_API __attribute__((visibility("default")))
#else
#define TALLY_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Raised when a function below changes or goes; functions may be added without. */
#define TALLY_ABI 1

typedef enum tally_status {
  TALLY_OK = 0,
  TALLY_BAD_INPUT = 1,   /* the data or file is not what it should be */
  TALLY_BAD_USAGE = 2,   /* an option, formula or argument that cannot be */
  TALLY_NOT_FOUND = 3,   /* a file that is not there */
  TALLY_IO = 4,          /* reading or writing failed */
  TALLY_TOO_LARGE = 5,   /* beyond a stated limit, or out of memory */
  TALLY_UNSUPPORTED = 6, /* understood, but not offered */
  TALLY_FAULT = 7        /* a fault of the library */
} tally_status;

typedef struct tally_table tally_table;
typedef struct tally_fit tally_fit;
struct ArrowArrayStream; /* of the Arrow C stream interface */

TALLY_API int32_t tally_abi(void);
TALLY_API const char* tally_version(void);
/* Of the last call of this thread that failed; "" if none did. Valid until its next failure. */
TALLY_API const char* tally_last_error(void);

/* A table without columns. */
TALLY_API tally_status tally_table_new(tally_table** out);
/* Reads .csv, .parquet, .xlsx, .xls or .dta. `options` is NULL or a JSON object with any of
 * "columns" (list), "as_text" (list), "delimiter", "decimal", "sheet", "threads". */
TALLY_API tally_status tally_table_read(const char* path, const char* options, tally_table** out);
/* Reads a stream of record batches to its end and releases it, also when it fails. */
TALLY_API tally_status tally_table_from_arrow(struct ArrowArrayStream* stream, tally_table** out);
/* Add a column of `count` values, which are copied. `valid` is NULL or has one byte per value, 0
 * for null; a NaN is null too. Codes are indices into `labels`, negative for null. */
TALLY_API tally_status tally_table_add_real(tally_table* table, const char* name,
                                            const double* values, const uint8_t* valid,
                                            int64_t count);
TALLY_API tally_status tally_table_add_integer(tally_table* table, const char* name,
                                               const int64_t* values, const uint8_t* valid,
                                               int64_t count);
TALLY_API tally_status tally_table_add_text(tally_table* table, const char* name,
                                            const int32_t* codes, int64_t count,
                                            const char* const* labels, int32_t labels_count);
TALLY_API int64_t tally_table_rows(const tally_table* table);
TALLY_API int32_t tally_table_columns(const tally_table* table);
TALLY_API const char* tally_table_column_name(const tally_table* table, int32_t column);
/* What was assumed or ignored in reading, one sentence a line. */
TALLY_API const char* tally_table_notes(tally_table* table);
/* A new table with rows of 0 for trade that is absent, for an estimate with "zeros": "fill" and the
 * same options: src/estimation/fill.h says which rows, and what is refused. Its notes end with what
 * was done. */
TALLY_API tally_status tally_table_fill(const tally_table* table, const char* options,
                                        tally_table** out);
TALLY_API void tally_table_free(tally_table* table);

/* Estimates one or more formulas. `options` is a JSON object as docs/estimation.md describes;
 * "formula" must be there. No column may be added to the table afterwards. A fit that did not
 * converge is a success whose JSON says so. */
TALLY_API tally_status tally_estimate(tally_table* table, const char* options, tally_fit** out);
TALLY_API int32_t tally_fit_count(const tally_fit* fit); /* estimates: one per formula */
TALLY_API int32_t tally_fit_converged(const tally_fit* fit, int32_t estimate); /* 1 or 0 */
TALLY_API int32_t tally_fit_coefficients(const tally_fit* fit, int32_t estimate);
TALLY_API const char* tally_fit_name(const tally_fit* fit, int32_t estimate, int32_t coefficient);
/* Room for as many values as there are coefficients; for the covariance, their square, by rows. */
TALLY_API tally_status tally_fit_estimates(const tally_fit* fit, int32_t estimate, double* out);
TALLY_API tally_status tally_fit_std_errors(const tally_fit* fit, int32_t estimate, double* out);
TALLY_API tally_status tally_fit_covariance(const tally_fit* fit, int32_t estimate, double* out);
/* The expected outcome of each row of `table` (room for tally_table_rows() values); NaN where there
 * is none. `fitted` is for the table of the estimate and gives 0 for separated rows; `predict` for
 * any table that has the columns of the formula. */
TALLY_API tally_status tally_fit_fitted(const tally_fit* fit, int32_t estimate, tally_table* table,
                                        double* out);
TALLY_API tally_status tally_fit_predict(const tally_fit* fit, int32_t estimate, tally_table* table,
                                         double* out);
/* Everything, as `tally estimate --format json` gives it. */
TALLY_API const char* tally_fit_json(tally_fit* fit);
/* "table", "latex" or "markdown"; NULL for another word. */
TALLY_API const char* tally_fit_print(tally_fit* fit, const char* format);
TALLY_API void tally_fit_free(tally_fit* fit);

#ifdef __cplusplus
}
#endif

#endif /* TALLYSTICK_H_ */
