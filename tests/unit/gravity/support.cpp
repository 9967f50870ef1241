#include "support.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <limits>

#include "numeric/random.h"

namespace tally::gravity::test {
namespace {

std::optional<std::string> read_bytes(const std::string& path) {
  if (!std::filesystem::exists(path)) return std::nullopt;
  const bool packed = path.ends_with(".gz");
  std::FILE* file = packed ? popen(fmt::format("gzip -dc '{}'", path).c_str(), "r")
                           : std::fopen(path.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  std::string bytes;
  std::vector<char> buffer(1 << 16);
  for (std::size_t got = 0; (got = std::fread(buffer.data(), 1, buffer.size(), file)) > 0;) {
    bytes.append(buffer.data(), got);
  }
  packed ? pclose(file) : std::fclose(file);
  return bytes;
}

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == ',') {
      out.emplace_back();
    } else if (c != '"' && c != '\r') {
      out.back() += c;
    }
  }
  return out;
}

}  // namespace

Columns Table::columns() const {
  Columns out;
  for (const auto& [name, values] : numbers) out.add_numbers(name, values);
  for (const auto& [name, values] : codes) {
    const auto found = labels.find(name);
    out.add_codes(name, values,
                  found == labels.end() ? std::span<const std::string>{}
                                        : std::span<const std::string>(found->second));
  }
  return out;
}

std::size_t Table::rows() const {
  return numbers.empty() ? codes.begin()->second.size() : numbers.begin()->second.size();
}

Table Table::take(const std::vector<std::size_t>& order) const {
  Table out;
  out.labels = labels;
  for (const std::size_t i : order) {
    for (const auto& [name, values] : numbers) out.numbers[name].push_back(values[i]);
    for (const auto& [name, values] : codes) out.codes[name].push_back(values[i]);
  }
  return out;
}

std::string Table::label(const std::string& column, std::size_t row) const {
  const std::int32_t code = codes.at(column)[row];
  return labels.at(column)[static_cast<std::size_t>(code)];
}

std::optional<Table> read_csv(const std::string& path) {
  const auto bytes = read_bytes(path);
  if (!bytes) return std::nullopt;
  std::vector<std::vector<std::string>> rows;
  for (std::size_t at = 0; at < bytes->size();) {
    std::size_t end = bytes->find('\n', at);
    if (end == std::string::npos) end = bytes->size();
    if (end > at) rows.push_back(cells(bytes->substr(at, end - at)));
    at = end + 1;
  }
  Table out;
  for (std::size_t c = 0; c < rows[0].size(); ++c) {
    const std::string& name = rows[0][c];
    std::vector<double> values;
    bool numeric = true;
    for (std::size_t r = 1; r < rows.size() && numeric; ++r) {
      const std::string& cell = rows[r][c];
      char* end = nullptr;
      values.push_back(cell.empty() || cell == "NA" ? std::numeric_limits<double>::quiet_NaN()
                                                    : std::strtod(cell.c_str(), &end));
      numeric = cell.empty() || cell == "NA" || *end == '\0';
    }
    if (numeric) {
      out.numbers[name] = std::move(values);
      continue;
    }
    std::map<std::string, std::int32_t> ids;
    for (std::size_t r = 1; r < rows.size(); ++r) {
      const auto next = static_cast<std::int32_t>(ids.size());
      const auto [at, fresh] = ids.emplace(rows[r][c], next);
      if (fresh) out.labels[name].push_back(rows[r][c]);
      out.codes[name].push_back(at->second);
    }
  }
  return out;
}

std::optional<Table> read_panel(const std::string& path) {
  const auto bytes = read_bytes(path);
  if (!bytes) return std::nullopt;
  std::int32_t header[5];
  std::memcpy(header, bytes->data(), sizeof header);
  const auto n = static_cast<std::size_t>(header[0]);
  const char* at = bytes->data() + sizeof header;
  Table out;
  for (const char* name : {"sector", "exporter", "importer", "year"}) {
    out.codes[name].resize(n);
    std::memcpy(out.codes[name].data(), at, n * 4);
    at += n * 4;
  }
  for (const char* name : {"y", "rta", "x"}) {
    out.numbers[name].resize(n);
    std::memcpy(out.numbers[name].data(), at, n * 8);
    at += n * 8;
  }
  return out;
}

Table make_panel(const PanelKind& kind) {
  numeric::Random random(kind.seed);
  const auto draws = [&](int n, double size) {
    std::vector<double> out(static_cast<std::size_t>(n));
    for (double& value : out) value = size * random.normal();
    return out;
  };
  Table out;
  const int countries = std::max(kind.exporters, kind.importers);
  for (int c = 0; c < countries; ++c) {
    out.labels["exporter"].push_back(fmt::format("C{:03}", c));
    out.labels["importer"].push_back(fmt::format("C{:03}", c));
  }
  for (int s = 0; s < kind.sectors; ++s) {
    const auto a = draws(kind.exporters * kind.years, 1);
    const auto b = draws(kind.importers * kind.years, 1);
    for (int i = 0; i < kind.exporters; ++i) {
      for (int j = 0; j < kind.importers; ++j) {
        const double pair = random.normal();
        const auto begins =
            static_cast<int>(random.below(2 * static_cast<std::uint64_t>(kind.years)));
        for (int t = 0; t < kind.years; ++t) {
          if (random.uniform() > kind.fill) continue;
          const double x = 0.3 * pair + 0.5 * random.normal();
          const double rta = t >= begins ? 1 : 0;
          const double eta = a[static_cast<std::size_t>(i * kind.years + t)] +
                             b[static_cast<std::size_t>(j * kind.years + t)] + pair + 0.4 * rta -
                             0.5 * x;
          const bool trades = random.uniform() < 1 / (1 + std::exp(-1 - 0.8 * eta));
          out.numbers["y"].push_back(trades ? std::exp(eta + 0.5 * random.normal()) : 0.0);
          out.numbers["rta"].push_back(rta);
          out.numbers["x"].push_back(x);
          out.codes["exporter"].push_back(i);
          out.codes["importer"].push_back(j);
          out.codes["year"].push_back(2000 + t);
          out.codes["sector"].push_back(s);
        }
      }
    }
  }
  return out;
}

std::string shared_folder() {
  const char* named = std::getenv("TALLY_SHARED");
  const std::string folder =
      named != nullptr ? named : std::string(TALLY_SOURCE_DIR) + "/../shared";
  return std::filesystem::exists(folder + "/reference/gravity") ? folder + "/reference/gravity"
                                                                : "";
}

Estimate must(const Table& table, const Options& options) {
  auto result = estimate(table.columns(), options);
  if (!result) {
    ADD_FAILURE() << result.error().to_string();
    return {};
  }
  return std::move(*result);
}

}  // namespace tally::gravity::test
