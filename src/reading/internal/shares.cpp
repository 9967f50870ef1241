// Shares: per cent (or a fraction) of a whole that is named or understood.
#include <algorithm>

#include "reading/internal/work.h"

namespace tally::reading {
namespace {

struct Shares {
  Work& w;
  int item;
  const Analysis& a = w.a;

  // The whole behind 'of': a mention, 'the total', 'what Peru sells abroad'.
  struct Whole {
    bool found = false;
    bool foreign = false;  // of something that is no trade: GDP, output
    const Series* series = nullptr;
    int mention = -1;
    int last = 0;          // item behind it
    bool unnamed = false;  // 'the total'
  };

  Whole whole() const {
    Whole out;
    if (!a.is(item + 1, "of")) return out;
    out.found = true;
    int k = item + 2;
    if (a.is(k, "the") && a.place(k + 1) != nullptr && a.place(k + 1)->possessive) ++k;
    if (a.place(k) != nullptr && a.place(k)->possessive &&
        a.sense(k + 1, Class::wholenoun) != nullptr) {
      ++k;  // 'about 6.8% of the bloc's total'
    }
    if (a.sense(k, Class::wholenoun) != nullptr && w.mention_at[static_cast<std::size_t>(k)] < 0) {
      out.unnamed = true;
      out.last = k + 1;
      // 'the total exports' is a mention
      return out;
    }
    for (int i = k; i < a.size() && i <= k + 6; ++i) {
      const int m = w.mention_at[static_cast<std::size_t>(i)];
      if (m >= 0) {
        const Mention& mention = w.mentions[static_cast<std::size_t>(m)];
        if (mention.kind == Mention::Kind::goods) {
          out.foreign = true;
          return out;
        }
        out.mention = m;
        out.series = &w.series[static_cast<std::size_t>(m)];
        out.last = mention.last;
        return out;
      }
      if (a.kind(i, ItemKind::punct) || a.quantity(i) != nullptr) break;
      if (a.sense(i, Class::noise) != nullptr || a.sense(i, Class::company) != nullptr) break;
      if (a.is(i, "this") &&
          (w.mention_at[static_cast<std::size_t>(i + 1 < a.size() ? i + 1 : i)] >= 0)) {
        out.foreign = true;  // 'of this turnover': a share within the pair
        return out;
      }
      if (i == k && a.is_any(i, {"them", "these", "it"}) &&
          (a.kind(i + 1, ItemKind::punct) || i + 1 >= a.size())) {
        out.unnamed = true;  // 'with Russia absorbing 96 percent of them'
        out.last = i + 1;
        return out;
      }
      if (a.is(i, "that") || a.is(i, "this")) {
        out.foreign = true;
        return out;
      }
    }
    out.foreign = true;
    return out;
  }

  bool share_word_left() const {
    for (int i = item - 1; i >= 0 && i > item - 14; --i) {
      if (w.clause(i) != w.clause(item)) {
        if (w.clauses[static_cast<std::size_t>(w.clause(i))].bracket) continue;
        return false;
      }
      if (a.sense(i, Class::sharenoun) != nullptr && !a.is(i, "part") && !a.is(i, "weight"))
        return true;
    }
    return false;
  }

  // Who has the share.
  ClaimParty holder(const Series* whole_series, int whole_last) const {
    const ClaimParty reporter = whole_series != nullptr ? whole_series->reporter : ClaimParty{};
    // behind: 'goes to China', 'came from Türkiye', '... to China'
    for (int i = std::max(whole_last, item + 1); i < a.size() && i < item + 14; ++i) {
      const Entry* verb = a.sense(i, Class::shareverb);
      if ((verb != nullptr && (verb->goes || verb->comes)) ||
          (i == whole_last && a.is_any(i, {"to", "from", "with"}))) {
        int next = 0;
        const PartyRef ref = party_at(a, i + 1, next);
        const ClaimParty p = resolve_party(a, ref, w.d, reporter, true);
        if (!p.empty() && p != reporter) return p;
      }
      if (a.kind(i, ItemKind::punct) && !a.punct(i, ",")) break;
    }
    // 'depends on South Africa for half of its imports', 'bought 48 % of its imports in the US'
    for (int i = item - 1; i >= 0 && i > item - 7 && w.clause(i) == w.clause(item); --i) {
      if (a.sense(i, Class::depend) == nullptr) continue;
      int next = 0;
      const PartyRef ref = party_at(a, i + 1, next);
      const ClaimParty p = resolve_party(a, ref, w.d, reporter, true);
      if (!p.empty() && p != reporter) return p;
    }
    if (whole_series != nullptr && whole_series->flow == Flow::imports && left_flowverb() >= 0 &&
        a.is(whole_last, "in")) {
      int next = 0;
      const PartyRef ref = party_at(a, whole_last + 1, next);
      if (ref.kind == PartyRef::Kind::places) return resolve_party(a, ref, w.d, reporter, true);
    }
    // before: 'China takes', 'Türkiye accounts for', "China's share"
    for (int i = item - 1; i >= 0; --i) {
      if (w.clause(i) != w.clause(item) && w.clauses[static_cast<std::size_t>(w.clause(i))].bracket)
        continue;
      if (a.sense(i, Class::sharenoun) != nullptr) {
        int k = i - 1;
        if (a.sense(k, Class::mod) != nullptr) --k;
        const PlaceSpan* owner = a.place(k);
        if (owner != nullptr && (owner->possessive || owner->kind == places::NameKind::adjective ||
                                 owner->kind == places::NameKind::bloc)) {
          const ClaimParty p = w.party_of_item(k);
          if (!p.empty() && p != reporter) return p;
        }
        // 'the share of China in Russia's trade'
        int f = i + 2;
        if (a.is(i + 1, "of") && a.is(f, "the")) ++f;
        if (a.is(i + 1, "of") && a.place(f) != nullptr && !a.place(f)->possessive) {
          const ClaimParty p = w.party_of_item(f);
          if (!p.empty() && p != reporter) return p;
        }
        if (a.sense(k, Class::poss) != nullptr) {
          const ClaimParty p = its(reporter);
          if (!p.empty()) return p;
        }
      }
      const bool here = w.clause(i) == w.clause(item);
      // 'Italy (...), which takes nearly half': the place before the relative clause
      if (!here && w.clauses[static_cast<std::size_t>(w.clause(item))].relative &&
          a.place(i) != nullptr && !a.place(i)->possessive &&
          a.place(i)->kind != places::NameKind::adjective &&
          w.mention_at[static_cast<std::size_t>(i)] < 0) {
        const ClaimParty p = w.party_of_item(i);
        if (!p.empty() && p != reporter) return p;
      }
      if (is_bare_place(a, i) &&
          (w.mention_at[static_cast<std::size_t>(i)] < 0 || a.sense(i, Class::flow) == nullptr)) {
        if (w.mention_at[static_cast<std::size_t>(i)] >= 0) continue;
        ClaimParty p = w.party_of_item(i);
        // 'Germany and Sweden together took a quarter'
        if (!p.empty() && a.is_any(i + 1, {"together", "combined", "jointly"}) &&
            a.is(i - 1, "and") && a.place(i - 2) != nullptr) {
          const ClaimParty q = w.party_of_item(i - 2);
          if (q.places.size() == 1) p.places.insert(p.places.begin(), q.places.front());
        }
        if (!p.empty() && p != reporter) return p;
      }
      if (a.sense(i, Class::self) != nullptr && here) {
        const ClaimParty p = its(reporter);
        if (!p.empty()) return p;
      }
    }
    // 'accounting for 12.8 % of the country's trade' behind a series or a rank
    for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
      if (it->claim.partner.empty() || it->total_partner) continue;
      if (reporter.empty() || it->claim.reporter == reporter) return it->claim.partner;
      if (it->claim.partner == reporter) return it->claim.reporter;
    }
    for (const Series& s : w.series) {
      if (!s.ok || s.open_partner || (&s == whole_series && !pronoun_left())) continue;
      if (reporter.empty() || s.reporter == reporter) return s.partner;
      if (s.partner == reporter) return s.reporter;
    }
    return {};
  }

  // 'your country accounted for 80 percent of our trade': the whole itself says whose share it is;
  // 'the 29 states accounted for 19 percent of German trade' does not.
  bool pronoun_left() const {
    for (int i = item - 1; i >= 0 && w.clause(i) == w.clause(item); --i) {
      if (a.sense(i, Class::self) != nullptr || a.sense(i, Class::poss) != nullptr ||
          a.sense(i, Class::figureref) != nullptr)
        return true;
    }
    return false;
  }

  ClaimParty its(const ClaimParty& reporter) const {
    for (PlaceId p : w.d.recent) {
      if (single(p) != reporter) return single(p);
    }
    return {};
  }

  bool emit(const Series& base, const ClaimParty& partner, Role role) {
    if (partner.empty() || base.reporter.empty() || partner == base.reporter) return false;
    Series s = base;
    s.partner = partner;
    s.open_partner = false;
    s.total = false;
    s.ok = true;
    Draft& d = w.add(ClaimKind::share, s, item, "share");
    const QuantitySpan& q = *a.quantity(item);
    w.set_percent(d, q, 1);
    d.claim.unit = ClaimUnit::pct;
    d.role = role;
    language::ClaimSide side;
    side.reporter = s.reporter;
    side.partner = single(places::places().world());
    side.flow = s.flow;
    d.claim.denominator = side;
    return true;
  }

  Role role() const {
    int l = item - 1;
    while (a.is_any(l, {"only", "just", "a", "the"})) --l;
    if (a.is(l, "from") || a.sense(l, Class::upfrom) != nullptr ||
        a.sense(l, Class::comparedwith) != nullptr) {
      return Role::base;
    }
    return Role::main;
  }

  bool taker_left() const {
    for (int i = item - 1; i >= 0 && i > item - 6; --i) {
      const Entry* f = a.sense(i, Class::flowverb);
      if (f != nullptr && (f->flow == FlowWord::taker || f->flow == FlowWord::imports)) return true;
      if (a.sense(i, Class::shareverb) != nullptr) return true;
    }
    return false;
  }

  bool run() {
    const QuantitySpan& q = *a.quantity(item);
    if (q.kind == QuantityKind::ratio || q.kind == QuantityKind::points) return false;
    const Whole of = whole();
    if (of.found) {
      if (of.foreign) return true;  // a share of something else: no claim of ours
      if (of.unnamed) return unnamed(of);
      const Series& s = *of.series;
      if (!s.ok) {
        if (w.why.empty()) w.why = s.why;
        return true;
      }
      const Mention& m = w.mentions[static_cast<std::size_t>(of.mention)];
      if (!s.product.empty()) return true;
      const bool open = m.partner.empty();
      if (open && m.reporter.kind == PartyRef::Kind::its && s.flow == Flow::exports &&
          taker_left()) {
        // 'The UK, Ireland's market, took 9 percent of its exports': 'its' is not the taker
        const int subject = w.subject_place(item);
        const ClaimParty taker = subject >= 0 ? w.party_of_item(subject) : ClaimParty{};
        if (!taker.empty() && taker == s.reporter) {
          Series other = s;
          other.reporter = {};
          for (const Draft& d : w.drafts) {
            if (d.claim.kind == ClaimKind::rank && d.claim.partner == taker)
              other.reporter = d.claim.reporter;
          }
          if (other.reporter.empty()) other.reporter = w.d.other_of(taker);
          emit(other, taker, role());
          return true;
        }
      }
      if (open) {
        if (!m.reporter.empty() || m.kind == Mention::Kind::abroad || m.total) {
          emit(s, holder(&s, of.last), role());
        } else {
          emit(s, holder(&s, of.last), role());
        }
      } else if (m.partner.at == -1 || m.partner.kind != PartyRef::Kind::none) {
        // '40 percent of its exports to China': with a verb of sending it is China's share
        const int v = left_flowverb();
        const bool sends = v >= 0 && flow_of(a.sense(v, Class::flowverb)->flow) == s.flow &&
                           a.sense(v, Class::flowverb)->flow != FlowWord::taker;
        if (sends) emit(s, s.partner, role());
      }
      return true;
    }
    if (of_in_front()) return true;
    if (a.place(item - 1) != nullptr && a.place(item - 1)->possessive && has_share_draft()) {
      for (const Draft& d : w.drafts) {  // 'with a share of 20.9%, behind China's 36.1%'
        if (d.claim.kind != ClaimKind::share || d.item > item) continue;
        Series s;
        s.reporter = d.claim.reporter;
        s.flow = d.claim.flow;
        return emit(s, w.party_of_item(item - 1), Role::main);
      }
    }
    if (next_share()) return true;
    if (alone_accounts()) return true;
    if (share_word_left()) return by_share_word();
    // 'Today the figure is about 14 percent', 'compared with 75.6 % a year before'
    if (w.d.share || has_share_draft()) return again();
    if (w.bracketed(item) && w.d.list_share) return in_list();
    return false;
  }

  // 'Of Finland's imports, 12 percent came from Russia'
  bool of_in_front() {
    const int first = w.clauses[static_cast<std::size_t>(w.clause(item))].first;
    if (!a.is(first, "of")) return false;
    const int m = first + 1 < a.size() ? w.mention_at[static_cast<std::size_t>(first) + 1] : -1;
    if (m < 0 || w.mentions[static_cast<std::size_t>(m)].head > item) return false;
    const Series& s = w.series[static_cast<std::size_t>(m)];
    const Entry* verb = a.sense(item + 1, Class::shareverb);
    if (!s.ok || !s.product.empty() || verb == nullptr || !(verb->goes || verb->comes))
      return false;
    return emit(s, holder(&s, item + 1), Role::main);
  }

  // 'sent 18.8% of its exports to France, 10.8% to Germany and 8.9% to Italy'
  bool next_share() {
    const Draft* last = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::share && d.item < item && d.role == Role::main) last = &d;
    }
    if (last == nullptr || w.clause(last->item) != w.clause(item)) return false;
    const char* prep = last->claim.flow == Flow::exports   ? "to"
                       : last->claim.flow == Flow::imports ? "from"
                                                           : "with";
    if (!a.is(item + 1, prep) || direction_before()) return false;
    int next = 0;
    const PartyRef ref = party_at(a, item + 2, next);
    if (ref.kind != PartyRef::Kind::places) return false;
    Series s;
    s.reporter = last->claim.reporter;
    s.flow = last->claim.flow;
    return emit(s, resolve_party(a, ref, w.d, s.reporter, true), Role::main);
  }

  bool direction_before() const {
    for (int i = item - 1; i >= 0 && i > item - 4; --i) {
      if (a.quantity(i) != nullptr || a.kind(i, ItemKind::punct)) return false;
      if (a.sense(i, Class::trend) != nullptr || a.sense(i, Class::dir) != nullptr) return true;
    }
    return false;
  }

  // 'China-GCC trade totalled $287 bn, Saudi Arabia alone accounting for more than a third'
  bool alone_accounts() {
    const Entry* verb = a.sense(item - 1, Class::shareverb);
    if (verb == nullptr || verb->goes || verb->comes || a.is(item + 1, "of")) return false;
    int k = item - 2;
    while (a.is_any(k, {"alone", "itself"})) --k;
    const PlaceSpan* p = a.place(k);
    if (p == nullptr || p->possessive || is_adjective(a, k)) return false;
    for (std::size_t m = w.mentions.size(); m-- > 0;) {
      const Series& s = w.series[m];
      if (w.mentions[m].head > item || !s.ok || s.flow == Flow::balance || !s.product.empty())
        continue;
      return emit(s, w.party_of_item(k), Role::main);
    }
    return false;
  }

  int left_flowverb() const {
    for (int i = item - 1; i >= 0 && i > item - 6; --i) {
      if (a.sense(i, Class::flowverb) != nullptr) return i;
    }
    return -1;
  }

  bool has_share_draft() const {
    return std::any_of(w.drafts.begin(), w.drafts.end(),
                       [](const Draft& d) { return d.claim.kind == ClaimKind::share; });
  }

  bool unnamed(const Whole& of) {
    // 'exports to the EAEU rose, with Russia absorbing 96 percent of them'
    if (a.is_any(of.last - 1, {"them", "these", "it"})) {
      const int v = left_flowverb();
      const int taker = v >= 0 && a.place(v - 1) != nullptr ? v - 1 : -1;
      const Series* s = w.governing(item);
      if (taker < 0 || s == nullptr || !s->ok || a.place(taker)->possessive) return true;
      emit(*s, w.party_of_item(taker), role());
      return true;
    }
    // the whole of the series or rank that the sentence has
    Series s;
    for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
      if (it->total_partner) continue;
      s.reporter = it->claim.reporter;
      s.flow = it->claim.flow;
      if (it->claim.partner.empty()) continue;
      emit(s, it->claim.partner, role());
      return true;
    }
    for (const Series& each : w.series) {
      if (!each.ok) continue;
      s.reporter = each.reporter;
      s.flow = each.flow;
      const ClaimParty p = each.open_partner ? holder(&each, of.last) : each.partner;
      emit(s, p, role());
      return true;
    }
    if (w.d.has_pair() && w.d.flow && *w.d.flow != Flow::balance) {
      s.reporter = w.d.reporter;
      s.flow = *w.d.flow;
      ClaimParty p = holder(&s, of.last);
      emit(s, p.empty() ? w.d.partner : p, role());
    }
    return true;
  }

  // "China's share of Russia's exports rose to 14 %", 'with a share of 10.8 percent'
  bool by_share_word() {
    // only if it is the share and not its growth: 'to', 'of', 'at', 'was' before the number
    int l = item - 1;
    while (l >= 0 && (a.is_any(l, {"a", "the", "only", "just"}))) --l;
    const bool value = a.is_any(l, {"to", "of", "at", "from", "was", "is", "were", "as", "and"}) ||
                       a.sense(l, Class::be) != nullptr || a.sense(l, Class::level) != nullptr ||
                       a.sense(l, Class::shareverb) != nullptr ||
                       a.sense(l, Class::upfrom) != nullptr ||
                       a.sense(l, Class::comparedwith) != nullptr;
    if (!value) return false;
    const Series* best = nullptr;
    for (std::size_t m = 0; m < w.mentions.size(); ++m) {
      const Mention& mention = w.mentions[m];
      if (!w.series[m].ok || mention.kind == Mention::Kind::goods) continue;
      if (a.is_any(mention.first - 1, {"of", "in"}) || a.is_any(mention.first - 2, {"of", "in"})) {
        if (w.clause(mention.head) == w.clause(item) || best == nullptr) best = &w.series[m];
      }
    }
    Series s;
    if (best == nullptr && plain_whole(s)) {
      const ClaimParty p = holder(&s, 0);
      emit(s, p.empty() ? w.d.partner : p, role());
      return true;
    }
    if (best != nullptr) {
      if (!best->product.empty()) return true;
      s = *best;
      const ClaimParty p = holder(&s, 0);
      emit(s, p, role());
      return true;
    }
    // the rank or series before: 'was third among Kenya's partners, with a share of 7 %'
    for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
      if (it->claim.partner.empty() || it->total_partner) continue;
      s.reporter = it->claim.reporter;
      s.flow = it->claim.flow;
      emit(s, it->claim.partner, role());
      return true;
    }
    if (w.d.share && w.d.has_pair() && w.d.flow) {
      s.reporter = w.d.reporter;
      s.flow = *w.d.flow;
      ClaimParty p = holder(&s, 0);
      emit(s, p.empty() ? w.d.partner : p, role());
    }
    return true;
  }

  // 'Germany's share in exports was 28 %' in a text about Poland
  bool plain_whole(Series& s) const {
    const PlaceId topic = w.d.topic;
    for (std::size_t m = 0; m < w.mentions.size(); ++m) {
      const Mention& mention = w.mentions[m];
      if (!mention.plain_noun || mention.head > item || !a.is(mention.first - 1, "in")) continue;
      if (w.clause(mention.head) != w.clause(item) || !mention.product.empty()) continue;
      s.flow = flow_of(mention.flow);
      s.reporter = topic.valid() ? single(topic) : w.d.reporter;
      if (s.reporter.empty() && w.d.recent.size() == 1) s.reporter = single(w.d.recent.front());
      s.ok = !s.reporter.empty() && s.flow != Flow::balance;
      return s.ok;
    }
    return false;
  }

  bool again() {
    const Draft* last = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::share) last = &d;
    }
    int l = item - 1;
    while (l >= 0 && a.is_any(l, {"a", "the", "only", "just"})) --l;
    const bool base = role() == Role::base;
    const bool subject = is_bare_place(a, l) || a.sense(l, Class::be) != nullptr;
    if (last != nullptr) {
      Series s;
      s.reporter = last->claim.reporter;
      s.flow = last->claim.flow;
      if (base) return emit(s, ClaimParty(last->claim.partner), Role::base);
      // 'and China only 11', 'while China's is over 60'
      for (int i = item - 1; i >= 0 && i > item - 6; --i) {
        const PlaceSpan* p = a.place(i);
        const Entry* t = a.sense(i, Class::trend);
        if (a.quantity(i) != nullptr || (t != nullptr && t->sign != 0) ||
            a.sense(i, Class::dir) != nullptr)
          return false;
        int of = i - 1;  // 'that of China'
        while (a.is(of, "the")) --of;
        const bool that_of = a.is(of, "of") && a.sense(of - 1, Class::flowref) != nullptr;
        if (p != nullptr && (is_bare_place(a, i) || p->possessive || that_of))
          return emit(s, w.party_of_item(i), Role::main);
      }
      // 'ten years ago it was 75 percent; today it is 84'
      const bool verb = a.sense(l, Class::be) != nullptr || a.sense(l, Class::level) != nullptr;
      if (verb &&
          (a.sense(l - 1, Class::self) != nullptr || a.sense(l - 1, Class::figureref) != nullptr)) {
        for (const Mention& m : w.mentions) {  // 'in imports it stood at 22 %'
          if (m.plain_noun && w.clause(m.head) == w.clause(item) && a.is(m.first - 1, "in"))
            s.flow = flow_of(m.flow);
        }
        return emit(s, ClaimParty(last->claim.partner), Role::main);
      }
      (void)subject;
      return false;
    }
    if (!w.d.has_pair() || !w.d.flow) return false;
    bool refers = false;
    for (int i = item - 1; i >= 0 && i > item - 8; --i) {
      if (a.sense(i, Class::figureref) != nullptr || a.sense(i, Class::self) != nullptr)
        refers = true;
      if (a.sense(i, Class::trend) != nullptr && !a.is(item - 1, "to")) return false;
    }
    if (!refers) return false;
    Series s;
    s.reporter = w.d.reporter;
    s.flow = *w.d.flow;
    return emit(s, w.d.partner, role());
  }

  bool in_list() {
    for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
      if (it->claim.kind != ClaimKind::level || it->total_partner) continue;
      Series s;
      s.reporter = it->claim.reporter;
      s.flow = it->claim.flow;
      return emit(s, ClaimParty(it->claim.partner), Role::main);
    }
    return false;
  }
};

}  // namespace

// 'India took 24 percent of Chilean exports and Japan only 9': a share without its unit.
bool read_bare_share(Work& w, int item) {
  const bool before = std::any_of(w.drafts.begin(), w.drafts.end(), [&](const Draft& d) {
    return d.claim.kind == ClaimKind::share && d.item < item;
  });
  if (!before) return false;
  const Analysis& a = w.a;
  if (a.punct(item - 1, "(") && a.punct(item + 1, ")") &&
      a.quantity(item)->value.value() < 100) {  // 'third behind China's 5.6 billion (18.9)'
    for (const Draft& d : w.drafts) {
      if (d.item != item - 2 || d.claim.kind != ClaimKind::level) continue;
      Series s;
      s.reporter = d.claim.reporter;
      s.flow = d.claim.flow;
      w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(item)].ref)].kind =
          QuantityKind::percent;
      return Shares{w, item}.emit(s, ClaimParty(d.claim.partner), Role::main);
    }
  }
  int l = item - 1;
  while (a.is_any(l, {"only", "just", "about", "over"})) --l;
  if (a.is(l, "for") && a.place(l - 1) != nullptr) --l;  // 'India accounts for 64 %, China for 14'
  const PlaceSpan* p = a.place(l);
  const bool is = a.sense(l, Class::be) != nullptr && a.place(l - 1) != nullptr;
  // 'second after Germany's 36.6'; 'two years later, less than five'
  const bool owner = p != nullptr && p->possessive && l == item - 1;
  if (owner) {
    for (const Draft& d : w.drafts) {
      if (d.claim.kind != ClaimKind::share || d.item > item) continue;
      Series s;
      s.reporter = d.claim.reporter;
      s.flow = d.claim.flow;
      w.a.quantities[static_cast<std::size_t>(a.items[static_cast<std::size_t>(item)].ref)].kind =
          QuantityKind::percent;
      return Shares{w, item}.emit(s, w.party_of_item(item - 1), Role::main);
    }
  }
  if (a.punct(l, ",") && a.time(l - 1) != nullptr &&
      (item + 1 >= a.size() || a.punct(item + 1, "."))) {
    const Draft* last = nullptr;
    for (const Draft& d : w.drafts) {
      if (d.claim.kind == ClaimKind::share && d.item < item) last = &d;
    }
    Series s;
    s.reporter = last->claim.reporter;
    s.flow = last->claim.flow;
    return Shares{w, item}.emit(s, ClaimParty(last->claim.partner), Role::main);
  }
  if (!(p != nullptr && !p->possessive) && !is) return false;
  if (!(a.kind(item + 1, ItemKind::punct) || item + 1 >= a.size())) return false;
  return Shares{w, item}.again();
}

bool read_share(Work& w, int item) { return Shares{w, item}.run(); }

}  // namespace tally::reading
