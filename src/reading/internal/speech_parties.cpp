#include "reading/internal/speech_parties.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

#include "core/text.h"

namespace tally::reading {
namespace {

constexpr std::size_t kMostSentences = 80;

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
  int other = 0;  // beside 'we' and 'our', so that it is not us
};

struct Evidence {
  const Discourse& d;
  std::vector<Named> named = {};
  int we = 0, you = 0;

  Named& of(PlaceId id) {
    for (Named& n : named) {
      if (n.place == id) return n;
    }
    named.push_back({id});
    return named.back();
  }

  void add(std::string_view sentence) {
    const Analysis a(sentence, d.today, Analysis::Need::all);
    if (a.tokens.empty() || a.tokens.front().low == "\"" || a.tokens.front().low == "“") return;
    bool us = false;
    bool here = false;
    std::vector<std::pair<PlaceId, bool>> found;  // and whether as an adjective
    for (int i = 0; i < a.size(); ++i) {
      us = us || ours(a, i, Ref::our);
      you += ours(a, i, Ref::your) ? 1 : 0;
      we += ours(a, i, Ref::our) ? 1 : 0;
      here = here || a.is(i, "here");
      const PlaceSpan* p = a.place(i);
      if (p == nullptr || p->candidates.size() != 1 || p->any || p->epithet) continue;
      const PlaceId id = p->candidates.front();
      if (places::places().row(id).kind == places::PlaceKind::bloc) continue;
      found.emplace_back(id, p->kind == places::NameKind::adjective);
    }
    for (const auto& [id, adjective] : found) ++of(id).times;
    const bool one = !found.empty() && std::all_of(found.begin(), found.end(), [&](const auto& f) {
      return f.first == found.front().first;
    });
    if (!one) return;
    if (us) ++of(found.front().first).other;
    // 'Australian companies operate here': those who are here are guests
    if (here && found.front().second && d.home.valid() && d.home != found.front().first)
      ++of(d.home).other;
  }
};

// The two whose trade the speech is about: where it is given and who is named most, or the two
// that are named most.
std::pair<PlaceId, PlaceId> two_of(const Evidence& e) {
  PlaceId first = e.d.home;
  PlaceId second;
  int most = 1;
  for (const Named& n : e.named) {
    if (n.place == e.d.home || n.times <= most) continue;
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

}  // namespace

PlaceId place_of_label(std::string_view label, const Discourse& d) {
  const Analysis a(label, d.today);
  for (const PlaceSpan& p : a.places) {
    const PlaceId id = place_meant(p, d, false);
    if (id.valid()) return id;
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
    return out;
  }
  const std::string_view text = document.text;
  if (text.find(" you") == std::string_view::npos || text.find(" our ") == std::string_view::npos)
    return out;
  Evidence evidence{d};
  for (std::size_t i = 0; i < document.sentences.size() && i < kMostSentences; ++i)
    evidence.add(words_of(document, document.sentences[i]));
  if (std::getenv("TALLY_HUB") != nullptr) {
    std::fprintf(stderr, "SPEECH you %d we %d home %s:", evidence.you, evidence.we, d.home.valid() ? places::places().code(d.home).c_str() : "-");
    for (const Named& n : evidence.named) std::fprintf(stderr, " %s %d other %d", places::places().code(n.place).c_str(), n.times, n.other);
    std::fprintf(stderr, "\n");
  }
  if (evidence.you < 2 || evidence.we < 3) return out;
  const auto [x, y] = two_of(evidence);
  if (!x.valid() || !y.valid()) return out;
  const int x_other = evidence.of(x).other;
  const int y_other = evidence.of(y).other;
  if (x_other == y_other) return out;
  out.speaker = x_other > y_other ? y : x;
  out.addressee = x_other > y_other ? x : y;
  return out;
}

}  // namespace tally::reading
