"""What stands in the real content though no fact holds it, and why. An exception that nothing needs any more fails."""

# (file, what is found): why it is right there.
ALLOWED = {
    ("bai-hoc/cong-thong-tin-dien-tu.yaml", "gov.vn.com"): "the look-alike address that a question asks about",
    ("bai-hoc/cong-thong-tin-dien-tu.yaml", "-gov.top"): "the look-alike address that a question asks about",
    ("bai-hoc/cong-thong-tin-dien-tu.yaml", "com.vn"): "the end of a look-alike address that a question asks about",
    ("bai-hoc/dich-vu-cong-truc-tuyen.yaml", "dichvucong.vn"): "a wrong choice: the address without «gov»",
    ("bai-hoc/dich-vu-cong-truc-tuyen.yaml", "dichvucong.com"): "a wrong choice: the address without «gov.vn»",
    ("bai-hoc/mo-tai-khoan-ngan-hang.yaml", "15 triệu"): "a made-up sum in a question",
    ("bai-hoc/mo-tai-khoan-ngan-hang.yaml", "8 triệu"): "a made-up sum in a question",
    ("bai-hoc/mo-tai-khoan-ngan-hang.yaml", "23 triệu"): "the two made-up sums added up",
    ("bai-hoc/mot-buoi-den-nha.yaml", "123456"): "the code that nobody should choose",
    ("bai-hoc/tai-khoan-vneid.yaml", "123456"): "the code that nobody should choose",
    ("bai-hoc/giu-an-toan-tren-mang.yaml", "LD"): "letters to be typed into a message, explained where they stand",
    ("bai-hoc/thai-nguyen-id.yaml", "NGS"): "a company's name",
}
