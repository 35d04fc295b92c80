"""Runs Python sources in Matplotlib without a screen, and says what came of them.

Standard input: JSON {"runs": [{"sources": [str], "read": {name: str}}], "hide": bool}. The sources of a run share one
namespace, as a notebook's cells do; "read" are expressions to evaluate in it at the end; "hide" lets Matplotlib see its own
fonts alone.
Standard output: JSON, for each run {"printed": [str], "warnings": [str], "values": {name: value}}.
"""
import contextlib
import io
import json
import sys
import warnings

import matplotlib
import matplotlib.pyplot as plt
import torch
from matplotlib import font_manager


def run(sources, read):
    matplotlib.rcdefaults()
    plt.switch_backend("Agg")
    torch.set_default_dtype(torch.float32)
    namespace = {"__name__": "__main__"}
    printed = []
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for source in sources:
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile(source, "<cell>", "exec"), namespace)
            printed.append(out.getvalue())
        for number in plt.get_fignums():
            plt.figure(number).canvas.draw()
    return {
        "printed": printed,
        "warnings": [str(each.message) for each in caught],
        "values": {name: eval(expression, namespace) for name, expression in read.items()},
    }


task = json.load(sys.stdin)
if task["hide"]:
    fonts = font_manager.fontManager
    fonts.ttflist = [font for font in fonts.ttflist if "DejaVu" in font.name]
json.dump([run(**each) for each in task["runs"]], sys.stdout)
