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
  const std::string text = news(static_cast<std::size_t>(state.range(0)), false);
  for (auto _ : state) benchmark::DoNotOptimize(tally::reading::read_article(text, dated()));
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(BytesToStatements)->Arg(4 << 10)->Arg(256 << 10)->Unit(benchmark::kMicrosecond);

// Pages that are refused have to be refused at once.
void NestedPage(benchmark::State& state) {
  std::string page = "<html><body>";
  for (int i = 0; i < 100'000; ++i) page += "<div>";
  for (auto _ : state) benchmark::DoNotOptimize(tally::reading::load_document(page, {}));
}
BENCHMARK(NestedPage)->Unit(benchmark::kMicrosecond);

}  // namespace
