// From bytes to sentences, and from bytes to statements, on text that is made here: varied
// paragraphs of trade news in our own words, with lists, a table and furniture. Results:
// docs/benchmarks.md.
#include "reading/reading.h"

#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <string>

#include "reading/internal/document.h"
#include "reading/internal/events.h"

namespace {

constexpr const char* kPlaces[] = {"Kenya",  "Peru",   "Japan", "Germany", "India",
                                   "Brazil", "Poland", "Egypt", "Canada",  "Vietnam"};

// About `bytes` of news; the same for the same size.
std::string news(std::size_t bytes, bool html) {
  std::string out = html ? "<!DOCTYPE html><html><body><nav><a "
                           "href='/'>Home</a></nav><article><h1>Trade of the year</h1>"
                         : "Trade of the year\nBy A. Writer\n\n";
  const char* open = html ? "<p>" : "";
  const char* close = html ? "</p>\n" : "\n\n";
  for (unsigned i = 0; out.size() < bytes; ++i) {
    const char* a = kPlaces[i % 10];
    const char* b = kPlaces[(i / 10 + i + 3) % 10];
    out += fmt::format(
        "{}Trade between {} and {} grew {}.{} percent to ${}.{} billion in the first {} months of "
        "20{}, the "
        "ministry said on Tuesday. Exports rose, while imports from {} fell to Rs. {} crore vs. {} "
        "a year "
        "earlier.{}",
        open, a, b, i % 30, i % 10, i % 90 + 1, i % 10, i % 9 + 2, 10 + i % 14, b, 100 + i % 900,
        i % 800, close);
    out += fmt::format(
        "{}\u201CWe want more of it,\u201D the minister told reporters in the capital; the port, "
        "he added, has never "
        "been so full. Farmers who grow coffee, tea and flowers see it with other eyes.{}",
        open, close);
    if (i % 7 == 0)
      out += fmt::format("{}Read more: What the figures of {} do not show{}", open, a, close);
  }
  if (html) out += "</article><footer>All rights reserved</footer></body></html>";
  return out;
}

// The same amount of other news, one paragraph in eight about trade.
std::string varied(std::size_t bytes) {
  constexpr const char* kOther[] = {
      "The council met late on {} to talk about the bridge over the river in {}, which has been "
      "closed to lorries since the storm. Nobody was hurt, but shops on both banks lost their "
      "best weeks.\n\n",
      "Fans had waited for the match in {} since {}. \u201CWe played well for an hour and badly "
      "for half of one,\u201D the coach said, and left for the airport.\n\n",
      "A film about a family of fishermen won the prize at the festival, the organisers said on "
      "{}. Its director, who lives in {}, thanked her crew of 34 people.\n\n",
      "Ministers want to change the law on housing before the summer. Rents in the capital of {} "
      "are too high for many, a survey of 1,200 households found on {}.\n\n",
      "The phone maker will open a second laboratory in {}. It wants to hire some 300 engineers "
      "by the end of {}, its founder told a newspaper.\n\n",
      "Doctors in {} warned of a bad winter. The clinics were full in November, a month earlier "
      "than usual, and on {} the last free beds were taken.\n\n",
      "Rain fell for the third day in the north of {}. Schools stay closed until {}, and trains "
      "run every two hours at best.\n\n"};
  constexpr const char* kDays[] = {"Monday", "Wednesday", "Friday", "Sunday"};
  std::string out = "News of the day\n\n";
  for (unsigned i = 0; out.size() < bytes; ++i) {
    if (i % 8 == 7) {
      out += fmt::format(
          "Exports from {} to {} rose {} percent to ${}.{} billion in 20{}, the statistics office "
          "said.\n\n",
          kPlaces[i % 10], kPlaces[(i + 3) % 10], i % 30 + 1, i % 90 + 1, i % 10, 10 + i % 14);
    } else {
      out += fmt::format(fmt::runtime(kOther[i % 8]), kPlaces[i % 10], kDays[i % 4]);
    }
  }
  return out;
}

tally::reading::Options dated() {
  tally::reading::Options options;
  options.date = tally::core::Day::parse("2024-06-30");
  return options;
}

void BytesToSentences(benchmark::State& state) {
  const std::string text = news(static_cast<std::size_t>(state.range(0)), state.range(1) != 0);
  for (auto _ : state) benchmark::DoNotOptimize(tally::reading::load_document(text, dated()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(BytesToSentences)
    ->ArgNames({"bytes", "html"})
    ->ArgsProduct({{4 << 10, 64 << 10, 4 << 20}, {0, 1}})
    ->Unit(benchmark::kMicrosecond);

void Events(benchmark::State& state) {
  const auto document =
      tally::reading::load_document(news(static_cast<std::size_t>(state.range(0)), false), dated());
  for (auto _ : state) benchmark::DoNotOptimize(tally::reading::find_events(*document));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(document->text.size()));
}
BENCHMARK(Events)->Arg(64 << 10)->Unit(benchmark::kMicrosecond);

void BytesToStatements(benchmark::State& state) {
  const auto bytes = static_cast<std::size_t>(state.range(0));
  const std::string text = state.range(1) != 0 ? varied(bytes) : news(bytes, false);
  for (auto _ : state) benchmark::DoNotOptimize(tally::reading::read_article(text, dated()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(BytesToStatements)
    ->ArgNames({"bytes", "varied"})
    ->ArgsProduct({{4 << 10, 256 << 10}, {0, 1}})
    ->Unit(benchmark::kMicrosecond);

// Pages that are refused have to be refused at once.
void NestedPage(benchmark::State& state) {
  std::string page = "<html><body>";
  for (int i = 0; i < 100'000; ++i) page += "<div>";
  for (auto _ : state) benchmark::DoNotOptimize(tally::reading::load_document(page, {}));
}
BENCHMARK(NestedPage)->Unit(benchmark::kMicrosecond);

}  // namespace
