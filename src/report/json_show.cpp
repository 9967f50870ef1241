#include "report/internal/json_figures.h"
#include "report/internal/json_writer.h"
#include "report/internal/words.h"
#include "report/json.h"

namespace tally::report {
namespace {

using internal::JsonWriter;

using Figures = std::vector<std::optional<verdict::Evidence>>;

void write_by_book(JsonWriter& json, std::string_view name, const Figures& figures) {
  json.key(name).array();
  for (const auto& figure : figures) {
    if (figure) {
      internal::write_figure(json, *figure);
    } else {
      json.null();
    }
  }
  json.end();
}

void write_lines(JsonWriter& json, std::string_view name, const std::vector<ShowLine>& lines) {
  json.key(name).array();
  for (const ShowLine& line : lines) {
    json.object().put("words", internal::without_stars(line.words));
    json.put("source", line.source).end();
  }
  json.end();
}

void write_flows(JsonWriter& json, const ShowPage& page) {
  json.key("flows").array();
  for (const ShowFlow& flow : page.flows) {
    json.object().put("label", flow.label);
    write_by_book(json, "year", flow.year);
    write_by_book(json, "year_growth", flow.year_growth);
    write_by_book(json, "recent", flow.recent);
    write_by_book(json, "recent_growth", flow.recent_growth);
    json.key("history").array();
    for (const auto& value : flow.history) {
      if (value) {
        json.number(*value);
      } else {
        json.null();
      }
    }
    json.end().put("history_words", flow.history_words).end();
  }
  json.end();
}

void write_charts(JsonWriter& json, const std::vector<verdict::Chart>& charts) {
  json.key("charts").array();
  for (const verdict::Chart& chart : charts) {
    json.object().put("title", chart.title).put("unit", chart.unit).put("source", chart.source);
    json.key("lines").array();
    for (const verdict::ChartLine& line : chart.lines) {
      json.object().put("label", line.label).key("points").array();
      for (const verdict::ChartPoint& point : line.points) {
        json.array().text(point.period.iso()).number(point.value).end();
      }
      json.end().end();
    }
    json.end().end();
  }
  json.end();
}

}  // namespace

std::string to_json(const ShowPage& page) {
  JsonWriter json;
  json.object();
  internal::write_head(json, page.colophon);
  json.put("pair", page.code).put("title", page.title).put("books", page.books);
  write_flows(json, page);
  write_lines(json, "ranks", page.ranks);
  write_lines(json, "records", page.records);
  write_lines(json, "mirror", page.mirror);
  json.key("targets").array();
  for (const ShowTarget& target : page.targets) {
    json.object().put("words", internal::without_stars(target.words));
    json.put("verdict", internal::look(target.outcome).key);
    json.put("result", internal::without_stars(target.result)).end();
  }
  json.end();
  json.key("events").array();
  for (const ledger::Event& event : page.events) {
    json.object().put("date", event.date).put_if("end_date", event.end_date);
    json.put("type", event.type).put("actors", event.actors).put_if("targets", event.targets);
    json.put("what", event.what).end();
  }
  json.end();
  write_charts(json, page.charts);
  json.put("remarks", page.remarks);
  internal::write_provenance(json, page.provenance);
  internal::write_sources(json, page.attributions);
  json.end();
  return json.take();
}

}  // namespace tally::report
