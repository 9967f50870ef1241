#include "reading/internal/sentence_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.h"
#include "reading/internal/aims.h"
#include "reading/internal/balance_roles.h"
#include "reading/internal/directions.h"
#include "reading/internal/explain.h"
#include "reading/internal/figures_left.h"
#include "reading/internal/find_text.h"
#include "reading/internal/first_person.h"
#include "reading/internal/gloss.h"
#include "reading/internal/headings.h"
#include "reading/internal/kept_analyses.h"
#include "reading/internal/money_meant.h"
#include "reading/internal/moves.h"
#include "reading/internal/parts_told.h"
#include "reading/internal/profile.h"
#include "reading/internal/qualifiers.h"
#include "reading/internal/release_period.h"
#include "reading/internal/row_heads.h"
#include "reading/internal/running_time.h"
#include "reading/internal/said_of_it.h"
#include "reading/internal/sentence_checks.h"
#include "reading/internal/sentence_memory.h"
#include "reading/internal/share_runs.h"
#include "reading/internal/speech_parties.h"
#include "reading/internal/sums_by_partner.h"
#include "reading/internal/table_rows.h"
#include "reading/internal/text_hub.h"
#include "reading/internal/unit_lists.h"
#include "reading/internal/unreal.h"
#include "reading/internal/whole_and_part.h"
#include "reading/internal/work.h"
#include "reading/words/speech.h"

namespace tally::reading {
struct SentenceReader::Impl {
  const Document* document = nullptr;
  Discourse d;
  std::string language = "en";
  std::size_t last_block = Discourse::kContext;
  bool last_in_row = false;
  std::optional<core::Period> paragraph_period;  // with which the paragraph began
  std::optional<core::Period> first_period;      // the first that the text named
  std::string voice, asker;  // labels of the one who speaks in a transcript, and of who asks
  std::vector<PlaceId> voices_of_two;           // the countries of its labels, if they are two
  PlaceId guest, host, compatriots;             // of an interview; the country of all who speak
  bool month_stated = false, dialogue = false;  // a month was stated; dashes begin turns
  std::vector<std::size_t> questions;           // blocks of an interview without labels
  PlaceId asked_by, answered_by;                // of that interview
  std::optional<std::pair<ClaimParty, ClaimParty>> section;  // see head_section()
  NamedSides sides;
  KeptAnalyses kept;

  explicit Impl(const Document& doc) : document(&doc) {
    d.today = doc.date ? *doc.date : *core::Day::from_ymd(2000, 1, 1);
    d.now = core::Month::of(d.today);
    language = language_of(doc.text);
    d.comma = comma_of(doc.text);
    d.home = home_of(doc.text, d);
    d.dateline = seat_of(doc, d);
    const Profile profile = profile_of(doc, d.today);
    d.office = d.topic = profile.home;
    d.national = profile.national;
    if (doc.sentences.size() > 1 || !doc.set_aside.empty()) read_release_period(doc, d);
    SpeechParties parties = speech_parties(doc, d);
    d.speaker = parties.speaker;
    d.addressee = parties.addressee;
    voices_of_two = std::move(parties.voices);
    guest = parties.guest;
    host = parties.host;
    asker = std::move(parties.asker);
    questions = std::move(parties.questions);
    dialogue = parties.dialogue;
    if (parties.compatriots) d.speaker = compatriots = guest;
    tell_moneys(doc, profile, d);
    pair_of_speech(d);
    asked_by = d.addressee;
    answered_by = d.speaker;
  }

  Work run(std::string_view text, const Sentence& sentence) {
    const bool goes_on = d.has_pair() || d.list_flow || d.national;
    // 'Overall it ranks 28th.': of a list that was said before; 'Data for June are out.'
    constexpr std::size_t kShort = 140;  // bytes
    const bool bare = (d.scale >= 6 || d.list_flow || d.share) && d.has_pair() && has_digit(text);
    const bool shortly = text.size() < kShort &&
                         (bare || (!d.told.empty() && opens_on_figure(text)) ||
                          (goes_on && says_what_follows(text)) || goes_on_with_move(text, d));
    if (shortly || d.former_order) return run(text, sentence, Analysis::Need::all);
    return run(text, sentence, goes_on ? Analysis::Need::trade_or_amount : Analysis::Need::trade);
  }
  Work run(std::string_view text, const Sentence& sentence, Analysis::Need need) {
    d.goes_on = goes_on_with_it(text);
    return_to_the_two(text, d);
    Work w(kept.take(sentence.begin, text, d, need), d);
    if (w.a.only_places) return w;
    if (worth_reading(w.a, d)) {
      complete_sums(w);
      read_share_runs(w);
      read_ranks(w);
      read_lists(w, sentence.role == BlockRole::list_item && !dialogue);
      read_amounts(w);
      read_leaning(w);
      read_comparisons(w);
      read_rank_order(w);
      read_records(w);
      read_directions(w);
      centre_pairs(w);
      read_follow_ups(w);
      read_product_lists(w);
      read_whole_and_part(w);
      read_sums_by_partner(w);
      read_parts_told(w);
      keep_share_runs(w);
      drop_other_sums(w);
      settle_modes(w);
      read_at_rate_and_said(w);
      settle_periods(w);
      drop_unreal(w);
      settle_aims(w);
      settle_balances(w);
      carry_qualifiers(w);
      drop_vague_directions(w);
      refuse_qualified(w);
      read_closeness(w);
      drop_noise(w);
    }
    return w;
  }

  void drop_noise(Work& w) const {
    const bool wish = only_wished(w.a);
    drop_out_of_place(w, document->date.has_value());
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
      f.grounded = grounded(w.a, f.claim) && !borrowed_owner(w, f.claim);
      f.trace.push_back("frame: " + draft->frame);
      speaker(w, f.claim);
      out.push_back(std::move(f));
    }
    return out;
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

  void remember(const Work& w) {
    reading::remember(w, d, last_block);
    d.former_order = w.former_order;
  }

  // A list ends with the first line that is no item of it.
  void enter(const Sentence& sentence) {
    d.block = sentence.block;
    d.in_row = sentence.role == BlockRole::list_item && !dialogue;
    d.headline = sentence.role == BlockRole::headline;
    if (d.block == last_block) return;
    if (section && sentence.role != BlockRole::table_row) turn_to(section->first, section->second);
    if (!d.in_row) {
      d.rows.reset();
      d.list_live = false;
    }
    const bool same_list = d.in_row && last_in_row;
    last_in_row = d.in_row;
    if (same_list) return;
    // a look back, or at a part of the text's time, does not take the text with it; an answer may
    d.leave_asides();
    const bool home = d.paragraph_main && d.paragraph_main == d.text_main;
    leave_paragraph(!sentence.speaker.empty() || d.asked);
    if (paragraph_period && d.period && !goes_on_with_it(text_of(sentence))) {
      const bool answer = !sentence.speaker.empty() || d.asked;
      if (returns_to(*paragraph_period, d, answer, month_stated, home)) d.period = paragraph_period;
    }
    paragraph_period = d.guessed ? std::nullopt : d.period;
  }

  // Whose trade a text is about that names one partner after the other.
  [[nodiscard]] PlaceId own() const {
    if (d.centre.valid()) return d.centre;
    return d.national ? d.topic : PlaceId{};
  }

  // The partners that are named by words that are nothing else: 'China', 'Germany and France'.
  [[nodiscard]] std::vector<PlaceId> bare_partners(const Analysis& a) const {
    std::vector<PlaceId> named;
    for (int i = 0; i < a.size(); ++i) {
      const PlaceSpan* p = a.place(i);
      if (p == nullptr && !a.punct(i, ",") && !a.punct(i, ".") && !a.is_any(i, {"and", "the"}))
        return {};
      if (p == nullptr) continue;
      const PlaceId id = place_meant(*p, d, true);
      if (!id.valid() || id == own() || p->kind == places::NameKind::adjective ||
          p->kind == places::NameKind::capital)
        return {};
      named.push_back(id);
    }
    if (named.size() > 2) named.clear();
    return named;
  }

  void turn_to(const ClaimParty& reporter, const ClaimParty& partner) {
    if (reporter != d.reporter || partner != d.partner) d.exports = d.imports = 0;
    d.reporter = reporter;
    d.partner = partner;
    d.weak_pair = false;
    d.pair_block = d.block;
    d.whole = {};
    d.frame = {};
  }

  // Whose trade the lines with labels are about: below 'Kyrgyz trade with CIS countries:' also
  // where the text is about nobody else's.
  [[nodiscard]] ClaimParty label_owner(std::string_view text) const {
    if (own().valid()) return single(own());
    const std::size_t end = std::min(find_words(text, " - "), find_words(text, ": "));
    if (end == std::string_view::npos || d.reporter.places.size() != 1) return {};
    const std::string_view word = text.substr(end + (text[end] == ':' ? 2 : 3));
    const bool flow = word.starts_with("turnover") || word.starts_with("exports") ||
                      word.starts_with("imports") || word.starts_with("trade ");
    return flow ? d.reporter : ClaimParty{};
  }

  // 'China: shipments gained 3.9 percent' in a text about Korea: the partner of the paragraph;
  // 'Japan, India: while the former took less' names two.
  void label(std::string_view text) {
    constexpr std::size_t kLongest = 44;  // bytes
    const ClaimParty owner = label_owner(text);
    if (owner.empty()) return;
    // '2. Afghanistan. As a destination ...'
    const std::size_t number = text.find_first_not_of("0123456789");
    if (number > 0 && number < 3 && number + 2 < text.size() &&
        (text[number] == '.' || text[number] == ')') && text[number + 1] == ' ')
      text.remove_prefix(number + 2);
    const std::string_view begin = text.substr(0, kLongest);
    std::size_t end = std::string_view::npos;
    for (const std::string_view sign : {": ", " \u2013 ", " \u2014 ", " - "})
      end = std::min(end, begin.find(sign));
    // 'Japan. Shipments rose', but not 'U.S. shipments rose'
    const std::size_t stop =
        std::min(begin.find(". "), text.size() - (text.ends_with('.') ? 1 : 0));
    if (stop < std::min(end, kLongest) && stop > 3 && text[stop - 2] != '.') end = stop;
    if (end == std::string_view::npos) return;
    const std::vector<PlaceId> named =
        bare_partners(Analysis(text.substr(0, end), d.today, Analysis::Need::words_and_places));
    if (named.empty()) return;
    if (named.front() == owner.places.front()) return;
    turn_to(owner, single(named.front()));
    if (named.size() < 2) return;
    const Flow flow = d.flow.value_or(Flow::exports);
    d.two = {{d.reporter, d.partner, flow, 0}, {d.reporter, single(named.back()), flow, 0}};
  }

  // 'ranked third in FY20; in the period under review it slipped to fifth': the time with which the
  // paragraph began is that of what follows.
  void under_review(const Work& w) {
    const auto review = [&](const TimeSpan& t) {
      return t.anaphoric && t.last > 1 &&
             (w.a.tokens[t.last - 1].low == "review" || w.a.tokens[t.last - 2].low == "review");
    };
    if (paragraph_period && std::any_of(w.a.times.begin(), w.a.times.end(), review))
      d.period = paragraph_period;
  }

  // A line that names a pair or a partner, and no figure: what is below it is of these two.
  void head_section(const Work& w, const Sentence& sentence, std::string_view text) {
    constexpr int kLongest = 8;  // items
    const bool letters = text.size() > 3 && text.back() == '.' && text[text.size() - 3] == '.';
    if (!may_head(*document, sentence) || w.a.size() > kLongest || !w.a.quantities.empty() ||
        text.empty() ||
        (!letters && std::string_view(".?!;").find(text.back()) != std::string_view::npos))
      return;  // ('U.S.A.' is a name)
    section.reset();
    if (!own().valid()) return;
    for (const Series& s : w.series) {
      if (s.ok && !s.open_partner && s.product.empty() &&
          (s.reporter == single(own()) || s.partner == single(own())))
        section = {s.reporter, s.partner};
    }
    if (section || !w.series.empty()) return;
    const std::vector<PlaceId> named = bare_partners(w.a);
    if (named.size() == 1) section = {single(own()), single(named.front())};
  }

  // What the paragraph was about is what the next one goes on with, if it ended with a look back
  // ('In the whole of that year it had been ...') or with a month or two behind a year.
  void leave_paragraph(bool answer) {
    const std::optional<core::Period> main = d.paragraph_main;
    d.paragraph_main.reset();
    if (!main || !d.period || answer) return;
    const core::Period& now = *d.period;
    const bool back = now.last < main->first;
    // 'exports fell to $82 million in 2019. In December they were $1.1 million': again of 2019
    const bool part = now.first >= main->first && now.last <= main->last && main->months() == 12;
    if (back || part) d.period = main;
    if (!d.text_main || d.text_main->months() != 12) return;
    const core::Period& text = *d.text_main;
    if ((main == d.text_main || main == d.period) && now.months() <= 3 && now.first > text.last &&
        now.last <= text.last + 12)
      d.period = text;
  }

  void voices(const Sentence& sentence) {
    if (!questions.empty() && sentence.block != last_block) {
      const bool asks = std::binary_search(questions.begin(), questions.end(), sentence.block);
      d.asks = asks;
      d.speaker = asks ? asked_by : answered_by;
      d.addressee = asks ? answered_by : asked_by;
      if (compatriots.valid()) {
        d.speaker = compatriots;
        d.addressee = {};
      }
    }
    if (compatriots.valid()) {
      voice = sentence.speaker;
      d.asks = asker.empty() ? d.asks : voice == asker;
      return;
    }
    if (sentence.speaker.empty() || sentence.speaker == voice) return;
    voice = sentence.speaker;
    d.asks = !asker.empty() && voice == asker;
    const PlaceId who = place_of_label(voice, d);
    if (!who.valid() && !d.envoy_of.valid() && guest.valid()) {
      d.envoy_of = guest;
      d.envoy_to = host;
    }
    if (!who.valid() && d.envoy_of.valid()) {
      // an interview: the envoy answers, the paper asks
      const std::string low = core::to_lower(voice);
      static const std::vector<std::string_view> offices = words_in(words::kEnvoyOrMinister);
      bool envoy = voice == "A" || low == "answer";
      for (const std::string_view office : offices)
        envoy = envoy || low.find(office) != std::string::npos;
      if (!asker.empty()) envoy = voice != asker;
      d.speaker = envoy ? d.envoy_of : d.envoy_to;
      d.addressee = envoy ? d.envoy_to : d.envoy_of;
      d.stranger = !d.speaker.valid();
      return;
    }
    if (!who.valid()) {
      // an unnamed voice answers: the two change places
      if (d.speaker.valid() && d.addressee.valid()) std::swap(d.speaker, d.addressee);
      return;
    }
    const PlaceId before = d.speaker;
    d.speaker = who;
    if (voices_of_two.size() == 2) {
      d.addressee = voices_of_two[voices_of_two[0] == who ? 1 : 0];
    } else if (before.valid() && before != who) {
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

  // A line like a headline amid the text, or at its end, with a country of which the text says
  // nothing: it belongs to another article.
  bool of_another_article(const Sentence& s, std::string_view words, const Work& w) const {
    constexpr std::size_t kLongest = 140;  // bytes
    const bool line = s.role == BlockRole::subhead || s.role == BlockRole::body;
    if (!line || s.block < 3 || words.size() > kLongest || words.empty()) return false;
    // 'Uzbekistan - turnover $9.9 mln', 'Deficit with the EU: ISK 57 billion'
    const std::size_t colon = words.find(": ");
    if (!label_owner(words).empty() ||
        (colon != std::string_view::npos &&
         words.substr(colon, 8).find_first_of("0123456789$") != std::string_view::npos))
      return false;
    if (std::string_view(".?!:;\"").find(words.back()) != std::string_view::npos) return false;
    if (s.block >= document->blocks.size() || document->blocks[s.block].begin != s.begin ||
        document->blocks[s.block].end != s.end)
      return false;
    const std::string_view text = document->text;
    return std::any_of(w.a.places.begin(), w.a.places.end(), [&](const PlaceSpan& p) {
      if (p.any || p.epithet || p.text.size() < 3) return false;
      const std::string_view name = p.text;
      return text.substr(0, s.begin).find(name) == std::string_view::npos &&
             text.substr(s.end).find(name) == std::string_view::npos;
    });
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
SentenceReader::SentenceReader(const SentenceReader& other)
    : impl_(std::make_unique<Impl>(*other.impl_)) {}
SentenceReader::~SentenceReader() = default;
SentenceReader::SentenceReader(SentenceReader&&) noexcept = default;
SentenceReader& SentenceReader::operator=(SentenceReader&&) noexcept = default;
const std::string& SentenceReader::language() const { return impl_->language; }
void SentenceReader::take_analyses(SentenceReader& first) {
  impl_->kept = first.impl_->kept.pass_on();
}
void SentenceReader::centre_on(places::PlaceId place, bool all_trade, bool by_its_office) {
  impl_->d.centre_on(place, all_trade, by_its_office);
}
const NamedSides& SentenceReader::named_sides() const { return impl_->sides; }
places::PlaceId SentenceReader::dateline() const { return impl_->d.dateline; }
places::PlaceId SentenceReader::home() const { return impl_->d.home; }
void SentenceReader::feed(std::string_view context) {
  impl_->d.block = Discourse::kContext;
  if (impl_->d.dollar.empty()) impl_->d.dollar = said_dollar(context.substr(0, 20000));
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
  if (const PlaceId who = speaker_behind(*impl_->document, sentence, impl_->d); who.valid())
    impl_->d.quoted = who;
  if (text.size() > 20000) return {};  // no sentence of a language: a dump of data
  if (sentence.role == BlockRole::table_row &&
      !(sentence.table_header.empty() && sentence.table_caption.empty())) {
    std::vector<Found> cells = read_table_row(sentence, impl_->document->text, impl_->d);
    // a row below heads is no sentence: its label is not whose trade the text is about
    if (!cells.empty() || sentence.table_header.size() > 1) return cells;
  }
  impl_->label(text);
  list_side(text, impl_->own(), impl_->d);
  const Gloss gloss = gloss_of(text, impl_->language);
  const bool glossed = !gloss.pieces.empty();
  const std::string_view words = glossed ? std::string_view(gloss.text) : text;
  Work w = impl_->run(words, sentence);
  const AnalysisKeeper keeper{impl_->kept, w.a, sentence.begin};
  impl_->sides.see(w, sentence.role == BlockRole::headline);
  if (w.a.only_places) {  // no word of trade: it only leaves its places to the next ones
    impl_->remember(w);
    impl_->head_section(w, sentence, text);
    if (const auto period = period_of_heading(text, impl_->d))
      impl_->paragraph_period = impl_->d.period = period;
    if (const auto year = opening_year(text, impl_->d)) impl_->d.opened = year;
    if (const auto time = time_of_figures(text, w.a, impl_->d)) impl_->d.opened = time;
    return {};
  }
  std::vector<Found> out = impl_->found(w, glossed ? 0 : sentence.begin, sentence.role);
  if (!out.empty()) {
    const bool denied = denied_behind(*impl_->document, sentence);
    const std::string_view why = denied ? "denied by the sentence behind it"
                                 : impl_->of_another_article(sentence, text, w)
                                     ? "looks like the headline of another article"
                                     : "";
    if (!why.empty()) {
      if (missed != nullptr) missed->push_back({sentence.begin, sentence.end, std::string(why)});
      for (Draft& d : w.drafts) d.drop = true;
      if (denied) impl_->remember(w);  // 'That is wrong. It grew by 12 percent'
      return {};
    }
  }
  if (!glossed) {
    for (Found& f : read_unit_list(w.a, sentence, impl_->document->text, impl_->d))
      out.push_back(std::move(f));
  }
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
  const auto opened =
      out.empty() && w.drafts.empty() ? time_of_figures(text, w.a, impl_->d) : std::nullopt;
  if (missed != nullptr) say_missed(w, words, sentence, out.empty(), *missed);
  impl_->month_stated =
      impl_->month_stated || std::any_of(out.begin(), out.end(), [&](const Found& f) {
        return f.claim.period && f.claim.period->months() == 1;
      });
  impl_->remember(w);
  if (opened) impl_->d.opened = opened;
  impl_->under_review(w);
  impl_->head_section(w, sentence, text);
  // a line that is short enough to be read whole: 'June 2014 quarter'
  if (out.empty() && w.mentions.empty()) {
    if (const auto period = period_of_heading(text, impl_->d))
      impl_->paragraph_period = impl_->d.period = period;
  }
  if (!impl_->first_period && !impl_->d.guessed) impl_->first_period = impl_->d.period;
  if ((stands_alone(*impl_->document, sentence) || impl_->d.in_row) &&
      head_side(w, impl_->first_period, impl_->d))
    impl_->paragraph_period = impl_->d.period;
  return out;
}

std::string SentenceReader::explain(const Sentence& sentence) {
  impl_->voices(sentence);
  const std::string_view text = impl_->text_of(sentence);
  impl_->label(text);
  list_side(text, impl_->own(), impl_->d);
  const Gloss gloss = gloss_of(text, impl_->language);
  const bool glossed = !gloss.pieces.empty();
  const Work w = impl_->run(glossed ? std::string_view(gloss.text) : text, sentence);
  std::string out = glossed ? "word by word\n  " + gloss.text + "\n" : std::string();
  out += explain_work(w);
  impl_->remember(w);
  return out;
}

}  // namespace tally::reading
