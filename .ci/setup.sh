# shellcheck shell=bash
# Set-up shared by ./camnang and ./test: what the machine must have, and building the program.
#
# Sourced, never run. The caller sets `root` (the checkout's folder) first. Everything said here goes to standard error,
# in Vietnamese, or in English with CAMNANG_LANG=en (then LC_ALL, LC_MESSAGES, LANG decide, as in the program itself).
#
# Whatever keeps the program from being made ready ends with exit code 3: no Swift, a Swift that is too old, no network,
# a package that cannot be installed, a program that does not compile. 1 stays free for "the content has errors", 2 for
# "wrong usage", so that a caller of ./camnang can tell them apart.

readonly setup_failed=3
readonly swift_needed=6.2
root=${root:?"set root before sourcing setup.sh"}

language() {
  local wish=${CAMNANG_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-vi}}}}
  if [[ $wish == en* ]]; then echo en; else echo vi; fi
}

# say VIETNAMESE ENGLISH: one line to the person at the terminal. Names of folders are part of it, so that what a terminal
# would obey is shown as a question mark.
say() {
  local line=$1
  if [[ $(language) == en ]]; then line=$2; fi
  # By bytes: letters with marks are none of these signs.
  local LC_ALL=C
  printf '%s\n' "${line//[[:cntrl:]]/?}" >&2
}

# give_up VIETNAMESE ENGLISH: the last words.
give_up() {
  say "$1" "$2"
  exit "$setup_failed"
}

have() { command -v "$1" >/dev/null 2>&1; }

# any_exists FILE…: whether one of them is there; a pattern that nothing fits is none.
any_exists() {
  local file
  for file in "$@"; do
    if [[ -e $file ]]; then return 0; fi
  done
  return 1
}

# The program links cmark-gfm at run time. This looks without starting a process, because it is asked on every run.
has_cmark_library() {
  any_exists /usr/lib/*/libcmark-gfm.so.* /usr/lib*/libcmark-gfm.so.* /usr/local/lib/libcmark-gfm.* \
    /opt/homebrew/lib/libcmark-gfm.*
}

# The program keeps trainees' progress in SQLite, which macOS brings along.
has_sqlite_library() {
  [[ $(uname -s) == Darwin ]] ||
    any_exists /usr/lib/*/libsqlite3.so.0 /usr/lib*/libsqlite3.so.0 /usr/local/lib/libsqlite3.so.0
}

# Handbooks have QR codes, by libqrencode.
has_qrencode_library() {
  any_exists /usr/lib/*/libqrencode.so.* /usr/lib*/libqrencode.so.* /usr/local/lib/libqrencode.* \
    /opt/homebrew/lib/libqrencode.*
}

has_qrencode_headers() { have pkg-config && pkg-config --exists libqrencode 2>/dev/null; }

# Drawings in SVG are read by expat.
has_expat_headers() { [[ $(uname -s) == Darwin || -e /usr/include/expat.h ]]; }

has_expat_library() {
  [[ $(uname -s) == Darwin ]] ||
    any_exists /usr/lib/*/libexpat.so.1 /usr/lib*/libexpat.so.1 /lib/*/libexpat.so.1 /usr/local/lib/libexpat.so.1
}

# EPUBs are compressed by zlib, whose library every Debian and Mac has.
has_zlib_headers() { [[ $(uname -s) == Darwin || -e /usr/include/zlib.h ]]; }

# For building.
has_sqlite_headers() { [[ $(uname -s) == Darwin || -e /usr/include/sqlite3.h ]]; }

# For building: headers of the library and of its extensions.
has_cmark_headers() {
  have pkg-config && pkg-config --exists libcmark-gfm 2>/dev/null || return 1
  local folder
  for folder in "$(pkg-config --variable=includedir libcmark-gfm)" /usr/include; do
    if [[ -e $folder/cmark-gfm-core-extensions.h ]]; then return 0; fi
  done
  return 1
}

# Asked before anything is installed or fetched: the program is built inside the checkout.
require_writable_build() {
  if ! mkdir -p "$root/.build" 2>/dev/null || [[ ! -w $root/.build ]]; then cannot_build_here; fi
}

cannot_build_here() {
  give_up "Không ghi được vào thư mục $root/.build nên chưa dựng được chương trình: thư mục này có thể chỉ cho đọc, hoặc \
đĩa đã đầy. Hãy chép cả thư mục $root sang chỗ ghi được rồi chạy lại." \
    "The program cannot be built, because nothing can be written to $root/.build: it may be read-only, or the disk is \
full. Copy the whole folder $root to a place that can be written to, then run this again."
}

# Puts a Swift that swiftly installed on PATH even where the terminal was opened before that.
find_swift() {
  local folder
  have swift && return 0
  for folder in "${SWIFTLY_BIN_DIR:-}" "${HOME:-/nonexistent}/.local/share/swiftly/bin" \
    "${HOME:-/nonexistent}/.swiftly/bin" /opt/swift/usr/bin /usr/share/swift/usr/bin; do
    if [[ -n $folder && -x $folder/swift ]]; then
      PATH=$folder:$PATH
      return 0
    fi
  done
  return 1
}

require_swift() {
  if ! find_swift; then
    say "Máy này chưa có Swift, công cụ dùng để dựng chương trình camnang (cần bản $swift_needed trở lên)." \
      "This machine has no Swift, which builds the camnang program (version $swift_needed or later is needed)."
    say_how_to_get_swift
    exit "$setup_failed"
  fi
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p') || version=
  version=${version%%$'\n'*}
  if [[ -z $version ]]; then
    say "Lệnh swift có trên máy nhưng không chạy được. Hãy gõ: swift --version" \
      "There is a swift command, but it does not run. Try: swift --version"
    say_how_to_get_swift
    exit "$setup_failed"
  fi
  if [[ $(printf '%s\n%s\n' "$swift_needed" "$version" | sort -V | head -n 1) != "$swift_needed" ]]; then
    say "Swift trên máy là bản $version, đã cũ. Cần bản $swift_needed trở lên." \
      "Swift on this machine is version $version: too old. Version $swift_needed or later is needed."
    say_how_to_get_swift
    exit "$setup_failed"
  fi
}

say_how_to_get_swift() {
  say "Cách cài: mở https://www.swift.org/install và làm theo hướng dẫn cho máy của bạn (công cụ swiftly)." \
    "To get it: open https://www.swift.org/install and follow the steps for your machine (the swiftly tool)."
  say "Cài xong, mở lại cửa sổ dòng lệnh rồi chạy lại đúng lệnh vừa rồi." \
    "Then open a new terminal and run the same command again."
}

# require_system_packages python|no-python: installs what is missing, and nothing when nothing is.
require_system_packages() {
  local missing=() wants_python=$1
  has_cmark_headers || missing+=(cmark)
  { has_sqlite_headers && has_sqlite_library; } || missing+=(sqlite)
  { has_qrencode_headers && has_qrencode_library; } || missing+=(qrencode)
  { has_expat_headers && has_expat_library; } || missing+=(expat)
  has_zlib_headers || missing+=(zlib)
  have git || missing+=(git)
  if [[ $wants_python == python ]] && ! have python3; then missing+=(python3); fi
  case $(uname -s) in
    Darwin) install_with_brew "${missing[@]+"${missing[@]}"}" ;;
    *)
      # Swift needs the C and C++ headers, which a bare system lacks.
      [[ -e /usr/include/stdio.h ]] || missing+=(libc6-dev)
      compgen -G '/usr/include/c++/*' >/dev/null || missing+=(g++)
      install_with_apt "${missing[@]+"${missing[@]}"}"
      ;;
  esac
}

install_with_apt() {
  (($#)) || return 0
  local packages=() need
  for need in "$@"; do
    case $need in
      cmark) packages+=(libcmark-gfm-dev libcmark-gfm-extensions-dev pkg-config) ;;
      sqlite) packages+=(libsqlite3-dev) ;;
      qrencode) packages+=(libqrencode-dev pkg-config) ;;
      expat) packages+=(libexpat1-dev) ;;
      zlib) packages+=(zlib1g-dev) ;;
      libyaml) packages+=(libyaml-dev pkg-config) ;;
      *) packages+=("$need") ;;
    esac
  done
  local list="${packages[*]}"
  have apt-get || give_up \
    "Máy này thiếu: $list. Chương trình chỉ tự cài được trên Debian và Ubuntu; hãy cài các gói tương ứng bằng tay." \
    "Missing here: $list. They are installed by themselves on Debian and Ubuntu only; please install them by hand."
  local as_root=()
  if ((EUID != 0)); then
    have sudo || give_up "Máy này thiếu: $list. Hãy nhờ người quản trị chạy: apt-get install $list" \
      "Missing here: $list. Ask an administrator to run: apt-get install $list"
    as_root=(sudo)
  fi
  say "Đang cài những thứ máy còn thiếu: $list (có thể cần mật khẩu của máy)…" \
    "Installing what this machine lacks: $list (it may ask for your password)…"
  mkdir -p "$root/.build"
  local log=$root/.build/camnang-apt.log
  local apt=("${as_root[@]+"${as_root[@]}"}" env DEBIAN_FRONTEND=noninteractive apt-get
    -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
  # Old package lists are no reason to stop: what counts is whether the packages can be installed.
  "${apt[@]}" update >"$log" 2>&1 || true
  if ! "${apt[@]}" install -y --no-install-recommends "${packages[@]}" >>"$log" 2>&1; then
    tail -n 8 "$log" >&2
    give_up "Chưa cài được: $list. Hãy kiểm tra mạng rồi chạy lại. Nhật ký: $log" \
      "Could not install: $list. Check the network and run this again. Log: $log"
  fi
}

# Not tried on a Mac yet.
install_with_brew() {
  (($#)) || return 0
  local packages=() need
  for need in "$@"; do
    case $need in
      cmark) packages+=(cmark-gfm pkgconf) ;;
      *) packages+=("$need") ;;
    esac
  done
  local list="${packages[*]}"
  have brew || give_up "Máy Mac này thiếu: $list. Hãy cài Homebrew (https://brew.sh), rồi chạy: brew install $list" \
    "Missing on this Mac: $list. Install Homebrew (https://brew.sh), then run: brew install $list"
  say "Đang cài những thứ máy còn thiếu: $list…" "Installing what this machine lacks: $list…"
  brew install "${packages[@]}" >&2 || give_up "Chưa cài được: $list. Hãy kiểm tra mạng rồi chạy lại." \
    "Could not install: $list. Check the network and run this again."
}

# Reads what SwiftPM prints and shows how far it is: one line that changes on a terminal, a line a quarter otherwise.
show_build_progress() {
  local line shown=0 percent
  while IFS= read -r line; do
    case $line in
      *'Another instance of SwiftPM'*)
        say "  chương trình đang được dựng ở một cửa sổ khác, xin chờ…" \
          "  waiting for another window that is building the program…"
        ;;
      Fetching* | Cloning* | *'Downloading '*)
        if ((shown == 0)); then
          shown=1
          say "  tải các thư viện mã nguồn…" "  fetching the source libraries…"
        fi
        ;;
    esac
    if [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]] && ((BASH_REMATCH[2] > 20)); then
      percent=$((100 * BASH_REMATCH[1] / BASH_REMATCH[2]))
      if [[ -t 2 ]]; then
        printf '\r  %3d %%' "$percent" >&2
      elif ((percent >= shown + 25)); then
        shown=$((percent / 25 * 25))
        printf '  %d %%\n' "$shown" >&2
      fi
    fi
  done
  if [[ -t 2 ]]; then printf '\r       \r' >&2; fi
}

# swift_build_quietly LOG ARGUMENTS…: compiler noise goes to the log; its end is shown where the build fails.
swift_build_quietly() {
  local log=$1
  shift
  if swift build --package-path "$root" "$@" 2>&1 </dev/null | tee "$log" | show_build_progress; then return 0; fi
  local errors
  errors=$(grep -E '(^|[0-9]: )error:' "$log" | sort -u | head -n 12) || true
  printf '%s\n' "${errors:-$(tail -n 15 "$log")}" >&2
  if grep -qE 'Could not resolve host|unable to access|Failed to clone|timed out|Network is unreachable' "$log"; then
    give_up "Không tải được thư viện mã nguồn. Hãy kiểm tra mạng rồi chạy lại. Nhật ký: $log" \
      "The source libraries could not be fetched. Check the network and run this again. Log: $log"
  fi
  give_up "Chưa dựng được chương trình. Hãy gửi tệp nhật ký này cho người phụ trách kỹ thuật: $log" \
    "The program could not be built. Please send this log to whoever looks after it: $log"
}

# require_commands NAME…: for tests and tools; each command's Debian package bears its name, or is named here, as are
# libraries that bring no command.
require_commands() {
  local missing=() name
  for name in "$@"; do
    case $name in
      libyaml) have pkg-config && pkg-config --exists yaml-0.1 2>/dev/null || missing+=(libyaml) ;;
      noto) fc-list 2>/dev/null | grep -q 'NotoSans-Regular' || missing+=(fonts-noto-core) ;;
      pango) compgen -G '/usr/lib/*/libpangoft2-1.0.so.0' >/dev/null || missing+=(libpangoft2-1.0-0 libharfbuzz-subset0) ;;
      icu) /usr/bin/python3 -c 'import icu' 2>/dev/null || missing+=(python3-icu) ;;
      java) have java || missing+=(default-jre-headless) ;;
      zbarimg) have zbarimg || missing+=(zbar-tools) ;;
      pdftotext) have pdftotext || missing+=(poppler-utils) ;;
      soffice) have soffice || missing+=(libreoffice-calc-nogui) ;;
      *) have "$name" || missing+=("$name") ;;
    esac
  done
  case $(uname -s) in
    Darwin) install_with_brew "${missing[@]+"${missing[@]}"}" ;;
    *) install_with_apt "${missing[@]+"${missing[@]}"}" ;;
  esac
}

# require_venv: a Python with the packages of requirements.txt, at $root/.build/venv; filled again where the list changed.
require_venv() {
  local venv=$root/.build/venv list=$root/Tests/Acceptance/requirements.txt
  cmp -s "$list" "$venv/installed.txt" && return 0
  say "Đang cài các gói Python mà phép thử cần…" "Installing the Python packages that the tests need…"
  if [[ ! -x $venv/bin/python ]]; then
    python3 -m venv "$venv" 2>/dev/null || {
      install_with_apt python3-venv
      python3 -m venv "$venv"
    }
  fi
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes --requirement "$list" >&2 ||
    give_up "Chưa cài được các gói Python của $list." "Could not install the Python packages of $list."
  cp "$list" "$venv/installed.txt"
}
