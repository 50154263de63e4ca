"""Lists, for each rule of the book, every sentence of lessons, sheets, modules and the glossary that says something on it, so
that one reads side by side what the book says about one thing and sees where two places contradict each other.

The rules are those of content/thuat-ngu/quy-tac.yaml; the words that lead to a rule's subject stand in SUBJECTS below. Beside
them stand a few other subjects on which lessons could differ (what is done first after a fraud, numbers to call, limits of
wallets, fines). It judges nothing; it prints a Markdown table for each: file and line, where in the file the sentence stands,
whether the sentence itself links to the rule and whether its file does anywhere, the sentence. Wrong choices and statements
that are false are marked «sai»: they are to say the contrary. PyYAML reads the files, Vietnamese keys are expected.

    ./test rules                         every rule
    ./test rules qt-tien-that bi-lua     these rules or subjects
    ./test rules --right                 without what is marked «sai»
    ./test rules --count                 one table: for each rule, files, sentences, links
"""

import argparse
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from house import CONTENT, sources

PASSWORD = r"(?:mật khẩu|mã pin|mã otp|mật mã|passcode|\bpin\b(?! (?:yếu|đầy|cạn))|\botp\b)"
PAPERS = r"(?:giấy tờ|căn cước|thẻ bảo hiểm|thẻ ngân hàng|sổ đỏ|khai sinh|hồ sơ)"
REAL = r"(?:tài khoản|vneid|mức 1|mức 2|ví điện tử|\bví\b|giấy tờ thật|hồ sơ thật|ngân hàng)"
CLASS = r"(?:trong lớp|cả lớp|giữa lớp|ở lớp|tại lớp|buổi lớp|lớp học|trước lớp|bàn (?:làm|mở|tách|riêng|thật)|nhà văn hóa)"
# What leads to the subject of a rule, or to a subject on which no rule stands: patterns on a sentence in small letters.
# One of them has to be found. `A & B` means: both, in whatever order.
SUBJECTS: dict[str, list[str]] = {
    "qt-mot-viec": [r"một buổi một việc|một lớp một việc|mỗi (?:buổi|lớp)\b[^.]{0,20} một việc|chỉ (?:dạy|làm|học) (?:một|hai|ba) việc",
                    r"(?:buổi|lớp)[^.]{0,40}\b\d+ phút|\b90 phút|\d+ (?:đến|–) ?\d+ phút|(?:hai|ba|bốn|nhiều) việc (?:một|trong một) buổi",
                    r"một việc thôi|thêm việc (?:mới|nữa|thứ hai)|việc thứ hai"],
    "qt-mo-that-o-nha": [f"(?:mở|đăng ký|kích hoạt|đăng nhập|định danh|làm thật|nộp thật|mở thật)[^.]*{REAL} & {CLASS}",
                         r"mở thật|làm thật|nộp thật|kích hoạt thật|một kèm một|làm riêng|mở riêng|bàn (?:tách|riêng|làm hồ sơ|mở)"],
    "qt-tien-that": [r"tiền thật|tiền chơi|tiền giấy tập|trả thật|trả tiền thật|chuyển thật|tiền nhỏ|số tiền nhỏ|khoản nhỏ",
                     r"(?:mạng|wi-fi|wifi)[^.]*(?:chung|công cộng|của quán|của chợ|miễn phí|lạ|nhà văn hóa|của xã|của tổ|người khác)",
                     r"(?:dữ liệu di động|4g|mạng)[^.]*& (?:trả tiền|chuyển tiền|thanh toán|ngân hàng|tiền)"],
    "qt-mat-khau-tren-giay": [rf"\b(?:ghi|chép|viết|lưu|dán|cất)\b & {PASSWORD}", r"sổ (?:khóa|mật khẩu)|cuốn sổ[^.]*(?:khóa|tủ)",
                              r"(?:vở|sổ|giấy|tủ)\b[^.]*\bkhóa (?:ở nhà|trong tủ|lại)"],
    "qt-ma-qr-nhan-tien": [r"mã qr nhận tiền|mã nhận tiền|qr nhận tiền|chìa mã|đưa mã|giơ mã|mã qr của (?:mình|bác|bạn|tôi)",
                           r"nhận tiền[^.]*\bmã\b|\bmã\b[^.]*nhận tiền"],
    "qt-tay-ai-nguoi-ay": [r"trong tay (?:chủ|bác|người|ai|mình)|cầm máy|cầm hộ|giữ máy|giữ hộ máy|máy ai|người nào cầm|đưa máy",
                           r"\b(?:bấm|gõ|chạm|làm|điền|cài|chụp|quét|nhập|đọc) (?:hộ|thay|giúp)\b|làm thay",
                           r"nhìn (?:chỗ|đi chỗ|ra) (?:khác|ngoài)|quay (?:mặt|lưng|đi)|ngoảnh|không chạm"],
    "qt-dong-y": [r"«được»|đồng ý|xin phép|bằng lòng|\bgật\b|im lặng", r"cho phép & (?:bác|chủ|bà con|người|cháu)"],
    "qt-khong-ghi-ten": [r"(?:ghi|chép|viết|hỏi|lưu|danh sách|đọc)[^.]*(?:\btên\b|số điện thoại|số căn cước|số nhà|số giấy tờ) &"
                         r" (?:sổ|phiếu|báo cáo|danh sách|tổ|nhóm|điểm danh)",
                         r"phiếu «?hẹn lại|hẹn lại|không (?:có )?tên|30 ngày|ba mươi ngày"],
    "qt-cua-hang": [r"\bcài\b(?! đặt)[^.]*(?:từ|ở|trong|vào|qua|theo|bằng|đường link|mã qr|tệp|hộ|thay)|\.apk|apk\b|ch play|app store",
                    r"cửa hàng ứng dụng|cập nhật & (?:ứng dụng|cửa hàng|tin nhắn|link)|(?:cài|cập nhật)[^.]*(?:gửi|gọi|nhắn)"],
    "qt-giay-to": [rf"\b(?:chụp|chép|quét|giữ|cầm|gửi|photo|sao)\b & {PAPERS}", r"chụp (?:màn hình|hộ)|ảnh giấy tờ"],
    "qt-mang-the": [r"(?:mang|cầm|đem|trình|xuất trình|thay|chìa)[^.]*(?:thẻ|căn cước|bản gốc|giấy tờ|bảo hiểm) & "
                    r"(?:vneid|thẻ|trên máy|ứng dụng|căn cước|mức 2)", r"thay (?:cho )?(?:thẻ|giấy|căn cước)|giá trị như"],
    # Subjects without a rule of their own.
    "bi-lua": [r"(?:trước (?:hết|tiên|nhất)|đầu tiên|việc đầu|gọi ngay|ngay lập tức|khóa ngay|tắt nguồn|rút sim|chế độ máy bay|báo ngay) & "
               r"(?:lừa|ngân hàng|tiền|mất|lộ|chiếm|ứng dụng lạ|kẻ gian|công an|sim)", r"giờ đầu|lỡ (?:cài|đọc|chuyển|bấm|bị)"],
    "mat-may": [r"mất (?:điện thoại|máy)|máy (?:mất|bị chiếm)|khóa sim"],
    "so-goi": [r"\b(?:1\d\d|1[89]00[ .]?\d+|\d{3,5}[ .]\d{3,4}(?:[ .]\d+)?|156|5656|1414|1022)\b & (?:gọi|nhắn|số|tổng đài|soạn|gửi|báo)"],
    "muc-vneid": [r"mức 1|mức 2|mức độ [12]|sáu số|passcode|vneid & (?:ngày|tuổi|phút|giây|mã otp|khuôn mặt|nfc|chip)"],
    "han-muc": [r"(?:triệu|nghìn|tỷ|trăm) (?:đồng)?[^.]*& "
                r"(?:hạn mức|tối đa|mỗi (?:ngày|tháng|lần|năm)|phạt|một (?:ngày|tháng|lần)|quá|trên|từ)",
                r"\bphạt\b|hạn mức|miễn phí|mất phí|lệ phí"],
    "thoi-han": [r"(?:trong|sau|quá|trước|chậm nhất|đến|từ) (?:vòng )?(?:\d+|một|hai|ba|năm|bảy|mười|ba mươi) "
                 r"(?:giờ|ngày|tháng|năm|phút|tuần)\b", r"\d{1,2}/\d{1,2}(?:/20\d\d)?|\d{1,2}/20\d\d"],
}
LINK = re.compile(r"\[([^\]]*)\]\(([^)]+)\)")
SENTENCE = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][»*)]))\s+(?=[A-ZÀ-ỸĐ«\[*|0-9-])")
# Folders whose words readers meet, and what in them is a name for machines or another language.
FOLDERS = ("bai-hoc", "phieu", "hoc-phan", "thuat-ngu", "nen-tang", "bien-the")
SKIPPED = {"mã", "tệp", "tiếng anh", "cần học trước", "bước", "cảnh vẽ", "biểu tượng", "nền tảng", "loại", "dữ kiện", "dành cho"}


class Said(NamedTuple):
    file: str
    line: int
    where: str
    wrong: bool
    text: str


def children(node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key.value, value
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield "", value


def scalar(node: yaml.Node, key: str) -> str:
    return next((value.value for name, value in children(node) if name == key and isinstance(value, yaml.ScalarNode)), "")


def texts(node: yaml.Node, where: tuple[str, ...] = (), wrong: bool = False) -> Iterator[tuple[yaml.ScalarNode, str, bool]]:
    """Every text with its path (keys, and the name of what is named) and whether it is what somebody is not to believe."""
    if isinstance(node, yaml.ScalarNode):
        yield node, "/".join(where), wrong
        return
    choice = isinstance(node, yaml.MappingNode) and {"nội dung", "vì sao"} <= {key for key, _ in children(node)}
    name = scalar(node, "mã") if isinstance(node, yaml.MappingNode) else ""
    inside = (*where, name) if name and where else where
    for key, value in children(node):
        if key in SKIPPED:
            continue
        false = (choice and key == "nội dung" and not scalar(node, "đúng") or key == "lỗi"
                 or key == "hỏi" and scalar(node, "đáp án") == "sai")
        yield from texts(value, (*inside, key) if key else inside, wrong or false)


def sentences(file: Path, content: Path) -> Iterator[Said]:
    source = unicodedata.normalize("NFC", file.read_text("utf-8"))
    lines = source.split("\n")
    for node, where, wrong in texts(yaml.compose(source)):
        first, last = node.start_mark.line, max(node.end_mark.line, node.start_mark.line + 1)
        for paragraph in node.value.split("\n"):
            for text in SENTENCE.split(paragraph.strip()):
                if not text.strip():
                    continue
                line = next((number for number in range(first, min(last + 1, len(lines))) if text[:40] in lines[number]), first)
                yield Said(str(file.relative_to(content)), line + 1, where, wrong, text.strip())


def said_on(patterns: list[str], text: str) -> bool:
    plain = LINK.sub(lambda link: link[1] or link[2], text).lower()
    return any(all(re.search(part, plain) for part in re.split(r" ?& ?", pattern)) for pattern in patterns)


def table(head: list[str], rows: list[list[str]]) -> None:
    for row in [head, ["---"] * len(head), *rows]:
        print("|", " | ".join(cell.replace("|", "\\|") for cell in row), "|")
    print()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("subjects", nargs="*", metavar="ID", help="rules or subjects; all by default")
    options.add_argument("--content", type=Path, default=CONTENT, help="the folder of the book")
    options.add_argument("--right", action="store_true", help="leave out wrong choices and false statements")
    options.add_argument("--count", action="store_true", help="print only how many sentences, files and links each rule has")
    asked = options.parse_args()
    rules = yaml.safe_load((asked.content / "thuat-ngu" / "quy-tac.yaml").read_text("utf-8"))["thuật ngữ"]
    names = {rule["mã"]: f"{rule['từ']}. {rule['nghĩa']}" for rule in rules}
    if missing := sorted(set(names) - set(SUBJECTS)):
        sys.exit(f"rules without words in SUBJECTS: {', '.join(missing)}")
    if unknown := sorted(set(asked.subjects) - set(SUBJECTS)):
        sys.exit(f"no such subject: {', '.join(unknown)}; there are {', '.join(SUBJECTS)}")
    files = [file for file in sources(asked.content) if file.relative_to(asked.content).parts[0] in FOLDERS]
    links = {str(file.relative_to(asked.content)): set(re.findall(r"thuat-ngu:([\w-]+)", file.read_text("utf-8"))) for file in files}
    found: dict[str, list[Said]] = defaultdict(list)
    for file in files:
        for said in sentences(file, asked.content):
            for subject in asked.subjects or SUBJECTS:
                if not (asked.right and said.wrong) and said_on(SUBJECTS[subject], said.text):
                    found[subject].append(said)
    if asked.count:
        table(["rule", "sentences", "of these «sai»", "files", "lessons", "files that link to it"],
              [[subject, str(len(found[subject])), str(sum(said.wrong for said in found[subject])),
                str(len({said.file for said in found[subject]})),
                str(len({said.file for said in found[subject] if said.file.startswith("bai-hoc/")})),
                str(sum(subject in linked for linked in links.values())) if subject in names else ""]
               for subject in asked.subjects or SUBJECTS])
        return
    for subject in asked.subjects or SUBJECTS:
        print(f"## {subject}\n\n{names.get(subject, 'No rule stands on this.')}\n")
        table(["where", "part", "link here / in file", "«sai»", "sentence"],
              [[f"{said.file.removesuffix('.yaml')}:{said.line}", said.where,
                f"{'có' if f'thuat-ngu:{subject}' in said.text else '–'} / {'có' if subject in links[said.file] else '–'}",
                "sai" if said.wrong else "", said.text] for said in found[subject]])


if __name__ == "__main__":
    main()
