#include "reading/internal/first_person.h"

#include "core/text.h"
#include "reading/internal/sentence_checks.h"
#include "reading/internal/speech_heading.h"
#include "reading/words/event.h"
#include "reading/words/grammar.h"
#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {

PlaceId we_named(const Analysis& a, const Discourse& d) {
  if (!a.any(Class::self)) return {};
  for (int i = 0; i + 1 < a.size(); ++i) {
    const Entry* self = a.sense(i, Class::self);
    if (self == nullptr || self->ref != Ref::our) continue;
    const bool in = a.is(i + 1, "in");
    const PlaceSpan* p = a.place(in ? i + 2 : i + 1);
    if (p == nullptr || p->any || p->possessive) continue;
    const bool people =
        p->kind == places::NameKind::people ||
        (p->kind == places::NameKind::adjective && a.sense(i + 2, Class::goods) == nullptr &&
         a.sense(i + 2, Class::flow) == nullptr);
    // 'from us in Denmark'
    const bool we = a.is(i, "we") || a.is_any(i - 1, {"from", "to"});
    const bool named = p->kind == places::NameKind::name && we;
    if (in ? named : people) return place_meant(*p, d, false);
  }
  return {};
}

PlaceId host_of_quote(const Analysis& a, const Discourse& d, PlaceId speaker) {
  for (int i = 2; i < a.size(); ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr || p->any || p->possessive || is_adjective(a, i)) continue;
    const bool visit = a.is(i - 1, "to") && a.is_any(i - 2, words::kMeetingWord, {"trip"});
    const bool told = a.is(i - 1, "in") && (a.sense(i - 2, Class::speech) != nullptr ||
                                            a.is_any(i - 2, words::kMeetingWord, {"reporters"}));
    if (!visit && !told) continue;
    const PlaceId id = place_meant(*p, d, false);
    if (id.valid() && id != speaker) return id;
  }
  return {};
}

void return_to_the_two(std::string_view text, Discourse& d) {
  if (!d.speaker.valid() || !d.addressee.valid() || d.speaker == d.addressee) return;
  const ClaimParty own = one(d.speaker);
  const ClaimParty other = one(d.addressee);
  const bool there =
      (d.reporter == own && d.partner == other) || (d.reporter == other && d.partner == own);
  if (there || !says_both_of_us(text)) return;
  d.set_pair(own, other);
  d.flow = Flow::turnover;
  d.sign = 0;
  d.product.clear();
}

bool we_stand_at(const Analysis& a, int item) {
  const QuantitySpan* q = a.quantity(item);
  if (q == nullptr || item < 2) return false;
  const Item& before = a.items[static_cast<std::size_t>(item) - 1];
  const bool phrase = before.last == before.first + 2;  // 'stand at'
  const bool led = a.tokens[before.last - 1].low.is_any({"at", "over", "beyond", "above", "past"});
  int verb = led && !phrase ? item - 2 : item - 1;
  while (verb > 0 && a.is_any(verb, words::kAspectAdverb | words::kFocusAdverb)) --verb;
  const LowWord& word = a.tokens[a.items[static_cast<std::size_t>(verb)].first].low;
  const bool stands = led && word.is_any({"are", "stand", "were", "stood"});
  const bool went = (led || q->bend == Bend::over) && a.is_any(verb, {"went", "gone", "go"});
  if (!stands && !went) return false;
  int we = verb - 1;
  while (we > 0 && a.is_any(we, words::kAspectAdverb, {"have", "had"})) --we;
  const Entry* self = a.sense(we, Class::self);
  return self != nullptr && self->ref == Ref::our && !a.is(we, "us");
}

// '"We exchanged goods worth $2.4 billion with Azerbaijan," the Israeli ambassador said.'
PlaceId speaker_of_sentence(const Analysis& a, const Discourse& d) {
  if (!a.any(Class::speech)) return {};
  for (int i = 0; i + 1 < a.size(); ++i) {
    const PlaceSpan* p = a.place(i);
    if (p == nullptr) continue;
    // 'President Vucic of Serbia'
    for (int k = i - 2; a.is(i - 1, "of") && k >= 0 && k > i - 5; --k) {
      if (!a.kind(k, ItemKind::word) && a.place(k) == nullptr) break;
      if (office_at(a, k)) return place_meant(*p, d, false);
    }
    for (int k = i + 1; k <= i + 3; ++k) {
      if (!office_at(a, k)) continue;
      if (a.is(k + 1, "to") && a.place(k + 2) == nullptr) continue;
      return place_meant(*p, d, false);
    }
  }
  return {};
}

// 'Türkiye's ambassador to Bangladesh', 'the President of Kazakhstan opened the talks with the
// Prime Minister of Mongolia': 'we' and 'you' are these two.
void find_envoys(const Work& w, Discourse& d) {
  if (d.envoy_of.valid() || w.a.places.size() < 2) return;
  PlaceId of, to;
  for (int i = 0; i + 1 < w.a.size(); ++i) {
    const bool near =
        w.a.place(i - 1) != nullptr || w.a.place(i - 2) != nullptr || w.a.is(i + 1, "of");
    if (!near || !office_at(w.a, i)) continue;
    const std::size_t last = w.a.items[static_cast<std::size_t>(i)].last - 1;
    const bool envoy = words::kEnvoyNoun.has(*w.a.tokens[last].row);  // 'trade commissioner' too
    const PlaceSpan* owner = w.a.place(i - 1) != nullptr                 ? w.a.place(i - 1)
                             : w.a.is_any(i - 1, words::kEnvoyAttribute) ? w.a.place(i - 2)
                                                                         : nullptr;
    int k = i + 2;
    if (w.a.is(k, "the")) ++k;
    if (owner == nullptr && w.a.is(i + 1, "of")) owner = w.a.place(k);
    if (owner == nullptr) continue;
    const PlaceId id = place_meant(*owner, d, false);
    if (!id.valid() || id == of) continue;
    if (of.valid()) {
      to = id;
      break;
    }
    of = id;
    if (envoy && w.a.is_any(i + 1, {"to", "in"}) && w.a.place(k) != nullptr)
      to = place_meant(*w.a.place(k), d, false);
    if (envoy && w.a.is(i + 1, "of") && w.a.is_any(k + 1, {"to", "in"})) {
      const int post = w.a.is(k + 2, "the") ? k + 3 : k + 2;  // 'the Ambassador of India to Poland'
      if (w.a.place(post) != nullptr) to = place_meant(*w.a.place(post), d, false);
    }
    // 'Lunch in Tunis with the Italian ambassador'
    for (int p = 1; envoy && !to.valid() && p < i; ++p) {
      if (w.a.place(p) != nullptr && w.a.place(p) != owner && w.a.is(p - 1, "in"))
        to = place_meant(*w.a.place(p), d, false);
    }
    if (to.valid()) break;
  }
  if (!of.valid() || !to.valid() || of == to) return;
  d.envoy_of = of;
  d.envoy_to = to;
}

}  // namespace tally::reading
