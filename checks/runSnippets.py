"""Runs every snippet of a folder, in one process. Prints as JSON, by file: what it printed, and the shapes it compared."""
import contextlib
import glob
import io
import json
import os
import re
import sys
import traceback

os.chdir(sys.argv[1])
answers = {}
for file in glob.glob("*.py"):
    with open(file, encoding="utf-8") as opened:
        text = opened.read()
    printed = io.StringIO()
    names = {}
    try:
        with contextlib.redirect_stdout(printed):
            exec(compile(text, file, "exec"), names)
        compared = re.findall(r'abs\((\w+) - data\["(.+?)"\]\)', text)
        shapes = {name: list(names[variable].shape) for variable, name in compared}
        answers[file] = {"printed": printed.getvalue(), "shapes": shapes}
    except Exception:
        answers[file] = {"error": traceback.format_exc(limit=-2)}
print(json.dumps(answers))
