"""The day on which checks judge the real content: that on which its newest fact was checked.

With the day of the calendar facts would fall due under our feet; with an older one the newest would lie ahead.
`python3 content_day.py` prints it.
"""

import re
from pathlib import Path

_FACTS = Path(__file__).resolve().parent.parent / "content" / "du-kien"
TODAY = max(day for path in _FACTS.glob("*.yaml")
            for day in re.findall(r"^ *kiểm tra ngày: (\S+)$", path.read_text(), re.M))

if __name__ == "__main__":
    print(TODAY)
