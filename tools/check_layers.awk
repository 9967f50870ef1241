# Used by tools/check_layers.sh with tools/modules.awk; file names come on standard input.

BEGIN {
  read_modules("cmake/modules.cmake")
  read_externals("cmake/dependencies.cmake")
  for (i = 1; i <= count; i++) known[names[i]] = 1
}

{ check_file($0) }

function read_externals(file,    line, n, word, i, header) {
  while ((getline line < file) > 0) {
    if (line !~ /^tally_(lazy_)?external\(/) continue
    gsub(/[()]/, " ", line)
    n = split(line, word, " ")
    header = 0
    for (i = 3; i <= n; i++) {
      if (word[i] == "HEADERS") header = 1
      else if (word[i] == "TARGETS" || word[i] == "FILE") header = 0
      else if (header) owner[word[i]] = word[2]
    }
  }
  close(file)
}

function fault(path, number, message) { print path ":" number ": " message }

function exists(path,    line, ok) {
  ok = (getline line < path) >= 0
  close(path)
  return ok
}

function check_file(path,    parts, m, line, number, name) {
  split(path, parts, "/")
  m = parts[2]
  if (!(m in known)) {
    fault(path, 1, "src/" m " is not a module of cmake/modules.cmake")
    return
  }
  number = 0
  while ((getline line < path) > 0) {
    number++
    if (line !~ /^[ \t]*#[ \t]*include[ \t]*["<]/) continue
    sub(/^[ \t]*#[ \t]*include[ \t]*/, "", line)
    name = substr(line, 2)
    sub(/[">].*$/, "", name)
    if (substr(line, 1, 1) == "\"") check_own(path, number, m, name)
    else check_outside(path, number, m, name)
  }
  close(path)
  if (number > 600) fault(path, number, "longer than 600 lines")
}

function check_own(path, number, m, name,    parts, n, target) {
  n = split(name, parts, "/")
  target = parts[1]
  if (n < 2) {
    fault(path, number, "include as \"module/file.h\": " name)
    return
  }
  if (!(target in known)) {
    fault(path, number, "not a module: " target " in \"" name "\"")
    return
  }
  if (target != m && !has(all[m], target)) {
    fault(path, number, m " may not use " target " (\"" name "\"); it may use:" all[m])
    return
  }
  if (target != m && (parts[2] == "internal" || parts[2] == "words" || (parts[2] == "embedded.h" && target != "core"))) {
    fault(path, number, "\"" name "\" is private to " target)
    return
  }
  if (parts[2] == "embedded.h" && embeds[target] != " ") return
  if (parts[2] == "words") {  # made from data/MODULE/words/GROUP.toml
    sub(/\.h$/, ".toml", parts[3])
    if (!exists("data/" target "/words/" parts[3])) fault(path, number, "no such file: data/" target "/words/" parts[3])
    return
  }
  if (!exists("src/" name)) fault(path, number, "no such file: src/" name)
}

function check_outside(path, number, m, name,    prefix) {
  for (prefix in owner) {
    if (index(name, prefix) != 1) continue
    if (!has(uses[m], owner[prefix])) {
      fault(path, number, "<" name "> belongs to " owner[prefix] ", which " m " does not declare")
    } else if (path ~ /\.h$/ && path !~ /\/internal\//) {
      fault(path, number, "<" name "> in a public header; keep it in one .cpp")
    }
  }
}
