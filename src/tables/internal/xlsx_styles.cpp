#include "tables/internal/xlsx_styles.h"

#include <charconv>
#include <optional>

#include "core/text.h"
#include "core/utf8.h"
#include "tables/internal/xml.h"

namespace tally::tables::internal {
namespace {

std::optional<int> number_of(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

// Formats that every Excel has without naming them, those of East Asian editions included.
bool is_builtin_date(int id) {
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
         (id >= 50 && id <= 54) || id == 57 || id == 58;
}

bool is_true(std::string_view value) { return value == "1" || value == "true"; }

void append_texts(const pugi::xml_node& node, std::string& out) {
  for (const pugi::xml_node& c : node.children()) {
    const std::string_view name = local(c.name());
    if (name == "t") {
      out += c.text().get();
    } else if (name == "r") {  // a run; rPh, how to pronounce it, is no part of the text
      for (const pugi::xml_node& t : c.children()) {
        if (local(t.name()) == "t") out += t.text().get();
      }
    }
  }
}

}  // namespace

bool is_date_format(std::string_view code) {
  bool day_or_year = false, month = false, clock = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"') {
      i = code.find('"', i + 1);
      if (i == std::string_view::npos) break;
    } else if (c == '[') {
      const std::size_t end = code.find(']', i);
      if (end == std::string_view::npos) break;
      const std::string_view inside = code.substr(i + 1, end - i - 1);
      clock = clock || inside == "h" || inside == "hh" || inside == "mm" || inside == "ss";
      i = end;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;  // the next character is shown, or only its width
    } else if (c == ';') {
      break;  // what follows is for negative numbers
    } else {
      day_or_year = day_or_year || c == 'd' || c == 'D' || c == 'y' || c == 'Y';
      month = month || c == 'm' || c == 'M';
      clock = clock || c == 'h' || c == 'H' || c == 's' || c == 'S';
    }
  }
  return day_or_year || (month && !clock);
}

core::Result<std::vector<bool>> date_styles(std::string xml, const std::string& file) {
  pugi::xml_document document;
  TALLY_CHECK(parse_xml(document, xml, "styles.xml", file));
  const pugi::xml_node root = child(document, "styleSheet");
  std::map<int, bool> formats;
  for (const pugi::xml_node& f : child(root, "numFmts").children()) {
    if (const auto id = number_of(attribute(f, "numFmtId"))) {
      formats[*id] = is_date_format(attribute(f, "formatCode"));
    }
  }
  std::vector<bool> dates;
  for (const pugi::xml_node& xf : child(root, "cellXfs").children()) {
    if (local(xf.name()) != "xf") continue;
    const int id = number_of(attribute(xf, "numFmtId")).value_or(0);
    const auto own = formats.find(id);
    dates.push_back(own != formats.end() ? own->second : is_builtin_date(id));
  }
  return dates;
}

core::Result<std::vector<std::string>> shared_texts(std::string xml, const std::string& file) {
  pugi::xml_document document;
  TALLY_CHECK(parse_xml(document, xml, "sharedStrings.xml", file));
  std::vector<std::string> texts;
  for (const pugi::xml_node& si : child(document, "sst").children()) {
    if (local(si.name()) != "si") continue;
    std::string text;
    append_texts(si, text);
    texts.push_back(unescape_x(std::move(text)));
  }
  return texts;
}

core::Result<std::map<std::string, std::string>> relations(std::string xml,
                                                           const std::string& folder,
                                                           const std::string& file) {
  pugi::xml_document document;
  TALLY_CHECK(parse_xml(document, xml, "a list of parts", file));
  std::map<std::string, std::string> out;
  for (const pugi::xml_node& r : child(document, "Relationships").children()) {
    if (attribute(r, "TargetMode") == "External") continue;
    std::string target(attribute(r, "Target"));
    std::string id(attribute(r, "Id"));
    if (id.empty()) continue;
    if (target.starts_with('/')) {
      target.erase(0, 1);
    } else {
      std::string base = folder;
      while (target.starts_with("../")) {
        target.erase(0, 3);
        const std::size_t slash = base.rfind('/', base.empty() ? 0 : base.size() - 2);
        base = slash == std::string::npos ? std::string() : base.substr(0, slash + 1);
      }
      target.insert(0, base);
    }
    out[id] = target;
    // The kind of part, for parts that are found by kind.
    const std::string_view type = attribute(r, "Type");
    const std::size_t slash = type.rfind('/');
    if (slash != std::string_view::npos)
      out.emplace("*" + std::string(type.substr(slash + 1)), target);
  }
  return out;
}

core::Result<WorkbookParts> workbook_parts(std::string xml, const std::string& file) {
  pugi::xml_document document;
  TALLY_CHECK(parse_xml(document, xml, "workbook.xml", file));
  const pugi::xml_node root = child(document, "workbook");
  WorkbookParts parts;
  parts.date1904 = is_true(attribute(child(root, "workbookPr"), "date1904"));
  for (const pugi::xml_node& s : child(root, "sheets").children()) {
    if (local(s.name()) != "sheet") continue;
    SheetEntry entry;
    entry.name = attribute(s, "name");
    entry.relation = s.attribute("r:id").value();
    if (entry.relation.empty()) entry.relation = attribute(s, "id");
    const std::string_view state = attribute(s, "state");
    entry.hidden = state == "hidden" || state == "veryHidden";
    parts.sheets.push_back(std::move(entry));
  }
  return parts;
}

std::string unescape_x(std::string text) {
  if (text.find("_x") == std::string::npos) return text;
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '_' && i + 6 < text.size() && text[i + 1] == 'x' && text[i + 6] == '_') {
      unsigned int code = 0;
      const char* begin = text.data() + i + 2;
      const auto [end, error] = std::from_chars(begin, begin + 4, code, 16);
      const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
      if (error == std::errc() && end == begin + 4 && code != 0 && !surrogate) {
        core::append_utf8(out, static_cast<char32_t>(code));
        i += 6;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

}  // namespace tally::tables::internal
