#include "reading/internal/speech_parties.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/csv.h"
#include "core/text.h"
#include "reading/internal/cities.h"
#include "reading/internal/find_text.h"
#include "reading/internal/speech_heading.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

constexpr std::size_t kMostSentences = 80, kOpening = 4;

std::string_view words_of(const Document& document, const Sentence& s) {
  const std::string_view text = document.text;
  const std::size_t begin = std::min(s.begin, text.size());
  return text.substr(begin, std::min(std::max(s.end, begin), text.size()) - begin);
}

bool ours(const Analysis& a, int i, Ref ref) {
  const Entry* self = a.sense(i, Class::self);
  if (self != nullptr && self->ref == ref) return true;
  const Entry* poss = a.sense(i, Class::poss);
  return poss != nullptr && poss->ref == ref;
}

// What the sentences of a speech say of each place.
struct Named {
  PlaceId place;
  int times = 0;
  int other = 0;  // beside 'we' and 'our' or where the speech is given, so that it is not us
  int own = 0;    // beside 'you' alone, or whose money it counts in, so that it is us
};

struct Evidence {
  const Discourse& d;
  PlaceId home;  // where the speech is given
  std::vector<Named> named = {};
  int we = 0, you = 0;

  Named& of(PlaceId id) {
    for (Named& n : named) {
      if (n.place == id) return n;
    }
    named.push_back({id});
    return named.back();
  }

  // Clauses between semicolons speak for themselves.
  void add(std::string_view sentence, bool opening) {
    while (!sentence.empty()) {
      const std::size_t stop = std::min(sentence.find(';'), sentence.size());
      add_clause(sentence.substr(0, stop), opening);
      sentence.remove_prefix(std::min(stop + 1, sentence.size()));
    }
  }

  void add_clause(std::string_view clause, bool opening) {
    const bool dates = opening || has_digit(clause);
    const Analysis a(clause, d.today,
                     dates ? Analysis::Need::all : Analysis::Need::words_and_places);
    if (a.tokens.empty() || a.tokens.front().low == "\"" || a.tokens.front().low == "“") return;
    bool us = false;
    bool you_too = false;
    bool here = false;
    std::vector<std::pair<PlaceId, bool>> found;  // and whether as an adjective
    for (int i = 0; i < a.size(); ++i) {
      us = us || ours(a, i, Ref::our);
      you_too = you_too || ours(a, i, Ref::your);
      you += ours(a, i, Ref::your) ? 1 : 0;
      we += ours(a, i, Ref::our) ? 1 : 0;
      here = here || a.is(i, "here");
      const PlaceSpan* p = a.place(i);
      if (p == nullptr || p->candidates.size() != 1 || p->any || p->epithet) continue;
      const PlaceId id = p->candidates.front();
      if (places::places().row(id).kind == places::PlaceKind::bloc) continue;
      found.emplace_back(id, p->kind == places::NameKind::adjective);
      // 'Minister of Trade, Jakarta, 14 March 2017': where it is given
      const bool dated =
          a.time(i + 1) != nullptr || (a.punct(i + 1, ",") && a.time(i + 2) != nullptr);
      if (opening && dated && p->kind != places::NameKind::adjective && !us) ++of(id).other;
    }
    for (const QuantitySpan& q : a.quantities) money(q.currency);
    for (const auto& [id, adjective] : found) ++of(id).times;
    const bool one = !found.empty() && std::all_of(found.begin(), found.end(), [&](const auto& f) {
      return f.first == found.front().first;
    });
    if (!one) return;
    if (us && we_are(a)) {
      of(found.front().first).own += 3;
      return;
    }
    if (us) ++of(found.front().first).other;
    if (you_too && !us) ++of(found.front().first).own;
    // 'Australian companies operate here': those who are here are guests
    if (here && found.front().second && home.valid() && home != found.front().first)
      ++of(home).other;
  }

  // 'we in New Zealand', 'we Finns', 'British exports grew, and what we bought': that place is us.
  static bool we_are(const Analysis& a) {
    for (int i = 0; i < a.size(); ++i) {
      const Entry* self = a.sense(i, Class::self);
      const bool we = self != nullptr && self->ref == Ref::our;
      if (we && a.is(i + 1, "in") && a.place(i + 2) != nullptr &&
          a.place(i + 2)->kind == places::NameKind::name)
        return true;
      if (we && a.place(i + 1) != nullptr && a.place(i + 1)->kind != places::NameKind::name &&
          a.place(i + 1)->kind != places::NameKind::capital)
        return true;
      const bool sold = a.place(i) != nullptr && a.sense(i + 1, Class::flow) != nullptr &&
                        (is_adjective(a, i) || a.place(i)->possessive);
      for (int k = i + 2; sold && k + 1 < a.size(); ++k) {
        const Entry* who = a.sense(k, Class::self);
        if (who != nullptr && who->ref == Ref::our && a.sense(k + 1, Class::flowverb) != nullptr)
          return true;
      }
    }
    return false;
  }

  // Whose money a speech counts in is its speaker's, if it is no money of the world.
  void money(core::Currency currency) {
    if (currency.empty() || currency.code() == "USD" || currency.code() == "EUR") return;
    for (Named& n : named) {
      if (places::places().row(n.place).currency == currency) n.own = std::max(n.own, 1);
    }
  }
};

// The two whose trade the speech is about: where it is given and who is named most, or the two
// that are named most.
std::pair<PlaceId, PlaceId> two_of(const Evidence& e) {
  PlaceId first = e.home;
  PlaceId second;
  int most = 1;
  for (const Named& n : e.named) {
    if (n.place == e.home || n.times <= most) continue;
    most = n.times;
    second = n.place;
  }
  if (first.valid()) return {first, second};
  most = 1;
  for (const Named& n : e.named) {
    if (n.place == second || n.times <= most) continue;
    most = n.times;
    first = n.place;
  }
  return {first, second};
}

// Who is named most beside the speaker, and clearly more than anybody else.
PlaceId most_named(const Evidence& e, PlaceId speaker) {
  const Named* best = nullptr;
  int second = 0;
  for (const Named& n : e.named) {
    if (n.place == speaker) continue;
    if (best == nullptr || n.times > best->times) {
      second = best != nullptr ? best->times : 0;
      best = &n;
    } else {
      second = std::max(second, n.times);
    }
  }
  return best != nullptr && best->times > second ? best->place : PlaceId{};
}

// 'your exports', 'you sell us': the one who says so is of another country.
bool says_you_trade(const Analysis& a) {
  for (int i = 0; i < a.size(); ++i) {
    if (!ours(a, i, Ref::your)) continue;
    if (a.sense(i, Class::poss) != nullptr &&
        (a.sense(i + 1, Class::flow) != nullptr || a.sense(i + 2, Class::flow) != nullptr ||
         a.is_any(i + 1, words::kHolderOfFigures)))
      return true;
    if (a.sense(i + 1, Class::flowverb) != nullptr || a.sense(i - 1, Class::flowverb) != nullptr)
      return true;
  }
  return false;
}

// The country of the two that a question sets against 'us': 'our trade with Brazil', 'Do we sell
// the Brazilians more?'; null if none.
PlaceId not_of_asker(const Analysis& a, PlaceId guest, PlaceId host) {
  PlaceId only;
  bool us = false;
  for (int i = 0; i < a.size(); ++i) {
    us = us || ours(a, i, Ref::our);
    if (ours(a, i, Ref::your) || a.is(i, "here")) return {};
    const PlaceSpan* p = a.place(i);
    if (p == nullptr || p->candidates.size() != 1 || p->any || p->epithet) continue;
    const PlaceId id = p->candidates.front();
    if (id != guest && id != host) continue;
    const bool self = ours(a, i - 1, Ref::our) ||
                      (a.is(i - 1, "in") && ours(a, i - 2, Ref::our));  // 'we in Brazil'
    if (self || p->possessive || (only.valid() && only != id)) return {};
    only = id;
  }
  return us ? only : PlaceId{};
}

// 'Armenia's minister of economy answers questions of the magazine Kavkasia', and 'here in Tbilisi'
// of a question: the country of the guest, and that of the paper.
void interview(const Document& document, const Discourse& d, const SpeechHeading& heading,
               SpeechParties& out) {
  std::vector<Named> named;
  std::size_t looked = 0;
  bool abroad = false;
  std::vector<Analysis> asked;
  PlaceId city;
  out.guest = heading.speaker;
  for (const Sentence& s : document.sentences) {
    if (++looked > kMostSentences) break;
    const Analysis a(words_of(document, s), d.today, Analysis::Need::all);
    if (!s.speaker.empty()) abroad = abroad || says_you_trade(a);
    if (s.speaker.empty() && !city.valid()) city = country_of_city_in(words_of(document, s));
    for (int i = 0; i < a.size(); ++i) {
      const PlaceSpan* p = a.place(i);
      if (p == nullptr || p->candidates.size() != 1 || p->any || p->epithet) continue;
      const PlaceId id = p->candidates.front();
      if (places::places().row(id).kind != places::PlaceKind::country) continue;
      const bool office = office_at(a, i + 1) || (office_at(a, i - 2) && a.is(i - 1, "of"));
      if (office && s.speaker.empty() && !out.guest.valid()) out.guest = id;
      if (a.is(i - 1, "in") && a.is(i - 2, "here") && !out.host.valid()) out.host = id;
      const auto at =
          std::find_if(named.begin(), named.end(), [&](const Named& n) { return n.place == id; });
      if (at == named.end())
        named.push_back({id, 1});
      else
        ++at->times;
    }
    if (!s.speaker.empty() && s.speaker == out.asker && !a.places.empty() &&
        (a.any(Class::poss) || a.any(Class::self)))
      asked.push_back(a);
  }
  if (heading.addressee.valid()) out.host = heading.addressee;
  if (!out.host.valid()) out.host = heading.given.valid() ? heading.given : d.home;
  if (!out.host.valid() && city != out.guest) out.host = city;
  // a chamber and the paper of its town, a minister in parliament: both say 'we' of one country
  if (out.guest.valid() && heading.speaker.valid() && !abroad && !heading.addressee.valid() &&
      (!out.host.valid() || out.host == out.guest)) {
    out.host = {};
    out.compatriots = true;
    return;
  }
  int most = 0;
  if (!out.host.valid() || out.host == out.guest) {
    out.host = {};
    for (const Named& n : named) {
      if (n.place == out.guest || n.times <= most) continue;
      most = n.times;
      out.host = n.place;
    }
  }
  // the paper is of the guest's own country
  int others = 0;
  for (const Analysis& a : asked) {
    const PlaceId id = not_of_asker(a, out.guest, out.host);
    others += id == out.host ? 1 : id == out.guest ? -1 : 0;
  }
  if (out.guest.valid() && out.host.valid() && others > 0) {
    out.host = {};
    out.compatriots = true;
    return;
  }
  // who is named by the way is no guess for the one who asks, if the first lines name the guest
  if (!out.guest.valid() || (!out.host.valid() && !heading.speaker.valid()))
    out.guest = out.host = {};
}

// Of two labels the one whose sentences are questions more often.
std::string asker_of(const Document& document) {
  struct Voice {
    std::string_view label;
    int sentences = 0, questions = 0;
  };
  std::vector<Voice> voices;
  for (const Sentence& s : document.sentences) {
    if (s.speaker.empty()) continue;
    auto at = std::find_if(voices.begin(), voices.end(),
                           [&](const Voice& v) { return v.label == s.speaker; });
    if (at == voices.end()) {
      if (voices.size() == 2) return {};
      at = voices.insert(voices.end(), Voice{s.speaker});
    }
    ++at->sentences;
    at->questions += words_of(document, s).ends_with('?') ? 1 : 0;
  }
  for (const Voice& v : voices) {
    if (v.label == "Q" || v.label == "Question") return std::string(v.label);
  }
  if (voices.size() != 2) return {};
  const int first = voices[0].questions * voices[1].sentences;
  const int second = voices[1].questions * voices[0].sentences;
  if (first == second) return {};
  return std::string(first > second ? voices[0].label : voices[1].label);
}

// Paragraphs of an interview without labels that ask: they end with a question mark, or are one
// short line between two longer answers.
std::vector<std::size_t> questions_of(const Document& document, bool& dialogue) {
  constexpr std::size_t kShort = 110, kLong = 160, kFew = 2;  // bytes, bytes, blocks
  std::vector<std::size_t> out;
  std::size_t marked = 0;
  const auto& blocks = document.blocks;
  const auto words = [&](std::size_t b) {
    return core::trim(
        std::string_view(document.text).substr(blocks[b].begin, blocks[b].end - blocks[b].begin));
  };
  // 'such and such? / – The answer': the paragraphs of a dialogue that begin with a dash take turns
  std::vector<std::size_t> turns;
  for (std::size_t b = 1; b < blocks.size(); ++b) {
    const std::string_view text = words(b);
    if (text.starts_with("\u2013 ") || text.starts_with("\u2014 ")) turns.push_back(b);
  }
  constexpr std::size_t kTurns = 4;
  if (turns.size() >= kTurns && turns.back() - turns.front() < turns.size() + 2) {
    dialogue = true;
    for (std::size_t n = 0; n < turns.size(); n += 2) out.push_back(turns[n]);
    return out;
  }
  for (std::size_t b = 1; b + 1 < blocks.size(); ++b) {
    if (blocks[b].role == BlockRole::headline || blocks[b].role == BlockRole::table_row) continue;
    const std::string_view text = words(b);
    const bool asks = text.ends_with('?') && text.size() < 2 * kLong;
    const bool line = text.size() < kShort && text.ends_with('.') && marked > 0 &&
                      words(b - 1).size() > text.size() && words(b + 1).size() > kShort / 2 &&
                      (out.empty() || out.back() + 1 != b);
    marked += asks ? 1 : 0;
    if (asks || line) out.push_back(b);
  }
  if (marked < kFew) out.clear();
  return out;
}

}  // namespace

PlaceId place_of_label(std::string_view label, const Discourse& d) {
  const Analysis a(label, d.today);
  for (const PlaceSpan& p : a.places) {
    const PlaceId id = place_meant(p, d, false);
    if (id.valid()) return id;
  }
  return {};
}

void pair_of_speech(Discourse& d) {
  if (!d.speaker.valid() || !d.addressee.valid() || d.speaker == d.addressee || d.has_pair())
    return;
  d.reporter = one(d.speaker);
  d.partner = one(d.addressee);
  d.weak_pair = true;
  d.pair_block = Discourse::kContext;
  d.flow = Flow::turnover;
}

PlaceId speaker_behind(const Document& document, const Sentence& sentence, const Discourse& d) {
  constexpr std::string_view kOpen = "\u201C", kClose = "\u201D";
  constexpr std::size_t kMost = 4;  // sentences
  const std::string_view words = words_of(document, sentence);
  const bool curly = words.starts_with(kOpen);
  if (!curly && !words.starts_with('"')) return {};
  const std::string_view close = curly ? kClose : std::string_view("\"");
  if (words.find(close, close.size()) != std::string_view::npos) return {};
  auto at = std::upper_bound(document.sentences.begin(), document.sentences.end(), sentence.begin,
                             [](std::size_t begin, const Sentence& s) { return begin < s.begin; });
  for (std::size_t n = 0; n < kMost && at != document.sentences.end(); ++n, ++at) {
    if (at->block != sentence.block) return {};
    const std::string_view next = words_of(document, *at);
    const std::size_t end = next.find(close);
    if (end == std::string_view::npos) continue;
    const Analysis a(next.substr(end + close.size()), d.today, Analysis::Need::words_and_places);
    return speaker_of_sentence(a, d);
  }
  return {};
}

SpeechParties speech_parties(const Document& document, const Discourse& d) {
  SpeechParties out;
  const auto labelled = [](const Sentence& s) { return !s.speaker.empty(); };
  if (std::any_of(document.sentences.begin(), document.sentences.end(), labelled)) {
    std::string_view last;
    std::size_t looked = 0;
    for (const Sentence& s : document.sentences) {
      if (s.speaker.empty() || s.speaker == last || ++looked > kMostSentences) continue;
      last = s.speaker;
      const PlaceId id = place_of_label(s.speaker, d);
      if (id.valid() && std::find(out.voices.begin(), out.voices.end(), id) == out.voices.end())
        out.voices.push_back(id);
    }
    if (out.voices.size() != 2) out.voices.clear();
    if (!out.voices.empty()) return out;
    const SpeechHeading heading = speech_heading(document, d.today);
    if (heading.debate) {
      out.guest = heading.speaker;
      out.compatriots = true;
      return out;
    }
    out.asker = asker_of(document);
    interview(document, d, heading, out);
    return out;
  }
  const std::string_view text = document.text;
  const bool us = holds(text, " our ") || holds(text, "Our ") || holds(text, " we ") ||
                  holds(text, "We ") || holds(text, " us ");
  if (!us) return out;
  const SpeechHeading heading = speech_heading(document, d.today);
  const bool weak = !holds(text, " you") || !holds(text, " our ");
  if (weak && !heading.speaker.valid() && !heading.interview) return out;
  Evidence evidence{d, d.home.valid() ? d.home : heading.given};
  for (std::size_t i = 0; i < document.sentences.size() && i < kMostSentences; ++i) {
    evidence.add(words_of(document, document.sentences[i]), i < kOpening);
    if (i > 0) continue;
    for (Named& n : evidence.named) ++n.times;  // the title names the two
  }
  if (heading.speaker.valid() && (evidence.we >= 2 || (evidence.we == 1 && evidence.you > 0))) {
    out.speaker = heading.speaker;
    PlaceId to = heading.addressee.valid() ? heading.addressee : evidence.home;
    if (to == out.speaker) to = {};
    if (!to.valid() && evidence.you >= 2) to = most_named(evidence, out.speaker);
    out.addressee = to;
    if (to.valid()) out.questions = questions_of(document, out.dialogue);
    return out;
  }
  // 'INTERVIEW with the director of the Export Promotion Centre | Santo Domingo': of the place
  // where it is printed, and so is the paper
  if (heading.interview && !heading.speaker.valid() && !heading.addressee.valid() &&
      heading.pair.empty() && evidence.home.valid() && evidence.we >= 2) {
    out.guest = evidence.home;
    out.compatriots = true;
    out.questions = questions_of(document, out.dialogue);
    return out;
  }
  // who publishes a speech names the own country first
  if (heading.pair.size() == 2 && evidence.we + std::min(evidence.you, 1) >= 2 && !weak) {
    const int first = evidence.of(heading.pair[0]).other - evidence.of(heading.pair[0]).own;
    const int second = evidence.of(heading.pair[1]).other - evidence.of(heading.pair[1]).own;
    if (first <= second) {
      out.speaker = heading.pair[0];
      out.addressee = heading.pair[1];
      return out;
    }
  }
  if (weak || evidence.you < 2 || evidence.we < 3) return out;
  const auto [x, y] = two_of(evidence);
  if (!x.valid() || !y.valid()) return out;
  const int x_other = evidence.of(x).other - evidence.of(x).own;
  const int y_other = evidence.of(y).other - evidence.of(y).own;
  if (x_other == y_other) return out;
  out.speaker = x_other > y_other ? y : x;
  out.addressee = x_other > y_other ? x : y;
  return out;
}

}  // namespace tally::reading
