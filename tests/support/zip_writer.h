// A zip with stored (not packed) parts, enough to write workbooks in tests.
#ifndef TALLY_TESTS_SUPPORT_ZIP_WRITER_H_
#define TALLY_TESTS_SUPPORT_ZIP_WRITER_H_

#include <zlib.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tally::testing {

class ZipWriter {
 public:
  ZipWriter& add(std::string name, std::string_view text) {
    const auto crc = static_cast<std::uint32_t>(
        crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())));
    const auto at = static_cast<std::uint32_t>(bytes_.size());
    const std::string common = head(crc, static_cast<std::uint32_t>(text.size()), name.size());
    bytes_ += "PK\x03\x04" + common + name;
    bytes_ += text;
    entries_.push_back({"PK\x01\x02" + number(20, 2) + common + number(0, 2) + number(0, 2) +
                        number(0, 2) + number(0, 4) + number(at, 4) + name});
    return *this;
  }
  [[nodiscard]] std::string finish() const {
    std::string directory;
    for (const std::string& entry : entries_) directory += entry;
    return bytes_ + directory + std::string("PK\x05\x06") + number(0, 2) + number(0, 2) +
           number(entries_.size(), 2) + number(entries_.size(), 2) + number(directory.size(), 4) +
           number(bytes_.size(), 4) + number(0, 2);
  }

 private:
  static std::string number(std::uint64_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
    return out;
  }
  // From 'version needed' to 'length of the extra field', as both kinds of headers have it.
  static std::string head(std::uint32_t crc, std::uint32_t size, std::size_t name) {
    return number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(crc, 4) +
           number(size, 4) + number(size, 4) + number(name, 2) + number(0, 2);
  }
  std::string bytes_;
  std::vector<std::string> entries_;
};

// A workbook with one sheet; `sheet_data` is what stands between <sheetData> and </sheetData>.
inline std::string one_sheet_workbook(std::string_view sheet_data, std::string_view after = "",
                                      std::string_view workbook_properties = "") {
  const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const std::string rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return ZipWriter()
      .add("[Content_Types].xml", "<Types/>")
      .add("_rels/.rels", "<Relationships><Relationship Id='r1' Type='" + rel +
                              "/officeDocument' Target='xl/workbook.xml'/></Relationships>")
      .add("xl/workbook.xml", "<workbook xmlns='" + main + "' xmlns:r='" + rel + "'>" +
                                  std::string(workbook_properties) +
                                  "<sheets><sheet name='Table' sheetId='1' r:id='r1'/></sheets>"
                                  "</workbook>")
      .add("xl/_rels/workbook.xml.rels",
           "<Relationships>"
           "<Relationship Id='r1' Type='" +
               rel +
               "/worksheet' Target='worksheets/sheet1.xml'/>"
               "<Relationship Id='r2' Type='" +
               rel +
               "/styles' Target='/xl/styles.xml'/>"
               "<Relationship Id='r3' Type='" +
               rel +
               "/sharedStrings' Target='sharedStrings.xml'/>"
               "</Relationships>")
      .add("xl/styles.xml",
           "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='mmm\\-yy'/>"
           "<numFmt numFmtId='165' formatCode='#,##0.0 \"mdd\"'/></numFmts>"
           "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/>"
           "<xf numFmtId='165'/></cellXfs></styleSheet>")
      .add("xl/sharedStrings.xml",
           "<sst><si><t>reporter</t></si><si><r><t>C\xC3\xB4te </t></r><r><t>d'Ivoire</t></r>"
           "<rPh><t>no</t></rPh></si><si><t>a_x000D_b</t></si></sst>")
      .add("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + std::string(sheet_data) +
                                           "</sheetData>" + std::string(after) + "</worksheet>")
      .finish();
}

}  // namespace tally::testing

#endif  // TALLY_TESTS_SUPPORT_ZIP_WRITER_H_
