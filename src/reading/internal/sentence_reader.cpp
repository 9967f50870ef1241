#include "reading/internal/sentence_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"
#include "reading/internal/directions.h"
#include "reading/internal/explain.h"
#include "reading/internal/gloss.h"
#include "reading/internal/profile.h"
#include "reading/internal/qualifiers.h"
#include "reading/internal/row_heads.h"
#include "reading/internal/sentence_checks.h"
#include "reading/internal/table_rows.h"
#include "reading/internal/work.h"

namespace tally::reading {
struct SentenceReader::Impl {
  const Document* document = nullptr;
  Discourse d;
  std::string language = "en";
  std::size_t last_block = Discourse::kContext;
  std::optional<core::Period> paragraph_period;  // with which the paragraph began
  std::string voice;                             // label of the one who speaks in a transcript

  explicit Impl(const Document& doc) : document(&doc) {
    if (doc.date)
      d.today = *doc.date;
    else
      d.today = *core::Day::from_ymd(2000, 1, 1);
    d.now = core::Month::of(d.today);
    language = language_of(doc.text);
    d.home = home_of(doc.text, d);
    const Profile profile = profile_of(doc, d.today);
    d.dollar = profile.dollar;
    d.office = d.topic = profile.home;
    d.national = profile.national;
  }

  Work run(std::string_view text, const Sentence& sentence) {
    const bool goes_on = d.has_pair() || d.list_flow || d.national;
    return run(text, sentence, goes_on ? Analysis::Need::trade_or_amount : Analysis::Need::trade);
  }
  Work run(std::string_view text, const Sentence& sentence, Analysis::Need need) {
    Work w(text, d, need);
    if (w.a.only_places) return w;
    if (worth_reading(w.a, d)) {
      read_ranks(w);
      read_lists(w, sentence.role == BlockRole::list_item);
      read_amounts(w);
      read_comparisons(w);
      read_rank_order(w);
      read_records(w);
      read_directions(w);
      settle_modes(w);
      read_at_rate_and_said(w);
      settle_periods(w);
      carry_qualifiers(w);
      drop_vague_directions(w);
      refuse_qualified(w);
      read_closeness(w);
      drop_noise(w);
    }
    return w;
  }

  void drop_noise(Work& w) const {
    const bool wish = w.a.any(Class::wish);
    for (Draft& draft : w.drafts) {
      Claim& c = draft.claim;
      if (draft.drop) continue;
      if (wish && (c.kind == ClaimKind::target || c.kind == ClaimKind::forecast)) {
        draft.drop = true;
        w.why = "a wish, not a statement";
      }
      if (const std::string_view why = other_trade(w, draft); !why.empty()) {
        draft.drop = true;
        w.why = std::string(why);
      }
      if (c.reporter.empty() || c.partner.empty() || c.reporter == c.partner) draft.drop = true;
      if (c.scope == "services") {
        draft.drop = true;
        w.why = "services alone";
      }
    }
    for (std::size_t i = 0; i < w.drafts.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) {
        if (!w.drafts[i].drop && !w.drafts[k].drop &&
            same_slots(w.drafts[i].claim, w.drafts[k].claim))
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
      // 'Belarus and Georgia held talks in Minsk': where they met names nobody anew
      if (p->kind == places::NameKind::capital && w.a.is(i - 1, "in") &&
          std::find(d.recent.begin(), d.recent.end(), id) != d.recent.end())
        continue;
      if (!d.topic.valid() &&
          (p->kind == places::NameKind::institution ||
           (w.a.is(i - 1, "for") && w.a.is_any(i - 2, {"figures", "data", "statistics"}))))
        d.topic = id;
      d.saw(id);
    }
    ++d.period_age;
    if (std::any_of(w.a.times.begin(), w.a.times.end(),
                    [](const TimeSpan& t) { return t.part_of_month; })) {
      d.part_of_month = true;
      d.period.reset();
    }
    national(w);
    const Series* last = nullptr;
    const bool series_named =
        std::any_of(w.series.begin(), w.series.end(), [](const Series& x) { return x.ok; });
    const bool productive = std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& x) {
      return !x.drop && !x.total_partner && x.claim.kind != ClaimKind::rank;
    });
    for (const Series& s : w.series) {
      if (s.ok && s.open_partner && !d.topic.valid() && s.reporter.places.size() == 1)
        d.topic = s.reporter.places.front();
      if (!s.ok || s.open_partner || s.mention < 0) continue;
      // a series that only stands by ('Beijing's ban on Korean goods') does not turn the text
      if (productive && !has_draft(w, s)) continue;
      const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
      if (m.kind == Mention::Kind::goods || m.kind == Mention::Kind::abroad) continue;
      last = &s;
    }
    d.subject = series_named ? PlaceId{} : opening_place(w, d);
    if (d.block != last_block && d.block != Discourse::kContext && w.drafts.empty()) {
      if (const PlaceId of = paragraph_of(w, d); of.valid()) d.frame_paragraph(of);
    }
    last_block = d.block;
    if (last != nullptr) {
      d.product = last->product;
      // trade has no direction, a rank has an owner
      const bool turned = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
        return x.claim.kind == ClaimKind::rank && last->flow == Flow::turnover &&
               x.claim.reporter == last->partner && x.claim.partner == last->reporter;
      });
      set_pair(turned ? last->partner : last->reporter, turned ? last->reporter : last->partner);
      d.flow = last->flow;
      d.sign = last->sign;
      d.share = false;
      any = true;
    }
    bool now_set = false;
    bool ranked = false;
    for (const Draft& draft : w.drafts) {
      if (draft.drop && draft.claim.kind != ClaimKind::rank) continue;
      const Claim& c = draft.claim;
      if (c.kind == ClaimKind::rank && !draft.total_partner) {
        d.list_flow = c.flow;
        d.list_live = true;
        d.list_reporter = c.reporter;
        d.list_rank = static_cast<int>(c.value ? c.value->value() : 1);
        d.list_share = std::any_of(w.drafts.begin(), w.drafts.end(),
                                   [](const Draft& x) { return x.claim.kind == ClaimKind::share; });
        if (last == nullptr && !ranked) {  // 'second, after Russia' is about the second
          set_pair(c.reporter, c.partner);
          d.flow = c.flow;
          ranked = true;
        }
      }
      if (draft.drop) continue;
      if (c.kind == ClaimKind::comparison && last == nullptr) {
        set_pair(c.reporter, c.partner);
        d.flow = c.flow;
        for (PlaceId p : c.partner.places) d.saw(p);  // 'it' is the winner
      }
      if (c.kind == ClaimKind::share && !draft.total_partner) {
        set_pair(c.reporter, c.partner);
        d.flow = c.flow;
        d.share = true;
      }
      if (c.kind == ClaimKind::balance && c.value && !draft.total_partner)
        (c.value->value() < 0 ? d.last_deficit : d.last_surplus) = {c.reporter, c.partner};
      if (c.unit == ClaimUnit::money && !c.currency.empty()) d.currency = c.currency;
      if (c.unit == ClaimUnit::pct &&
          (c.kind == ClaimKind::change || c.kind == ClaimKind::forecast))
        d.rate = c.value;
      if (c.kind == ClaimKind::level && draft.role == Role::main && c.value && c.product.empty()) {
        if (c.flow == Flow::exports) d.exports = c.value->value();
        if (c.flow == Flow::imports) d.imports = c.value->value();
      }
      const bool alone =
          draft.role == Role::main && std::any_of(w.a.tokens.begin(), w.a.tokens.end(),
                                                  [](const Token& t) { return t.low == "alone"; });
      if (alone && d.period) continue;  // 'in June alone' leaves the period of the text
      if (draft.role == Role::main && c.period && !future(c) && c.kind != ClaimKind::since &&
          c.kind != ClaimKind::trend) {
        // a look back into history leaves the period of the text as it is
        const bool history =
            d.period && c.period->last + 30 < d.period->last && d.period->last + 30 > d.now;
        // of several months of one sentence the latest is what the text is about
        const bool had = d.period && c.period->last < d.period->last &&
                         c.period->months() == d.period->months() &&
                         w.a.sense(draft.item - 1, Class::be) != nullptr &&
                         w.a.any(Class::self);  // 'In 2024 it had been $104 billion'
        const bool older =
            had || (now_set && d.period && c.period->months() == d.period->months() &&
                    c.period->last < d.period->last);
        if (((c.period_written && !history) || !d.period) && !older) {
          now_set = now_set || c.period_written;
          d.period = c.period;
          if (d.period && d.period->months() < 12) d.part = d.period;
          if (c.period_written) d.part_of_month = false;
        }
        d.period_age = 0;
      }
    }
    std::vector<PlaceId> voted;
    for (const Draft& x : w.drafts) {
      if (!x.drop && !x.total_partner && x.claim.kind != ClaimKind::rank)
        d.count_pair(x.claim.reporter, x.claim.partner);
      if (x.drop || x.claim.reporter.places.size() != 1) continue;
      for (const ClaimParty* p : {&x.claim.reporter, &x.claim.partner}) {
        const bool has = p == &x.claim.reporter || x.claim.flow == Flow::turnover;  // of either
        if (!has || p->places.size() != 1 || x.total_partner) continue;
        if (std::find(voted.begin(), voted.end(), p->places[0]) != voted.end()) continue;
        d.vote(voted.emplace_back(p->places[0]));
      }
    }
    d.asked = last != nullptr && w.a.size() > 0 && w.a.punct(w.a.size() - 1, "?");
    if (w.list_head) {
      d.list_flow = w.list_head->flow;
      d.list_reporter = w.list_head->reporter;
      d.list_rank = 0;
    }
    period_alone(w);
    for (const Draft& x : w.drafts) {
      if (!x.total_partner || x.drop || x.claim.reporter.places.size() != 1) continue;
      if (x.claim.kind != ClaimKind::level && x.claim.kind != ClaimKind::change) continue;
      d.whole = x.claim.reporter.places.front();
      d.whole_block = d.block;
    }
    table_heading(w);
    if (!d.in_row) head_rows(w, d);
    find_envoys(w, d);
    find_official(w, d);
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

  // 'Uganda sold more to Kenya than to anyone in January-September': 'the period under review' of
  // the next sentence, although nothing was stated here.
  void period_alone(const Work& w) {
    if (w.a.times.empty()) return;
    // 'The finance ministry released the December data.'
    const bool data = std::any_of(w.a.tokens.begin(), w.a.tokens.end(), [](const Token& t) {
      return t.low == "data" || t.low == "figures" || t.low == "statistics" || t.low == "numbers";
    });
    if (w.mentions.empty() && !data) return;
    if (std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& x) { return !x.drop; }))
      return;
    std::optional<core::Period> only;
    int count = 0;
    for (const TimeSpan& t : w.a.times) {
      if (t.kind != TimeKind::period || t.preposition == "since" || t.preposition == "by") continue;
      ++count;
      only = resolve(t, TimeContext{d.now, d.today, d.period, d.topic, false});
    }
    if (count != 1 || !only || only->months() > 12 || only->last >= d.now) return;
    d.period = only;
    d.period_age = 0;
    d.part_of_month = false;
  }

  static bool has_draft(const Work& w, const Series& s) {
    return std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
      return !x.drop && ((x.claim.reporter == s.reporter && x.claim.partner == s.partner) ||
                         (x.claim.reporter == s.partner && x.claim.partner == s.reporter));
    });
  }

  // A text that begins with all the trade of a country is about that.
  void national(const Work& w) {
    if (d.national || (d.has_pair() && !d.weak_pair)) return;
    const Draft* whole = nullptr;
    for (const Draft& x : w.drafts) {
      const ClaimKind k = x.claim.kind;
      if (x.claim.reporter.places.size() != 1) continue;
      if (x.total_partner &&
          (k == ClaimKind::level || k == ClaimKind::change || k == ClaimKind::balance))
        whole = whole == nullptr ? &x : whole;
    }
    // the first series named says what the text is about
    for (std::size_t m = 0; m < w.mentions.size(); ++m) {
      if (w.mentions[m].kind != Mention::Kind::noun || !w.series[m].ok) continue;
      if (!w.series[m].open_partner) return;
      break;
    }
    PlaceId of = whole != nullptr ? whole->claim.reporter.places.front() : PlaceId{};
    for (std::size_t m = 0; m < w.mentions.size() && !of.valid(); ++m) {
      // 'Japan logged a trade deficit in January'
      const Series& s = w.series[m];
      if (w.mentions[m].kind != Mention::Kind::noun || !s.ok || s.reporter.places.size() != 1)
        continue;
      if (!s.open_partner) return;
      if (s.flow != Flow::turnover && s.product.empty()) of = s.reporter.places.front();
    }
    if (!of.valid()) return;
    d.national = true;
    d.topic = of;
    d.reporter = {};
    d.partner = {};
  }

  void set_pair(const ClaimParty& reporter, const ClaimParty& partner) {
    if (reporter.empty() || partner.empty()) return;
    const bool same = (reporter == d.reporter && partner == d.partner) ||
                      (reporter == d.partner && partner == d.reporter);
    if (!same) d.exports = d.imports = 0;
    d.reporter = reporter;
    d.partner = partner;
    d.weak_pair = false;
    d.whole = {};
    d.pair_block = d.block;
    if (!d.topic.valid() && reporter.places.size() == 1) d.topic = reporter.places.front();
  }

  // 'Vietnam and the United States normalised ties': two places make a pair.
  void two_places(const Work& w) {
    if (w.a.places.size() < 2) return;
    std::vector<PlaceId> order;
    for (const PlaceSpan& p : w.a.places) {
      const PlaceId id = place_meant(p, d, false);
      if (id.valid() && std::find(order.begin(), order.end(), id) == order.end())
        order.push_back(id);
    }
    if (order.size() > 2) {  // 'Putin and Erdogan met on the sidelines of the G20'
      std::erase_if(
          order, [](PlaceId p) { return places::places().row(p).kind == places::PlaceKind::bloc; });
    }
    if (order.size() == 2) {
      d.reporter = single(order[0]);
      d.partner = single(order[1]);
      d.weak_pair = true;
      d.pair_block = d.block;
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

  // A list ends with the first line that is no item of it.
  void enter(const Sentence& sentence) {
    d.block = sentence.block;
    d.in_row = sentence.role == BlockRole::list_item;
    if (d.block == last_block) return;
    if (!d.in_row) {
      d.rows.reset();
      d.list_live = false;
    }
    // a paragraph that looked back does not take the text with it
    if (paragraph_period && d.period && d.period->last < paragraph_period->first)
      d.period = paragraph_period;
    paragraph_period = d.period;
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
    if (!who.valid() && d.envoy_of.valid()) {
      // an interview: the envoy answers, the paper asks
      const std::string low = core::to_lower(voice);
      bool envoy = voice == "A" || low == "answer";
      for (const std::string_view office : {"ambassador", "commissioner", "envoy", "consul"})
        envoy = envoy || low.find(office) != std::string::npos;
      d.speaker = envoy ? d.envoy_of : d.envoy_to;
      d.addressee = envoy ? d.envoy_to : d.envoy_of;
      return;
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

const std::string& SentenceReader::language() const { return impl_->language; }

void SentenceReader::feed(std::string_view context) {
  impl_->d.block = Discourse::kContext;
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
    impl_->remember(impl_->run(one, Sentence{}, Analysis::Need::all));
  }
}

std::vector<Found> SentenceReader::read(const Sentence& sentence,
                                        std::vector<MissedSentence>* missed) {
  impl_->voices(sentence);
  impl_->enter(sentence);
  const std::string_view text = impl_->text_of(sentence);
  if (text.size() > 20000) return {};  // no sentence of a language: a dump of data
  if (sentence.role == BlockRole::table_row &&
      !(sentence.table_header.empty() && sentence.table_caption.empty())) {
    std::vector<Found> cells = read_table_row(sentence, impl_->document->text, impl_->d);
    if (!cells.empty()) return cells;
  }
  const Gloss gloss = gloss_of(text, impl_->language);
  const bool glossed = !gloss.pieces.empty();
  const Work w = impl_->run(glossed ? std::string_view(gloss.text) : text, sentence);
  if (w.a.only_places) {  // no word of trade: it only leaves its places to the next ones
    impl_->remember(w);
    if (const auto period = period_of_heading(text, impl_->d)) impl_->d.period = period;
    return {};
  }
  std::vector<Found> out = impl_->found(w, glossed ? 0 : sentence.begin, sentence.role);
  if (glossed) {
    for (Found& f : out) {
      const auto [begin, end] = gloss.back(f.begin, f.end);
      f.begin = sentence.begin + begin;
      f.end = sentence.begin + end;
      f.confidence -= 0.2;
      f.assumed.push_back("read word by word: " + gloss.text);
    }
  }
  if (!out.empty() && says_goods(text)) {
    for (Found& f : out) {
      if (f.claim.scope.empty() && f.claim.product.empty()) f.claim.scope = "goods";
    }
  }
  if (out.empty() && missed != nullptr) {
    const std::string why = reason_for_nothing(w);
    if (!why.empty()) missed->push_back({sentence.begin, sentence.end, why});
  } else if (missed != nullptr) {
    for (const std::string& why : w.refused) missed->push_back({sentence.begin, sentence.end, why});
  }
  impl_->remember(w);
  return out;
}

std::string SentenceReader::explain(const Sentence& sentence) {
  impl_->voices(sentence);
  const std::string_view text = impl_->text_of(sentence);
  const Gloss gloss = gloss_of(text, impl_->language);
  const bool glossed = !gloss.pieces.empty();
  const Work w = impl_->run(glossed ? std::string_view(gloss.text) : text, sentence);
  std::string out = glossed ? "word by word\n  " + gloss.text + "\n" : std::string();
  out += explain_work(w);
  impl_->remember(w);
  return out;
}

}  // namespace tally::reading
