#!/bin/sh
# What somebody does first with the program that ./package made, on a machine that has nothing for it: a book, a check,
# every format but PDF (which asks for WeasyPrint or Chromium), a quiz, an editor's first words.
#
#   sh package-walk.sh PROGRAM      the program's path, or its name where it is installed
#
# Plain sh, for it runs in bare containers. Ends with 1 at the first step that does not hold, and names it.
set -eu

program=$1
work=$(mktemp -d)
HOME=$work/home
export HOME
unset CAMNANG_LANG LC_ALL LC_MESSAGES LANG || true
mkdir "$HOME"
cd "$work"

step() { printf '%s\n' "-- $*"; }
hold() {
  if ! "$@"; then
    printf 'FAILED: %s\n' "$*"
    exit 1
  fi
}

step version
"$program" --version
case $("$program" --version) in [0-9]*.[0-9]*.[0-9]*' ('*')') ;; *) hold false "the version names its commit" ;; esac

step new, check, build
"$program" new sach --title 'Cẩm nang thử'
cd sach
hold "$program" check --strict
for format in site single epub; do
  hold "$program" build --edition all --format "$format" --output "../sach-$format"
done
hold test -s ../sach-site/index.html
hold test -n "$(find ../sach-single -name '*.html')"
hold test -n "$(find ../sach-epub -name '*.epub')"

step quiz
hold "$program" progress add-trainee an 'Nguyễn Văn An'
# No answers: the quiz ends where the input ends, and keeps its place.
"$program" quiz --trainee an --plain </dev/null >../quiz.txt 2>&1 || true
hold grep -q 'Câu 1 trên' ../quiz.txt
hold "$program" progress verify

step lsp
message='{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}'
end='{"jsonrpc":"2.0","method":"exit"}'
printf 'Content-Length: %s\r\n\r\n%sContent-Length: %s\r\n\r\n%s' "${#message}" "$message" "${#end}" "$end" |
  "$program" lsp >../lsp.txt 2>&1 || true
hold grep -q '"capabilities"' ../lsp.txt

step "PDF says what it needs"
if "$program" build --format pdf --output ../sach-pdf >../pdf.txt 2>&1; then
  hold test -n "$(find ../sach-pdf -name '*.pdf')"
else
  hold grep -qi weasyprint ../pdf.txt
fi

cd /
rm -rf "$work"
printf 'All held.\n'
