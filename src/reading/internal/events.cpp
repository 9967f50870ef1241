#include "reading/internal/events.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/csv.h"
#include "places/places.h"
#include "reading/embedded.h"
#include "reading/internal/boilerplate.h"
#include "reading/internal/dates.h"
#include "reading/internal/first_words.h"
#include "reading/internal/place_spans.h"
#include "reading/internal/tokens.h"
#include "reading/words/event.h"

namespace tally::reading {
namespace {

constexpr std::string_view kFile = "reading/events.csv";
constexpr std::size_t kMaxEvents = 2000;  // of one article
constexpr std::size_t kNearby = 160;      // bytes between the words of an event and its actors

struct Frame {
  std::string type, plover, what;
  bool strong = false;    // the words alone tell of an event; else it needs a date and an actor
  bool negative = false;  // with these words in the clause it is none ("tourists visited")
  std::vector<LowWord> words;  // "*" = up to eight words
};

struct Table {
  std::vector<Frame> frames;
  FirstWords by_first;
};

core::Result<Table> load() {
  TALLY_TRY(bytes, embedded().get(kFile));
  TALLY_TRY(csv, core::CsvTable::parse(bytes, std::string(kFile)));
  constexpr std::array<std::string_view, 6> kTypes = {"meeting",   "visit",    "sanction",
                                                      "agreement", "military", "other"};
  Table table;
  for (std::size_t r = 0; r < csv.rows(); ++r) {
    Frame f;
    f.type = csv.get(r, "type");
    f.plover = csv.get(r, "plover");
    f.what = csv.get(r, "what");
    f.strong = csv.get(r, "strength") == "strong";
    f.negative = csv.get(r, "strength") == "not";
    for (const std::string_view w : core::split(csv.get(r, "pattern"), ' '))
      f.words.emplace_back(w);
    const bool known = std::find(kTypes.begin(), kTypes.end(), f.type) != kTypes.end();
    if (!known || f.words.empty() || f.words.front() == "*" || f.words.back() == "*") {
      return core::fail(
          core::Code::bad_input, fmt::format("not a frame: '{}'", csv.get(r, "pattern")),
          core::Place{std::string(kFile), csv.line(r), 0},
          "a type among meeting, visit, sanction, agreement, military, other, and words");
    }
    table.by_first.add(f.words.front(), static_cast<std::uint32_t>(table.frames.size()));
    table.frames.push_back(std::move(f));
  }
  table.by_first.seal();
  return table;
}

const Table& table() {
  static const Table loaded = [] {
    auto result = load();
    return result ? std::move(*result) : Table();
  }();
  return loaded;
}

// A frame found in a sentence; bytes of the sentence.
struct Hit {
  const Frame* frame = nullptr;
  std::size_t begin = 0, end = 0;
};

// Whom the text has spoken of, for "they" and "the two countries": found when it is needed.
class Spoken {
 public:
  explicit Spoken(const Document& document) : doc_(document) {}
  void at(std::size_t sentence) { now_ = sentence; }
  // The last two countries that one sentence named together, up to twelve sentences back.
  [[nodiscard]] std::vector<std::string> pair() const;
  // The country named last.
  [[nodiscard]] std::string country() const;

 private:
  [[nodiscard]] std::vector<std::string> countries_of(std::size_t sentence) const;
  const Document& doc_;
  std::size_t now_ = 0;
};

struct Actor {
  std::size_t begin = 0, end = 0;
  std::string code;    // of the place
  std::string person;  // name as written, where it is one
  bool bloc = false;
};

std::vector<Actor> actors_in(std::string_view text, std::optional<core::Day> article) {
  std::vector<Actor> actors;
  const std::vector<Token> tokens = tokenize(text);
  std::vector<bool> taken(tokens.size());
  for (const PlaceSpan& p : find_places(tokens, article.value_or(core::Day()), taken)) {
    if (p.candidates.size() != 1 || p.epithet || p.kind == places::NameKind::institution) continue;
    const places::PlaceRow& row = places::places().row(p.candidates[0]);
    if (row.kind == places::PlaceKind::world) continue;
    Actor a;
    a.begin = tokens[p.first].begin;
    a.end = tokens[p.last - 1].end;
    a.code = row.code;
    a.bloc = row.kind == places::PlaceKind::bloc;
    if (p.kind == places::NameKind::person) a.person = p.text;
    actors.push_back(std::move(a));
  }
  return actors;
}

std::vector<std::string> Spoken::countries_of(std::size_t sentence) const {
  const Sentence& s = doc_.sentences[sentence];
  std::vector<std::string> codes;
  for (const Actor& a :
       actors_in(std::string_view(doc_.text).substr(s.begin, s.end - s.begin), doc_.date)) {
    if (!a.bloc && std::find(codes.begin(), codes.end(), a.code) == codes.end())
      codes.push_back(a.code);
  }
  return codes;
}

std::vector<std::string> Spoken::pair() const {
  for (std::size_t back = 1; back <= 12 && back <= now_; ++back) {
    const auto codes = countries_of(now_ - back);
    if (codes.size() >= 2) return {codes[0], codes[1]};
  }
  // What the text is about, by its headline or first sentence.
  const auto codes = now_ > 0 ? countries_of(0) : std::vector<std::string>();
  return codes.size() == 2 ? codes : std::vector<std::string>();
}

std::string Spoken::country() const {
  for (std::size_t back = 1; back <= 3 && back <= now_; ++back) {
    const auto codes = countries_of(now_ - back);
    if (!codes.empty()) return codes.back();
  }
  return {};
}

// One sentence and the text before it.
class SentenceEvents {
 public:
  SentenceEvents(std::string_view text, const Sentence& sentence, std::optional<core::Day> article,
                 const Spoken& spoken, const std::string& last_day, bool transcript)
      : s_(text),
        sentence_(sentence),
        article_(article),
        spoken_(spoken),
        last_day_(last_day),
        transcript_(transcript) {}

  // Events with spans in bytes of the sentence.
  std::vector<Event> run() {
    words_ = split_words(s_, buffer_);
    find_hits();
    if (hits_.empty()) return {};
    actors_ = actors_in(s_, article_);
    find_segments();
    times_ = find_event_times(s_, words_, article_);
    std::vector<Event> out;
    for (const Hit& h : hits_) make(h, out);
    return out;
  }

 private:
  void find_hits() {
    const Table& known = table();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      Hit best;
      for (const std::uint32_t id : known.by_first.find(words_[i].key, words_[i].text)) {
        const Frame& f = known.frames[id];
        const std::size_t last = match(f, i);
        if (last == 0) continue;
        const Hit h{&f, words_[i].begin, words_[last - 1].end};
        if (best.frame == nullptr ||
            std::pair(f.strong, h.end) > std::pair(best.frame->strong, best.end))
          best = h;
      }
      if (best.frame == nullptr || hits_.size() > 60) continue;
      hits_.push_back(best);
    }
  }

  // Index behind the last word of the match, or 0.
  [[nodiscard]] std::size_t match(const Frame& f, std::size_t at) const {
    std::size_t w = at + 1;
    for (std::size_t k = 1; k < f.words.size(); ++k) {
      if (f.words[k] == "*") {
        const LowWord& next = f.words[++k];
        const std::size_t limit = std::min(words_.size(), w + 8);
        while (w < limit && words_[w] != next) ++w;
        if (w >= limit) return 0;
        ++w;
      } else if (w < words_.size() && words_[w] == f.words[k]) {
        ++w;
      } else {
        return 0;
      }
    }
    return w;
  }

  // Clauses, by commas, semicolons and conjunctions: a date belongs to the events of its clause.
  void find_segments() {
    std::size_t last = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool breaks = words::kClauseBreakOfEvents.has(words_[i].text);
      const bool dated = i + 1 < words_.size() && !words_[i + 1].text.empty() &&
                         words_[i + 1].text[0] >= '0' && words_[i + 1].text[0] <= '9';
      const std::size_t from = i == 0 ? 0 : words_[i - 1].end;
      const std::string_view gap = s_.substr(from, words_[i].begin - from);
      // "August 20, 2023", "Monday, May 5" stay whole: a comma before a number is none.
      const bool comma = gap.find_first_of(",;:") != std::string_view::npos &&
                         !(s_[words_[i].begin] >= '0' && s_[words_[i].begin] <= '9');
      if ((comma || (breaks && !dated && words_[i].text != "and")) && words_[i].begin > last) {
        cuts_.push_back(words_[i].begin);
        last = words_[i].begin;
      }
    }
  }

  [[nodiscard]] ByteRange segment(std::size_t at) const {
    const auto next = std::upper_bound(cuts_.begin(), cuts_.end(), at);
    return {next == cuts_.begin() ? 0 : *(next - 1), next == cuts_.end() ? s_.size() : *next};
  }

  // Conditions and denials in the clause before the words: no event.
  [[nodiscard]] bool unreal(const Hit& h) const {
    for (const Hit& other : hits_) {
      const bool here = segment(other.begin).begin == segment(h.begin).begin;
      if (other.frame->negative && other.frame->type == h.frame->type && here) return true;
    }
    constexpr std::array<std::string_view, 3> kNot = {"didn't", "won't", "hasn't"};
    const std::size_t from = segment(h.begin).begin;
    return std::any_of(words_.begin(), words_.end(), [&](const PlainWord& w) {
      return w.begin >= from && w.end <= h.end &&
             (words::kUnrealWord.has(w.text) ||
              std::find(kNot.begin(), kNot.end(), w.text) != kNot.end());
    });
  }

  [[nodiscard]] const TimePhrase* time_of(const Hit& h) const {
    const ByteRange clause = segment(h.begin);
    const TimePhrase* best = nullptr;
    std::size_t best_distance = 0;
    for (const TimePhrase& t : times_) {
      const bool inside = t.begin >= clause.begin && t.begin < clause.end;
      const bool opens = t.begin <= 12 && segment(t.begin).begin == 0;  // "In 2004, when ..."
      if (!inside && !(opens && best == nullptr)) continue;
      const std::size_t distance = (inside ? 0 : 10000) + (t.begin >= h.end  ? t.begin - h.end
                                                           : h.begin > t.end ? h.begin - t.end + 4
                                                                             : 0);
      if (best == nullptr || distance < best_distance) best = &t, best_distance = distance;
    }
    return best;
  }

  void push(std::vector<const Actor*>& list, const Actor& a) const {
    if (std::none_of(list.begin(), list.end(), [&](const Actor* b) { return b->code == a.code; }))
      list.push_back(&a);
  }

  // "Italy and Greece", "Russian-Chinese"
  [[nodiscard]] bool joined(const Actor& a, const Actor& b) const {
    const std::string_view gap = s_.substr(a.end, b.begin > a.end ? b.begin - a.end : 0);
    return gap == " and " || gap == "-" || gap == ", " || gap == " and the ";
  }

  // The nearest before the words and the nearest after them; a group ("A and B") counts as one
  // place.
  [[nodiscard]] std::vector<const Actor*> actors_of(const Hit& h) const {
    const bool together =
        h.frame->type == "meeting" || h.frame->type == "agreement" || h.frame->type == "visit";
    const bool possessive = h.begin >= 4 && (s_.substr(0, h.begin).ends_with("its ") ||
                                             s_.substr(0, h.begin).ends_with("his "));
    std::vector<const Actor*> left, right;
    for (auto it = actors_.rbegin(); it != actors_.rend(); ++it) {
      if (it->end > h.begin || h.begin - it->end > kNearby) continue;
      if (possessive && it->bloc) continue;
      if (left.size() >= (together ? 2 : 1) && !joined(*it, *(it - 1))) break;
      push(left, *it);
    }
    for (const Actor& a : actors_) {
      if (a.begin < h.begin || a.begin > h.end + kNearby) continue;
      if (right.size() >= (together ? 2 : 1) || a.begin >= segment(h.begin).end) break;
      push(right, a);
    }
    std::reverse(left.begin(), left.end());
    std::vector<const Actor*> all;
    for (const Actor* a : left) push(all, *a);
    for (const Actor* a : right) push(all, *a);
    // "Days ahead of invading Ukraine, Putin ...": who acts stands behind.
    for (const Actor& a : actors_) {
      const std::size_t into = a.begin - segment(a.begin).begin;
      if (all.size() < 2 && a.begin > h.end && a.begin <= h.end + kNearby && into <= 4)
        push(all, a);
    }
    return all;
  }

  // "they", "the two leaders", "we": those of whom the text has spoken.
  [[nodiscard]] bool speaks_of_pair(const Hit& h) const {
    const std::size_t from = h.begin > 100 ? h.begin - 100 : 0;
    return std::any_of(words_.begin(), words_.end(), [&](const PlainWord& w) {
      return w.begin >= from && w.begin <= h.end + 60 && words::kPairSpokenOf.has(w.text);
    });
  }

  // "they", "the two sides", "the country".
  void add_spoken_of(const Hit& h, Event& e) const {
    if (e.actors.size() >= 2) return;
    const auto add = [&](const std::string& code) {
      if (!code.empty() && e.actors.size() < 2 &&
          std::find(e.actors.begin(), e.actors.end(), code) == e.actors.end()) {
        e.actors.push_back(code);
      }
    };
    if (speaks_of_pair(h)) {
      for (const std::string& code : spoken_.pair()) add(code);
    }
    const ByteRange clause = segment(h.begin);
    if (s_.substr(clause.begin, h.begin - clause.begin).find("the country ") !=
        std::string_view::npos)
      add(spoken_.country());
  }

  void make(const Hit& h, std::vector<Event>& out) {
    if (h.frame->negative || unreal(h)) return;
    const TimePhrase* time = time_of(h);
    Event e;
    for (const Actor* a : actors_of(h)) e.actors.push_back(a->code);
    for (const Actor& a : actors_) {  // persons by name
      const bool acts = std::find(e.actors.begin(), e.actors.end(), a.code) != e.actors.end();
      const bool near = a.end + kNearby > h.begin && a.begin < h.end + kNearby;
      if (a.person.empty() || !acts || h.frame->type == "military" || !near ||
          e.what.find(a.person) != std::string::npos)
        continue;
      e.what += (e.what.empty() ? "" : ", ") + a.person;
    }
    add_spoken_of(h, e);
    // The headline of a transcript tells what the transcript is of.
    const bool title =
        transcript_ && article_ && sentence_.role == BlockRole::headline && e.actors.size() >= 2;
    if (!h.frame->strong && !title && (time == nullptr || e.actors.empty())) return;
    if (time == nullptr && (e.actors.empty() || h.frame->type == "other")) return;
    if (time != nullptr) {
      e.date = time->iso;
    } else if (title || (transcript_ && article_ && speaks_now())) {
      e.date = article_->iso();
    } else if (speaks_of_pair(h) && e.actors.size() >= 2) {
      e.date = last_day_;
    }
    // Other words of the same event in the sentence ("sending troops to exercises").
    for (Event& other : out) {
      if (other.type != e.type || other.plover != h.frame->plover) continue;
      if (std::string_view(other.what).starts_with(h.frame->what)) {
        if (other.date.empty()) other.date = e.date;
        if (other.actors.size() < e.actors.size()) other.actors = e.actors;
        other.span.end = std::max(other.span.end, static_cast<std::int64_t>(h.end));
        return;
      }
    }
    e.type = h.frame->type;
    e.plover = h.frame->plover;
    e.what = h.frame->what + (e.what.empty() ? "" : " (" + e.what + ")");
    std::size_t begin = h.begin, end = h.end;
    const ByteRange clause = segment(h.begin);
    begin = std::min(begin, clause.begin);
    end = std::max(end, clause.end);
    if (time != nullptr) begin = std::min(begin, time->begin), end = std::max(end, time->end);
    if (begin <= 12) begin = 0;
    while (end > begin && std::string_view(" ,;:").find(s_[end - 1]) != std::string_view::npos)
      --end;
    e.span = {static_cast<std::int64_t>(begin), static_cast<std::int64_t>(end)};
    out.push_back(std::move(e));
  }

  // "We have just signed": of the day of the speech.
  [[nodiscard]] bool speaks_now() const {
    return std::any_of(words_.begin(), words_.end(),
                       [&](const PlainWord& w) { return words::kSpeakingNow.has(w.text); });
  }

  std::string_view s_;
  const Sentence& sentence_;
  std::optional<core::Day> article_;
  const Spoken& spoken_;
  const std::string& last_day_;
  bool transcript_;
  std::string buffer_;
  std::vector<PlainWord> words_;
  std::vector<Hit> hits_;
  std::vector<Actor> actors_;
  std::vector<std::size_t> cuts_;
  std::vector<TimePhrase> times_;
};

// The same event told before: same type and kind, no date that contradicts, no other actors. A
// headline leaves the date out.
bool same_event(const Event& a, const Event& b, bool headline) {
  const bool call = a.type == "meeting" && b.type == "meeting";  // a call, then 'the discussion'
  const auto kind = [](const Event& e) { return e.what.substr(0, e.what.find(" (")); };
  if (a.type != b.type || a.plover != b.plover || (!call && kind(a) != kind(b))) return false;
  if (!a.date.empty() && !b.date.empty() && a.date != b.date && !a.date.starts_with(b.date) &&
      !b.date.starts_with(a.date)) {
    return false;
  }
  if (call && !headline && a.date.empty() != b.date.empty()) return false;
  const auto shared = std::count_if(a.actors.begin(), a.actors.end(), [&](const std::string& code) {
    return std::find(b.actors.begin(), b.actors.end(), code) != b.actors.end();
  });
  const auto fewer = static_cast<std::ptrdiff_t>(std::min(a.actors.size(), b.actors.size()));
  return shared == fewer || (a.type == "military" && shared > 0 && kind(a) != "attack");
}

}  // namespace

namespace {

class Collector {
 public:
  explicit Collector(const Document& document)
      : doc_(document), spoken_(document), index_(document.text) {
    for (const Sentence& s : document.sentences) transcript_ = transcript_ || !s.speaker.empty();
  }

  // Headlines come last: what the text tells more fully is told there.
  std::vector<Event> run() {
    for (const bool headlines : {false, true}) {
      for (std::size_t i = 0; i < doc_.sentences.size() && events_.size() < kMaxEvents; ++i) {
        const BlockRole role = doc_.sentences[i].role;
        if (role != BlockRole::table_row && headlines == (role == BlockRole::headline)) read(i);
      }
    }
    std::stable_sort(events_.begin(), events_.end(),
                     [](const Event& a, const Event& b) { return a.span.start < b.span.start; });
    return std::move(events_);
  }

 private:
  void read(std::size_t i) {
    const Sentence& s = doc_.sentences[i];
    spoken_.at(i);
    if (i > last_day_at_ + 8) last_day_.clear();
    SentenceEvents reader(std::string_view(doc_.text).substr(s.begin, s.end - s.begin), s,
                          doc_.date, spoken_, last_day_, transcript_);
    for (Event& e : reader.run()) {
      e.span = {index_.at(s.begin + static_cast<std::size_t>(e.span.start)),
                index_.at(s.begin + static_cast<std::size_t>(e.span.end))};
      if (e.date.size() == 10) last_day_ = e.date, last_day_at_ = i;
      add(std::move(e), s.role == BlockRole::headline);
    }
  }

  // Only the last few are compared, so that time stays linear.
  void add(Event e, bool headline) {
    const std::size_t from = events_.size() > 40 ? events_.size() - 40 : 0;
    const auto it =
        std::find_if(events_.begin() + static_cast<std::ptrdiff_t>(from), events_.end(),
                     [&](const Event& other) { return same_event(other, e, headline); });
    if (it == events_.end()) {
      events_.push_back(std::move(e));
      return;
    }
    if (it->date.size() < e.date.size()) it->date = e.date;
    if (it->actors.size() < e.actors.size()) it->actors = std::move(e.actors);
  }

  const Document& doc_;
  Spoken spoken_;
  CodePointIndex index_;
  bool transcript_ = false;
  std::string last_day_;
  std::size_t last_day_at_ = 0;
  std::vector<Event> events_;
};

}  // namespace

std::vector<Event> find_events(const Document& document) { return Collector(document).run(); }

core::Status check_event_table() {
  auto loaded = load();
  if (!loaded) return core::fail(std::move(loaded).error());
  return {};
}

}  // namespace tally::reading
