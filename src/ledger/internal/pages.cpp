#include "ledger/internal/pages.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace tally::ledger::internal {
namespace {

constexpr char kLeaf = 13, kInterior = 5;
constexpr std::size_t kLeafHead = 8, kInteriorHead = 12;
constexpr std::size_t kPointer = 2;        // bytes of the place of a cell in its page
constexpr std::size_t kMostVarint = 9;     // bytes
constexpr std::size_t kSizeInHeader = 28;  // where a file's header says how many pages it has

// The lower `bytes` bytes, the highest first.
char* put_number(char* out, std::uint64_t value, int bytes) {
  for (int i = bytes - 1; i >= 0; --i) *out++ = static_cast<char>(value >> (8 * i) & 0xff);
  return out;
}

// Seven bits a byte, the highest first; a ninth byte has eight.
char* put_varint(char* out, std::uint64_t value) {
  if (value >> 56 != 0) {
    for (int i = 7; i >= 0; --i) *out++ = static_cast<char>(0x80u | (value >> (8 + 7 * i) & 0x7f));
    *out++ = static_cast<char>(value & 0xff);
    return out;
  }
  int more = 0;
  for (std::uint64_t rest = value >> 7; rest != 0; rest >>= 7) ++more;
  for (int i = more; i >= 0; --i) {
    *out++ = static_cast<char>((i > 0 ? 0x80u : 0u) | (value >> (7 * i) & 0x7f));
  }
  return out;
}

// Type of a whole number in a record, and how many bytes it takes there.
std::pair<char, int> kind_of(std::int64_t value) {
  if (value == 0 || value == 1) return {static_cast<char>(8 + value), 0};
  const std::uint64_t size = static_cast<std::uint64_t>(value < 0 ? ~value : value);
  if (size < 1u << 7) return {1, 1};
  if (size < 1u << 15) return {2, 2};
  if (size < 1u << 23) return {3, 3};
  if (size < 1u << 31) return {4, 4};
  if (size < std::uint64_t{1} << 47) return {5, 6};
  return {6, 8};
}

core::Error trouble(const std::filesystem::path& file) {
  return core::Error{core::Code::io,
                     "the new ledger cannot be written",
                     {file.string(), 0, 0},
                     "check that there is room on the disk"};
}

bool write_at(int fd, const char* bytes, std::size_t size, std::uint64_t at) {
  while (size > 0) {
    const ssize_t done = ::pwrite(fd, bytes, size, static_cast<off_t>(at));
    if (done <= 0) return false;
    bytes += done;
    size -= static_cast<std::size_t>(done);
    at += static_cast<std::uint64_t>(done);
  }
  return true;
}

}  // namespace

Pages::Pages(std::size_t page_size, std::uint32_t root, std::size_t columns)
    : page_size_(page_size), columns_(columns), root_(root) {
  cell_.resize(2 * kMostVarint + 1 + columns * (1 + sizeof(std::int64_t)));
}

void Pages::begin_leaf() {
  pages_.emplace_back(page_size_, '\0').front() = kLeaf;
  leaves_.push_back({static_cast<std::uint32_t>(leaves_.size()), 0});
  cells_ = 0;
  top_ = page_size_;
}

// Length and key, then the record: the types of its columns, then their numbers. The key is in the
// record as null. Returns how many bytes of `cell_` it takes.
std::size_t Pages::cell_of(const Record& row) {
  const std::size_t head = 1 + columns_;
  std::array<std::pair<char, int>, 15> kinds{};
  std::size_t size = head;
  for (std::size_t c = 1; c < columns_; ++c) {
    if (!row.is_null(c)) kinds[c] = kind_of(row.value[c]);
    size += static_cast<std::size_t>(kinds[c].second);
  }
  char* out = put_varint(cell_.data(), size);
  out = put_varint(out, static_cast<std::uint64_t>(row.value[0]));
  *out++ = static_cast<char>(head);
  for (std::size_t c = 0; c < columns_; ++c) *out++ = kinds[c].first;
  for (std::size_t c = 1; c < columns_; ++c) {
    out = put_number(out, static_cast<std::uint64_t>(row.value[c]), kinds[c].second);
  }
  return static_cast<std::size_t>(out - cell_.data());
}

void Pages::add(const Record& row) {
  const std::size_t size = cell_of(row);
  if (leaves_.empty() || kLeafHead + kPointer * (cells_ + 1) + size > top_) begin_leaf();
  char* page = pages_.back().data();
  top_ -= size;
  std::memcpy(page + top_, cell_.data(), size);
  put_number(page + kLeafHead + kPointer * cells_, top_, 2);
  ++cells_;
  put_number(page + 3, cells_, 2);
  put_number(page + 5, top_, 2);
  leaves_.back().greatest = row.value[0];
}

// `before`: how many pages the file has before the new ones.
std::string Pages::interior(const Child* children, std::size_t count, std::uint32_t before) const {
  std::string page(page_size_, '\0');
  page.front() = kInterior;
  std::size_t top = page_size_;
  for (std::size_t i = 0; i + 1 < count; ++i) {
    std::array<char, 4 + kMostVarint> cell{};
    char* end = put_number(cell.data(), before + children[i].page + 1, 4);
    end = put_varint(end, static_cast<std::uint64_t>(children[i].greatest));
    const auto size = static_cast<std::size_t>(end - cell.data());
    top -= size;
    std::memcpy(page.data() + top, cell.data(), size);
    put_number(page.data() + kInteriorHead + kPointer * i, top, 2);
  }
  put_number(page.data() + 3, count - 1, 2);
  put_number(page.data() + 5, top, 2);
  put_number(page.data() + 8, before + children[count - 1].page + 1, 4);
  return page;
}

std::vector<Pages::Child> Pages::level_above(const std::vector<Child>& children,
                                             std::uint32_t before) {
  const std::size_t most =
      (page_size_ - kInteriorHead) / (4 + kMostVarint + kPointer) + 1;  // children of a page
  const std::size_t count = (children.size() + most - 1) / most;
  std::vector<Child> level;
  for (std::size_t i = 0; i < count; ++i) {  // each has about as many
    const std::size_t begin = children.size() * i / count;
    const std::size_t end = children.size() * (i + 1) / count;
    level.push_back({static_cast<std::uint32_t>(pages_.size()), children[end - 1].greatest});
    pages_.push_back(interior(children.data() + begin, end - begin, before));
  }
  return level;
}

core::Status Pages::put_into(const std::filesystem::path& file) {
  if (leaves_.empty()) return {};
  std::error_code ec;
  const std::uint64_t bytes = std::filesystem::file_size(file, ec);
  if (ec || bytes % page_size_ != 0) return core::fail(trouble(file));
  const auto before = static_cast<std::uint32_t>(bytes / page_size_);
  std::vector<Child> level = leaves_;
  while (level.size() > 1) level = level_above(level, before);
  // What stands above all others is the table's first page, which has its place already.
  const std::string top = std::move(pages_.back());
  pages_.pop_back();
  const int fd = ::open(file.c_str(), O_WRONLY | O_CLOEXEC);
  if (fd < 0) return core::fail(trouble(file));
  bool good = write_at(fd, top.data(), top.size(), (root_ - std::uint64_t{1}) * page_size_);
  std::uint64_t at = bytes;
  for (const std::string& page : pages_) {
    good = good && write_at(fd, page.data(), page.size(), at);
    at += page_size_;
  }
  std::array<char, 4> size{};
  put_number(size.data(), before + pages_.size(), 4);
  good = good && write_at(fd, size.data(), size.size(), kSizeInHeader);
  if (::close(fd) != 0 || !good) return core::fail(trouble(file));
  return {};
}

}  // namespace tally::ledger::internal
