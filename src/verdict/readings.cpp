#include "verdict/internal/readings.h"

#include <fmt/format.h>

#include <algorithm>

#include "verdict/internal/evidence.h"
#include "verdict/internal/measure.h"
#include "verdict/internal/rank.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

using language::Context;
using language::Party;
using language::Statement;

bool names(const Party& party, PlaceId place) {
  return party.kind == Party::Kind::place && party.place == place;
}

// China stands for itself in the statement, and the book is another place's.
bool names_china(const Outline& outline, const Lens& lens) {
  const PlaceId china = places::places().find("CHN");
  const PlaceId hong_kong = places::places().find("HKG");
  if (lens.book.place == china || lens.book.place == hong_kong || !lens.book.place.valid())
    return false;
  for (const language::Expr* expr : outline.exprs) {
    if (const language::Rank* rank = as_rank(*expr); rank != nullptr && names(rank->subject, china))
      return true;
    for (const language::Series* series : all_series(*expr)) {
      if (names(series->a, china) || names(series->b, china)) return true;
    }
  }
  return false;
}

// Whether the statement is about China: it is ranked, or stands first. A statement about another
// place that China is a rival of means what offices list as China.
bool about_china(const Statement& statement) {
  const PlaceId china = places::places().find("CHN");
  if (const auto* compare = std::get_if<language::Compare>(&statement.form);
      compare != nullptr && compare->left != compare->right) {
    const language::Series* left = first_series(compare->left);
    return left == nullptr || names(left->a, china) || names(left->b, china);
  }
  return true;
}

const language::Rank* rank_in(const Outline& outline) {
  for (const language::Expr* expr : outline.exprs) {
    if (const language::Rank* rank = as_rank(*expr)) return rank;
  }
  return nullptr;
}

bool is_bloc_subject(const language::Rank& rank) {
  return rank.subject.kind == Party::Kind::place && rank.subject.place.valid() &&
         places::places().row(rank.subject.place).kind == places::PlaceKind::bloc;
}

bool is_firm(Outcome outcome) {
  return outcome == Outcome::holds || outcome == Outcome::holds_roughly ||
         outcome == Outcome::fails;
}
bool is_good(Outcome outcome) {
  return outcome == Outcome::holds || outcome == Outcome::holds_roughly;
}

bool opposite(Outcome a, Outcome b) { return is_firm(a) && is_firm(b) && is_good(a) != is_good(b); }

void bloc_readings(std::vector<Reading>& out, const Outline& outline, const Lens& ordinary) {
  const language::Rank* rank = rank_in(outline);
  if (rank == nullptr || rank->subject.kind != Party::Kind::place || rank->of.b.place.valid())
    return;
  const PlaceId subject = rank->subject.place;
  if (!subject.valid() || places::places().row(subject).kind == places::PlaceKind::bloc) return;
  const Context& context = *ordinary.context;
  // 'Largest trading partner' may meet a bloc; a market or a supplier is a country.
  const bool partner_word = context.rank_word == Context::RankWord::partner &&
                            !context.says_country && rank->of.flow == language::Flow::turnover;
  for (const PlaceId bloc : ordinary.deps.rules->blocs_ranked_by(rank_reporter(rank->of))) {
    if (!outline.key.empty() && places::places().is_member(subject, bloc, outline.key.front().last))
      continue;
    Reading reading;
    reading.name = fmt::format("with {} as one partner", name_of(bloc));
    reading.counts = partner_word;
    reading.lens = ordinary;
    reading.lens.merge = Merge::bloc;
    reading.lens.bloc = bloc;
    out.push_back(std::move(reading));
  }
}

// "It was ..." to "it was ..."; names and numbers keep their letters.
std::string lower_first(const std::string& text) {
  for (const std::string_view word : {"It ", "Not ", "True ", "The ", "In ", "From "}) {
    if (text.starts_with(word)) {
      std::string out = text;
      out[0] = static_cast<char>(out[0] - 'A' + 'a');
      return out;
    }
  }
  return text;
}

bool nobody_is_named(const Lens& lens) {
  const Context& context = *lens.context;
  return !context.names_source && context.speaker.empty() && !context.speaker_place &&
         !lens.book.by_source;
}

}  // namespace

std::string ordinary_name(const Outline& outline, const Lens& lens) {
  std::string out = lens.book.name.empty() ? "as written" : "by " + lens.book.name;
  if (const language::Rank* rank = rank_in(outline); rank != nullptr && !is_bloc_subject(*rank))
    out += ", among countries";
  return out;
}

std::vector<Reading> other_readings(const Statement& statement, const Outline& outline,
                                    const Choice& choice, const Lens& ordinary) {
  std::vector<Reading> out;
  const bool target = std::holds_alternative<language::Target>(statement.form) ||
                      std::holds_alternative<language::AtRate>(statement.form);
  for (const Book& book : choice.others) {
    Reading reading;
    reading.name = "by " + book.name;
    reading.counts = outline.yes_or_no && !target;
    reading.lifts = !target;
    reading.lens = ordinary;
    reading.lens.book = book;
    out.push_back(std::move(reading));
  }
  bloc_readings(out, outline, ordinary);
  if (names_china(outline, ordinary) && !target) {
    Reading reading;
    reading.name = "with Hong Kong counted as China";
    reading.counts = outline.yes_or_no && about_china(statement);
    reading.lifts = true;
    reading.lens = ordinary;
    reading.lens.merge = Merge::hong_kong;
    out.push_back(std::move(reading));
  }
  const Context& context = *ordinary.context;
  const bool has_fiscal = ordinary.book.place.valid() &&
                          places::places().row(ordinary.book.place).fiscal_first_month != 1;
  if (!context.period_written && has_fiscal) {
    Reading reading;
    reading.name = "by fiscal year";
    reading.counts = outline.yes_or_no;
    reading.lifts = true;
    reading.lens = ordinary;
    reading.lens.fiscal = true;
    out.push_back(std::move(reading));
  }
  if (const auto* run = std::get_if<language::Run>(&statement.form);
      run != nullptr && run->step == language::Step::year &&
      unit_of(run->condition.expr) != core::Unit::money) {
    // A sum that is reached in a year need not be reached in half of it, and what grew by the year
    // need not have grown in each half; a place is held all the time.
    Reading reading;
    reading.name = "in half-years";
    reading.counts = as_rank(run->condition.expr) != nullptr;
    reading.lens = ordinary;
    reading.lens.halves = true;
    out.push_back(std::move(reading));
  }
  // Growth in the publisher's own currency, where the text names none.
  const bool rates = std::any_of(outline.exprs.begin(), outline.exprs.end(),
                                 [](const language::Expr* e) { return as_growth(*e) != nullptr; });
  if (rates && outline.currency.empty() && ordinary.book.place.valid()) {
    const Currency own = places::places().row(ordinary.book.place).currency;
    if (!own.empty() && own != core::kUsd) {
      Reading reading;
      reading.name = "counted in " + own.code();
      reading.counts = false;
      reading.lifts = true;
      reading.same_book = true;
      reading.lens = ordinary;
      reading.lens.currency = own;
      out.push_back(std::move(reading));
    }
  }
  // A month or a quarter may be meant as the office adjusts it for the season.
  const bool short_period = std::any_of(outline.key.begin(), outline.key.end(),
                                        [](const Period& p) { return p.months() < 12; });
  if (short_period && std::holds_alternative<language::Value>(statement.form) &&
      rank_in(outline) == nullptr) {
    Reading reading;
    reading.name = "seasonally adjusted";
    reading.lifts = true;
    reading.same_book = true;
    reading.lens = ordinary;
    reading.lens.as_of.adjusted = true;
    out.push_back(std::move(reading));
  }
  return out;
}

void weigh_readings(Judgement& ordinary, const std::vector<Tried>& tried, const Outline& outline,
                    const Lens& lens) {
  Verdict& verdict = ordinary.verdict;
  const Outcome head = verdict.outcome;
  std::vector<const Tried*> against;
  for (const Tried& t : tried) {
    const Outcome other = t.judgement.verdict.outcome;
    if (!is_firm(other)) continue;
    if (opposite(head, other)) {
      const bool lifted = t.reading->lifts && !outline.yes_or_no && head == Outcome::fails &&
                          (t.reading->same_book || nobody_is_named(lens));
      if (t.reading->counts || lifted) {
        against.push_back(&t);
        continue;
      }
    }
    // A value by another book is worth a word even where it agrees.
    const bool differs = t.judgement.words != ordinary.words;
    const bool other_book = t.reading->lens.book.place != lens.book.place;
    if (!t.judgement.words.empty() && differs &&
        (opposite(head, other) || other_book || !is_firm(head)))
      add_once(verdict.remarks,
               sentence(fmt::format("{}: {}.", t.reading->name, t.judgement.words)));
  }
  if (against.empty()) return;
  // "Among countries: true of every year ... With the EU as one partner: not in 2021 ..."
  const bool rank = rank_in(outline) != nullptr;
  std::string summary =
      fmt::format("{}: {}", rank ? "Among countries" : sentence(ordinary_name(outline, lens)),
                  lower_first(verdict.summary));
  for (std::size_t i = 0; i < against.size(); ++i) {
    const Tried& t = *against[i];
    const std::string words =
        sentence(fmt::format("{}: {}", t.reading->name, lower_first(t.judgement.verdict.summary)));
    if (i < 2) {
      summary += " " + words;
    } else {
      add_once(verdict.remarks, words);
    }
    for (Evidence row : t.judgement.verdict.evidence) {
      if (row.deciding) verdict.evidence.push_back(std::move(row));
    }
  }
  verdict.outcome = Outcome::depends;
  verdict.summary = std::move(summary);
  verdict.tags.clear();
  verdict.would_change = "Saying which is meant: " + against.front()->reading->name + " or not.";
}

void weigh_scope(Judgement& judgement, const Outline& outline, const Lens& lens) {
  if (judgement.verdict.outcome != Outcome::fails) return;
  for (const language::Expr* expr : outline.exprs) {
    for (const language::Series* series : all_series(*expr)) {
      const PlaceId place =
          series->a.kind == Party::Kind::place ? series->a.place : series->b.place;
      if (series->scope != language::Scope::unsaid || !place.valid()) continue;
      const Rules::HeadlineScope* row = lens.deps.rules->headline(place, series->flow);
      if (row == nullptr) continue;
      judgement.verdict.outcome = Outcome::depends;
      judgement.verdict.summary += fmt::format(
          " That is goods alone; the headline of {} office is {}, which the "
          "text does not tell apart.",
          possessive(name_of(place)), row->scope);
      judgement.verdict.would_change = "Saying whether goods or " + row->scope + " are meant.";
      judgement.verdict.tags.clear();
      return;
    }
  }
}

}  // namespace tally::verdict
