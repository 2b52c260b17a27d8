"""Adds up the test reports; fails where a module with tests ran none, or a test was skipped."""

import glob
import os
import sys
import xml.etree.ElementTree as xml

total = failed = skipped = 0
silent = []
for pom in sorted(glob.glob("*/pom.xml") + glob.glob("*/*/pom.xml")):
    module = os.path.dirname(pom)
    sources = glob.glob(module + "/src/test/java/**/*Test.java", recursive=True)
    here = 0
    for report in glob.glob(module + "/target/surefire-reports*/TEST-*.xml"):
        suite = xml.parse(report).getroot()
        here += int(suite.get("tests"))
        failed += int(suite.get("failures")) + int(suite.get("errors"))
        for case in suite.iter("testcase"):
            reason = case.find("skipped")
            if reason is not None:
                skipped += 1
                print("skipped:", case.get("classname"), case.get("name"), reason.get("message") or "")
    print(f"{here:6} {module}")
    total += here
    if sources and here == 0:
        silent.append(module)
for module in silent:
    print("ran no test:", module)
print(f"{total - failed - skipped} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed or skipped or silent or total == 0 else 0)
