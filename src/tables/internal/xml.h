// Elements by their local names: the same part may be written with or without a prefix ("x:row").
// Private to the .xlsx reader.
#ifndef TALLY_TABLES_INTERNAL_XML_H_
#define TALLY_TABLES_INTERNAL_XML_H_

#include <fmt/format.h>

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "core/result.h"

namespace tally::tables::internal {

inline std::string_view local(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}
inline pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& c : node.children()) {
    if (local(c.name()) == name) return c;
  }
  return {};
}
inline std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& a : node.attributes()) {
    if (local(a.name()) == name) return a.value();
  }
  return {};
}

// Parses in place: `xml` must outlive the document. A part may not nest deeper than a workbook
// does.
inline core::Status parse_xml(pugi::xml_document& document, std::string& xml, std::string_view part,
                              const std::string& file) {
  const pugi::xml_parse_result parsed = document.load_buffer_inplace(
      xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata_single);
  if (parsed) return {};
  return core::fail(
      core::Code::bad_input,
      fmt::format("{} is no whole XML (byte {}: {})", part, parsed.offset, parsed.description()),
      {file, 0, 0});
}

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_XML_H_
