/* R's side of the C interface (src/capi/tallystick.h of Tallystick): data frames in, numbers out.
 * The library is opened at run time, so the package builds without it.
 *
 * R leaves a function by a jump when something is wrong (error(), out of memory). Whatever the
 * library gave is therefore put under an external pointer with a finalizer before R is called
 * again. */
#include <R.h>
#include <R_ext/Rdynload.h>
#include <Rinternals.h>
#include <dlfcn.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

typedef struct tally_table tally_table;
typedef struct tally_fit tally_fit;
enum { kAbi = 1 };

static struct {
  int32_t (*abi)(void);
  const char* (*version)(void);
  const char* (*last_error)(void);
  int (*table_new)(tally_table**);
  int (*table_read)(const char*, const char*, tally_table**);
  int (*add_real)(tally_table*, const char*, const double*, const uint8_t*, int64_t);
  int (*add_integer)(tally_table*, const char*, const int64_t*, const uint8_t*, int64_t);
  int (*add_text)(tally_table*, const char*, const int32_t*, int64_t, const char* const*, int32_t);
  int64_t (*rows)(const tally_table*);
  int (*fill)(const tally_table*, const char*, tally_table**);
  void (*table_free)(tally_table*);
  int (*estimate)(tally_table*, const char*, tally_fit**);
  int32_t (*count)(const tally_fit*);
  int32_t (*converged)(const tally_fit*, int32_t);
  int32_t (*coefficients)(const tally_fit*, int32_t);
  const char* (*name)(const tally_fit*, int32_t, int32_t);
  int (*estimates)(const tally_fit*, int32_t, double*);
  int (*std_errors)(const tally_fit*, int32_t, double*);
  int (*covariance)(const tally_fit*, int32_t, double*);
  int (*fitted)(const tally_fit*, int32_t, tally_table*, double*);
  int (*predict)(const tally_fit*, int32_t, tally_table*, double*);
  const char* (*json)(tally_fit*);
  const char* (*print)(tally_fit*, const char*);
  void (*fit_free)(tally_fit*);
} lib;

static SEXP text(const char* s) { return ScalarString(mkCharCE(s, CE_UTF8)); }

/* NULL: open; else what was wrong. */
static SEXP C_open(SEXP path) {
  static const struct {
    const char* name;
    void* slot;
  } kFunctions[] = {
      {"tally_abi", &lib.abi},
      {"tally_version", &lib.version},
      {"tally_last_error", &lib.last_error},
      {"tally_table_new", &lib.table_new},
      {"tally_table_read", &lib.table_read},
      {"tally_table_add_real", &lib.add_real},
      {"tally_table_add_integer", &lib.add_integer},
      {"tally_table_add_text", &lib.add_text},
      {"tally_table_rows", &lib.rows},
      {"tally_table_fill", &lib.fill},
      {"tally_table_free", &lib.table_free},
      {"tally_estimate", &lib.estimate},
      {"tally_fit_count", &lib.count},
      {"tally_fit_converged", &lib.converged},
      {"tally_fit_coefficients", &lib.coefficients},
      {"tally_fit_name", &lib.name},
      {"tally_fit_estimates", &lib.estimates},
      {"tally_fit_std_errors", &lib.std_errors},
      {"tally_fit_covariance", &lib.covariance},
      {"tally_fit_fitted", &lib.fitted},
      {"tally_fit_predict", &lib.predict},
      {"tally_fit_json", &lib.json},
      {"tally_fit_print", &lib.print},
      {"tally_fit_free", &lib.fit_free},
  };
  void* handle = dlopen(CHAR(STRING_ELT(path, 0)), RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return text(dlerror());
  for (size_t i = 0; i < sizeof kFunctions / sizeof *kFunctions; ++i) {
    void* function = dlsym(handle, kFunctions[i].name);
    if (function == NULL) {
      SEXP why = PROTECT(text(dlerror()));
      dlclose(handle);
      UNPROTECT(1);
      return why;
    }
    memcpy(kFunctions[i].slot, &function, sizeof function);
  }
  if (lib.abi() != kAbi) {
    char why[200];
    snprintf(why, sizeof why, "%s: its interface is %d, not %d", CHAR(STRING_ELT(path, 0)),
             (int)lib.abi(), (int)kAbi);
    dlclose(handle);
    return text(why);
  }
  return R_NilValue;
}

static SEXP C_version(void) { return text(lib.version()); }

static void check(int status) {
  if (status != 0) error("%s", lib.last_error());
}

static void free_table(SEXP pointer) {
  tally_table* table = R_ExternalPtrAddr(pointer);
  if (table != NULL) lib.table_free(table);
  R_ClearExternalPtr(pointer);
}

static void free_fit(SEXP pointer) {
  tally_fit* fit = R_ExternalPtrAddr(pointer);
  if (fit != NULL) lib.fit_free(fit);
  R_ClearExternalPtr(pointer);
}

/* An empty pointer with its finalizer; the caller protects it and sets the address. */
static SEXP owner(R_CFinalizer_t finalizer) {
  SEXP pointer = PROTECT(R_MakeExternalPtr(NULL, R_NilValue, R_NilValue));
  R_RegisterCFinalizerEx(pointer, finalizer, TRUE);
  UNPROTECT(1);
  return pointer;
}

static void* address(SEXP pointer) {
  void* p = TYPEOF(pointer) == EXTPTRSXP ? R_ExternalPtrAddr(pointer) : NULL;
  if (p == NULL) error("the object is from another session: estimate it again");
  return p;
}

static SEXP C_table_read(SEXP path, SEXP options) {
  SEXP out = PROTECT(owner(free_table));
  tally_table* table = NULL;
  check(lib.table_read(CHAR(STRING_ELT(path, 0)),
                       options == R_NilValue ? NULL : CHAR(STRING_ELT(options, 0)), &table));
  R_SetExternalPtrAddr(out, table);
  UNPROTECT(1);
  return out;
}

/* `columns`: a list of list(values, labels); labels are NULL for numbers. */
static SEXP C_table_of(SEXP columns, SEXP names) {
  SEXP out = PROTECT(owner(free_table));
  tally_table* table = NULL;
  check(lib.table_new(&table));
  R_SetExternalPtrAddr(out, table);
  for (R_xlen_t c = 0; c < XLENGTH(columns); ++c) {
    const void* scratch = vmaxget();
    SEXP values = VECTOR_ELT(VECTOR_ELT(columns, c), 0);
    SEXP labels = VECTOR_ELT(VECTOR_ELT(columns, c), 1);
    const char* name = CHAR(STRING_ELT(names, c));
    const R_xlen_t n = XLENGTH(values);
    if (labels != R_NilValue) {
      int32_t* codes = (int32_t*)R_alloc(n > 0 ? n : 1, sizeof *codes);
      for (R_xlen_t i = 0; i < n; ++i) {
        const int code = INTEGER(values)[i];
        codes[i] = code == NA_INTEGER ? -1 : code - 1;
      }
      const char** words = (const char**)R_alloc(XLENGTH(labels) + 1, sizeof *words);
      for (R_xlen_t i = 0; i < XLENGTH(labels); ++i) words[i] = CHAR(STRING_ELT(labels, i));
      check(lib.add_text(table, name, codes, n, words, (int32_t)XLENGTH(labels)));
    } else if (TYPEOF(values) == REALSXP) {
      check(lib.add_real(table, name, REAL(values), NULL, n)); /* NA is a NaN, and so null */
    } else {
      int64_t* numbers = (int64_t*)R_alloc(n > 0 ? n : 1, sizeof *numbers);
      uint8_t* valid = (uint8_t*)R_alloc(n > 0 ? n : 1, sizeof *valid);
      for (R_xlen_t i = 0; i < n; ++i) {
        valid[i] = INTEGER(values)[i] != NA_INTEGER;
        numbers[i] = valid[i] ? INTEGER(values)[i] : 0;
      }
      check(lib.add_integer(table, name, numbers, valid, n));
    }
    vmaxset(scratch);
  }
  UNPROTECT(1);
  return out;
}

static SEXP C_table_fill(SEXP from, SEXP options) {
  SEXP out = PROTECT(owner(free_table));
  tally_table* table = NULL;
  check(lib.fill(address(from), CHAR(STRING_ELT(options, 0)), &table));
  R_SetExternalPtrAddr(out, table);
  UNPROTECT(1);
  return out;
}

static SEXP C_estimate(SEXP table, SEXP options) {
  SEXP out = PROTECT(owner(free_fit));
  tally_fit* fit = NULL;
  check(lib.estimate(address(table), CHAR(STRING_ELT(options, 0)), &fit));
  R_SetExternalPtrAddr(out, fit);
  UNPROTECT(1);
  return out;
}

static SEXP C_fit_count(SEXP fit) { return ScalarInteger(lib.count(address(fit))); }

static SEXP C_fit_converged(SEXP fit, SEXP index) {
  return ScalarLogical(lib.converged(address(fit), asInteger(index)));
}

static SEXP C_fit_names(SEXP fit, SEXP index) {
  const tally_fit* f = address(fit);
  const int32_t e = asInteger(index), n = lib.coefficients(f, e);
  SEXP out = PROTECT(allocVector(STRSXP, n));
  for (int32_t k = 0; k < n; ++k) SET_STRING_ELT(out, k, mkCharCE(lib.name(f, e, k), CE_UTF8));
  UNPROTECT(1);
  return out;
}

static SEXP numbers(SEXP fit, SEXP index, int (*get)(const tally_fit*, int32_t, double*),
                    int square) {
  const tally_fit* f = address(fit);
  const int32_t e = asInteger(index);
  const R_xlen_t n = lib.coefficients(f, e);
  SEXP out = PROTECT(allocVector(REALSXP, square ? n * n : n));
  check(get(f, e, REAL(out)));
  UNPROTECT(1);
  return out;
}

static SEXP C_fit_estimates(SEXP fit, SEXP index) { return numbers(fit, index, lib.estimates, 0); }
static SEXP C_fit_std_errors(SEXP fit, SEXP index) {
  return numbers(fit, index, lib.std_errors, 0);
}
static SEXP C_fit_covariance(SEXP fit, SEXP index) {
  return numbers(fit, index, lib.covariance, 1);
}

static SEXP means(SEXP fit, SEXP index, SEXP table,
                  int (*get)(const tally_fit*, int32_t, tally_table*, double*)) {
  const tally_fit* f = address(fit);
  tally_table* t = address(table);
  SEXP out = PROTECT(allocVector(REALSXP, (R_xlen_t)lib.rows(t)));
  check(get(f, asInteger(index), t, REAL(out)));
  for (R_xlen_t i = 0; i < XLENGTH(out); ++i)
    if (ISNAN(REAL(out)[i])) REAL(out)[i] = NA_REAL;
  UNPROTECT(1);
  return out;
}

static SEXP C_fit_fitted(SEXP fit, SEXP index, SEXP table) {
  return means(fit, index, table, lib.fitted);
}
static SEXP C_fit_predict(SEXP fit, SEXP index, SEXP table) {
  return means(fit, index, table, lib.predict);
}

static SEXP words(const char* s) {
  if (s == NULL) error("%s", lib.last_error());
  return text(s);
}

static SEXP C_fit_json(SEXP fit) { return words(lib.json(address(fit))); }
static SEXP C_fit_print(SEXP fit, SEXP form) {
  return words(lib.print(address(fit), CHAR(asChar(form))));
}

#define ENTRY(name, arguments) \
  { #name, (DL_FUNC)&name, arguments }
static const R_CallMethodDef kEntries[] = {ENTRY(C_open, 1),
                                           ENTRY(C_version, 0),
                                           ENTRY(C_table_read, 2),
                                           ENTRY(C_table_of, 2),
                                           ENTRY(C_table_fill, 2),
                                           ENTRY(C_estimate, 2),
                                           ENTRY(C_fit_count, 1),
                                           ENTRY(C_fit_converged, 2),
                                           ENTRY(C_fit_names, 2),
                                           ENTRY(C_fit_estimates, 2),
                                           ENTRY(C_fit_std_errors, 2),
                                           ENTRY(C_fit_covariance, 2),
                                           ENTRY(C_fit_fitted, 3),
                                           ENTRY(C_fit_predict, 3),
                                           ENTRY(C_fit_json, 1),
                                           ENTRY(C_fit_print, 2),
                                           {NULL, NULL, 0}};

void R_init_tallystick(DllInfo* info) {
  R_registerRoutines(info, NULL, kEntries, NULL, NULL);
  R_useDynamicSymbols(info, FALSE);
}
