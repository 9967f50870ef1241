# Reads cmake/modules.cmake. Defines, for whoever includes it with a second -f:
#   names[1..count]         modules in order
#   purpose[m]              what it is for
#   direct[m]               " a b " as declared
#   all[m]                  " a b " with what those use
#   uses[m]                 outside libraries
#   embeds[m]               globs under data/
# Call read_modules(FILE) in BEGIN.

function read_modules(file,    line, text, start, body, depth, n) {
  text = ""
  while ((getline line < file) > 0) {
    sub(/^#.*$/, "", line)
    text = text " " line
  }
  close(file)
  while ((start = index(text, "module(")) > 0) {
    text = substr(text, start + 7)
    n = index(text, ")")
    while (odd_quotes(substr(text, 1, n))) n = n + index(substr(text, n + 1), ")")
    read_module(substr(text, 1, n - 1))
    text = substr(text, n + 1)
  }
  if (count == 0) {
    print "no modules found in " file > "/dev/stderr"
    exit 2
  }
}

function odd_quotes(s) { return gsub(/"/, "", s) % 2 == 1 }

function read_module(body,    said, i, n, word, m, key, dep, parts) {
  if (match(body, /FOR[ \t]+"[^"]*"/)) {
    said = substr(body, RSTART, RLENGTH)
    body = substr(body, 1, RSTART - 1) " " substr(body, RSTART + RLENGTH)
    sub(/^FOR[ \t]+"/, "", said)
    sub(/"$/, "", said)
  }
  n = split(body, word, /[ \t\r\n]+/)
  m = ""
  key = ""
  for (i = 1; i <= n; i++) {
    if (word[i] == "") continue
    if (m == "") {
      m = word[i]
      names[++count] = m
      purpose[m] = said
      direct[m] = all[m] = uses[m] = embeds[m] = " "
    } else if (word[i] == "DEPS" || word[i] == "USES" || word[i] == "EMBED") {
      key = word[i]
    } else if (key == "DEPS") {
      direct[m] = direct[m] word[i] " "
    } else if (key == "USES") {
      uses[m] = uses[m] word[i] " "
    } else if (key == "EMBED") {
      embeds[m] = embeds[m] word[i] " "
    }
  }
  n = split(direct[m], dep, " ")
  for (i = 1; i <= n; i++) {
    add(m, dep[i])
    split(all[dep[i]], parts, " ")
    for (key in parts) add(m, parts[key])
  }
}

function add(m, dep) { if (!has(all[m], dep)) all[m] = all[m] dep " " }

function has(list, item) { return index(list, " " item " ") > 0 }
