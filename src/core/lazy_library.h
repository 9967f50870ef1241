// A shared library that is loaded when a function of it is first needed, not when the program
// starts: a question about two countries should not wait for the fifty libraries that a download
// needs.
//
//   struct Libzip {
//     core::LazyLibrary library{"libzip.so.4", "zip files"};
//     TALLY_LAZY_FUNCTION(zip_fclose);
//   };
//   const Libzip& libzip() { static const Libzip loaded; return loaded; }   // loads, once
//
//   TALLY_CHECK(libzip().library.status());   // before the first call: is it there?
//   libzip().zip_fclose(file);
//
// The names of the files come from the libraries found at configure time
// (cmake/dependencies.cmake).
#ifndef TALLY_CORE_LAZY_LIBRARY_H_
#define TALLY_CORE_LAZY_LIBRARY_H_

#include <string>

#include "core/result.h"

namespace tally::core {

class LazyLibrary {
 public:
  // `purpose` is for the message: what cannot be done without it.
  LazyLibrary(std::string file, std::string purpose);

  // Null, and a failure in status(), if the library or the function is not there.
  template <typename Function>
  Function find(const char* name) {
    return reinterpret_cast<Function>(address(name));
  }

  // Code::unsupported with the loader's own words.
  [[nodiscard]] const Status& status() const { return status_; }

 private:
  void* address(const char* name);

  std::string file_, purpose_;
  void* handle_ = nullptr;  // never closed: functions of it are kept for the life of the program
  Status status_;
};

// Declares a member of the function's own name and type in a struct with a LazyLibrary `library`.
#define TALLY_LAZY_FUNCTION(name) decltype(&::name) name = library.find<decltype(&::name)>(#name)

}  // namespace tally::core

#endif  // TALLY_CORE_LAZY_LIBRARY_H_
