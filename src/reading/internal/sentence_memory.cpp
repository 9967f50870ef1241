// What a sentence leaves for the next ones: places, pair, series, period, money.
#include "reading/internal/sentence_memory.h"

#include <algorithm>

#include "reading/internal/row_heads.h"
#include "reading/internal/running_time.h"
#include "reading/internal/sentence_checks.h"
#include "reading/words/event.h"
#include "reading/words/roles.h"
#include "reading/words/speech.h"
#include "reading/words/trade.h"

namespace tally::reading {
namespace {

struct Memory {
  Discourse& d;
  std::size_t& last_block;
  bool paragraph_opens = false;

  void remember(const Work& w) {
    bool any = false;
    paragraph_opens = d.block != last_block && d.block != Discourse::kContext;
    if (paragraph_opens) d.carried = false;
    for (int i = 0; i < w.a.size(); ++i) {
      const PlaceSpan* p = w.a.place(i);
      if (p == nullptr) continue;
      const PlaceId id = place_meant(*p, d, false);
      // 'before American sanctions returned'
      const bool policy = is_adjective(w.a, i) && w.a.is_any(i + 1, words::kPolicyNoun);
      if (!id.valid() || policy) continue;
      if (!p->any) d.named(id);
      // 'the Southeast Asian country', 'its first Arab trade partner': a country, not its bloc
      if (is_adjective(w.a, i) && places::places().row(id).kind == places::PlaceKind::bloc &&
          (w.a.is_any(i + 1, words::kCountryNoun) || w.a.sense(i + 1, Class::ranknoun) != nullptr))
        continue;
      // 'Belarus and Georgia held talks in Minsk': where they met names nobody anew
      if (p->kind == places::NameKind::capital && w.a.is(i - 1, "in") &&
          std::find(d.recent.begin(), d.recent.end(), id) != d.recent.end())
        continue;
      if (!d.topic.valid() && (p->kind == places::NameKind::institution ||
                               (w.a.is(i - 1, "for") && w.a.is_any(i - 2, words::kFiguresNoun))))
        d.topic = id;
      d.saw(id);
    }
    for (const QuantitySpan& q : w.a.quantities)
      d.us_dollar = d.us_dollar || q.currency == core::kUsd;
    ++d.period_age;
    if (says_running_time(w, d)) d.period_age = 0;
    time_of_data(w, d);
    if (std::any_of(w.a.times.begin(), w.a.times.end(),
                    [](const TimeSpan& t) { return t.part_of_month; })) {
      d.part_of_month = true;
      d.of_days = d.of_days || ((d.headline || d.block <= 1) &&
                                std::none_of(w.a.times.begin(), w.a.times.end(),
                                             [](const TimeSpan& t) { return t.month_from > 0; }));
      d.period.reset();
    }
    for (const TimeSpan& t : w.a.times) {
      if (!t.counted || t.year_by == YearBy::none) continue;
      if (d.fiscal_months && t.year_by == YearBy::relative && t.year == 0) continue;
      d.fiscal_months = t.year_by >= YearBy::fiscal && t.year_by <= YearBy::fiscal_relative;
    }
    // 'Exports to China fall as US surplus shrinks' does not tell yet whose
    const PlaceId opens =
        w.a.places.size() > 1 ? place_meant(w.a.places.front(), d, false) : PlaceId{};
    const bool vague = d.headline && opens.valid() &&
                       std::any_of(w.series.begin(), w.series.end(), [&](const Series& x) {
                         return x.ok && x.open_partner && x.flow != Flow::turnover &&
                                !overlaps(x.reporter, single(opens));
                       });
    if (!vague) national(w);
    const Series* last = nullptr;
    const bool series_named =
        std::any_of(w.series.begin(), w.series.end(), [](const Series& x) { return x.ok; });
    const bool productive = std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& x) {
      return !x.drop && !x.total_partner && x.claim.kind != ClaimKind::rank;
    });
    for (const Series& s : w.series) {
      if (s.ok && s.open_partner && !vague && !d.topic.valid() && s.reporter.places.size() == 1)
        d.topic = s.reporter.places.front();
      if (!s.ok || s.open_partner || s.mention < 0) continue;
      // a series that only stands by ('Beijing's ban on Korean goods') does not turn the text
      if (productive && !has_draft(w, s)) continue;
      const Mention& m = w.mentions[static_cast<std::size_t>(s.mention)];
      if (m.kind == Mention::Kind::goods || m.kind == Mention::Kind::abroad) continue;
      // 'Japan and Korea together bought less': not whose exports the next sentence is about
      if (m.kind == Mention::Kind::verb && s.reporter.places.size() > 1) continue;
      if (set_against(w, m) && (last != nullptr || d.has_pair())) continue;
      last = &s;
    }
    const bool of_neither = d.headline && two_partners_of_nobody(w);
    if (of_neither) last = nullptr;
    // 'In extra-EU trade, exports grew. The balance with these worsened'
    if (last == nullptr && only_of_groups(w)) d.group_block = d.block;
    pronouns(w);
    turn_subject(w, d, series_named, last);
    turn_by_words(w, d, d.block != last_block && d.block != Discourse::kContext);
    last_block = d.block;
    if (last != nullptr) {
      d.product = last->product;
      // trade has no direction, a rank has an owner
      const bool turned = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& x) {
        return x.claim.kind == ClaimKind::rank && last->flow == Flow::turnover &&
               x.claim.reporter == last->partner && x.claim.partner == last->reporter;
      });
      turn_to_pair(w, d, turned ? last->partner : last->reporter,
                   turned ? last->reporter : last->partner);
      d.flow = last->flow;
      d.sign = last->sign;
      d.share = false;
      any = true;
    }
    bool now_set = false, ranked = false;
    for (const Draft& draft : w.drafts) {
      const Claim& c = draft.claim;
      if (draft.drop && d.currency.empty() && !draft.usual_money)
        d.currency = c.currency;  // whatever its time was
      if (draft.drop && c.kind != ClaimKind::rank) continue;
      if (c.kind == ClaimKind::rank && !draft.total_partner) {
        d.list_flow = c.flow;
        d.list_live = true;
        if (d.list_reporter != c.reporter) d.export_rank = d.import_rank = 0;
        d.list_reporter = c.reporter;
        d.list_rank = static_cast<int>(c.value ? c.value->value() : 1);
        if (c.flow == Flow::exports) d.export_rank = d.list_rank;
        if (c.flow == Flow::imports) d.import_rank = d.list_rank;
        d.list_share = tells(w, ClaimKind::share);
        if (last == nullptr && !ranked) {  // 'second, after Russia' is about the second
          turn_to_pair(w, d, c.reporter, c.partner);
          d.flow = c.flow;
          ranked = true;
        }
      }
      if (draft.drop) continue;
      d.carried = d.carried || (!c.period_written && c.period && c.period == d.text_main);
      if (c.kind == ClaimKind::comparison && last == nullptr && c.reporter.places.size() == 1) {
        turn_to_pair(w, d, c.reporter, c.partner);
        d.flow = c.flow;
        for (PlaceId p : c.partner.places) d.saw(p);  // 'it' is the winner
      }
      const bool aside = d.has_pair() && w.a.is(draft.item - 3, "whose");  // 'whose share was 12%'
      if (c.kind == ClaimKind::share && !draft.total_partner && c.product.empty() && !aside) {
        turn_to_pair(w, d, c.reporter, c.partner);
        d.flow = c.flow;
        d.share = true;
      }
      if (const int sign = sign_of_balance(c); sign != 0 && !draft.total_partner)
        (sign < 0 ? d.last_deficit : d.last_surplus) = {c.reporter, c.partner};
      if (c.unit == ClaimUnit::money && !c.currency.empty() && !draft.usual_money)
        d.currency = c.currency;
      const bool rate = c.kind == ClaimKind::change || c.kind == ClaimKind::forecast;
      if (c.unit == ClaimUnit::pct && rate) d.rate = c.value;
      if (c.kind == ClaimKind::level && draft.role == Role::main && c.value && c.product.empty()) {
        if (c.flow == Flow::exports) d.exports = c.value->value();
        if (c.flow == Flow::imports) d.imports = c.value->value();
      }
      const bool alone =
          draft.role == Role::main && std::any_of(w.a.tokens.begin(), w.a.tokens.end(),
                                                  [](const Token& t) { return t.low == "alone"; });
      // 'the year-to-date surplus' in a text about one month
      if (runs_to_date(w, draft, d) && !d.before_aside) d.before_aside = d.period;
      // 'in June alone' leaves the text its period, but for the rest of the paragraph
      if (alone && d.period && !d.before_aside) d.before_aside = d.period;
      if (draft.role == Role::main && !draft.aside && c.period && !future(c) &&
          c.kind != ClaimKind::since && c.kind != ClaimKind::trend) {
        // a look back into history leaves the period of the text as it is
        const bool history = d.period && c.period->last + 30 < d.period->last &&
                             d.period->last + 30 > d.now && !two_flows_of_then(w, draft);
        // of several months of one sentence the latest is what the text is about
        const bool had = d.period && c.period->last < d.period->last &&
                         c.period->months() == d.period->months() &&
                         w.a.sense(draft.item - 1, Class::be) != nullptr &&
                         w.a.any(Class::self);  // 'In 2024 it had been $104 billion'
        // 'imports were $192 million ($287 million in July-March FY20)'
        const bool bracket = w.bracketed(draft.item) && d.period && c.period->last < d.period->last;
        // 'The producer, which last year was the fourth-largest customer, ...'
        const bool relative = w.clauses[static_cast<std::size_t>(draft.clause)].relative &&
                              d.period && c.period->last < d.period->last;
        // 'Tea brought in 90 million in 2021.': no look back of the text itself
        const bool goods = !c.product.empty() && d.period && c.period->last < d.period->last;
        const bool older = had || bracket || relative || goods || looks_back(w, *c.period) ||
                           told_before(w, draft) || revised_one(w, draft) ||
                           of_an_old_record(w, d, *c.period) ||
                           (now_set && d.period && c.period->last < d.period->last);
        if (((c.period_written && !history) || !d.period) && !older) {
          now_set = now_set || c.period_written;
          d.period = c.period;
          d.guessed = !c.period_written;
          if (d.period && d.period->months() < 12) d.part = d.period;
          if (c.period_written) of_the_text(*c.period);
          if (c.period_written) d.part_of_month = false;
        }
        d.period_age = 0;
      }
    }
    if (const auto today = d.period ? std::nullopt : time_beside_goal(w, d.now)) {
      d.period = today;
      d.guessed = false;
      of_the_text(*today);
    }
    // 'have set their sights on 30 billion by 2025, up from 25 in 2018': the text is about 2018
    for (const Draft& x : w.drafts) {
      const bool base = x.role == Role::base && !x.drop && x.claim.kind == ClaimKind::level;
      if (!base || d.period || !x.claim.period || x.claim.period->last + 13 < d.now) continue;
      d.period = x.claim.period;
      d.guessed = !x.claim.period_written;
    }
    w.a.only_places ? plain_years(w, d) : years(w);
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
    sums(w);
    remember_sums(w, d);
    two_sides(w);
    two_named(w, d);
    remember_question(w, last != nullptr, d);
    turn_list(w, d);
    if (w.list_head) {
      d.list_flow = w.list_head->flow;
      d.list_reporter = w.list_head->reporter;
      d.list_rank = 0;
    }
    period_alone(w);
    for (const Draft& x : w.drafts) {
      if (!x.total_partner || x.drop || x.claim.reporter.places.size() != 1) continue;
      const ClaimKind k = x.claim.kind;
      if (k != ClaimKind::level && k != ClaimKind::change && k != ClaimKind::balance) continue;
      d.whole = x.claim.reporter.places.front();
      d.whole_block = d.block;
      d.opens_whole = d.opens_whole || d.block <= 1;
      d.whole_flow = x.claim.flow;
    }
    partners_of(w);
    table_heading(w);
    if (!d.in_row) head_rows(w, d);
    asked_about(w);
    quoted(w);
    find_envoys(w, d);
    find_official(w, d);
    remember_partners_of_nobody(w, d);
    d.counts_months = d.counts_months || counts_months(w.a);
    if (!any && !of_neither && !d.has_pair()) pair_of_places(w, d);
    month_default(w, d);
    d.of_goods = w.of_goods;
  }

  // 'Exports came to 140 billion in 2018, imports to 70.': what a paragraph begins with, whole
  bool two_flows_of_then(const Work& w, const Draft& draft) const {
    if (!paragraph_opens) return false;
    bool exports = false;
    bool imports = false;
    for (const Draft& x : w.drafts) {
      if (x.drop || x.claim.kind != ClaimKind::level || x.claim.period != draft.claim.period)
        continue;
      exports = exports || x.claim.flow == Flow::exports;
      imports = imports || x.claim.flow == Flow::imports;
    }
    return exports && imports;
  }

  // 'For the whole of 2021 the figure had been 16.8 billion', 'exports had risen by 4 percent':
  // earlier than what the text is about.
  bool told_before(const Work& w, const Draft& draft) const {
    if (!d.period || draft.claim.period->last >= d.period->last) return false;
    for (int i = draft.item - 1; i >= 0 && i > draft.item - 14; --i) {
      if (w.clause(i) != draft.clause) return false;
      if (w.a.low(i) != "had") continue;
      return !w.a.is(i, "had") || w.a.sense(i + 1, Class::be) != nullptr ||
             w.a.sense(i + 1, Class::level) != nullptr || w.a.sense(i + 1, Class::trend) != nullptr;
    }
    return false;
  }

  // 'Surplus with China widens, gap with Japan too' over a text: about neither of them alone
  static bool two_partners_of_nobody(const Work& w) {
    const ClaimParty* first = nullptr;
    for (const Series& s : w.series) {
      if (!s.ok || s.mention < 0 || s.open_partner) continue;
      if (!w.mentions[static_cast<std::size_t>(s.mention)].reporter.empty()) return false;
      if (first != nullptr && *first != s.partner) return true;
      first = &s.partner;
    }
    return false;
  }

  // 'May's surplus was revised up to 1.8 billion' in a text about June
  bool revised_one(const Work& w, const Draft& draft) const {
    return d.period && draft.claim.period->last < d.period->last &&
           w.left_sense(draft.item, Class::revised, 8) >= 0;
  }

  // 'sixth in the whole of last year', 'a decrease on December 2022': told as a look back.
  bool looks_back(const Work& w, const core::Period& period) const {
    if (!d.period || period.last >= d.period->last) return false;
    const TimeContext context{d.now, d.today, d.period, d.topic, false};
    const bool goes_on = w.mentions.empty() && !paragraph_opens;
    return std::any_of(w.a.times.begin(), w.a.times.end(), [&](const TimeSpan& t) {
      if (t.kind != TimeKind::period && t.kind != TimeKind::base) return false;
      const bool back = t.kind == TimeKind::base || t.year_by == YearBy::previous ||
                        (goes_on && t.year < 0 &&
                         (t.year_by == YearBy::relative || t.year_by == YearBy::fiscal_relative)) ||
                        t.preposition == "than" || t.preposition == "on" || than_in(w.a, t) ||
                        names_figure(w.a, t);
      return back && resolve(t, context) == period;
    });
  }

  // What the paragraph and the text are about.
  void of_the_text(const core::Period& period) const {
    if (!d.paragraph_main) d.paragraph_main = period;
    if (!d.text_main && !d.headline) d.text_main = period;
  }

  // The years that the sentence named, and when what it aims at is due.
  void years(const Work& w) const {
    d.named_years.clear();
    if (w.a.times.empty())
      plain_years(w, d);
    else
      d.opened.reset();
    name_years(w.a.times, d);
    remember_fiscal_year(w, d);
    ++d.goal_age;
    for (const Draft& x : w.drafts) {
      if (x.drop || !future(x.claim) || !x.claim.period) continue;
      d.goal = x.claim.period;
      d.goal_age = 0;
    }
  }

  // 'And the Chinese?' of an interview: what is answered is the guest's trade with them.
  void asked_about(const Work& w) {
    if (const int n = w.a.size(); !d.speaker.valid() || n == 0 || n > 6 || !w.a.punct(n - 1, "?") ||
                                  !w.drafts.empty() || w.a.places.size() != 1)
      return;
    const PlaceId whose = d.addressee.valid() ? d.addressee : d.speaker;
    const PlaceId id = place_meant(w.a.places.front(), d, true);
    if (!id.valid() || id == d.speaker || id == whose) return;
    if (places::places().row(id).kind != places::PlaceKind::country) return;
    turn_to_pair(w, d, single(whose), single(id));
    d.singular = Discourse::Side{single(whose), single(id), Flow::turnover, 0};
    d.singular_age = 0;
  }

  // A word of speech, also where only the places of the sentence were looked at.
  static bool says(const Analysis& a, int item) {
    if (!a.only_places) return a.sense(item, Class::speech) != nullptr;
    const std::size_t at = a.items[static_cast<std::size_t>(item)].first;
    if (!lexicon().may_begin(a.tokens[at])) return false;
    std::size_t length = 0;
    const LexiconPhrase* phrase = lexicon().match(a.tokens, at, length);
    return phrase != nullptr && phrase->has(Class::speech);
  }

  // 'Niinisto pointed out that ...': 'we sold you goods' of the paragraph is his country's.
  void quoted(const Work& w) {
    if (paragraph_opens) d.quoted = {};
    for (int i = 0; !w.a.places.empty() && i + 1 < w.a.size(); ++i) {
      const PlaceSpan* p = w.a.place(i);
      if (p == nullptr || p->possessive || !says(w.a, i + 1)) continue;
      const PlaceId id = place_meant(*p, d, false);
      if (id.valid() && places::places().row(id).kind == places::PlaceKind::country) d.quoted = id;
    }
  }

  // What 'it' and 'they' of the next sentences mean.
  void pronouns(const Work& w) {
    ++d.singular_age;
    ++d.plural_age;
    for (const Series& s : w.series) {
      if (!s.ok || s.open_partner || s.mention < 0) continue;
      const Mention::Kind kind = w.mentions[static_cast<std::size_t>(s.mention)].kind;
      if (kind == Mention::Kind::goods || kind == Mention::Kind::abroad) continue;
      if (set_against(w, w.mentions[static_cast<std::size_t>(s.mention)])) continue;
      const bool many = s.flow == Flow::exports || s.flow == Flow::imports;
      (many ? d.plural : d.singular) = Discourse::Side{s.reporter, s.partner, s.flow, s.sign};
      (many ? d.plural_age : d.singular_age) = 0;
      if (!many) d.singular_block = d.block;
      if (s.flow == Flow::turnover) d.trade = d.singular;
    }
  }

  // The scale of the last sum, for 'in 2015 it had been 60'.
  void sums(const Work& w) const {
    // 'That is 1.2, true. You bought 1.3': within its paragraph the scale stays
    if (paragraph_opens || !w.drafts.empty()) d.scale = 0;
    const Draft* last = nullptr;
    for (const Draft& x : w.drafts) {
      const bool sum = !x.drop && x.claim.unit == ClaimUnit::money && x.claim.value;
      if (sum && (last == nullptr || x.item > last->item)) last = &x;
    }
    if (last != nullptr) d.scale = last->claim.value->scale;
  }

  // Two partners of one country (or two countries with one partner), as the text names them.
  void two_sides(const Work& w) {
    std::vector<const Draft*> order;
    for (const Draft& x : w.drafts) {
      if (!x.drop && x.role == Role::main && !x.total_partner && !x.claim.partner.empty())
        order.push_back(&x);
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const Draft* x, const Draft* y) { return x->item < y->item; });
    std::vector<Discourse::Side> sides;
    for (const Draft* x : order) {
      const Claim& c = x->claim;
      const bool known = std::any_of(sides.begin(), sides.end(), [&](const Discourse::Side& s) {
        return (s.reporter == c.reporter && s.partner == c.partner) ||
               (s.reporter == c.partner && s.partner == c.reporter);
      });
      const bool red = c.kind == ClaimKind::balance && c.value;
      const int sign = !red ? 0 : c.value->value() < 0 ? -1 : 1;
      // 'trade with China and Russia grew': each is a side
      if (!known && order.size() == 1 && c.partner.places.size() == 2) {
        for (const PlaceId id : c.partner.places)
          sides.push_back({c.reporter, single(id), c.flow, sign});
        continue;
      }
      if (!known) sides.push_back({c.reporter, c.partner, c.flow, sign});
    }
    // 'It was 1.3 billion in 2017, and 850 million in 2016': the former is one of these two
    if (sides.size() == 1 && order.size() == 2 && order[0]->claim.period &&
        order[1]->claim.period && order[0]->claim.flow == order[1]->claim.flow &&
        *order[0]->claim.period != *order[1]->claim.period)
      d.two.clear();
    two_flows(w, order);
    if (sides.size() == 2) {
      d.two = sides;
    } else if (sides.size() == 1) {
      // 'Exports to Japan came to 11 billion. Those to Korea totalled 10': side by side
      const Discourse::Side& now = sides.front();
      const bool beside = d.side && d.side->flow == now.flow && d.side->reporter == now.reporter &&
                          d.side->partner != now.partner && d.side_block == d.block;
      if (beside) d.two = {*d.side, now};
    } else if (sides.size() > 2) {
      d.two.clear();
    }
    if (sides.size() == 1) {
      d.side = sides.front();
      d.side_block = d.block;
    } else {
      d.side.reset();
    }
  }

  // 'Exports to Slovakia fell, while imports from there grew': 'the former' and 'the latter'.
  void two_flows(const Work& w, const std::vector<const Draft*>& order) {
    if (order.empty() && w.series.empty() && !paragraph_opens) return;
    std::vector<Discourse::Side> flows;
    bool other = false;
    const auto take = [&](ClaimParty reporter, ClaimParty partner, Flow flow) {
      if (flow != Flow::exports && flow != Flow::imports) return;
      const bool turned =
          !flows.empty() && flows.front().reporter == partner && flows.front().partner == reporter;
      if (!flows.empty() && !turned &&
          !(flows.front().reporter == reporter && flows.front().partner == partner))
        other = true;
      if (turned) {
        std::swap(reporter, partner);
        flow = flow == Flow::exports ? Flow::imports : Flow::exports;
      }
      const bool known = std::any_of(flows.begin(), flows.end(),
                                     [&](const Discourse::Side& s) { return s.flow == flow; });
      if (!known) flows.push_back({std::move(reporter), std::move(partner), flow, 0});
    };
    for (const Draft* x : order) take(x->claim.reporter, x->claim.partner, x->claim.flow);
    if (flows.size() < 2 && !other) {
      flows.clear();
      for (const Series& s : w.series) {
        if (s.ok && !s.open_partner && s.product.empty()) take(s.reporter, s.partner, s.flow);
      }
    }
    if (other || flows.size() != 2) flows.clear();
    d.flows = std::move(flows);
  }

  // 'Looking at the EU28's main partners:' in a release about the euro area: from here on the EU's.
  void partners_of(const Work& w) {
    if (!d.topic.valid() || !w.drafts.empty()) return;
    for (int i = 0; i < w.a.size(); ++i) {
      const PlaceSpan* p = w.a.place(i);
      if (p == nullptr || p->any || p->epithet || !(p->possessive || is_adjective(w.a, i)))
        continue;
      bool partners = false;  // 'main partners'
      for (int k = i + 1; k < i + 4 && k < w.a.size() && w.a.kind(k, ItemKind::word); ++k) {
        const std::size_t last = w.a.items[static_cast<std::size_t>(k)].last;
        partners = partners || w.a.tokens[last - 1].low == "partners";
      }
      if (!partners) continue;
      const PlaceId id = place_meant(*p, d, false);
      if (!id.valid() || id == d.topic) continue;
      d.topic = d.office = id;
      d.reporter = d.partner = {};
      return;
    }
  }

  // 'IMPORTS BY ORIGIN': what the list below it is about.
  void table_heading(const Work& w) {
    if (!w.a.quantities.empty() || w.a.size() > 8) return;
    for (const Mention& m : w.mentions) {
      if (m.kind != Mention::Kind::noun || !m.plain_noun || !w.a.is(m.last, "by")) continue;
      if (!w.a.is_any(m.last + 1, words::kPartnerHeading) &&
          w.a.sense(m.last + 1, Class::ranknoun) == nullptr)
        continue;
      d.list_flow = flow_of(m.flow);
      d.list_rank = 0;
      d.list_reporter = d.topic.valid() ? single(d.topic) : d.reporter;
      d.flow = d.list_flow;
    }
  }

  // 'Uganda sold more to Kenya than to anyone in January-September': 'the period under review' of
  // the next sentence, although nothing was stated here.
  void period_alone(const Work& w) {
    if (!has_own_time(w)) return;
    // 'The ministry released the December data.', but not 'will release the data for March'
    const bool data = std::any_of(w.a.tokens.begin(), w.a.tokens.end(), [](const Token& t) {
      return t.low == "data" || t.low == "figures" || t.low == "tables" || t.low == "statistics" ||
             t.low == "numbers";
    });
    // 'July by itself was poor.' opens a paragraph about July
    const bool opens = paragraph_opens && w.a.size() <= 14 && w.a.times.front().first <= 2 &&
                       !w.a.has_quantity(QuantityKind::money);
    if (w.mentions.empty() && (!data || w.a.may_say("will")) && !opens) return;
    if (std::any_of(w.drafts.begin(), w.drafts.end(), [](const Draft& x) { return !x.drop; }))
      return;
    const std::optional<core::Period> only = only_time(w, d);
    if (!only) return;
    d.period = only;
    d.guessed = d.part_of_month = false;
    d.period_age = 0;
    if (!data && only->is_month() && of_an_event(w.a)) d.event_month = only;
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
    // the first series named says what the text is about: 'it took $154 million of Georgian goods,
    // 17.8 percent of all exports' is about the two
    for (std::size_t m = 0; m < w.mentions.size(); ++m) {
      if (!w.series[m].ok) continue;
      if (w.mentions[m].kind == Mention::Kind::verb && !w.series[m].open_partner &&
          has_draft(w, w.series[m]))
        return;
      if (w.mentions[m].kind != Mention::Kind::noun) continue;
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
    d.reporter = d.partner = {};
  }
};

}  // namespace

void remember(const Work& w, Discourse& d, std::size_t& last_block) {
  Memory{d, last_block}.remember(w);
  forget_pair(w, d);
  if (d.period != w.d.period && !tells(w, ClaimKind::rank)) d.list_share = false;
}

}  // namespace tally::reading
