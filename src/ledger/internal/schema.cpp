#include "ledger/internal/schema.h"

#include <fmt/format.h>

namespace tally::ledger::internal {
namespace {

constexpr std::string_view kCore = R"sql(
CREATE TABLE batch(
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,            -- name of the file it was read from
  path TEXT NOT NULL,
  file_sha256 TEXT NOT NULL,
  rows_in INTEGER NOT NULL,      -- = figures + other + duplicates + quarantined
  figures INTEGER NOT NULL,
  other INTEGER NOT NULL,        -- rows of the tables below
  duplicates INTEGER NOT NULL,
  quarantined INTEGER NOT NULL,
  newest INTEGER,                -- day of its newest release, counted from 1970-01-01
  sha256 TEXT NOT NULL);         -- of its rows and of the batch before
CREATE TABLE place(id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE);
CREATE TABLE series(
  id INTEGER PRIMARY KEY,
  direction INTEGER NOT NULL,    -- 0 exports, 1 imports, 2 turnover, 3 balance
  kind INTEGER NOT NULL,         -- 0 all goods, 1 domestic, 2 re-export, 3 re-import
  measure INTEGER NOT NULL,      -- 0 level, 1 growth, 2 share, 3 rank
  adjustment INTEGER NOT NULL,   -- 0 none, 1 seasonal, 2 calendar, 3 both
  unit INTEGER NOT NULL,         -- 0 money, 1 percent, 4 rank
  currency TEXT NOT NULL,
  product TEXT NOT NULL,
  whole TEXT NOT NULL);
CREATE TABLE book(id INTEGER PRIMARY KEY, source INTEGER NOT NULL, batch INTEGER NOT NULL);
CREATE TABLE detail(
  batch INTEGER NOT NULL, line INTEGER NOT NULL,
  name TEXT NOT NULL,            -- stable id of the row in its file
  page TEXT NOT NULL, note TEXT NOT NULL,
  base_first INTEGER, base_months INTEGER,
  PRIMARY KEY(batch, line)) WITHOUT ROWID;
CREATE TABLE quarantine(
  id INTEGER PRIMARY KEY, batch INTEGER NOT NULL,
  line INTEGER NOT NULL, col INTEGER NOT NULL, reason TEXT NOT NULL, raw BLOB NOT NULL);
)sql";

// What a batch of figures is written into. `id` packs what orders the rows of a run, so that an
// import appends at the end of the table whatever it holds: run << 39 | first << 24 | months << 13
// | seq (figure_rows.h). `figure` shows them with one column for each thing.
constexpr std::string_view kFigures = R"sql(
CREATE TABLE figure_row(
  id INTEGER PRIMARY KEY,
  mantissa INTEGER,              -- value = mantissa * 10^exponent; null = not reported
  marks INTEGER NOT NULL,        -- flags << 11 | (exponent & 255) << 3 | evidence
  not_before INTEGER NOT NULL,   -- days counted from 1970-01-01
  not_after INTEGER,             -- null = not known
  line INTEGER NOT NULL);
CREATE TABLE coverage(
  reporter INTEGER NOT NULL, partner INTEGER NOT NULL, series INTEGER NOT NULL,
  book INTEGER NOT NULL,
  step INTEGER NOT NULL,         -- 0 month, 1 calendar year, 2 another range
  first INTEGER NOT NULL, last INTEGER NOT NULL, periods INTEGER NOT NULL,
  run INTEGER NOT NULL,          -- of figure_row.id
  PRIMARY KEY(reporter, partner, series, book, step)) WITHOUT ROWID;
)sql";

// Rows of a run lie side by side.
std::string view_of_figures() {
  return fmt::format(
      "CREATE VIEW figure AS SELECT reporter, partner, series, book, step, {}, id FROM coverage "
      "JOIN figure_row ON id BETWEEN run << {} AND (run + 1 << {}) - 1;\n",
      kDecoded, kRunShift, kRunShift);
}

constexpr std::string_view kReadable = R"sql(
CREATE VIEW figures_readable AS SELECT
  r.code AS reporter, p.code AS partner,
  CASE s.direction WHEN 0 THEN 'exports' WHEN 1 THEN 'imports' WHEN 2 THEN 'turnover'
    ELSE 'balance' END AS direction,
  CASE s.measure WHEN 0 THEN 'level' WHEN 1 THEN 'growth' WHEN 2 THEN 'share' ELSE 'rank' END
    AS measure,
  printf('%04d-%02d', f.first / 12, f.first % 12 + 1) AS first_month,
  printf('%04d-%02d', (f.first + f.months - 1) / 12, (f.first + f.months - 1) % 12 + 1)
    AS last_month,
  CAST(f.mantissa || 'e' || f.exponent AS REAL) AS value,
  CASE s.unit WHEN 0 THEN s.currency WHEN 1 THEN 'percent' ELSE 'rank' END AS unit,
  s.currency, s.whole, s.product,
  CASE s.adjustment WHEN 0 THEN 'none' WHEN 1 THEN 'seasonal' WHEN 2 THEN 'calendar'
    ELSE 'calendar and seasonal' END AS adjustment,
  c.code AS source, date(f.not_before * 86400, 'unixepoch') AS not_before,
  date(f.not_after * 86400, 'unixepoch') AS not_after,
  CASE f.evidence WHEN 0 THEN 'stated' WHEN 1 THEN 'quoted_on' WHEN 2 THEN 'bounded'
    WHEN 3 THEN 'edition' ELSE 'unknown' END AS evidence,
  f.flags, b.path AS file, f.line, d.name AS id, d.page, d.note
FROM figure f JOIN place r ON r.id = f.reporter JOIN place p ON p.id = f.partner
  JOIN series s ON s.id = f.series JOIN book k ON k.id = f.book
  JOIN source c ON c.id = k.source JOIN batch b ON b.id = k.batch
  LEFT JOIN detail d ON d.batch = k.batch AND d.line = f.line AND (f.flags >> 30) & 1;
)sql";

std::string make_schema() {
  std::string sql(kCore);
  sql += kFigures;
  sql += view_of_figures();
  for (const RowTable& t : row_tables()) {
    if (t.name == "quarantine") continue;
    sql += fmt::format("CREATE TABLE {}(id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, {});\n",
                       t.name, t.columns);
  }
  sql += kReadable;
  sql += fmt::format("PRAGMA application_id={}; PRAGMA user_version={};", kApplicationId,
                     kWrittenSchema);
  return sql;
}

}  // namespace

int step_of(int first_serial, int months) {
  if (months == 1) return kStepMonth;
  return months == 12 && first_serial % 12 == 0 ? kStepYear : kStepOther;
}

const std::string& schema_sql() {
  static const std::string sql = make_schema();
  return sql;
}

const std::string& upgrade_sql() {
  // In SQL, shifts bind no tighter than '|' does.
  static const std::string sql = fmt::format(
      "DROP VIEW figures_readable; ALTER TABLE figure RENAME TO old_figure; "
      "ALTER TABLE coverage RENAME TO old_coverage; {} {}"
      "INSERT INTO coverage SELECT *, row_number() OVER "
      "(ORDER BY reporter, partner, series, book, step) FROM old_coverage; "
      "INSERT INTO figure_row SELECT (c.run << {}) + (f.first << {}) + (f.months << {}) + f.seq, "
      "f.mantissa, (f.flags << {}) + ((f.exponent & 255) << {}) + f.evidence, f.not_before, "
      "f.not_after, f.line FROM coverage c JOIN old_figure f "
      "USING (reporter, partner, series, book, step) "
      "ORDER BY c.run, f.first, f.months, f.seq; "
      "DROP TABLE old_figure; DROP TABLE old_coverage; {} PRAGMA user_version={};",
      kFigures, view_of_figures(), kRunShift, kFirstShift, kMonthsShift, kFlagsShift,
      kExponentShift, kReadable, kWrittenSchema);
  return sql;
}

const std::vector<RowTable>& row_tables() {
  static const std::vector<RowTable> tables = {
      {"quarantine", "line, col, reason, raw"},
      {"source",
       "code, family, publisher, short_name, reporters, what, concept, valuation_exports, "
       "valuation_imports, basis, adjustment, currency, rounding, lag_days, lag_known_by, edition, "
       "licence, attribution, may_ship, may_deny, deny_margin_pct, place, note"},
      {"default_book",
       "reporter, each_member, rank, source, place, first_year, last_year, support_only"},
      {"defect",
       "source, reporter, each_member, partner, direction, first_year, last_year, effect, what, "
       "evidence"},
      {"rank_to", "source, place, reporter, each_member, direction, first_year, last_year, places"},
      {"target",
       "name, reporter, partner, direction, mantissa, exponent, unit, currency, deadline, kind, "
       "set_by, told_by, restated, announced, supersedes, scope, confidence, page, note"},
      {"utterance",
       "name, speaker, told_by, date, reporter, partner, partner_text, kind, direction, product, "
       "measure, period, first, months, mantissa, exponent, mantissa_to, exponent_to, unit, "
       "currency, venue, fact_checker, their_verdict, label_from, deciding_figure, page, note"},
      {"event", "name, date, end_date, type, actors, targets, what, page"},
  };
  return tables;
}

}  // namespace tally::ledger::internal
