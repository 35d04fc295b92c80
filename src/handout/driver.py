"""Runs Python sources in Matplotlib without a screen, and says what came of them.

Standard input: JSON {"runs": [[str]], "hide": bool}. The sources of a run share one namespace, as a notebook's cells do;
"hide" lets Matplotlib see its own fonts alone.
Standard output: JSON, for each run {"printed": [str], "warnings": [str], "x": [float], "curves": {name: [float]},
"slopes": {name: [float]}, "title": str, "labels": [str], "lines": int}.
"""
import contextlib
import io
import json
import sys
import warnings

import matplotlib
import matplotlib.pyplot as plt
from matplotlib import font_manager


def run(sources):
    matplotlib.rcdefaults()
    plt.switch_backend("Agg")
    namespace = {"__name__": "__main__"}
    printed = []
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for source in sources:
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile(source, "<cell>", "exec"), namespace)
            printed.append(out.getvalue())
        namespace["fig"].canvas.draw()
    (axes,) = namespace["fig"].axes
    return {
        "printed": printed,
        "warnings": [str(each.message) for each in caught],
        "x": namespace["x"].tolist(),
        "curves": {name: y.tolist() for name, y in namespace["curves"].items()},
        "slopes": {name: d.tolist() for name, d in namespace["slopes"].items()},
        "title": axes.get_title(),
        "labels": [axes.get_xlabel(), axes.get_ylabel()],
        "lines": len(axes.get_lines()),
    }


task = json.load(sys.stdin)
if task["hide"]:
    fonts = font_manager.fontManager
    fonts.ttflist = [font for font in fonts.ttflist if "DejaVu" in font.name]
json.dump([run(sources) for sources in task["runs"]], sys.stdout)
