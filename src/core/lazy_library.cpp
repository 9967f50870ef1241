#include "core/lazy_library.h"

#include <dlfcn.h>
#include <fmt/format.h>

namespace tally::core {

LazyLibrary::LazyLibrary(std::string file, std::string purpose)
    : file_(std::move(file)), purpose_(std::move(purpose)) {
  handle_ = dlopen(file_.c_str(), RTLD_LAZY | RTLD_LOCAL);
  if (handle_ != nullptr) return;
  const char* const words = dlerror();
  status_ = fail(Code::unsupported,
                 fmt::format("{} need {}, which cannot be loaded: {}", purpose_, file_,
                             words == nullptr ? "no reason is given" : words),
                 {}, "install it, or run tools/install.sh again");
}

void* LazyLibrary::address(const char* name) {
  if (handle_ == nullptr) return nullptr;
  void* const found = dlsym(handle_, name);
  if (found == nullptr && status_) {
    status_ = fail(Code::unsupported, fmt::format("{} need {} of {}, which this version lacks",
                                                  purpose_, name, file_));
  }
  return found;
}

}  // namespace tally::core
