"""The same lessons as Markdown files, for Hugo and cmark-gfm: every text of a lesson, in the order of its page."""

import re
from pathlib import Path

import yaml


def load(path: Path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def fact_values(content: Path) -> dict[str, str]:
    facts = [fact for path in sorted((content / "du-kien").glob("*.yaml")) for fact in load(path)["dữ kiện"]]
    return {fact["mã"]: fact.get("giá trị", fact["nội dung"]) for fact in facts}


def resolve_links(text: str, values: dict[str, str]) -> str:
    """Links by id become links to pages, and an empty link text the value of its fact."""
    text = re.sub(r"\[\]\(du-kien:([a-z0-9-]+)\)", lambda m: f"[{values.get(m[1], m[1])}](/du-kien/#{m[1]})", text)
    text = re.sub(r"\]\(bai:([a-z0-9-]+)\)", r"](../\1/)", text)
    text = re.sub(r"\]\((?:buoc|su-co|canh-bao|cau-hoi):([a-z0-9-]+)\)", r"](#\1)", text)
    text = re.sub(r"\]\((?:buoc|su-co|canh-bao|cau-hoi):([a-z0-9-]+)/([a-z0-9-]+)\)", r"](../\1/#\2)", text)
    return re.sub(r"\]\((du-kien|nen-tang|thuat-ngu|hoc-phan):([a-z0-9-]+)\)", r"](/\1/#\2)", text)


def lesson_markdown(lesson: dict) -> str:
    parts = [lesson["tóm tắt"], "## Mục tiêu", bullets(item["người học"] for item in lesson.get("mục tiêu", []))]
    parts += [lesson.get("giới thiệu", ""), "## Chuẩn bị", bullets(lesson.get("chuẩn bị", []))]
    parts += [lesson.get("nguồn chính thức", ""), "## Cảnh báo"]
    for warning in lesson.get("cảnh báo", []):
        parts += [f"### {warning['tiêu đề']}", warning["nội dung"]]
    parts.append("## Các bước")
    parts += [step_markdown(number, step) for number, step in enumerate(lesson.get("các bước", []), start=1)]
    parts.append("## Sự cố")
    for problem in lesson.get("sự cố", []):
        parts += [f"### {problem['dấu hiệu']}", problem.get("nguyên nhân", ""), problem["cách xử lý"]]
    parts.append("## Câu hỏi")
    for question in lesson.get("câu hỏi", []):
        parts += question_markdown(question)
    parts += ["## Ghi nhớ", bullets(lesson.get("ghi nhớ", []))]
    return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"


def bullets(items) -> str:
    return "\n".join(f"- {indented(item)}" for item in items)


def indented(text: str, by: int = 2) -> str:
    return text.strip("\n").replace("\n", "\n" + " " * by)


def step_markdown(number: int, step: dict) -> str:
    lines = [f"### {step['phần']}\n"] if "phần" in step else []
    mark = f"{number}. "
    lines.append(mark + indented(step["làm"], len(mark)))
    for key, label in (("thấy", "Bạn sẽ thấy"), ("nếu không", "Nếu không"), ("ghi chú", "Ghi chú")):
        if key in step:
            lines.append("\n" + " " * len(mark) + f"{label}: " + indented(step[key], len(mark)))
    return "\n".join(lines)


def question_markdown(question: dict) -> list[str]:
    parts = [f"### {question['hỏi']}"] if "\n" not in question["hỏi"] else ["### Câu hỏi", question["hỏi"]]
    parts += [bullets(question.get("gợi ý", [])), choices_markdown(question)]
    for key in ("vì sao đúng", "vì sao sai", "giải thích"):
        parts.append(question.get(key, ""))
    parts.append(bullets(question.get("thứ tự", []) + question.get("chấp nhận", [])))
    parts.append(bullets(f"{pair['trái']}: {pair['phải']}" for pair in question.get("cặp", [])))
    parts.append(bullets(f"{item['nội dung']}: {item['vì sao']}" for item in question.get("sai thường gặp", [])))
    for stage in question.get("chặng", []):
        parts += [stage["tình huống"], choices_markdown(stage)]
    return parts


def choices_markdown(question: dict) -> str:
    return bullets(f"{choice['nội dung']}\n\n{choice['vì sao']}" for choice in question.get("lựa chọn", []))


def write_hugo_site(content: Path, site: Path) -> int:
    """Writes a Hugo site with a bare theme: the page's text and previous/next, nothing else. Returns bytes of text."""
    values = fact_values(content)
    write(site / "hugo.toml", HUGO_CONFIGURATION)
    for name, text in HUGO_LAYOUTS.items():
        write(site / "layouts" / name, text)
    size = 0
    for path in sorted((content / "hoc-phan").glob("*.yaml")):
        module = load(path)
        folder = site / "content" / module["mã"]
        write(folder / "_index.md", front_matter(module["tiêu đề"], 1))
        lessons = [lesson for session in module["buổi học"] for lesson in session["bài học"]]
        for weight, name in enumerate(lessons, start=1):
            lesson = load(content / "bai-hoc" / f"{name}.yaml")
            body = resolve_links(lesson_markdown(lesson), values)
            size += len(body.encode())
            write(folder / f"{name}.md", front_matter(lesson["tiêu đề"], weight) + body)
    return size


def front_matter(title: str, weight: int) -> str:
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    return f'+++\ntitle = "{quoted}"\nweight = {weight}\n+++\n'


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


HUGO_CONFIGURATION = """\
baseURL = "/"
title = "Cẩm nang"
languageCode = "vi"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
"""

HUGO_HEAD = """\
<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
"""

HUGO_LAYOUTS = {
    "page.html": HUGO_HEAD
    + """\
<h1>{{ .Title }}</h1>
{{ .Content }}
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
</body></html>
""",
    "section.html": HUGO_HEAD
    + """\
<h1>{{ .Title }}</h1>
<ul>{{ range .RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
</body></html>
""",
    "home.html": HUGO_HEAD
    + """\
<h1>{{ .Title }}</h1>
<ul>{{ range .Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
</body></html>
""",
}
