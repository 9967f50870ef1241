#include "report/json.h"

#include "report/internal/claim_writer.h"
#include "report/internal/json_figures.h"
#include "report/internal/json_writer.h"
#include "report/internal/odds_parts.h"
#include "report/internal/words.h"

namespace tally::report {

namespace internal {

static void write_released(JsonWriter& json, const ledger::Released& released) {
  json.object().put("not_before", released.not_before.iso()).key("not_after");
  if (released.not_after) {
    json.text(released.not_after->iso());
  } else {
    json.null();
  }
  json.put("evidence", evidence_key(released.evidence)).end();
}

void write_figure(JsonWriter& json, const verdict::Evidence& e) {
  json.object();
  json.put("series", e.series).put("measure", e.measure).put("period", e.period.iso());
  json.key("value").number(e.value).put("written", e.written);
  json.put("unit", unit_key(e.unit));
  if (!e.currency.empty()) json.put("currency", e.currency.code());
  json.put("source", e.source).put("source_name", e.source_name);
  json.key("released");
  if (e.released) {
    write_released(json, *e.released);
  } else {
    json.null();
  }
  json.put("knowledge", knowledge_words(e.knowledge));
  json.key("derived").boolean(e.derived).put_if("how", e.how);
  if (e.lower_bound) json.key("lower_bound").boolean(true);
  json.put("origin", e.origin).put_if("note", e.note);
  json.end();
}

void write_head(JsonWriter& json, const Colophon& colophon) {
  json.key("schema").integer(kAnswerSchema).put("tallystick", colophon.version);
  json.key("ledger").object().put("id", colophon.ledger_id).put("built", colophon.ledger_built);
  json.end();
}

void write_sources(JsonWriter& json, const std::vector<Attribution>& attributions) {
  json.key("sources").array();
  for (const Attribution& a : attributions) {
    json.object().put("id", a.source).put("publisher", a.publisher);
    json.put_if("attribution", a.text).put_if("link", a.link).end();
  }
  json.end();
}

void write_provenance(JsonWriter& json, const std::optional<std::vector<Provenance>>& rows) {
  if (!rows) return;
  json.key("provenance").array();
  for (const Provenance& p : *rows) {
    json.object().put("figure", p.figure).put("period", p.period.iso());
    json.put("source", p.source).put("publisher", p.publisher);
    json.put("file", p.file).put_if("sheet", p.sheet).key("line").integer(p.line);
    json.put("ledger", p.own ? "own" : "base").key("batch").integer(p.batch);
    json.key("released");
    write_released(json, p.released);
    json.put("terms", p.terms).key("may_be_passed_on").boolean(p.may_pass_on).end();
  }
  json.end();
}

}  // namespace internal

namespace {

using internal::JsonWriter;
using internal::write_figure;
using internal::write_head;
using internal::write_sources;
using verdict::Evidence;
using verdict::Verdict;

void write_interval(JsonWriter& json, const core::Interval& interval) {
  json.object();
  json.key("low").number(interval.low).key("high").number(interval.high);
  json.key("low_open").boolean(interval.low_open).key("high_open").boolean(interval.high_open);
  json.end();
}

void write_figures(JsonWriter& json, std::string_view name, const Verdict& v, bool deciding) {
  json.key(name).array();
  for (const Evidence& e : v.evidence) {
    if (e.deciding == deciding) write_figure(json, e);
  }
  json.end();
}

void write_verdict(JsonWriter& json, const Verdict& v) {
  json.object();
  json.put("verdict", internal::look(v.outcome).key).put("as_of", v.as_of.iso());
  json.put("summary", internal::without_stars(v.summary));
  json.put("deciding_short", internal::without_stars(v.deciding_short));
  json.key("claim_interval");
  if (v.claim_interval) {
    write_interval(json, *v.claim_interval);
  } else {
    json.null();
  }
  json.put_if("claim_interval_words", v.claim_interval_words);
  write_figures(json, "deciding", v, true);
  write_figures(json, "beside", v, false);
  json.key("coverage").object();
  json.key("periods").array().integer(v.coverage.periods_present);
  json.integer(v.coverage.periods_spanned).end();
  json.key("partners").array().integer(v.coverage.partners_present);
  json.integer(v.coverage.partners_spanned).end();
  json.put("words", v.coverage.words).end();
  internal::write_odds(json, v);
  json.put("tags", v.tags).put("would_change", v.would_change);
  json.put_if("missing", v.missing).put("remarks", v.remarks).put("rules", v.rules);
  json.end();
}

void write_verdicts(JsonWriter& json, const verdict::Checked& checked) {
  json.key("verdicts").object();
  json.key("as_known");
  write_verdict(json, checked.as_known);
  json.key("hindsight");
  write_verdict(json, checked.hindsight);
  json.end();
  json.put("reading", checked.chosen_reading);
  json.key("readings").array();
  for (const verdict::ReadingResult& r : checked.readings) {
    json.object().put("name", r.name).key("ordinary").boolean(r.ordinary);
    json.put("as_known", internal::look(r.as_known).key);
    json.put("hindsight", internal::look(r.hindsight).key);
    json.put("words", internal::without_stars(r.words)).end();
  }
  json.end();
}

std::string_view rank_word(language::Context::RankWord word) {
  using W = language::Context::RankWord;
  switch (word) {
    case W::partner:
      return "partner";
    case W::market:
      return "market";
    case W::supplier:
      return "supplier";
    case W::customer:
      return "customer";
    case W::destination:
      return "destination";
    case W::other:
      return "other";
  }
  return "other";
}

// Who said it and how: with the statement, all that a verdict rests on besides the ledger.
void write_context(JsonWriter& json, const std::optional<language::Context>& context) {
  if (!context) return;
  json.key("context").object();
  json.put_if("said_on", context->said_on ? context->said_on->iso() : std::string());
  json.put_if("speaker", context->speaker);
  json.put_if("speaker_place", context->speaker_place
                                   ? places::places().code(*context->speaker_place)
                                   : std::string());
  json.key("names_source").boolean(context->names_source);
  json.key("period_written").boolean(context->period_written);
  json.key("says_country").boolean(context->says_country);
  json.put("rank_word", rank_word(context->rank_word));
  json.key("record_without_start").boolean(context->record_without_start);
  json.end();
}

// A claim without a formal form has the same keys, so that a reader need not ask.
void write_not_checkable(JsonWriter& json, const Item& item) {
  verdict::Checked none;
  none.as_known.outcome = none.hindsight.outcome = verdict::Outcome::not_checkable;
  none.as_known.summary = none.hindsight.summary = item.read.why_no_statement;
  write_verdicts(json, none);
}

void write_item(JsonWriter& json, const Item& item, std::size_t number) {
  json.object();
  json.key("id").integer(static_cast<long long>(number));
  json.put("text", item.read.text);
  const core::Span first = item.read.spans.empty() ? core::Span{} : item.read.spans.front();
  json.key("start").integer(first.start).key("end").integer(first.end);
  json.key("spans").array();
  for (const core::Span& span : item.read.spans) {
    json.array().integer(span.start).integer(span.end).end();
  }
  json.end();
  json.key("statement");
  if (item.formal.empty()) {
    json.null().put("why_no_statement", item.read.why_no_statement);
  } else {
    json.text(item.formal);
  }
  json.put("plain", internal::sentence(item));
  json.key("claim");
  internal::write_claim(json, item.read.claim, {});
  json.put("speaker", item.read.claim.speaker);
  json.put("modality", internal::modality_key(item.read.claim.modality));
  json.key("confidence").number(item.read.confidence);
  json.put("assumed", item.read.assumed);
  write_context(json, item.context);
  if (item.checked) {
    write_verdicts(json, *item.checked);
  } else {
    write_not_checkable(json, item);
  }
  json.end();
}

template <typename Aside>
void write_asides(JsonWriter& json, std::string_view name, const std::vector<Aside>& asides) {
  json.key(name).array();
  for (const Aside& aside : asides) {
    json.object().key("start").integer(aside.span.start).key("end").integer(aside.span.end);
    json.put("reason", aside.reason).end();
  }
  json.end();
}

void write_events(JsonWriter& json, const std::vector<reading::Event>& events) {
  json.key("events").array();
  for (const reading::Event& event : events) {
    json.object().key("start").integer(event.span.start).key("end").integer(event.span.end);
    json.put("type", event.type).put_if("plover", event.plover);
    json.key("date");
    if (event.date.empty()) {
      json.null();
    } else {
      json.text(event.date);
    }
    json.put("actors", event.actors).put("what", event.what).end();
  }
  json.end();
}

void write_table(JsonWriter& json, const verdict::Judge::Table& table) {
  json.key("table").object().put("title", table.title).put("books", table.books);
  json.key("rows").array();
  for (const verdict::Judge::TableRow& row : table.rows) {
    json.object().put("period", row.period.iso()).key("figures").array();
    for (const auto& figure : row.by_book) {
      if (figure) {
        write_figure(json, *figure);
      } else {
        json.null();
      }
    }
    json.end().end();
  }
  json.end().put("remarks", table.remarks).end();
}

}  // namespace

std::string to_json(const ArticleAnswer& answer) {
  JsonWriter json;
  json.object();
  write_head(json, answer.colophon);
  const reading::Reading& reading = answer.reading;
  json.key("article").object().put("title", reading.title).key("date");
  if (reading.date) {
    json.text(reading.date->iso());
  } else {
    json.null();
  }
  json.put("date_from", reading.date_from).put("language", reading.language);
  json.put("sha256", reading.sha256).end();
  json.key("statements").array();
  for (std::size_t i = 0; i < answer.items.size(); ++i) write_item(json, answer.items[i], i + 1);
  json.end();
  write_events(json, reading.events);
  write_asides(json, "set_aside", reading.set_aside);
  write_asides(json, "unread", reading.unread);
  json.put("notes", reading.notes);
  write_sources(json, answer.attributions);
  json.end();
  return json.take();
}

std::string to_json(const AskAnswer& answer) {
  JsonWriter json;
  json.object();
  write_head(json, answer.colophon);
  json.put("statement", answer.formal);
  if (answer.checked) {
    json.put("plain", answer.checked->plain);
    write_context(json, answer.context);
    write_verdicts(json, *answer.checked);
  }
  if (answer.table) write_table(json, *answer.table);
  internal::write_provenance(json, answer.provenance);
  write_sources(json, answer.attributions);
  json.end();
  return json.take();
}

}  // namespace tally::report
