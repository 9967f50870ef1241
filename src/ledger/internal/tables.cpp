#include "ledger/internal/tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "ledger/internal/schema.h"

namespace tally::ledger::internal {
namespace {

std::string insert_sql(std::string_view table) {
  const auto& tables = row_tables();
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const RowTable& t) { return t.name == table; });
  const auto columns = std::count(found->columns.begin(), found->columns.end(), ',') + 1;
  std::string marks = "?";
  for (std::ptrdiff_t i = 0; i < columns; ++i) marks += ",?";
  return fmt::format("INSERT INTO {}(batch, {}) VALUES({})", table, found->columns, marks);
}

std::string select_sql(std::string_view table) {
  const auto& tables = row_tables();
  const auto found = std::find_if(tables.begin(), tables.end(),
                                  [&](const RowTable& t) { return t.name == table; });
  return fmt::format("SELECT {} FROM {} ORDER BY id", found->columns, table);
}

// Binds one value after the other.
class Row {
 public:
  Row(Stmt& stmt, std::int64_t batch) : stmt_(stmt) { put(batch); }
  Row& put(std::int64_t value) {
    stmt_.bind(next_++, value);
    return *this;
  }
  Row& put(int value) { return put(static_cast<std::int64_t>(value)); }
  Row& put(bool value) { return put(static_cast<std::int64_t>(value)); }
  Row& put(const std::string& text) {
    stmt_.bind(next_++, std::string_view(text));
    return *this;
  }
  Row& put(double value) {
    stmt_.bind_real(next_++, value);
    return *this;
  }
  Row& put(const std::optional<int>& value) {
    if (value) return put(*value);
    stmt_.bind_null(next_++);
    return *this;
  }
  Row& put(const std::optional<core::Decimal>& value) {
    if (value) return put(value->mantissa).put(static_cast<std::int64_t>(value->exponent));
    stmt_.bind_null(next_++);
    stmt_.bind_null(next_++);
    return *this;
  }
  Row& raw(const std::string& bytes) {
    stmt_.bind_blob(next_++, bytes);
    return *this;
  }

 private:
  Stmt& stmt_;
  int next_ = 0;
};

template <typename Rows, typename Bind>
core::Status write_rows(const Db& db, std::string_view table, const Rows& rows, std::int64_t batch,
                        Bind bind) {
  if (rows.empty()) return {};
  TALLY_TRY(stmt, db.prepare(insert_sql(table)));
  for (const auto& r : rows) {
    Row row(stmt, batch);
    bind(row, r);
    TALLY_CHECK(stmt.run());
  }
  return {};
}

void bind_source(Row& row, const Source& s) {
  row.put(s.code)
      .put(s.family)
      .put(s.publisher)
      .put(s.short_name)
      .put(s.reporters)
      .put(s.what)
      .put(s.concept_)
      .put(s.valuation_exports)
      .put(s.valuation_imports)
      .put(s.basis)
      .put(s.adjustment)
      .put(s.currency)
      .put(s.rounding)
      .put(s.first_release_lag_days)
      .put(s.lag_known_by)
      .put(s.edition)
      .put(s.licence)
      .put(s.attribution)
      .put(s.may_ship)
      .put(s.may_deny)
      .put(s.deny_margin_pct)
      .put(s.where)
      .put(s.note);
}

void bind_target(Row& row, const Target& t) {
  row.put(t.id)
      .put(t.reporter_code)
      .put(t.partner_code)
      .put(static_cast<int>(t.direction))
      .put(std::optional<core::Decimal>(t.value))
      .put(static_cast<int>(t.unit))
      .put(t.currency.code())
      .put(t.deadline)
      .put(t.kind)
      .put(t.set_by)
      .put(t.told_by)
      .put(t.restated)
      .put(t.announced)
      .put(t.supersedes)
      .put(t.scope)
      .put(t.confidence)
      .put(t.page)
      .put(t.note);
}

void bind_utterance(Row& row, const Utterance& u) {
  std::optional<int> direction, first, months;
  if (u.direction) direction = static_cast<int>(*u.direction);
  if (u.months) {
    first = u.months->first.serial();
    months = u.months->months();
  }
  row.put(u.id)
      .put(u.speaker)
      .put(u.told_by)
      .put(u.date)
      .put(u.reporter)
      .put(u.partner)
      .put(u.partner_text)
      .put(u.kind)
      .put(direction)
      .put(u.product)
      .put(u.measure)
      .put(u.period)
      .put(first)
      .put(months)
      .put(u.value)
      .put(u.value_to)
      .put(u.unit)
      .put(u.currency)
      .put(u.where)
      .put(u.fact_checker)
      .put(u.their_verdict)
      .put(u.label_from)
      .put(u.deciding_figure)
      .put(u.page)
      .put(u.note);
}

// Reads one column after the other.
class Reader {
 public:
  explicit Reader(const Stmt& stmt) : stmt_(stmt) {}
  Reader& get(std::string& out) {
    out = stmt_.text(next_++);
    return *this;
  }
  Reader& get(int& out) {
    out = static_cast<int>(stmt_.integer(next_++));
    return *this;
  }
  Reader& get(bool& out) {
    out = stmt_.integer(next_++) != 0;
    return *this;
  }
  Reader& get(double& out) {
    out = stmt_.real(next_++);
    return *this;
  }
  Reader& get(std::optional<int>& out) {
    if (!stmt_.is_null(next_)) out = static_cast<int>(stmt_.integer(next_));
    ++next_;
    return *this;
  }
  Reader& get(std::optional<core::Decimal>& out) {
    if (!stmt_.is_null(next_)) {
      out =
          core::Decimal{stmt_.integer(next_), static_cast<std::int32_t>(stmt_.integer(next_ + 1))};
    }
    next_ += 2;
    return *this;
  }
  template <typename Enum>
  Reader& get_enum(Enum& out) {
    out = static_cast<Enum>(stmt_.integer(next_++));
    return *this;
  }
  Reader& get(core::Currency& out) {
    out = core::Currency::parse(stmt_.text(next_++)).value_or(core::Currency());
    return *this;
  }

 private:
  const Stmt& stmt_;
  int next_ = 0;
};

template <typename T, typename Read>
core::Result<std::vector<T>> read_rows(const Db& db, std::string_view table, Read read) {
  TALLY_TRY(stmt, db.prepare(select_sql(table)));
  std::vector<T> out;
  while (stmt.next()) {
    Reader row(stmt);
    read(row, out.emplace_back());
  }
  TALLY_CHECK(stmt.status());
  return out;
}

}  // namespace

core::Status write_tables(const Db& db, const Batch& b, std::int64_t id) {
  TALLY_CHECK(write_rows(db, "quarantine", b.quarantined, id, [](Row& row, const Quarantined& q) {
    row.put(q.line).put(q.column).put(q.reason).raw(q.raw);
  }));
  TALLY_CHECK(write_rows(db, "source", b.source_rows, id, bind_source));
  TALLY_CHECK(
      write_rows(db, "default_book", b.defaults, id, [](Row& row, const Batch::CodedDefault& d) {
        row.put(d.reporter)
            .put(d.each_member)
            .put(d.rank)
            .put(d.source)
            .put(d.place)
            .put(d.first_year)
            .put(d.last_year)
            .put(d.support_only);
      }));
  TALLY_CHECK(write_rows(db, "defect", b.defects, id, [](Row& row, const Batch::CodedDefect& d) {
    row.put(d.source)
        .put(d.reporter)
        .put(d.each_member)
        .put(d.partner)
        .put(d.direction)
        .put(d.first_year)
        .put(d.last_year)
        .put(static_cast<int>(d.effect))
        .put(d.what)
        .put(d.evidence);
  }));
  TALLY_CHECK(write_rows(db, "rank_to", b.rank_to, id, [](Row& row, const Batch::CodedRankTo& r) {
    row.put(r.source)
        .put(r.place)
        .put(r.reporter)
        .put(r.each_member)
        .put(r.direction)
        .put(r.first_year)
        .put(r.last_year)
        .put(r.places);
  }));
  TALLY_CHECK(write_rows(db, "target", b.targets, id, bind_target));
  TALLY_CHECK(write_rows(db, "utterance", b.utterances, id, bind_utterance));
  return write_rows(db, "event", b.events, id, [](Row& row, const Event& e) {
    row.put(e.id)
        .put(e.date)
        .put(e.end_date)
        .put(e.type)
        .put(e.actors)
        .put(e.targets)
        .put(e.what)
        .put(e.page);
  });
}

core::Result<std::vector<StoredSource>> read_sources(const Db& db) {
  TALLY_TRY(stmt,
            db.prepare("SELECT code, family, publisher, short_name, reporters, what, concept, "
                       "valuation_exports, valuation_imports, basis, adjustment, currency, "
                       "rounding, lag_days, lag_known_by, edition, licence, attribution, "
                       "may_ship, may_deny, deny_margin_pct, place, note, id FROM source "
                       "ORDER BY id"));
  std::vector<StoredSource> out;
  while (stmt.next()) {
    StoredSource& stored = out.emplace_back();
    Source& s = stored.source;
    Reader(stmt)
        .get(s.code)
        .get(s.family)
        .get(s.publisher)
        .get(s.short_name)
        .get(s.reporters)
        .get(s.what)
        .get(s.concept_)
        .get(s.valuation_exports)
        .get(s.valuation_imports)
        .get(s.basis)
        .get(s.adjustment)
        .get(s.currency)
        .get(s.rounding)
        .get(s.first_release_lag_days)
        .get(s.lag_known_by)
        .get(s.edition)
        .get(s.licence)
        .get(s.attribution)
        .get(s.may_ship)
        .get(s.may_deny)
        .get(s.deny_margin_pct)
        .get(s.where)
        .get(s.note);
    stored.id = stmt.integer(23);
    stored.defined = !stmt.is_null(1);
  }
  TALLY_CHECK(stmt.status());
  return out;
}

core::Result<std::vector<Batch::CodedDefault>> read_defaults(const Db& db) {
  return read_rows<Batch::CodedDefault>(db, "default_book", [](Reader& r, Batch::CodedDefault& d) {
    r.get(d.reporter)
        .get(d.each_member)
        .get(d.rank)
        .get(d.source)
        .get(d.place)
        .get(d.first_year)
        .get(d.last_year)
        .get(d.support_only);
  });
}

core::Result<std::vector<Batch::CodedDefect>> read_defects(const Db& db) {
  return read_rows<Batch::CodedDefect>(db, "defect", [](Reader& r, Batch::CodedDefect& d) {
    r.get(d.source)
        .get(d.reporter)
        .get(d.each_member)
        .get(d.partner)
        .get(d.direction)
        .get(d.first_year)
        .get(d.last_year)
        .get_enum(d.effect)
        .get(d.what)
        .get(d.evidence);
  });
}

core::Result<std::vector<Batch::CodedRankTo>> read_rank_to(const Db& db) {
  return read_rows<Batch::CodedRankTo>(db, "rank_to", [](Reader& r, Batch::CodedRankTo& d) {
    r.get(d.source)
        .get(d.place)
        .get(d.reporter)
        .get(d.each_member)
        .get(d.direction)
        .get(d.first_year)
        .get(d.last_year)
        .get(d.places);
  });
}

core::Result<std::vector<Target>> read_targets(const Db& db) {
  return read_rows<Target>(db, "target", [](Reader& r, Target& t) {
    std::optional<core::Decimal> value;
    r.get(t.id)
        .get(t.reporter_code)
        .get(t.partner_code)
        .get_enum(t.direction)
        .get(value)
        .get_enum(t.unit)
        .get(t.currency)
        .get(t.deadline)
        .get(t.kind)
        .get(t.set_by)
        .get(t.told_by)
        .get(t.restated)
        .get(t.announced)
        .get(t.supersedes)
        .get(t.scope)
        .get(t.confidence)
        .get(t.page)
        .get(t.note);
    t.value = value.value_or(core::Decimal{});
    t.reporter = places::places().find(t.reporter_code);
    t.partner = places::places().find(t.partner_code);
  });
}

core::Result<std::vector<Utterance>> read_utterances(const Db& db) {
  return read_rows<Utterance>(db, "utterance", [](Reader& r, Utterance& u) {
    std::optional<int> direction, first, months;
    r.get(u.id)
        .get(u.speaker)
        .get(u.told_by)
        .get(u.date)
        .get(u.reporter)
        .get(u.partner)
        .get(u.partner_text)
        .get(u.kind)
        .get(direction)
        .get(u.product)
        .get(u.measure)
        .get(u.period)
        .get(first)
        .get(months)
        .get(u.value)
        .get(u.value_to)
        .get(u.unit)
        .get(u.currency)
        .get(u.where)
        .get(u.fact_checker)
        .get(u.their_verdict)
        .get(u.label_from)
        .get(u.deciding_figure)
        .get(u.page)
        .get(u.note);
    if (direction) u.direction = static_cast<Direction>(*direction);
    if (first && months) {
      const core::Month month = core::Month::from_serial(*first);
      u.months = Period{month, month + (*months - 1)};
    }
  });
}

core::Result<std::vector<Event>> read_events(const Db& db) {
  return read_rows<Event>(db, "event", [](Reader& r, Event& e) {
    r.get(e.id)
        .get(e.date)
        .get(e.end_date)
        .get(e.type)
        .get(e.actors)
        .get(e.targets)
        .get(e.what)
        .get(e.page);
  });
}

}  // namespace tally::ledger::internal
