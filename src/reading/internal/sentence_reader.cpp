#include "reading/internal/sentence_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"
#include "reading/internal/explain.h"
#include "reading/internal/work.h"

namespace tally::reading {
namespace {

// A sentence that cannot hold a claim is not parsed beyond its places.
bool worth_reading(const Analysis& a, const Discourse& d) {
  bool amount = false;
  for (const QuantitySpan& q : a.quantities) {
    amount = amount || (q.kind != QuantityKind::count && q.kind != QuantityKind::other);
  }
  bool word = false;
  for (int i = 0; i < a.size() && !word; ++i) {
    word = a.sense(i, Class::flow) != nullptr || a.sense(i, Class::ranknoun) != nullptr ||
           a.sense(i, Class::flowverb) != nullptr || a.sense(i, Class::overtake) != nullptr ||
           a.sense(i, Class::closer) != nullptr || a.sense(i, Class::changehands) != nullptr ||
           a.sense(i, Class::place_noun) != nullptr || a.sense(i, Class::record) != nullptr;
  }
  if (word) return true;
  return amount && (d.has_pair() || d.list_flow);
}

bool future(const Claim& c) {
  return c.kind == ClaimKind::target || c.kind == ClaimKind::forecast ||
         c.kind == ClaimKind::said || c.kind == ClaimKind::at_rate ||
         c.modality != language::Modality::fact;
}

bool same_claim(const Claim& x, const Claim& y) {
  return x.kind == y.kind && x.reporter == y.reporter && x.partner == y.partner &&
         x.flow == y.flow && x.period == y.period && x.value == y.value && x.unit == y.unit &&
         x.comparator == y.comparator && x.product == y.product;
}

}  // namespace

struct SentenceReader::Impl {
  const Document* document = nullptr;
  Discourse d;
  std::string voice;  // label of the one who speaks in a transcript

  explicit Impl(const Document& doc) : document(&doc) {
    if (doc.date)
      d.today = *doc.date;
    else
      d.today = *core::Day::from_ymd(2000, 1, 1);
    d.now = core::Month::of(d.today);
    dollars(doc.text);
  }

  // 'in Canadian dollars': what '$' means in the whole text.
  void dollars(const std::string& text) {
    static const std::vector<std::pair<std::string_view, std::string_view>> kWords = {
        {"Canadian dollars", "CAD"},
        {"Australian dollars", "AUD"},
        {"New Zealand dollars", "NZD"},
        {"Singapore dollars", "SGD"},
        {"Hong Kong dollars", "HKD"}};
    for (const auto& [words, code] : kWords) {
      const std::size_t at = text.find(words);
      if (at == std::string::npos || at < 4) continue;
      const std::string before = text.substr(at - 3, 3);
      if (before != "in ") continue;
      if (const auto c = core::Currency::parse(code)) d.dollar = *c;
      return;
    }
  }

  Work run(std::string_view text, const Sentence& sentence) {
    Work w(text, d);
    if (worth_reading(w.a, d)) {
      read_ranks(w);
      read_lists(w, sentence.role == BlockRole::list_item);
      read_amounts(w);
      read_comparisons(w);
      read_records(w);
      settle_modes(w);
      read_at_rate_and_said(w);
      settle_periods(w);
      read_closeness(w);
      drop_noise(w);
    }
    return w;
  }

  void drop_noise(Work& w) const {
    for (Draft& draft : w.drafts) {
      Claim& c = draft.claim;
      if (c.reporter.empty() || c.partner.empty() || c.reporter == c.partner) draft.drop = true;
      if (c.scope == "services") {
        draft.drop = true;
        w.why = "services alone";
      }
    }
    for (std::size_t i = 0; i < w.drafts.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        if (!w.drafts[i].drop && !w.drafts[k].drop &&
            same_claim(w.drafts[i].claim, w.drafts[k].claim))
          w.drafts[i].drop = true;
      }
    }
  }

  std::vector<Found> found(const Work& w, std::size_t offset, BlockRole role) const {
    std::vector<Found> out;
    std::vector<const Draft*> order;
    for (const Draft& draft : w.drafts) {
      if (!draft.drop) order.push_back(&draft);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const Draft* x, const Draft* y) { return x->item < y->item; });
    for (const Draft* draft : order) {
      // A headline leaves the period open; the text says it again.
      if (role == BlockRole::headline && !draft->claim.period_written && draft->claim.period)
        continue;
      Found f;
      const auto [first, last] = words_of(w, *draft);
      f.begin = offset + w.a.begin_byte(first);
      f.end = offset + w.a.end_byte(last);
      f.claim = draft->claim;
      f.confidence = draft->confidence - 0.05 * static_cast<double>(draft->assumed.size());
      f.confidence = std::max(0.1, f.confidence);
      f.assumed = draft->assumed;
      f.trace.push_back("frame: " + draft->frame);
      speaker(w, f.claim);
      out.push_back(std::move(f));
    }
    return out;
  }

  // The words that carry a claim: from its verb or series to the amount.
  std::pair<int, int> words_of(const Work& w, const Draft& draft) const {
    int first = draft.first;
    int last = std::max(draft.item, draft.last - 1);
    const int c = w.clause(draft.item);
    for (int i = draft.item - 1; i >= 0 && i > draft.item - 9; --i) {
      if (w.clause(i) != c) break;
      if (w.a.sense(i, Class::trend) != nullptr || w.a.sense(i, Class::level) != nullptr ||
          w.a.sense(i, Class::be) != nullptr || w.mention_at[static_cast<std::size_t>(i)] >= 0) {
        first = std::min(first, i);
        break;
      }
      if (w.a.quantity(i) != nullptr) break;
    }
    return {std::max(0, first), std::min(last, w.a.size() - 1)};
  }

  void speaker(const Work& w, Claim& c) const {
    if (!voice.empty() && c.speaker.empty()) c.speaker = voice;
    if (d.speaker.valid() && !c.speaker_place) c.speaker_place = d.speaker;
    for (const PlaceSpan& p : w.a.places) {
      if (p.kind == places::NameKind::institution && c.source_named.empty()) {
        const PlaceId id = place_meant(p, w.d, false);
        if (p.note.find("customs") != std::string::npos ||
            p.note.find("statistic") != std::string::npos) {
          c.source_named = p.text;
          c.source_place = id;
        }
      }
      if (p.kind == places::NameKind::person && c.speaker.empty() && w.a.any(Class::speech)) {
        c.speaker = p.text;
        c.speaker_place = place_meant(p, w.d, false);
      }
    }
  }

  // What the sentence leaves for the next ones.
  void remember(const Work& w) {
    bool any = false;
    for (int i = 0; i < w.a.size(); ++i) {
      const PlaceSpan* p = w.a.place(i);
      if (p == nullptr) continue;
      const PlaceId id = place_meant(*p, d, false);
      if (!id.valid()) continue;
      if (!d.topic.valid() && p->kind == places::NameKind::institution) d.topic = id;
      d.saw(id);
    }
    ++d.period_age;
    const Series* last = nullptr;
    for (const Series& s : w.series) {
      if (s.ok && s.open_partner && !d.topic.valid() && s.reporter.places.size() == 1)
        d.topic = s.reporter.places.front();
      if (!s.ok || s.open_partner || s.mention < 0) continue;
      const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
      if (m.kind == Mention::Kind::goods || m.kind == Mention::Kind::abroad) continue;
      last = &s;
    }
    if (last != nullptr) {
      set_pair(last->reporter, last->partner);
      d.flow = last->flow;
      d.sign = last->sign;
      d.share = false;
      any = true;
    }
    for (const Draft& draft : w.drafts) {
      if (draft.drop && draft.claim.kind != ClaimKind::rank) continue;
      const Claim& c = draft.claim;
      if (c.kind == ClaimKind::rank && !draft.total_partner) {
        d.list_flow = c.flow;
        d.list_reporter = c.reporter;
        d.list_rank = static_cast<int>(c.value ? c.value->value() : 1);
        d.list_share = std::any_of(w.drafts.begin(), w.drafts.end(),
                                   [](const Draft& x) { return x.claim.kind == ClaimKind::share; });
        if (last == nullptr) {
          set_pair(c.reporter, c.partner);
          d.flow = c.flow;
        }
      }
      if (draft.drop) continue;
      if (c.kind == ClaimKind::comparison && last == nullptr) {
        set_pair(c.reporter, c.partner);
        d.flow = c.flow;
        for (PlaceId p : c.partner.places) d.saw(p);  // 'it' is the winner
      }
      if (c.kind == ClaimKind::share) {
        set_pair(c.reporter, c.partner);
        d.flow = c.flow;
        d.share = true;
      }
      if (c.unit == ClaimUnit::money && !c.currency.empty()) d.currency = c.currency;
      if (c.unit == ClaimUnit::pct &&
          (c.kind == ClaimKind::change || c.kind == ClaimKind::forecast))
        d.rate = c.value;
      if (c.kind == ClaimKind::level && draft.role == Role::main && c.value && c.product.empty()) {
        if (c.flow == Flow::exports) d.exports = c.value->value();
        if (c.flow == Flow::imports) d.imports = c.value->value();
      }
      if (draft.role == Role::main && c.period && !future(c) && c.kind != ClaimKind::since &&
          c.kind != ClaimKind::trend) {
        // a look back into history leaves the period of the text as it is
        const bool history =
            d.period && c.period->last + 30 < d.period->last && d.period->last + 30 > d.now;
        if ((c.period_written && !history) || !d.period) {
          d.period = c.period;
        }
        d.period_age = 0;
      }
    }
    table_heading(w);
    if (!any && !d.has_pair()) two_places(w);
    month_default(w);
  }

  // 'IMPORTS BY ORIGIN': what the list below it is about.
  void table_heading(const Work& w) {
    if (!w.a.quantities.empty() || w.a.size() > 8) return;
    for (const Mention& m : w.mentions) {
      if (m.kind != Mention::Kind::noun || !m.plain_noun || !w.a.is(m.last, "by")) continue;
      if (!w.a.is_any(m.last + 1, {"origin", "destination", "partner", "country", "source",
                                   "market", "countries", "partners"}) &&
          w.a.sense(m.last + 1, Class::ranknoun) == nullptr) {
        continue;
      }
      d.list_flow = flow_of(m.flow);
      d.list_rank = 0;
      d.list_reporter = d.topic.valid() ? single(d.topic) : d.reporter;
      d.flow = d.list_flow;
    }
  }

  void set_pair(const ClaimParty& reporter, const ClaimParty& partner) {
    if (reporter.empty() || partner.empty()) return;
    const bool same = (reporter == d.reporter && partner == d.partner) ||
                      (reporter == d.partner && partner == d.reporter);
    if (!same) d.exports = d.imports = 0;
    d.reporter = reporter;
    d.partner = partner;
    if (!d.topic.valid() && reporter.places.size() == 1) d.topic = reporter.places.front();
  }

  // 'Vietnam and the United States normalised ties': two places make a pair.
  void two_places(const Work& w) {
    std::vector<PlaceId> order;
    for (const PlaceSpan& p : w.a.places) {
      const PlaceId id = place_meant(p, d, false);
      if (id.valid() && std::find(order.begin(), order.end(), id) == order.end())
        order.push_back(id);
    }
    if (order.size() == 2) {
      d.reporter = single(order[0]);
      d.partner = single(order[1]);
      if (!d.flow) d.flow = Flow::turnover;
    }
  }

  // Releases of some offices compare with the month before without saying so.
  void month_default(const Work& w) {
    for (const Draft& draft : w.drafts) {
      if (draft.drop || draft.role != Role::base || !draft.claim.period) continue;
      for (const Draft& main : w.drafts) {
        if (main.role == Role::main && !main.drop && main.claim.period &&
            main.claim.period->is_month() && draft.claim.period->is_month() &&
            *draft.claim.period == main.claim.period->shifted(-1) && draft.claim.period_written) {
          d.month_on_month = true;
        }
      }
    }
  }

  void voices(const Sentence& sentence) {
    if (sentence.speaker.empty() || sentence.speaker == voice) return;
    voice = sentence.speaker;
    const Analysis a(voice, d.today);
    PlaceId who;
    for (const PlaceSpan& p : a.places) {
      const PlaceId id = place_meant(p, d, false);
      if (id.valid()) {
        who = id;
        break;
      }
    }
    if (!who.valid()) {
      // an unnamed voice answers: the two change places
      if (d.speaker.valid() && d.addressee.valid()) std::swap(d.speaker, d.addressee);
      return;
    }
    const PlaceId before = d.speaker;
    d.speaker = who;
    if (before.valid() && before != who) {
      d.addressee = before;
    } else {
      const ClaimParty other = d.other_of(single(who));
      if (!other.empty())
        d.addressee = other.places.front();
      else {
        for (PlaceId p : d.recent) {
          if (p != who) {
            d.addressee = p;
            break;
          }
        }
      }
    }
  }

  std::string_view text_of(const Sentence& s) const {
    const std::string& text = document->text;
    const std::size_t begin = std::min(s.begin, text.size());
    const std::size_t end = std::min(std::max(s.end, begin), text.size());
    return std::string_view(text).substr(begin, end - begin);
  }
};

SentenceReader::SentenceReader(const Document& document)
    : impl_(std::make_unique<Impl>(document)) {}
SentenceReader::~SentenceReader() = default;
SentenceReader::SentenceReader(SentenceReader&&) noexcept = default;
SentenceReader& SentenceReader::operator=(SentenceReader&&) noexcept = default;

void SentenceReader::feed(std::string_view context) {
  // Sentences of the context: a full stop before a blank and a capital.
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= context.size(); ++i) {
    const bool end =
        i == context.size() ||
        ((context[i] == '.' || context[i] == '?' || context[i] == '!' || context[i] == '\n') &&
         (i + 1 >= context.size() || context[i + 1] == ' ' || context[i] == '\n') &&
         (i + 2 >= context.size() || !(context[i + 2] >= 'a' && context[i + 2] <= 'z')) &&
         !(i >= 2 && context[i - 2] == '.'));
    if (!end) continue;
    const std::string_view one = context.substr(begin, std::min(i + 1, context.size()) - begin);
    begin = i + 1;
    if (one.find_first_not_of(" \n\t.") == std::string_view::npos) continue;
    const Work w = impl_->run(one, Sentence{});
    impl_->remember(w);
  }
}

// 'Goods deficit', 'merchandise exports', 'trade in goods': services are not meant.
static bool says_goods(std::string_view text) {
  const std::string lower = core::to_lower(text);
  const auto says = [&](std::string_view words) { return lower.find(words) != std::string::npos; };
  if (says("services")) return false;
  for (const std::string_view goods : {"goods ", "merchandise "}) {
    for (const std::string_view flow :
         {"trade", "exports", "imports", "deficit", "surplus", "balance", "gap", "shipments"}) {
      if (says(std::string(goods) + std::string(flow))) return true;
    }
  }
  return says("trade in goods") || says("deficit in goods") || says("surplus in goods");
}

std::vector<Found> SentenceReader::read(const Sentence& sentence,
                                        std::vector<MissedSentence>* missed) {
  impl_->voices(sentence);
  const std::string_view text = impl_->text_of(sentence);
  if (text.size() > 20000) return {};  // no sentence of a language: a dump of data
  const Work w = impl_->run(text, sentence);
  std::vector<Found> out = impl_->found(w, sentence.begin, sentence.role);
  if (says_goods(text)) {
    for (Found& f : out) {
      if (f.claim.scope.empty() && f.claim.product.empty()) f.claim.scope = "goods";
    }
  }
  if (out.empty() && missed != nullptr && !w.why.empty()) {
    const bool amount =
        std::any_of(w.a.quantities.begin(), w.a.quantities.end(), [](const QuantitySpan& q) {
          return q.kind != QuantityKind::count && q.kind != QuantityKind::ordinal &&
                 q.kind != QuantityKind::other;
        });
    if (amount) missed->push_back({sentence.begin, sentence.end, w.why});
  }
  impl_->remember(w);
  return out;
}

std::string SentenceReader::explain(const Sentence& sentence) {
  impl_->voices(sentence);
  const Work w = impl_->run(impl_->text_of(sentence), sentence);
  std::string out = explain_work(w);
  impl_->remember(w);
  return out;
}

}  // namespace tally::reading
