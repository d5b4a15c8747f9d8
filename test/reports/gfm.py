"""Asks cmark-gfm, the parser that GitHub uses, what it makes of our code spans.

    pip install cmarkgfm==2025.10.22
    node test/reports/gfm-input.ts | python test/reports/gfm.py > test/reports/gfm.json
"""

import json
import sys

from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options


def html(markdown: str) -> str:
    # UNSAFE: raw HTML would come through, so that the test can see it.
    return github_flavored_markdown_to_html(markdown, Options.CMARK_OPT_UNSAFE)


cases = json.load(sys.stdin)
for case in cases:
    case["alone_html"] = html(case["alone"])
    case["cell_html"] = html(f"| a | b |\n| - | - |\n| {case['cell']} | {case['cell']} |\n")
json.dump(cases, sys.stdout, indent=1, ensure_ascii=True)
print()
