#include "sources/internal/load.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "sources/internal/admit.h"
#include "sources/internal/input.h"

namespace tally::sources::internal {
namespace {

using ledger::Batch;
using Reader = std::function<core::Status(std::string_view, Batch&)>;

class Loader {
 public:
  explicit Loader(std::filesystem::path folder) : folder_(std::move(folder)) {}

  core::Status read(const std::string& name, const std::string& path, const Reader& reader) {
    core::Result<Input> input = read_input(folder_ / path);
    if (!input) return core::fail(std::move(input).error());
    Batch& batch = loaded.batches.emplace_back(new_batch(name, path, input->sha256));
    return reader(input->text, batch);
  }

  core::Status tables() {
    TALLY_CHECK(read("sources", "sources.csv", read_sources));
    for (const ledger::Source& s : loaded.batches.back().source_rows) {
      loaded.rules.by_code.emplace(s.code, s);
    }
    const auto with_rules = [this](auto reader) {
      return
          [this, reader](std::string_view text, Batch& b) { return reader(text, loaded.rules, b); };
    };
    TALLY_CHECK(read("defaults", "defaults.csv", with_rules(read_defaults)));
    TALLY_CHECK(read("defects", "defects.csv", with_rules(read_defects)));
    TALLY_CHECK(read("rank_to", "rank_to.csv", with_rules(read_rank_to)));
    TALLY_CHECK(read("targets", "targets.csv", read_targets));
    TALLY_CHECK(read("utterances", "utterances.csv", read_utterances));
    TALLY_CHECK(read("events", "events.csv", read_events));
    loaded.releases = loaded.batches.size();
    std::vector<ReleaseMarks> marks;
    TALLY_CHECK(read("releases", "releases.csv", [&](std::string_view text, Batch& b) {
      return read_releases(text, loaded.rules, codes_, b, marks);
    }));
    TALLY_CHECK(admit_marked(loaded.batches.back(), marks));
    TALLY_CHECK(
        read("russia-customs-annual", "russia-customs-annual.csv", with_rules(read_russia_annual)));
    TALLY_CHECK(read("russia-china-monthly-russian-customs",
                     "russia-china-monthly-russian-customs.csv", with_rules(read_russia_monthly)));
    return read("russia-world-annual", "russia-world-annual.csv", with_rules(read_russia_world));
  }

  core::Status flows() {
    loaded.first_flow = loaded.batches.size();
    std::vector<std::string> stems;
    std::error_code ec;
    for (const auto& entry : std::filesystem::directory_iterator(folder_ / "flows", ec)) {
      std::string name = entry.path().filename().string();
      if (name.ends_with(".csv.gz")) stems.push_back(name.substr(0, name.size() - 7));
    }
    if (ec) {
      return core::fail(core::Code::not_found, "there is no folder of flows",
                        {(folder_ / "flows").string(), 0, 0});
    }
    std::sort(stems.begin(), stems.end());
    for (const std::string& stem : stems) {
      TALLY_CHECK(
          read("flows/" + stem, "flows/" + stem + ".csv.gz", [&](std::string_view text, Batch& b) {
            return read_flows(text, loaded.rules, codes_, b);
          }));
    }
    // The rules of editions and of duplicates look at all files of a source at once.
    std::vector<Batch> flows(std::make_move_iterator(first_flow()),
                             std::make_move_iterator(loaded.batches.end()));
    admit(flows);
    date_vintages(flows, loaded.rules);
    std::move(flows.begin(), flows.end(), first_flow());
    return {};
  }

  Loaded loaded;

 private:
  std::vector<Batch>::iterator first_flow() {
    return loaded.batches.begin() + static_cast<std::ptrdiff_t>(loaded.first_flow);
  }

  std::filesystem::path folder_;
  PlaceCodes codes_;
};

}  // namespace

core::Result<Loaded> load(const std::filesystem::path& folder) {
  Loader loader(folder);
  TALLY_CHECK(loader.tables());
  TALLY_CHECK(loader.flows());
  return std::move(loader.loaded);
}

}  // namespace tally::sources::internal
