#include "app/completion.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

namespace tally::app {

namespace {

struct Command {
  std::string_view name, about, options;
  bool takes_files;
};

constexpr std::string_view kCommon =
    "--ledger --ledger-id --no-user-ledger --no-color --verbose --output --help";

constexpr std::array<Command, 19> kCommands = {{
    {"check", "Read an article and check its statements",
     "--date --headline --input --format --report --card --card-format --publisher --url --edit "
     "--excel",
     true},
    {"ask", "Check one formal statement, or list a series",
     "--as-of --speaker --format --provenance", false},
    {"target", "The odds of a target", "--as-of --rate --speaker --format", false},
    {"show", "The page of a pair", "--html --format --provenance", false},
    {"read", "Read text into claims", "--jsonl --date --context --explain", true},
    {"coverage", "What can be asked", "", false},
    {"targets", "Announced targets", "--odds", false},
    {"events", "Dated sanctions, tariffs and agreements", "", false},
    {"estimate", "Gravity estimation with fixed effects",
     "--formula --cluster --where --weights --offset --estimator --vcov --ssc --zeros --level "
     "--bias-correction --singletons --no-separation --solver --tolerance --max-iterations "
     "--threads --format --digits --save --dropped --effects --predict --bootstrap --seed --reset "
     "--marginal --plot --delimiter --decimal "
     "--encoding --sheet",
     true},
    {"import", "Add figures to your own ledger",
     "--edition --source --partner --dry-run --sources --into", true},
    {"fetch", "Ask a service for figures and import them",
     "un-comtrade un-comtrade-key imf eurostat us-census ecb fed --refresh --keep-only --dry-run "
     "--server --into",
     false},
    {"diff", "What a source revised between two days", "--source --between --limit --format",
     false},
    {"watch", "Which verdicts of earlier reports are others now", "", true},
    {"verify", "Judge a report again", "", true},
    {"export", "Figures with their sources",
     "--source --as-of --own --not-to-pass-on --format --origins", false},
    {"update", "Move to a newer base ledger", "--dry-run", true},
    {"ledger", "Id, sources, quarantine; verify",
     "summary id sources quarantine verify notice build --data --out --limit", false},
    {"rules", "How we judge", "--format", false},
    {"completion", "Completion script for a shell", "bash zsh fish", false},
}};

std::string bash() {
  std::string cases;
  std::string names;
  for (const auto& c : kCommands) {
    names += fmt::format("{}{}", names.empty() ? "" : " ", c.name);
    cases += fmt::format("    {})\n      words=\"{} {}\"{}\n      ;;\n", c.name, c.options, kCommon,
                         c.takes_files ? "\n      files=1" : "");
  }
  return fmt::format(R"(# bash completion for tally; source it, or put it into bash_completion.d
_tally() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} words="{} --help --version" files=0
  if [ "$COMP_CWORD" -gt 1 ]; then
    case ${{COMP_WORDS[1]}} in
{}    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  case ${{COMP_WORDS[COMP_CWORD-1]}} in --ledger|--report|--html|--output|-o|--into) files=1 ;; esac
  [ "$files" = 1 ] && COMPREPLY+=($(compgen -f -- "$current"))
}}
complete -o filenames -F _tally tally
)",
                     names, cases);
}

std::string zsh() {
  std::string list;
  std::string cases;
  for (const auto& c : kCommands) {
    list += fmt::format("    '{}:{}'\n", c.name, c.about);
    cases += fmt::format("    {}) compadd -- {} {}; {} ;;\n", c.name, c.options, kCommon,
                         c.takes_files ? "_files" : ":");
  }
  return fmt::format(R"(#compdef tally
_tally() {{
  local -a commands
  commands=(
{}  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case $words[2] in
{}  esac
}}
_tally "$@"
)",
                     list, cases);
}

std::string fish() {
  std::string out = "# fish completion for tally\ncomplete -c tally -f\n";
  for (const auto& c : kCommands) {
    out +=
        fmt::format("complete -c tally -n __fish_use_subcommand -a {} -d '{}'\n", c.name, c.about);
    std::string_view rest = c.options;
    while (!rest.empty()) {
      const auto space = rest.find(' ');
      const auto word = rest.substr(0, space);
      if (word.substr(0, 2) == "--") {
        out += fmt::format("complete -c tally -n '__fish_seen_subcommand_from {}' -l {}\n", c.name,
                           word.substr(2));
      } else {
        out += fmt::format("complete -c tally -n '__fish_seen_subcommand_from {}' -a {}\n", c.name,
                           word);
      }
      rest = space == std::string_view::npos ? std::string_view() : rest.substr(space + 1);
    }
    if (c.takes_files) {
      out += fmt::format("complete -c tally -n '__fish_seen_subcommand_from {}' -F\n", c.name);
    }
  }
  return out;
}

}  // namespace

std::string completion_script(const std::string& shell) {
  if (shell == "bash") return bash();
  if (shell == "zsh") return zsh();
  if (shell == "fish") return fish();
  return {};
}

}  // namespace tally::app
