#include "reading/internal/money_meant.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "reading/internal/find_text.h"
#include "reading/internal/number_words.h"

namespace tally::reading {
namespace {

core::Currency money_of(PlaceId place) {
  return place.valid() ? places::places().row(place).currency : core::Currency{};
}

// The money of `place`, if its own people call it so.
core::Currency own_money(PlaceId place, const std::string& word) {
  const core::Currency own = money_of(place);
  return !own.empty() && number_tables().is_called(own, word) ? own : core::Currency{};
}

// The parties of the claim that have such a money: at most two.
std::vector<core::Currency> owners_of(const Claim& c, const std::string& word) {
  std::vector<core::Currency> out;
  for (const ClaimParty* party : {&c.reporter, &c.partner}) {
    if (party->places.size() != 1) continue;
    const core::Currency own = own_money(party->places.front(), word);
    if (!own.empty() && (out.empty() || out.front() != own)) out.push_back(own);
  }
  return out;
}

std::vector<PlaceSpan> places_in(const std::vector<Token>& tokens, core::Day today) {
  std::vector<bool> taken(tokens.size(), false);
  return find_places(tokens, today, taken);
}

// The moneys that say themselves whose they are: 'Kenyan shillings', 'KSh'.
void named_in_full(const std::vector<Token>& tokens, std::vector<core::Currency>& out) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    CurrencyWord word;
    if (number_tables().currencies.match(tokens, i, word) == 0 || word.code.empty()) continue;
    if (std::find(out.begin(), out.end(), word.code) == out.end()) out.push_back(word.code);
  }
}

bool of_several_moneys(const std::vector<Token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    CurrencyWord word;
    if (number_tables().currencies.match(tokens, i, word) > 0 && word.code.empty() &&
        word.local != "$" && word.local != "dollar")
      return true;
  }
  return false;
}

// Moneys that the beginning of a text tells, the surest first. Empty where no word of several
// moneys stands there.
std::vector<core::Currency> moneys_told(const Document& document, core::Day today) {
  constexpr std::size_t kLead = 1200;  // bytes
  std::string_view text = document.text;
  text = text.substr(0, std::min(kLead, text.size()));
  // not within a letter of several bytes
  while (!text.empty() && text.size() < document.text.size() &&
         (static_cast<unsigned char>(document.text[text.size()]) & 0xC0) == 0x80)
    text.remove_suffix(1);
  const std::vector<Token> tokens = tokenize(text);
  if (!of_several_moneys(tokens)) return {};
  std::vector<core::Currency> out;
  named_in_full(tokens, out);
  // two that are called the same tell nothing: 'KSh5 billion (USh150 billion)'
  const auto shared = [&](core::Currency money) {
    return std::any_of(number_tables().called.begin(), number_tables().called.end(),
                       [&](const auto& word) {
                         const auto& all = word.second;
                         const auto has = [&](core::Currency m) {
                           return std::find(all.begin(), all.end(), m) != all.end();
                         };
                         return has(money) && std::any_of(out.begin(), out.end(), [&](auto other) {
                                  return other != money && has(other);
                                });
                       });
  };
  std::vector<core::Currency> alone;
  for (const core::Currency money : out) {
    if (!shared(money)) alone.push_back(money);
  }
  const core::Currency office = money_of(office_of_figures(tokens, places_in(tokens, today)));
  if (!office.empty()) alone.push_back(office);
  return alone;
}

// Empty if nothing says what '$' is.
core::Currency dollar_of_teller(const Document& document, const Discourse& d) {
  const std::string_view text = document.text;
  const std::size_t sign = text.find('$');
  if (sign == std::string_view::npos) return {};
  const auto dollar = [](PlaceId place) {
    const core::Currency own = own_money(place, "dollar");
    return own == core::kUsd ? core::Currency{} : own;
  };
  const std::size_t american = american_dollar_in(text);
  if (american == std::string_view::npos) {
    // 'In the 2017-18 financial year, trade between us was worth $6.3 billion', by Australia's
    constexpr std::array<std::string_view, 3> kOwnSign = {"AUD", "CAD", "NZD"};
    const core::Currency own = dollar(d.speaker);
    const bool plain =
        !own.empty() && std::find(kOwnSign.begin(), kOwnSign.end(), own.code()) != kOwnSign.end();
    return plain ? own : core::Currency{};
  }
  // '$7 billion ... US$2.5 billion': another one than the American
  if (american < sign || (sign > 0 && text[sign - 1] >= 'A' && text[sign - 1] <= 'Z')) return {};
  for (const PlaceId place : {d.speaker, d.office, d.dateline, d.home}) {
    if (const core::Currency own = dollar(place); !own.empty()) return own;
  }
  // ... that of the only country with a dollar that the text names often
  constexpr std::size_t kEnough = 6000;  // bytes
  std::size_t end = std::min(kEnough, text.size());
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
    --end;
  const std::vector<Token> tokens = tokenize(text.substr(0, end));
  std::vector<std::pair<PlaceId, int>> named;
  for (const PlaceSpan& p : places_in(tokens, d.today)) {
    if (p.candidates.size() != 1 || p.any) continue;
    const PlaceId id = p.candidates.front();
    auto at =
        std::find_if(named.begin(), named.end(), [&](const auto& n) { return n.first == id; });
    if (at == named.end()) at = named.insert(named.end(), {id, 0});
    ++at->second;
  }
  int most = 0;
  for (const auto& [id, count] : named) most = std::max(most, count);
  core::Currency only;
  for (const auto& [id, count] : named) {
    const core::Currency own = dollar(id);
    if (own.empty() || 3 * count < most) continue;
    if (!only.empty() && only != own) return {};
    only = own;
  }
  return only;
}

}  // namespace

MoneyMeant money_meant(const Work& w, const Claim& claim, const QuantitySpan& q) {
  const std::vector<core::Currency> owners = owners_of(claim, q.local);
  const auto owned = [&](core::Currency money) {
    return !money.empty() && std::find(owners.begin(), owners.end(), money) != owners.end();
  };
  const auto called = [&](core::Currency money) {
    return !money.empty() && number_tables().is_called(money, q.local);
  };
  // who tells it: this sentence first, then the text
  std::vector<core::Currency> tellers;
  const auto add = [&](core::Currency money) {
    if (called(money)) tellers.push_back(money);
  };
  if (owners.size() != 1) {
    std::vector<core::Currency> full;
    named_in_full(w.a.tokens, full);
    full.erase(std::remove_if(full.begin(), full.end(), [&](auto m) { return !called(m); }),
               full.end());
    if (full.size() == 1) add(full.front());
    add(money_of(office_of_figures(w.a.tokens, w.a.places)));
  }
  add(money_of(w.d.speaker));
  for (const core::Currency money : w.d.told_in) add(money);
  for (const PlaceId place : {w.d.office, w.d.dateline, w.d.home}) add(money_of(place));
  // 'NAIROBI - Uganda's exports to Kenya jumped to Sh52.6 billion': of two the one who tells it
  if (owners.size() == 2) {
    for (const core::Currency money : tellers) {
      if (owned(money)) return {money};
    }
  }
  // a text that has said which shilling it means goes on with it
  const bool goes_on = q.kind == QuantityKind::money && called(w.d.currency);
  if (goes_on && (owners.size() != 1 || tellers.empty() || tellers.front() == w.d.currency))
    return {w.d.currency};
  if (owners.size() == 1) return {owners.front()};
  // in a text about Kenya a shilling is Kenya's, also in what Uganda buys
  if (const core::Currency own = own_money(w.d.centre, q.local); owned(own)) return {own};
  if (!owners.empty()) return {owners.front()};
  if (!tellers.empty()) return {tellers.front()};
  const auto& usual = number_tables().usual;
  const auto it = usual.find(q.local);
  if (it == usual.end() || it->second.empty()) return {};
  return {it->second, true};
}

void tell_moneys(const Document& document, const Profile& profile, Discourse& d) {
  d.dollar = profile.dollar;
  d.dollar_of_office = profile.dollar_of_office;
  d.told_in = moneys_told(document, d.today);
  if (d.dollar.empty()) d.dollar = dollar_of_teller(document, d);
}

}  // namespace tally::reading
