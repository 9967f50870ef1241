// The checks of types are macros in the place of the functions, and would hide the members below.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <fstream>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "core/csv.h"
#include "core/lazy_library.h"
#include "core/sha256.h"
#include "core/text.h"
#include "fetch/fetch.h"

namespace tally::fetch {
namespace {

namespace fs = std::filesystem;
using core::Code;

struct Libcurl {
  core::LazyLibrary library{TALLY_SONAME_CURL, "downloads"};
  TALLY_LAZY_FUNCTION(curl_easy_cleanup);
  TALLY_LAZY_FUNCTION(curl_easy_escape);
  TALLY_LAZY_FUNCTION(curl_easy_getinfo);
  TALLY_LAZY_FUNCTION(curl_easy_init);
  TALLY_LAZY_FUNCTION(curl_easy_perform);
  TALLY_LAZY_FUNCTION(curl_easy_setopt);
  TALLY_LAZY_FUNCTION(curl_easy_strerror);
  TALLY_LAZY_FUNCTION(curl_free);
  TALLY_LAZY_FUNCTION(curl_global_init);
  TALLY_LAZY_FUNCTION(curl_slist_append);
  TALLY_LAZY_FUNCTION(curl_slist_free_all);
};

const Libcurl& libcurl() {
  static const Libcurl loaded;
  return loaded;
}

// What is kept beside a file: how to ask whether it has changed, and what it was.
struct Memo {
  std::string url, etag, modified, sha256;
};

core::Result<std::string> read_whole(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return core::fail(Code::not_found, "cannot be read", {path.string(), 0, 0});
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::optional<Memo> read_memo(const fs::path& path) {
  const auto text = read_whole(path);
  if (!text) return std::nullopt;
  Memo memo;
  for (const auto line : core::split(*text, '\n')) {
    const auto at = line.find(' ');
    if (at == std::string_view::npos) continue;
    const auto name = line.substr(0, at), value = line.substr(at + 1);
    if (name == "url") memo.url = value;
    if (name == "etag") memo.etag = value;
    if (name == "modified") memo.modified = value;
    if (name == "sha256") memo.sha256 = value;
  }
  return memo;
}

core::Status write_memo(const fs::path& path, const Memo& memo) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << "url " << memo.url << "\netag " << memo.etag << "\nmodified " << memo.modified
      << "\nsha256 " << memo.sha256 << "\n";
  out.close();
  if (!out) return core::fail(Code::io, "cannot be written", {path.string(), 0, 0});
  return {};
}

struct CloseEasy {
  void operator()(CURL* c) const { libcurl().curl_easy_cleanup(c); }
};
struct FreeList {
  void operator()(curl_slist* l) const { libcurl().curl_slist_free_all(l); }
};

void start_curl() {
  static std::once_flag once;
  std::call_once(once, [] { libcurl().curl_global_init(CURL_GLOBAL_DEFAULT); });
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

// One answer on its way into a file.
struct Transfer {
  int fd = -1;
  std::int64_t limit = 0, had = 0, got = 0;
  long status = 0;
  std::string etag, modified, head, retry_after, range;
  bool over = false, stopped = false, failed = false, wrong_range = false;
  const Options* options = nullptr;
  CURL* handle = nullptr;
  curl_off_t seen = 0;  // bytes that had come when `last` was set
  std::chrono::steady_clock::time_point last = std::chrono::steady_clock::now();
  std::chrono::seconds stall{0};
  bool stalled = false;
  double seconds = 0, connected = 0;  // how long it took, and until there was a connection
  std::function<bool(const Transfer&)> begins;  // when it is known what comes; false: stop

  // Only now is it known whether the server goes on where we stopped or begins anew.
  bool begin() {
    libcurl().curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    if (status == 206) {
      // A part that does not go on where ours ends would be sewn on all the same.
      wrong_range = had == 0 || !range.starts_with(fmt::format("bytes {}-", had));
      if (wrong_range) return false;
    }
    if (status == 200 && had > 0) {
      if (::ftruncate(fd, 0) != 0 || ::lseek(fd, 0, SEEK_SET) < 0) return false;
      had = 0;
    }
    return (status != 200 && status != 206) || begins(*this);
  }
  std::size_t body(const char* data, std::size_t n) {
    if (status == 0 && !begin()) failed = true;
    if (failed) return 0;
    if (status != 200 && status != 206) {  // words of an error
      if (head.size() < 2000) head.append(data, std::min(n, 2000 - head.size()));
      return n;
    }
    got += static_cast<std::int64_t>(n);
    if (had + got > limit) {
      over = true;
      return 0;
    }
    std::size_t done = 0;
    while (done < n) {
      const ssize_t k = ::write(fd, data + done, n - done);
      if (k < 0 && errno == EINTR) continue;
      if (k <= 0) {
        failed = true;
        return 0;
      }
      done += static_cast<std::size_t>(k);
    }
    return n;
  }
};

std::size_t on_body(char* data, std::size_t size, std::size_t n, void* user) {
  return static_cast<Transfer*>(user)->body(data, size * n);
}

std::size_t on_header(char* data, std::size_t size, std::size_t n, void* user) {
  auto& t = *static_cast<Transfer*>(user);
  const std::string_view line(data, size * n);
  const auto colon = line.find(':');
  if (line.starts_with("HTTP/")) {  // a redirect's headers are not the answer's
    t.etag.clear();
    t.modified.clear();
    t.retry_after.clear();
    t.range.clear();
  }
  if (colon != std::string_view::npos && line.size() < 1000) {
    const std::string name = core::to_lower(line.substr(0, colon));
    const std::string value(core::trim(line.substr(colon + 1)));
    const bool plain =
        std::all_of(value.begin(), value.end(), [](char c) { return c >= 32 && c < 127; });
    if (plain && name == "etag") t.etag = value;
    if (plain && name == "last-modified") t.modified = value;
    if (plain && name == "retry-after") t.retry_after = value;
    if (plain && name == "content-range") t.range = value;
  }
  return size * n;
}

// About once a second, whether anything comes or not.
int on_progress(void* user, curl_off_t total, curl_off_t now, curl_off_t /*up*/,
                curl_off_t /*up_now*/) {
  auto& t = *static_cast<Transfer*>(user);
  // libcurl's own limit looks at the mean speed of some seconds, which a good start keeps up.
  const auto time = std::chrono::steady_clock::now();
  if (now != t.seen) {
    t.seen = now;
    t.last = time;
  } else if (time - t.last >= t.stall) {
    t.stalled = true;
    return 1;
  }
  if (!t.options->progress) return 0;
  if (t.options->progress(t.had + now, total > 0 ? t.had + total : 0)) return 0;
  t.stopped = true;
  return 1;
}

std::string at_server(std::string url, const std::string& server) {
  if (server.empty()) return url;
  const auto host = url.find("://");
  const auto path = url.find('/', host + 3);
  return server + (path == std::string::npos ? std::string("/") : url.substr(path));
}

bool worth_another_try(CURLcode code, long status) {
  if (code == CURLE_OK) return status == 408 || status == 425 || status == 429 || status >= 500;
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_OPERATION_TIMEDOUT:
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return true;
    default:
      return false;
  }
}

constexpr int kMostSilent = 2;  // tries

struct Answer {
  CURLcode code = CURLE_OK;
  long status = 0;
};

class Download {
 public:
  Download(const Recipe& recipe, const Piece& piece, const Options& options)
      : recipe_(recipe), piece_(piece), options_(options) {
    const std::string name = recipe.id + "-" + core::sha256_hex(piece.url).substr(0, 24);
    file_ = options.cache / (name + recipe.ending);
    part_ = options.cache / (name + ".part");
    memo_file_ = options.cache / (name + ".memo");
    lock_ = options.cache / (name + ".lock");
  }

  core::Result<File> run() {
    std::error_code ec;
    fs::create_directories(options_.cache, ec);
    if (ec) return fail(Code::io, "the cache cannot be made: " + ec.message());
    const Descriptor lock(::open(lock_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (lock.get() < 0 || ::flock(lock.get(), LOCK_EX) != 0) {
      return fail(Code::io, "the cache cannot be locked");
    }
    cached_ = sound_memo();
    if (cached_ && !options_.refresh && is_young()) return from_cache(0);
    int wait = std::max(options_.wait_ms, 0);
    int silent = 0;         // tries in a row that stalled and came no further than one before
    std::int64_t most = 0;  // bytes that were there after a try
    for (int tries = 1;; ++tries) {
      Transfer t;
      TALLY_TRY(answer, once(t));
      if (t.stopped) return fail(Code::interrupted, "stopped; what has come is kept");
      if (t.over) {
        fs::remove(part_, ec);
        return fail(Code::too_large,
                    fmt::format("the answer is larger than {} MB", recipe_.max_mb));
      }
      if (t.wrong_range) {
        fs::remove(part_, ec);
        fs::remove(part_memo(), ec);
        if (tries < options_.tries) continue;
        return fail(Code::io, "the server sends another part than it was asked for");
      }
      if (t.failed) return fail(Code::io, "the file cannot be written: is the disk full?");
      if (answer.code == CURLE_OK && answer.status == 304 && cached_) {
        touch();
        return from_cache(tries);
      }
      if (answer.code == CURLE_OK && (answer.status == 200 || answer.status == 206)) {
        return keep(t, tries);
      }
      // What we have is no beginning of what is there.
      if (answer.status == 416) fs::remove(part_, ec);
      const std::int64_t reached = t.had + t.got;
      silent = answer.code == CURLE_OPERATION_TIMEDOUT && reached <= most ? silent + 1 : 0;
      most = std::max(most, reached);
      const bool again = silent < kMostSilent &&
                         (answer.status == 416 || worth_another_try(answer.code, answer.status));
      if (!again || tries >= options_.tries) return refused(t, answer, tries);
      std::this_thread::sleep_for(std::chrono::milliseconds(pause(t, wait)));
      wait = std::min(wait * 2, 120'000);
    }
  }

 private:
  tl::unexpected<core::Error> fail(Code code, std::string message, std::string hint = {}) const {
    return core::fail(code, piece_.what + ": " + std::move(message), {}, std::move(hint));
  }

  // What is remembered of the file that lies there, if it is still what was downloaded.
  std::optional<Memo> sound_memo() const {
    auto memo = read_memo(memo_file_);
    if (!memo || memo->url != piece_.url) return std::nullopt;
    const auto bytes = read_whole(file_);
    if (!bytes || core::sha256_hex(*bytes) != memo->sha256) return std::nullopt;
    return memo;
  }

  [[nodiscard]] bool is_young() const {
    struct stat info {};
    if (::stat(memo_file_.c_str(), &info) != 0) return false;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto age = std::chrono::duration_cast<std::chrono::hours>(now).count() -
                     static_cast<std::int64_t>(info.st_mtime) / 3600;
    return age >= 0 && age < recipe_.fresh_hours;
  }

  void touch() const { static_cast<void>(write_memo(memo_file_, *cached_)); }

  [[nodiscard]] File from_cache(int tries) const {
    return {file_, cached_->sha256, true, false, tries};
  }

  core::Result<Answer> once(Transfer& t) {
    TALLY_CHECK(libcurl().library.status());
    start_curl();
    const std::unique_ptr<CURL, CloseEasy> curl(libcurl().curl_easy_init());
    if (!curl) return fail(Code::io, "libcurl cannot be started");
    const Descriptor out(::open(part_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (out.get() < 0) return fail(Code::io, "the cache cannot be written");
    const std::optional<Memo> part = read_memo(part_memo());
    const off_t had = ::lseek(out.get(), 0, SEEK_END);
    const bool resume = had > 0 && part && part->url == piece_.url && !version(*part).empty();
    if (!resume && ::ftruncate(out.get(), 0) != 0) {
      return fail(Code::io, "the cache cannot be written");
    }
    t.fd = out.get();
    t.had = resume ? had : 0;
    ::lseek(out.get(), t.had, SEEK_SET);
    t.limit = recipe_.max_mb << 20;
    t.options = &options_;
    t.handle = curl.get();
    t.stall = std::chrono::seconds(stall_seconds());
    const std::unique_ptr<curl_slist, FreeList> headers(
        header_list(resume ? version(*part) : "", t.had));
    // Of which version the part is a part, written down before it comes: it may break off anywhere.
    t.begins = [this](const Transfer& begun) {
      std::error_code ec;
      const Memo memo{piece_.url, begun.etag, begun.modified, {}};
      fs::remove(part_memo(), ec);
      return version(memo).empty() || write_memo(part_memo(), memo).has_value();
    };
    set_up(curl.get(), headers.get(), t);
    Answer answer;
    answer.code = libcurl().curl_easy_perform(curl.get());
    if (t.stalled) answer.code = CURLE_OPERATION_TIMEDOUT;
    libcurl().curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &answer.status);
    libcurl().curl_easy_getinfo(curl.get(), CURLINFO_TOTAL_TIME, &t.seconds);
    libcurl().curl_easy_getinfo(curl.get(), CURLINFO_CONNECT_TIME, &t.connected);
    words_ = libcurl().curl_easy_strerror(answer.code);
    resumed_ = resumed_ || (answer.status == 206 && t.had > 0);
    return answer;
  }

  // What tells one state of the server's file from another; empty: nothing.
  static const std::string& version(const Memo& memo) {
    return memo.etag.empty() ? memo.modified : memo.etag;
  }

  [[nodiscard]] fs::path part_memo() const { return fs::path(part_.string() + ".memo"); }

  curl_slist* header_list(const std::string& version, std::int64_t had) const {
    curl_slist* list = nullptr;
    const auto add = [&](const std::string& line) {
      list = libcurl().curl_slist_append(list, line.c_str());
    };
    if (!recipe_.accept.empty()) add("Accept: " + recipe_.accept);
    if (!options_.key.empty() && !recipe_.key_header.empty()) {
      add(recipe_.key_header + ": " + options_.key);
    }
    if (had > 0) {
      add(fmt::format("Range: bytes={}-", had));
      add("If-Range: " + version);
    } else if (cached_ && !options_.refresh) {
      if (!cached_->etag.empty()) add("If-None-Match: " + cached_->etag);
      if (!cached_->modified.empty()) add("If-Modified-Since: " + cached_->modified);
    }
    return list;
  }

  void set_up(CURL* c, curl_slist* headers, Transfer& t) const {
    std::string url = at_server(piece_.url, options_.server);
    if (!options_.key.empty() && !recipe_.key_parameter.empty()) {
      const std::unique_ptr<char, decltype(&::curl_free)> key(
          libcurl().curl_easy_escape(c, options_.key.c_str(),
                                     static_cast<int>(options_.key.size())),
          libcurl().curl_free);
      url += fmt::format("{}{}={}", url.find('?') == std::string::npos ? '?' : '&',
                         recipe_.key_parameter, key.get());
    }
    libcurl().curl_easy_setopt(c, CURLOPT_URL, url.c_str());
    libcurl().curl_easy_setopt(c, CURLOPT_USERAGENT, "tallystick/0.1");
    libcurl().curl_easy_setopt(c, CURLOPT_HTTPHEADER, headers);
    // Plain HTTP is for a server that was named by hand.
    const char* protocols = options_.server.starts_with("http://") ? "http,https" : "https";
    libcurl().curl_easy_setopt(c, CURLOPT_PROTOCOLS_STR, protocols);
    libcurl().curl_easy_setopt(c, CURLOPT_REDIR_PROTOCOLS_STR, protocols);
    // A key that goes in a header would be sent wherever the server points to.
    const bool key_in_header = !options_.key.empty() && !recipe_.key_header.empty();
    libcurl().curl_easy_setopt(c, CURLOPT_FOLLOWLOCATION, key_in_header ? 0L : 1L);
    libcurl().curl_easy_setopt(c, CURLOPT_MAXREDIRS, 5L);
    libcurl().curl_easy_setopt(c, CURLOPT_NOSIGNAL, 1L);
    libcurl().curl_easy_setopt(c, CURLOPT_CONNECTTIMEOUT, 20L);
    libcurl().curl_easy_setopt(c, CURLOPT_LOW_SPEED_LIMIT, 100L);
    libcurl().curl_easy_setopt(c, CURLOPT_LOW_SPEED_TIME, static_cast<long>(stall_seconds()));
    libcurl().curl_easy_setopt(c, CURLOPT_TIMEOUT, static_cast<long>(recipe_.total_seconds));
    libcurl().curl_easy_setopt(c, CURLOPT_WRITEFUNCTION, on_body);
    libcurl().curl_easy_setopt(c, CURLOPT_WRITEDATA, &t);
    libcurl().curl_easy_setopt(c, CURLOPT_HEADERFUNCTION, on_header);
    libcurl().curl_easy_setopt(c, CURLOPT_HEADERDATA, &t);
    libcurl().curl_easy_setopt(c, CURLOPT_NOPROGRESS, 0L);
    libcurl().curl_easy_setopt(c, CURLOPT_XFERINFOFUNCTION, on_progress);
    libcurl().curl_easy_setopt(c, CURLOPT_XFERINFODATA, &t);
  }

  // Milliseconds until the next try: what the server asks for, up to five minutes, or ours.
  [[nodiscard]] static int pause(const Transfer& t, int ours) {
    int seconds = 0;
    for (const char c : t.retry_after) {
      if (c < '0' || c > '9' || seconds > 300) break;
      seconds = seconds * 10 + (c - '0');
    }
    return std::max(ours, std::min(seconds, 300) * 1000);
  }

  core::Result<File> keep(const Transfer& t, int tries) {
    std::error_code ec;
    const auto bytes = read_whole(part_);
    if (!bytes) return fail(Code::io, "what came cannot be read back");
    if (bytes->empty()) {
      fs::remove(part_, ec);
      return fail(Code::bad_input, "the answer is empty",
                  "ask for a period or a partner that it has");
    }
    Memo memo{piece_.url, t.etag, t.modified, core::sha256_hex(*bytes)};
    fs::rename(part_, file_, ec);
    if (ec) return fail(Code::io, "the cache cannot be written: " + ec.message());
    fs::remove(part_memo(), ec);
    TALLY_CHECK(write_memo(memo_file_, memo));
    return File{file_, memo.sha256, false, resumed_, tries};
  }

  [[nodiscard]] int stall_seconds() const {
    return std::max(options_.stall_seconds.value_or(recipe_.stall_seconds), 1);
  }

  [[nodiscard]] std::string why(const Transfer& t, const Answer& answer) const {
    if (answer.code != CURLE_OPERATION_TIMEDOUT) return words_;
    if (t.connected == 0) return "the server does not answer";
    return t.seconds >= recipe_.total_seconds
               ? fmt::format("the answer had not come whole after {} s", recipe_.total_seconds)
               : fmt::format("the server sent nothing for {} s", stall_seconds());
  }

  [[nodiscard]] std::string what_is_kept() const {
    std::error_code ec;
    const auto had = fs::file_size(part_, ec);
    if (ec || had == 0) return "run it again later";
    const auto memo = read_memo(part_memo());
    if (!memo || version(*memo).empty()) {
      return "run it again: it begins anew, since the server does not tell one state of its file "
             "from another";
    }
    return fmt::format("the {} bytes that came are kept: run it again, and it goes on there", had);
  }

  core::Result<File> refused(const Transfer& t, const Answer& answer, int tries) const {
    const std::string tried = tries > 1 ? fmt::format(" ({} tries)", tries) : "";
    if (answer.code != CURLE_OK && answer.status != 429 && answer.status < 400) {
      return fail(Code::io, fmt::format("{}{}", why(t, answer), tried), what_is_kept());
    }
    const std::string said =
        core::terminal_safe(core::trim(std::string_view(t.head).substr(0, 300)));
    std::string hint;
    if (answer.status == 401 || answer.status == 403) {
      hint = recipe_.key_from.empty() ? "the service may ask for a key now"
                                      : "is the key in " + recipe_.key_from + " right?";
    } else if (answer.status == 404 || (answer.status >= 300 && answer.status < 400)) {
      hint = "the service may have moved: the recipe was last tried " +
             (recipe_.last_tried.empty() ? std::string("never") : recipe_.last_tried);
    } else if (answer.status == 429) {
      hint = "it allows only so many requests: try later";
    }
    return fail(Code::io,
                fmt::format("the server answered {}{}{}{}", answer.status, tried,
                            said.empty() ? "" : ": ", said),
                hint);
  }

  const Recipe& recipe_;
  const Piece& piece_;
  const Options& options_;
  fs::path file_, part_, memo_file_, lock_;
  std::optional<Memo> cached_;
  std::string words_;
  bool resumed_ = false;
};

}  // namespace

core::Result<File> download(const Recipe& recipe, const Piece& piece, const Options& options) {
  return Download(recipe, piece, options).run();
}

}  // namespace tally::fetch
