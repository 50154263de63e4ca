"""What a quiz asks, and what to type for it: asked of `quiz --format jsonl` itself."""

import json
import pathlib
import subprocess


class Prompt:
    """What is asked at a time, and what to type for a right and a wrong answer to it."""

    def __init__(self, asked: dict, told: dict):
        self.asked = (asked.get("stage") or {}).get("situation") or asked["prompt"]
        self.choices = [choice["text"] for choice in asked.get("choices", [])]
        self.kind = asked["kind"]
        rights = told["rightAnswer"]
        numbers = [self.choices.index(text) + 1 for text in rights if text in self.choices]
        match self.kind:
            case "single-choice" | "scenario" | "multiple-choice" | "true-false":
                self.right = " ".join(map(str, numbers))
                self.wrong = str(next(n + 1 for n in range(len(self.choices)) if n + 1 not in numbers))
            case "order" | "match":
                self.right = " ".join(map(str, numbers))
                self.wrong = " ".join(map(str, numbers[1:] + numbers[:1]))
            case _:
                self.right, self.wrong = rights[0], "987654" if self.kind == "number" else "chưa biết"


def learn(program: pathlib.Path, store: str, lesson: str, seed: int, content: pathlib.Path, today: str) -> list[Prompt]:
    """What the quiz of a lesson asks with this seed, in order; «an» answers it, as it comes."""
    command = [program, "quiz", lesson, "--trainee", "an", "--store", store, "--content", content, "--today", today,
               "--format", "jsonl", "--seed", str(seed)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        prompts, asked = [], None
        for line in process.stdout:
            told = json.loads(line)
            if told["type"] == "feedback":
                prompts.append(Prompt(asked, told))
            elif told["type"] == "question":
                asked, count = told, len(told.get("choices", []))
                typed = {"order": " ".join(map(str, range(1, count + 1))), "match": " ".join(map(str, range(1, count + 1))),
                         "number": "1", "short-answer": "chưa biết"}.get(told["kind"], "1")
                process.stdin.write(typed + "\n")
                process.stdin.flush()
            elif told["type"] == "summary":
                process.stdin.close()
                break
        process.stdout.read()
    return prompts
