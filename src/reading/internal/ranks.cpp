// Ranks: 'China is India's largest trading partner', 'ranked second among Azerbaijan's partners',
// lists 'followed by Kenya and Zambia', 'No. 1 customer', 'bought the most Saudi goods'.
#include <algorithm>

#include "reading/internal/work.h"

namespace tally::reading {
namespace {

struct Ranks {
  Work& w;
  const Analysis& a = w.a;

  struct Head {
    int item = -1;  // rank noun, or the place noun
    int first = 0;  // leftmost item of the phrase, without the owner
    int rank = 0;
    FlowWord flow = FlowWord::none;
    language::Context::RankWord word = language::Context::RankWord::partner;
    ClaimParty reporter;
    bool product = false;
    bool regional = false;
    bool country = false;
    std::string product_name;
  };

  static language::Context::RankWord word_of(const std::string& noun, FlowWord flow) {
    using R = language::Context::RankWord;
    if (flow == FlowWord::turnover) return R::partner;
    if (noun.find("market") != std::string::npos || noun.find("outlet") != std::string::npos)
      return R::market;
    if (noun.find("destination") != std::string::npos) return R::destination;
    if (noun.find("customer") != std::string::npos || noun.find("buyer") != std::string::npos ||
        noun.find("client") != std::string::npos) {
      return R::customer;
    }
    if (flow == FlowWord::imports) return R::supplier;
    return R::other;
  }

  // The words before the rank noun: 'second largest', 'top', 'No. 3', 'fourth most important
  // export'.
  bool adjectives(Head& h) const {
    int i = h.item - 1;
    int super = -1;
    int ordinal = 0;
    int steps = 0;
    while (i >= 0 && steps < 9) {
      if (const Entry* e = a.sense(i, Class::super)) {
        if (super < 0 || e->times > 0) super = i;
        --i;
      } else if (const QuantitySpan* q = a.quantity(i);
                 q != nullptr && q->kind == QuantityKind::ordinal) {
        ordinal = static_cast<int>(q->value.value());
        --i;
        break;
      } else if (q != nullptr && q->kind == QuantityKind::count && number_sign(i)) {
        ordinal = static_cast<int>(q->value.value());
        while (number_sign_word(i - 1)) --i;
        --i;
        break;
      } else if (a.sense(i, Class::product) != nullptr) {
        h.product = true;
        h.product_name = a.low(i);
        --i;
      } else if (a.place(i) != nullptr && !a.place(i)->possessive && is_adjective(a, i) &&
                 super < 0) {
        // 'largest African partner' is a rank within Africa
        h.regional = true;
        --i;
      } else if (a.sense(i, Class::mod) != nullptr || a.sense(i, Class::goods) != nullptr ||
                 a.punct(i, "-") ||
                 a.is_any(i,
                          {"single", "trading", "trade", "export", "import", "foreign", "european",
                           "regional", "individual", "non", "largest", "eu", "world"}) ||
                 a.sense(i, Class::flow) != nullptr) {
        if (a.is_any(i, {"european", "regional", "african", "asian"})) h.regional = true;
        --i;
      } else {
        break;
      }
      ++steps;
    }
    h.first = i + 1;
    if (super < 0 && ordinal == 0) return false;
    if (ordinal > 0 && super < 0 && !ordinal_alone(h, ordinal)) return false;
    h.rank = ordinal > 0 ? ordinal : 1;
    if (super >= 0 && (a.is(super, "key") || a.is(super, "principal") || a.is(super, "main") ||
                       a.is(super, "major"))) {
      if (ordinal == 0 && !(a.is(super, "main") || a.is(super, "principal"))) return false;
    }
    // 'one of the largest', 'among the top'
    if (a.is(h.first - 1, "of") && (a.is(h.first - 2, "one"))) return false;
    if (a.is(h.first - 1, "the") && (a.is(h.first - 2, "of") || a.is(h.first - 2, "among")))
      return false;
    if (a.is(h.first - 1, "among")) return false;
    for (int k = h.first - 1; k >= 0 && k > h.first - 4; --k) {  // 'once Ireland's biggest market'
      if (a.is_any(k, {"once", "formerly", "former", "traditionally", "historically", "not",
                       "longer", "potentially"}))
        return false;
    }
    // 'among its largest', 'one of Russia's largest'
    int owner = h.first - 1;
    if ((a.place(owner) != nullptr || a.sense(owner, Class::poss) != nullptr) &&
        (a.is(owner - 1, "of") || a.is(owner - 1, "among") ||
         a.sense(owner - 1, Class::ahead) != nullptr) &&
        !(a.is(owner - 1, "of") && !(a.is(owner - 2, "one") || a.quantity(owner - 2) != nullptr))) {
      return false;
    }
    return true;
  }

  bool ordinal_alone(const Head& h, int n) const {
    (void)n;
    // 'its second market' is said, 'the third country market' not
    return h.flow != FlowWord::none && !a.is(h.item - 1, "country");
  }

  bool number_sign_word(int i) const { return a.is_any(i, {"no", ".", "number", "#", "nr"}); }
  bool number_sign(int i) const { return number_sign_word(i - 1); }

  // Whose partner: the owner before, 'of', 'for Turkish goods', 'to the UK'.
  void owner(Head& h) {
    const int o = h.first - 1;
    const PlaceSpan* p = a.place(o);
    if (p != nullptr && (p->possessive || is_adjective(a, o))) {
      h.reporter = w.party_of_item(o);
      return;
    }
    if (const Entry* e = a.sense(o, Class::poss)) {
      own_ref = e->ref;
      return;
    }
    if (a.is(o, "'s") && a.sense(o - 1, Class::neighbour) != nullptr) {
      own_ref = Ref::its;
      return;
    }
    int k = h.item + 1;
    for (int guard = 0; guard < 4 && k < a.size(); ++guard) {
      if (!a.is_any(k, {"of", "for", "to", "among", "from"})) break;
      const int m = mention_within(k + 1);
      if (m >= 0) {
        const Mention& mention = w.mentions[static_cast<std::size_t>(m)];
        if (!mention.reporter.empty() && w.series[static_cast<std::size_t>(m)].ok) {
          h.reporter = w.series[static_cast<std::size_t>(m)].reporter;
          if (!w.series[static_cast<std::size_t>(m)].product.empty()) h.product = true;
          return;
        }
        if (mention.reporter.kind == PartyRef::Kind::its || mention.reporter.empty()) {
          own_ref = Ref::its;
          return;
        }
      }
      int next = 0;
      const PartyRef ref = party_at(a, k + 1, next);
      if (!ref.empty() &&
          (a.is(k, "of") || a.is(k, "for") || (a.is(k, "to") && h.flow == FlowWord::imports))) {
        h.reporter = resolve_party(a, ref, w.d, {}, false);
        return;
      }
      if (a.sense(k + 1, Class::product) != nullptr) {
        h.product = true;
        return;
      }
      break;
    }
  }

  int mention_within(int i) const {
    for (int k = i; k < i + 3 && k < a.size(); ++k) {
      const int m = w.mention_at[static_cast<std::size_t>(k)];
      if (m >= 0) return m;
      if (!a.is_any(k, {"the", "all", "its"}) && a.sense(k, Class::mod) == nullptr &&
          a.sense(k, Class::goods) == nullptr)
        return -1;
    }
    return -1;
  }

  Ref own_ref = Ref::none;

  // The one that has the rank.
  ClaimParty holder(const Head& h) const {
    const int c = w.clause(h.item);
    // 'overtook China as Germany's largest partner': the winner is before the verb
    const int over = w.left_sense(h.first, Class::overtake, 12);
    int from = (over >= 0 ? over : h.first) - 1;
    const bool inverted = inverted_subject(h);
    // 'China, Malaysia's biggest trading partner, ...': an apposition
    int comma = h.first - 1;
    while (comma >= 0 && comma > h.first - 4 && !a.punct(comma, ",")) --comma;
    if (over < 0 && a.punct(comma, ",") && a.place(comma - 1) != nullptr &&
        !a.place(comma - 1)->possessive && no_verb(comma, h.first)) {
      const ClaimParty p = w.party_of_item(comma - 1);
      if (!p.empty() && p != h.reporter) return p;
    }
    if (!inverted) {
      for (int i = from; i >= 0; --i) {
        if (w.clause(i) != c) {
          const Clause& other = w.clauses[static_cast<std::size_t>(w.clause(i))];
          if (other.bracket) continue;
          if (!w.clauses[static_cast<std::size_t>(c)].relative && has_own_subject(c)) break;
        }
        if (is_bare_place(a, i) && w.mention_at[static_cast<std::size_t>(i)] < 0) {
          const ClaimParty p = w.party_of_item(i);
          if (!p.empty() && p != h.reporter) return p;
        }
        if (a.sense(i, Class::self) != nullptr && (a.is_any(i, {"it", "they", "which"}))) {
          const ClaimParty p = pronoun(h.reporter);
          if (!p.empty()) return p;
        }
        // 'Trade with the US ... which is the largest': nothing
      }
    }
    // 'The largest market was Germany', 'its top supplier, China,'
    int k = h.item + 1;
    for (int guard = 0; guard < 12 && k < a.size(); ++guard, ++k) {
      if (w.clause(k) != c && !a.punct(k, ",") && !a.punct(k, ":")) break;
      if (is_bare_place(a, k) && w.mention_at[static_cast<std::size_t>(k)] < 0 && inverted) {
        const ClaimParty p = w.party_of_item(k);
        if (!p.empty() && p != h.reporter) return p;
        break;
      }
    }
    return {};
  }

  bool no_verb(int from, int to) const {
    for (int i = from + 1; i < to; ++i) {
      if (a.sense(i, Class::be) != nullptr || a.sense(i, Class::flowverb) != nullptr ||
          a.sense(i, Class::overtake) != nullptr)
        return false;
    }
    return true;
  }

  bool has_own_subject(int c) const {
    const Clause& clause = w.clauses[static_cast<std::size_t>(c)];
    for (int i = clause.first; i < clause.last; ++i) {
      if (w.clause(i) == c && is_bare_place(a, i) && w.mention_at[static_cast<std::size_t>(i)] < 0)
        return true;
    }
    return false;
  }

  bool inverted_subject(const Head& h) const {
    int k = h.item + 1;
    // skip 'of Nigerian goods', 'for its exports', times
    for (int guard = 0; guard < 10 && k < a.size(); ++guard, ++k) {
      if (a.sense(k, Class::be) != nullptr || a.punct(k, ":")) {
        int p = k + 1;
        while (a.is_any(p, {"the", "still", "again", "now", "once", "therefore", "thus"})) ++p;
        if (a.sense(p, Class::be) != nullptr) ++p;
        return is_bare_place(a, p);
      }
      if (a.punct(k, ",")) {
        return is_bare_place(a, k + 1) &&
               (a.punct(k + 2, ",") || a.punct(k + 2, ".") || k + 2 >= a.size()) &&
               no_place_before(h);
      }
      if (a.quantity(k) != nullptr) return false;
    }
    return false;
  }

  bool no_place_before(const Head& h) const {
    for (int i = h.first - 1; i >= 0; --i) {
      if (w.clause(i) != w.clause(h.item)) break;
      if (is_bare_place(a, i)) return false;
    }
    return true;
  }

  ClaimParty pronoun(const ClaimParty& not_this) const {
    // the place of the sentence before the pronoun, else the one spoken of before
    for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
      if (!it->claim.partner.empty() && it->claim.partner != not_this && !it->total_partner)
        return it->claim.partner;
    }
    for (PlaceId p : w.d.recent) {
      if (single(p) != not_this && (w.d.reporter.empty() || single(p) != w.d.reporter))
        return single(p);
    }
    return {};
  }

  ClaimParty owner_from_text(const ClaimParty& partner) const {
    for (auto it = w.drafts.rbegin(); it != w.drafts.rend(); ++it) {
      if (!it->claim.reporter.empty() && it->claim.reporter != partner) return it->claim.reporter;
    }
    for (auto it = w.series.rbegin(); it != w.series.rend(); ++it) {
      if (it->ok && it->reporter != partner) return it->reporter;
    }
    if (!w.d.reporter.empty() && w.d.reporter != partner) return w.d.reporter;
    if (!w.d.partner.empty() && w.d.partner != partner) return w.d.partner;
    if (w.d.topic.valid() && single(w.d.topic) != partner) return single(w.d.topic);
    return {};
  }

  void nouns() {
    for (int i = 0; i < a.size(); ++i) {
      const Entry* e = a.sense(i, Class::ranknoun);
      if (e == nullptr ||
          (w.mention_at[static_cast<std::size_t>(i)] >= 0 && a.sense(i, Class::flow) != nullptr))
        continue;
      Head h;
      h.item = i;
      h.flow = e->flow;
      h.word = word_of(a.low(a.items[static_cast<std::size_t>(i)].last >
                                     a.items[static_cast<std::size_t>(i)].first
                                 ? i
                                 : i),
                       e->flow);
      {
        std::string noun;
        const Item& it = a.items[static_cast<std::size_t>(i)];
        for (std::size_t k = it.first; k < it.last; ++k) noun += a.tokens[k].low + " ";
        h.word = word_of(noun, e->flow);
      }
      own_ref = Ref::none;
      if (!adjectives(h)) {
        continue;
      }
      // plurals name several: 'the three largest partners'
      const std::string& last_word = a.tokens[a.items[static_cast<std::size_t>(i)].last - 1].low;
      if (last_word.ends_with("s") && last_word != "overseas") continue;
      owner(h);
      region(h);
      emit(h);
    }
  }

  void region(Head& h) const {
    for (int k = h.item + 1; k < h.item + 4 && k < a.size(); ++k) {
      if (a.is_any(k, {"in", "within", "outside", "among", "on"})) {
        int p = k + 1;
        if (a.is(p, "the")) ++p;
        if (a.place(p) != nullptr &&
            (a.place(p)->kind == places::NameKind::bloc || a.place(p)->epithet))
          h.regional = true;
        if (a.is_any(p, {"region", "continent", "bloc", "world", "middle", "gulf", "sector",
                         "subregion", "eurozone", "area"}))
          h.regional = true;
        if (a.place(p) != nullptr && !h.reporter.empty() && w.party_of_item(p) != h.reporter &&
            a.is_any(k, {"in", "within"})) {
          h.regional = true;
        }
        if (a.place(p) != nullptr && h.reporter.empty() && a.is(k, "in") &&
            h.flow == FlowWord::exports)
          h.regional = true;
      }
      if (a.punct(k, ",")) break;
    }
  }

  void emit(Head& h) {
    if (h.product || (h.regional && own_ref == Ref::none && h.reporter.empty())) {
      if (w.why.empty()) w.why = h.product ? "a rank for one product" : "a rank within a region";
      return;
    }
    ClaimParty partner;
    if (h.reporter.empty() && own_ref != Ref::none) {
      if (own_ref == Ref::our || own_ref == Ref::your) {
        PartyRef ref;
        ref.kind = own_ref == Ref::our ? PartyRef::Kind::our : PartyRef::Kind::your;
        h.reporter = resolve_party(a, ref, w.d, {}, false);
        if (h.reporter.empty()) {
          w.why = "who 'we' are is not said";
          return;
        }
        partner = holder(h);
      } else {
        partner = holder(h);
        h.reporter = owner_from_text(partner);
        if (partner.empty()) {
          w.why = "no partner for the rank";
          return;
        }
        // 'Germany ... its largest customer is China': 'its' is the place before
        const int subject = w.subject_place(h.first);
        if (subject >= 0 && w.party_of_item(subject) != partner)
          h.reporter = w.party_of_item(subject);
      }
    } else {
      partner = holder(h);
    }
    if (partner.empty()) {
      if (w.why.empty()) w.why = "who holds the rank is not said";
      return;
    }
    bool assumed = false;
    if (h.reporter.empty()) {
      h.reporter = owner_from_text(partner);
      assumed = true;
    }
    if (h.reporter.empty() || h.reporter == partner) {
      if (w.why.empty()) w.why = "whose partner is not said";
      return;
    }
    make(h, partner, assumed);
  }

  void make(const Head& h, const ClaimParty& partner, bool assumed) {
    Series s;
    s.reporter = h.reporter;
    s.partner = partner;
    s.flow = flow_of(h.flow);
    s.ok = true;
    Draft& d = w.add(ClaimKind::rank, s, h.item, "rank");
    d.first = std::max(0, h.first);
    d.claim.unit = ClaimUnit::rank;
    ClaimNumber n;
    n.number = core::Decimal{h.rank, 0};
    n.from_words = true;
    d.claim.value = n;
    d.claim.rank_word = h.word;
    if (h.regional) {  // kept for the amounts beside it, not told
      d.drop = true;
      w.why = "a rank within a region";
    }
    // 'down from the fourth place a year ago'
    int from = h.item - 1;
    while (a.is_any(from, {"the", "a"})) --from;
    if (a.is(from, "from") || a.sense(from, Class::upfrom) != nullptr) d.role = Role::base;
    for (int i = 0; i < a.size(); ++i) {
      if (a.is_any(i, {"country", "countries", "nation"}) && std::abs(i - h.item) < 5)
        d.claim.says_country = true;
    }
    if (assumed) {
      d.assumed.push_back("reporter: the one spoken of before");
      d.confidence = 0.75;
    }
  }

  bool is_bloc(int item) const {
    const ClaimParty p = w.party_of_item(item);
    return !p.empty() &&
           tally::places::places().row(p.places.front()).kind == tally::places::PlaceKind::bloc;
  }

  // ------------------------------------------------------- 'ranked second', 'retained the first
  // position'
  void places() {
    for (int i = 0; i < a.size(); ++i) {
      const QuantitySpan* q = a.quantity(i);
      if (q == nullptr || q->kind != QuantityKind::ordinal) continue;
      const bool noun = a.sense(i + 1, Class::place_noun) != nullptr;
      const bool verb = a.sense(i - 1, Class::be) != nullptr &&
                        (a.is_any(i - 1, {"ranked", "ranks", "came", "comes", "placed", "was", "is",
                                          "stood", "finished", "be", "were"}));
      const bool list = is_bare_place(a, i - 1) && (a.kind(i + 1, ItemKind::punct) ||
                                                    a.is(i + 1, "with") || i + 1 >= a.size());
      if (!noun && !verb && !list) continue;
      // 'the second country', 'first woman': a noun behind it that is no place noun
      if (!noun && a.kind(i + 1, ItemKind::word) &&
          !a.is_any(i + 1, {"among", "with", "in", "and", "on", "at", "by", "as", "for", "after",
                            "behind", "to"})) {
        continue;
      }
      place_rank(i, static_cast<int>(q->value.value()), noun ? i + 1 : i);
    }
    for (int i = 0; i < a.size(); ++i) {
      const Entry* e = a.sense(i, Class::place_noun);
      if (e == nullptr || e->times == 0) continue;
      if (a.quantity(i - 1) != nullptr) continue;
      place_rank(i, 1, i);
    }
  }

  void place_rank(int i, int rank, int last) {
    Head h;
    h.item = i;
    h.first = i;
    h.rank = rank;
    // among whose partners
    for (int k = last + 1; k < last + 9 && k < a.size(); ++k) {
      if (!a.is_any(k, {"among", "in", "on", "of", "as"})) {
        if (a.punct(k, ",")) break;
        continue;
      }
      for (int r = k + 1; r < k + 7 && r < a.size(); ++r) {
        if (const Entry* e = a.sense(r, Class::ranknoun)) {
          h.flow = e->flow;
          for (int o = k + 1; o < r; ++o) {
            if (a.place(o) != nullptr) {
              if (is_bloc(o) && !a.place(o)->possessive)
                h.regional = true;
              else
                h.reporter = w.party_of_item(o);
            }
            if (a.sense(o, Class::product) != nullptr) h.product = true;
          }
          break;
        }
        const int m = w.mention_at[static_cast<std::size_t>(r)];
        if (m >= 0 && w.series[static_cast<std::size_t>(m)].ok &&
            w.mentions[static_cast<std::size_t>(m)].kind != Mention::Kind::verb) {
          h.flow = w.mentions[static_cast<std::size_t>(m)].flow;
          h.reporter = w.series[static_cast<std::size_t>(m)].reporter;
          if (!w.series[static_cast<std::size_t>(m)].product.empty()) h.product = true;
          break;
        }
      }
      if (h.flow != FlowWord::none) break;
    }
    if (h.flow == FlowWord::none && w.d.list_flow && !w.d.list_reporter.empty()) {
      h.flow = *w.d.list_flow == Flow::exports   ? FlowWord::exports
               : *w.d.list_flow == Flow::imports ? FlowWord::imports
                                                 : FlowWord::turnover;
      h.reporter = w.d.list_reporter;
    }
    if (h.flow == FlowWord::none) {
      for (const Draft& d : w.drafts) {
        if (d.claim.kind != ClaimKind::rank) continue;
        h.flow = d.claim.flow == Flow::exports   ? FlowWord::exports
                 : d.claim.flow == Flow::imports ? FlowWord::imports
                                                 : FlowWord::turnover;
        h.reporter = d.claim.reporter;
      }
    }
    if (h.flow == FlowWord::none || h.product) return;
    if (h.regional) h.reporter = {};
    const ClaimParty partner = holder(h);
    if (partner.empty()) {
      // 'The first place belongs to Italy'
      for (int k = i + 1; k < i + 6 && k < a.size(); ++k) {
        if (a.is_any(k, {"to", "by"}) && a.place(k + 1) != nullptr) {
          const ClaimParty p = w.party_of_item(k + 1);
          if (h.reporter.empty()) h.reporter = owner_from_text(p);
          if (!p.empty() && p != h.reporter) make(h, p, true);
          return;
        }
      }
      return;
    }
    if (h.reporter.empty()) h.reporter = owner_from_text(partner);
    if (h.reporter.empty() || h.reporter == partner) return;
    make(h, partner, true);
  }

  // ------------------------------------------------------- 'more than to any other country', 'the
  // most'
  void most() {
    for (int i = 0; i < a.size(); ++i) {
      if (a.sense(i, Class::anyother) != nullptr) {
        bool more = false;
        for (int k = i - 1; k >= 0 && k > i - 6; --k)
          more = more || a.is(k, "more") || (a.is(k, "than"));
        if (!more) continue;
        pending_any_other.push_back(i);
      }
      // 'China that bought the most Saudi goods', 'no market took more'
      if (a.is(i, "most") || (a.is(i, "more") && no_one_before(i))) {
        const int v = verb_left(i);
        if (v < 0) continue;
        most_of(i, v);
      }
    }
  }

  bool no_one_before(int i) const {
    return (a.is(i - 3, "no") && (a.sense(i - 2, Class::ranknoun) != nullptr ||
                                  a.is(i - 2, "country") || a.is(i - 2, "one"))) ||
           a.is(i - 2, "nobody");
  }

  int verb_left(int i) const {
    for (int k = i - 1; k >= i - 3 && k >= 0; --k) {
      if (a.sense(k, Class::flowverb) != nullptr) return k;
    }
    return -1;
  }

  void most_of(int i, int v) {
    const FlowWord verb = a.sense(v, Class::flowverb)->flow;
    Series s;
    s.ok = true;
    const ClaimParty subject = [&] {
      const int place = w.subject_place(v);
      return place >= 0 ? w.party_of_item(place) : ClaimParty{};
    }();
    if (a.is(i, "more")) {
      // 'no market took more': of the series that the sentence has
      for (auto it = w.series.rbegin(); it != w.series.rend(); ++it) {
        if (!it->ok || it->open_partner) continue;
        Head h;
        h.item = i;
        h.first = i - 3;
        h.rank = 1;
        h.reporter = winner_reporter.empty() ? it->reporter : winner_reporter;
        h.flow = it->flow == Flow::imports ? FlowWord::imports : FlowWord::exports;
        h.word = language::Context::RankWord::market;
        make(h, winner_partner.empty() ? it->partner : winner_partner, false);
        return;
      }
      return;
    }
    // the maker of the goods
    for (std::size_t m = 0; m < w.mentions.size(); ++m) {
      const Mention& mention = w.mentions[m];
      if (mention.kind != Mention::Kind::goods && mention.kind != Mention::Kind::verb) continue;
      if (!w.series[m].product.empty()) return;
      ClaimParty maker;
      if (mention.kind == Mention::Kind::goods && mention.first > i && mention.first < i + 4)
        maker = w.series[m].reporter;
      else if (mention.kind == Mention::Kind::verb && mention.head == v &&
               verb == FlowWord::imports)
        maker = w.series[m].partner;
      if (maker.empty() || subject.empty() || maker == subject) continue;
      Head h;
      h.item = i;
      h.first = v;
      h.rank = 1;
      h.reporter = maker;
      h.flow = FlowWord::exports;
      h.word = language::Context::RankWord::customer;
      make(h, subject, false);
      return;
    }
  }

  ClaimParty winner_reporter, winner_partner;
  std::vector<int> pending_any_other;

  // ------------------------------------------------------- lists
  void list() {
    // a bullet: 'India with 5 bn (9.8 %)' goes on with the list that was begun
    if (!w.d.list_flow || w.d.list_reporter.empty() || w.d.list_rank == 0) return;
  }
};

}  // namespace

void read_ranks(Work& w) {
  Ranks ranks{w};
  ranks.nouns();
  ranks.places();
  ranks.most();
}

}  // namespace tally::reading
