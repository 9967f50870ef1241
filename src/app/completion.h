// Completion scripts for shells.
#ifndef TALLY_APP_COMPLETION_H_
#define TALLY_APP_COMPLETION_H_

#include <string>

namespace tally::app {

// `shell` is bash, zsh or fish; empty for any other.
std::string completion_script(const std::string& shell);

}  // namespace tally::app

#endif  // TALLY_APP_COMPLETION_H_
