// SHA-256, by Nettle: the hash chain of a ledger, the identity of an article.
#ifndef TALLY_CORE_SHA256_H_
#define TALLY_CORE_SHA256_H_

#include <memory>
#include <string>
#include <string_view>

namespace tally::core {

// Collects bytes and gives their digest. Use from one thread at a time.
class Sha256 {
 public:
  Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  ~Sha256();

  void add(std::string_view bytes);
  // 64 hexadecimal digits; the object starts anew after it.
  std::string hex();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

std::string sha256_hex(std::string_view bytes);

}  // namespace tally::core

#endif  // TALLY_CORE_SHA256_H_
