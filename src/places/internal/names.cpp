#include "places/internal/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "core/csv.h"

namespace tally::places {
namespace {

using core::Code;
using core::Day;
using core::fail;
using core::Status;

constexpr std::array<std::string_view, 3> kNameFiles = {
    "data/places/names.csv", "data/places/people.csv", "data/places/offices.csv"};

constexpr std::array<std::pair<std::string_view, NameKind>, 8> kNameKinds = {
    {{"name", NameKind::name},
     {"adjective", NameKind::adjective},
     {"people", NameKind::people},
     {"capital", NameKind::capital},
     {"office", NameKind::office},
     {"person", NameKind::person},
     {"bloc", NameKind::bloc},
     {"institution", NameKind::institution}}};

// A row of one of the tables, before the texts are copied.
struct RawName {
  std::string_view text, note;
  NameKind kind;
  bool ambiguous;
  PlaceId place;
  std::optional<Day> from, to;
  std::uint8_t file;
  std::int64_t line;
};

bool by_text(const RawName& a, const RawName& b) { return a.text < b.text; }

Status read_name_file(const Places::Impl& impl, std::uint8_t file, std::string_view text,
                      std::vector<RawName>& out) {
  Table t(text, std::string(kNameFiles[file]),
          {"text", "kind", "place", "from", "to", "ambiguous", "note"});
  while (t.next()) {
    const auto kind = choose(kNameKinds, t[1]);
    if (!kind) return t.fault(1, fmt::format("'{}' is not a kind of name", t[1]));
    TALLY_TRY(place, known_place(impl, t, 2));
    TALLY_TRY(from, t.day(3));
    TALLY_TRY(to, t.day(4));
    TALLY_TRY(ambiguous, t.yes(5));
    if (t[0].empty() || core::trim(t[0]) != t[0])
      return t.fault(0, "a name is empty or has blanks around");
    if (t[0].find('"') != std::string_view::npos || t[6].find('"') != std::string_view::npos) {
      return t.fault(0, "names and notes hold no double quotes");  // so that views stay valid
    }
    if (from && to && *to < *from) return t.fault(4, "the name ends before it begins");
    if (*kind == NameKind::person && (!from || t[6].empty())) {
      return t.fault(3, "a person has a first day in office, and the office as note");
    }
    out.push_back({t[0], t[6], *kind, ambiguous, place, from, to, file, t.line()});
  }
  return t.status();
}

bool overlap(const std::optional<Day>& a_from, const std::optional<Day>& a_to,
             const std::optional<Day>& b_from, const std::optional<Day>& b_to) {
  // An office changes hands within a day, so the last day of one may be the first of the next.
  return !(a_to && b_from && *a_to <= *b_from) && !(b_to && a_from && *b_to <= *a_from);
}

// `names` are sorted by text: rows that can be in conflict stand together.
Status check_names(const Places::Impl& impl, const std::vector<RawName>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (std::size_t j = i + 1; j < names.size() && names[j].text == names[i].text; ++j) {
      const RawName& a = names[i];
      const RawName& b = names[j];
      const core::Place at{std::string(kNameFiles[b.file]), b.line, 1};
      if (!overlap(a.from, a.to, b.from, b.to)) continue;
      if (a.place == b.place) {
        if (a.kind == b.kind && a.from == b.from && a.note == b.note) {
          return fail(Code::bad_input, fmt::format("'{}' stands twice", b.text), at);
        }
      } else if (!a.ambiguous || !b.ambiguous) {
        return fail(
            Code::bad_input,
            fmt::format("'{}' means {} and {} at one time, but is not marked ambiguous in "
                        "both rows",
                        b.text, impl.rows[a.place.value()].code, impl.rows[b.place.value()].code),
            at, fmt::format("the other row is {}:{}", kNameFiles[a.file], a.line));
      }
    }
  }
  return {};
}

// Offices that several hold at the same time.
bool shared_office(std::string_view office) {
  return office.find("deputy") != std::string_view::npos ||
         office.find("vice premier") != std::string_view::npos;
}

// Rows of one person differ in spelling and agree in the days; other days mean another holder.
Status check_offices(const Places::Impl& impl, const std::vector<RawName>& names) {
  std::vector<const RawName*> holders;
  for (const RawName& n : names) {
    if (n.kind == NameKind::person && !shared_office(n.note)) holders.push_back(&n);
  }
  std::sort(holders.begin(), holders.end(), [](const RawName* a, const RawName* b) {
    return std::tie(a->place, a->note, a->from, a->to) <
           std::tie(b->place, b->note, b->from, b->to);
  });
  for (std::size_t i = 1; i < holders.size(); ++i) {
    const RawName& a = *holders[i - 1];
    const RawName& b = *holders[i];
    if (a.place != b.place || a.note != b.note || (a.from == b.from && a.to == b.to)) continue;
    if (overlap(a.from, a.to, b.from, b.to)) {
      return fail(Code::bad_input,
                  fmt::format("{} and {} are both {} of {} at one time", a.text, b.text, b.note,
                              impl.rows[b.place.value()].code),
                  {std::string(kNameFiles[b.file]), b.line, 1});
    }
  }
  return {};
}

}  // namespace

core::Result<PlaceId> known_place(const Places::Impl& impl, const Table& t, std::size_t column) {
  const auto it = impl.by_code.find(t[column]);
  if (it != impl.by_code.end() && impl.rows[it->second.value()].code == t[column]) {
    return it->second;
  }
  return t.fault(column, fmt::format("'{}' is not a code of places.csv", t[column]));
}

core::Result<std::vector<Name>> read_names(const Places::Impl& impl, const Tables& tables,
                                           bool check) {
  std::vector<RawName> raw;
  raw.reserve(4096);
  const std::array<std::string_view, 3> texts = {tables.names, tables.people, tables.offices};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto before = static_cast<std::ptrdiff_t>(raw.size());
    TALLY_CHECK(read_name_file(impl, static_cast<std::uint8_t>(i), texts[i], raw));
    if (!std::is_sorted(raw.begin() + before, raw.end(), by_text)) {
      std::stable_sort(raw.begin() + before, raw.end(), by_text);
    }
    std::inplace_merge(raw.begin(), raw.begin() + before, raw.end(), by_text);
  }
  if (check) {
    TALLY_CHECK(check_names(impl, raw));
    TALLY_CHECK(check_offices(impl, raw));
  }
  std::vector<Name> names(raw.size());
  for (std::size_t i = 0; i < raw.size(); ++i) {
    names[i].text = raw[i].text;
    names[i].kind = raw[i].kind;
    names[i].place = raw[i].place;
    names[i].from = raw[i].from;
    names[i].to = raw[i].to;
    names[i].note = raw[i].note;
    names[i].ambiguous = raw[i].ambiguous;
  }
  return names;
}

}  // namespace tally::places
