"""Says which traps an advice in JSON has an index for: bitten.py ADVICE.json FOLDER."""
import json
import pathlib
import sys

advice = json.load(open(sys.argv[1]))
traps = len(list(pathlib.Path(sys.argv[2]).glob("*.sql")))
bitten = sorted({str(q) for s in advice.get("suggestions", []) for q in s.get("queries", [])})
print(f"dado: bites {len(bitten)} of {traps} traps, with {len(advice.get('suggestions', []))} indexes", *bitten)
