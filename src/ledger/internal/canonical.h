// The hash chain. A batch's SHA-256 covers, in this order: the words "tallystick batch 1", the hash
// of the batch before (empty for the first), file name, path, the file's own SHA-256, the counts,
// then the digest of its figures and the digests of its other tables. Rows are taken in the order
// of their keys; places, sources and series enter by their codes, so that the numbers that a file
// happens to give them do not matter. Texts are preceded by their length, so no two contents give
// the same bytes.
#ifndef TALLY_LEDGER_INTERNAL_CANONICAL_H_
#define TALLY_LEDGER_INTERNAL_CANONICAL_H_

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/result.h"
#include "core/sha256.h"
#include "ledger/internal/db.h"
#include "ledger/internal/feed.h"

namespace tally::ledger::internal {

struct BatchHash {
  std::int64_t id = 0;
  std::string file;
  std::string stored;    // empty while a writer is still at it
  std::string computed;  // upon the stored hash of the batch before
  bool counts_fit = true;
};

// Digests of the figures of batches, from rows of `figure` in the order of their key: as they go
// in, or as they are read again. Reads the database when opened and never after.
class FigureDigests {
 public:
  struct Digest {
    core::Sha256 sha256;
    std::int64_t figures = 0;
  };
  // The bytes that rows in a row are hashed as. Several may be filled at the same time; its digests
  // outlive it.
  class Stretch {
   public:
    explicit Stretch(const FigureDigests& of) : of_(&of) {}
    void add(const Record& row);

   private:
    friend class FigureDigests;
    struct Part {  // of one batch
      std::string bytes;
      std::int64_t figures = 0;
    };
    const FigureDigests* of_;
    std::map<std::int64_t, Part> parts_;  // by batch
    // What the row before began with, and whose it was.
    std::string head_;
    std::array<std::int64_t, 4> head_of_{-1, -1, -1, -1};
    Part* part_ = nullptr;
  };

  // For batches from number `from` on; rows of others are passed over.
  static core::Result<FigureDigests> open(const Db& db, std::int64_t from);
  // Stretches in the order of their rows. Empties it.
  void add(Stretch& stretch);
  // Count and digest of a batch; once.
  std::pair<std::int64_t, std::string> take(std::int64_t batch);

 private:
  struct Book {
    std::int64_t batch = 0;
    std::string source;  // its code, as it is hashed
  };
  std::unordered_map<std::int64_t, std::string> places_, series_;  // as they are hashed
  std::unordered_map<std::int64_t, Book> books_;
  std::map<std::int64_t, Digest> digests_;
};

// Hashes of all batches from number `from` on. Figures are read from the database unless their
// digests are given.
core::Result<std::vector<BatchHash>> hash_batches(const Db& db, std::int64_t from,
                                                  FigureDigests* figures = nullptr);

}  // namespace tally::ledger::internal

#endif  // TALLY_LEDGER_INTERNAL_CANONICAL_H_
