// A web server for tests, on a port of its own, gone when the test ends.
#ifndef TALLY_TESTS_SUPPORT_LOCAL_SERVER_H_
#define TALLY_TESTS_SUPPORT_LOCAL_SERVER_H_

#include <httplib.h>

#include <chrono>
#include <string>
#include <thread>

namespace tally::testing {

class LocalServer {
 public:
  LocalServer() = default;
  LocalServer(const LocalServer&) = delete;
  LocalServer& operator=(const LocalServer&) = delete;
  ~LocalServer() {
    http.stop();
    if (thread_.joinable()) thread_.join();
  }
  // After all handlers are set.
  void start() {
    port_ = http.bind_to_any_port("127.0.0.1");
    thread_ = std::thread([this] { http.listen_after_bind(); });
    while (!http.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }

  httplib::Server http;

 private:
  int port_ = 0;
  std::thread thread_;
};

}  // namespace tally::testing

#endif  // TALLY_TESTS_SUPPORT_LOCAL_SERVER_H_
