# shellcheck shell=bash
# What .ci/bench-language, .ci/check-hostile and .ci/fuzz share: a small package with nothing but the language of lessons
# and their own programs, so that they build in a minute and see what only this package may see.
#
# Sourced, never run, after setup.sh.

work=$root/.build/language

# prepare_language_package: lays the package out in $work.
prepare_language_package() {
  mkdir -p "$work/Sources"
  cp "$root/.ci/language/manifest.swift" "$work/Package.swift"
  local target
  for target in VietnameseText Diagnostics LessonSyntax; do ln -sfn "$root/Sources/$target" "$work/Sources/$target"; done
  for target in CLibYAML LanguageProof; do ln -sfn "$root/Tests/$target" "$work/Sources/$target"; done
  for target in bench hostile mutate fuzz; do ln -sfn "$root/.ci/language/$target" "$work/Sources/$target-language"; done
}

# build_language_program NAME: in release mode.
build_language_program() {
  prepare_language_package
  swift build --package-path "$work" -c release --product "$1" >&2
}
