"""Writes files like lessons, the same on every machine.

The words, their order and the random numbers behind them are those of the generator that the language was designed with,
so that figures can be set beside the design's.
"""

import random

WORDS = """
đội viên thiếu nhi nghi thức chào cờ điều lệ phụ trách chi đội liên đội tập hợp đội hình đội ngũ hàng dọc hàng ngang
vòng tròn chữ U khăn quàng huy hiệu trống kèn hành khúc quốc ca đội ca khẩu lệnh nghiêm nghỉ quay trái quay phải bước đều
chạy đều dừng lại kỹ năng sơ cứu băng bó cầm máu garô nút dây lều trại mật thư truyền tin morse semaphore dấu đường la bàn
phương hướng bản đồ an toàn giao thông đuối nước phòng cháy bình chữa cháy thoát hiểm trò chơi vận động múa hát sinh hoạt
chuyên đề tuyên truyền măng non sao nhi đồng ban chỉ huy đại hội nghị quyết báo cáo sổ tay kế hoạch chương trình rèn luyện
danh hiệu chuyên hiệu học tập lao động công tác xã hội kế hoạch nhỏ nghìn việc tốt uống nước nhớ nguồn giúp bạn vượt khó
đọc sách thư viện mỗi em cần ghi nhớ và thực hành trước khi bắt đầu buổi học hướng dẫn viên chia nhóm phát dụng cụ nêu yêu
cầu quan sát nhận xét người phụ trách làm mẫu từng động tác rồi cho cả lớp cùng tập đến khi thành thạo sau đó kiểm tra từng
phân đội khen ngợi nhắc nhở
""".split()


class Author:
    """Writes one lesson after another; what is written depends on the seed alone."""

    def __init__(self, seed=7):
        self.random = random.Random(seed)

    def words(self, fewest, most):
        text = " ".join(self.random.choice(WORDS) for _ in range(self.random.randint(fewest, most)))
        return text[0].upper() + text[1:]

    def sentences(self, count):
        return [self.words(8, 16) + self.random.choice([".", ".", "!", ";", ":", "…"]) for _ in range(count)]

    def lesson(self, number, margin):
        """The lines of a lesson, each behind a margin of blanks."""
        lines = [*self.head(number), *self.steps(), *self.questions()]
        return [" " * margin + line if line else "" for line in lines]

    def head(self, number):
        pick, between = self.random.choice, self.random.randint
        yield f"mã: BH-{number:05d}"
        yield f"tiêu đề: {self.words(4, 9)}"
        yield f"thời lượng: {pick([30, 35, 40, 45, 60, 90])}"
        yield f"liên hệ: 0{between(200000000, 999999999)}"
        yield f"ngày soạn: 20{between(20, 26):02d}-{between(1, 12):02d}-{between(1, 28):02d}   # ngày nộp"
        yield "thẻ: [" + ", ".join(self.words(1, 2).lower() for _ in range(between(2, 5))) + "]"
        yield "mục tiêu:"
        for _ in range(between(2, 5)):
            yield f"  - {self.words(6, 14)}"
        yield "chuẩn bị:"
        for _ in range(between(1, 4)):
            yield f"  - {{tên: {self.words(1, 3).lower()}, số lượng: {between(1, 40)}}}"

    def steps(self):
        between = self.random.randint
        yield from ("", "# các bước lên lớp", "các bước:")
        for step in range(1, between(3, 6) + 1):
            yield f'  - tên: "Bước {step}: {self.words(2, 5)}"'
            yield f"    phút: {between(3, 15)}"
            yield "    nội dung: |"
            for _ in range(between(2, 6)):
                yield from ("      " + sentence for sentence in self.sentences(between(1, 2)))
                if self.random.random() < 0.3:
                    yield ""
                if self.random.random() < 0.2:
                    yield f"        * {self.words(3, 8)}"
            if self.random.random() < 0.5:
                yield "    ghi chú: >-"
                yield from ("      " + sentence for sentence in self.sentences(between(1, 3)))

    def questions(self):
        yield "câu hỏi:"
        for _ in range(self.random.randint(3, 8)):
            yield f"  - hỏi: {self.words(6, 14)}?"
            yield "    chọn:"
            for choice in "ABCD":
                yield f"      - {choice}. {self.words(3, 8)}"
            yield f"    đúng: {self.random.choice('ABCD')}"
            yield f"    giải thích: '{self.words(8, 18)}'"


def book(size):
    """One file of at least `size` bytes."""
    author, number = Author(), 0
    text = ["# Tệp thử tốc độ, sinh bằng gen_lessons.py", "phiên bản: 1", "bài học:"]
    written = sum(len(line.encode()) + 1 for line in text)
    while written < size:
        first, *rest = author.lesson(number, 4)
        lines = ["  - " + first[4:], *rest]
        written += sum(len(line.encode()) + 1 for line in lines)
        text += lines
        number += 1
    return "\n".join(text) + "\n"


def write_one(megabytes, file):
    """A map with one list of lessons."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(book(megabytes * 1_000_000), encoding="utf-8")


def write_many(count, folder):
    """Files of about 10 KB."""
    author = Author()
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        lesson = "\n".join(author.lesson(number, 0)) + "\n"
        (folder / f"bai-{number:05d}.yaml").write_text(lesson, encoding="utf-8")
