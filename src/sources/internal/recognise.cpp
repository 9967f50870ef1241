#include <algorithm>

#include "core/csv.h"
#include "sources/internal/form.h"

namespace tally::sources::internal {

std::vector<std::string> Download::header(char separator) const {
  // A header of a megabyte is none.
  constexpr std::size_t kMaxHeader = std::size_t{1} << 20;
  std::string_view head = text;
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  while (!head.empty() && (head.front() == '\n' || head.front() == '\r')) head.remove_prefix(1);
  const auto end = std::min(head.find('\n'), head.size());
  if (end > kMaxHeader) return {};
  core::CsvReader reader(head.substr(0, end), name, separator);
  std::vector<std::string> out;
  if (reader.next() && reader.ok()) {
    for (const auto field : reader.fields()) out.push_back(tidy(field));
  }
  return out;
}

bool has_all(const std::vector<std::string>& header,
             std::initializer_list<std::string_view> wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view name) {
    return std::find(header.begin(), header.end(), name) != header.end();
  });
}

bool is_plain(const Download& download) {
  const auto header = download.header(',');
  return has_all(header, {"reporter", "partner", "direction", "value"}) &&
         (has_all(header, {"source"}) || has_all(header, {"period"}));
}

const std::vector<Form>& forms() {
  static const std::vector<Form> all = [] {
    std::vector<Form> out;
    for (const auto* list :
         {&comtrade_json_forms(), &comtrade_forms(), &eurostat_forms(), &eurostat_book_forms(),
          &census_forms(), &ons_forms(), &china_forms(), &russia_book_forms(), &imf_forms(),
          &baci_forms(), &brazil_forms(), &wits_forms(), &office_forms(), &japan_forms(),
          &ft900_forms(), &turkey_forms(), &other_forms(), &asia_forms()}) {
      out.insert(out.end(), list->begin(), list->end());
    }
    return out;
  }();
  return all;
}

const Form* recognise(const Download& download) {
  for (const Form& form : forms()) {
    if (form.fits(download)) return &form;
  }
  return nullptr;
}

}  // namespace tally::sources::internal
