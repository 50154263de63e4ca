"""Style sheets as phones of 2016 to 2018 read them: what Chrome 64 does not know must not take away what it does.

A property that it does not know is passed over, so that one which it knows must stand before it; a selector that it does not
know takes its whole rule with it, so that such a one stands alone. What only adorns is let through by name.
"""

from pathlib import Path

import tinycss2

# Newer than Chrome 64 (caniuse.com), and what is to stand before it in the same rule.
NEWER = {
    "gap": "grid-gap", "row-gap": "grid-row-gap", "column-gap": "grid-column-gap", "inset": "top",
    "aspect-ratio": "height", "translate": "transform", "scale": "transform", "rotate": "transform",
}
# Logical sides: Chrome 69 and 87.
LOGICAL = tuple(f"{side}-{axis}" for side in ("margin", "padding", "border", "inset") for axis in ("inline", "block")) + (
    "inline-size", "block-size",
)
# Where the page is as good to use without them.
ADORNS = {"accent-color", "text-wrap", "text-decoration-thickness", "text-underline-offset", "color-scheme", "content-visibility"}
FUNCTIONS = {"min", "max", "clamp", "env", "color-mix", "light-dark"}
UNITS = {"dvh", "svh", "lvh", "dvw", "svw", "lvw", "cqw", "cqi"}
PSEUDO = ("is", "where", "has", "focus-visible", "details-content", "marker", "any-link")
AT_RULES = {"media", "page", "supports", "font-face", "charset"}
# Selectors that only adorn: a ring that stays where it need not, letters in bold.
LONE = {":focus:not(:focus-visible)", ".paper-questions > li::marker", ".paper-questions>li::marker"}


def mistakes_of(path: Path) -> list[str]:
    rules = tinycss2.parse_stylesheet(path.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True)
    return [f"{path.name}:{line}: {what}" for line, what in _walk(rules)]


def _walk(rules):
    for rule in rules:
        if rule.type == "at-rule":
            name, prelude = rule.lower_at_keyword, tinycss2.serialize(rule.prelude)
            if name not in AT_RULES:
                yield rule.source_line, f"@{name} is newer than Chrome 64"
            if name == "media" and any(sign in prelude for sign in "<>="):
                yield rule.source_line, f"@media {prelude.strip()}: ranges are newer than Chrome 64"
            # Whoever prints does so from a browser of today.
            if name in {"media", "supports"} and "print" not in prelude:
                yield from _walk(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
        elif rule.type == "qualified-rule":
            yield from _selector(rule)
            yield from _declarations(rule)


def _selector(rule):
    selector = " ".join(tinycss2.serialize(rule.prelude).split())
    found = [name for name in PSEUDO if f":{name}" in selector]
    if found and selector not in LONE:
        yield rule.source_line, f"«{selector}»: :{found[0]} is newer than Chrome 64, and takes the rule with it"


def _declarations(rule):
    before: set[str] = set()
    for each in tinycss2.parse_declaration_list(rule.content, skip_comments=True, skip_whitespace=True):
        if each.type != "declaration":
            continue
        name, value = each.lower_name, tinycss2.serialize(each.value).strip()
        # Between the columns of a text it is as old as these.
        if name == "column-gap" and "columns" in before:
            continue
        fallback = NEWER.get(name) or (name if name.startswith(LOGICAL) else None)
        if fallback and fallback not in before:
            yield each.source_line, f"{name} is newer than Chrome 64, and no {NEWER.get(name, 'physical side')} stands before it"
        newer = _newer_in(each.value) or (value == "anywhere" and "anywhere") or ("rgb" in value and "/" in value and "rgb with /")
        if newer and not name.startswith("--") and name not in before and not (value == "anywhere" and "word-break" in before):
            yield each.source_line, f"{name}: {newer} is newer than Chrome 64, and no plain value stands before it"
        before.add(name)


def _newer_in(tokens):
    for token in tokens:
        if token.type == "function":
            if token.lower_name in FUNCTIONS:
                return f"{token.lower_name}()"
            if found := _newer_in(token.arguments):
                return found
        if token.type == "dimension" and token.lower_unit in UNITS:
            return token.lower_unit
    return None
