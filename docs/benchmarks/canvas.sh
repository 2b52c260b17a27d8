#!/usr/bin/env bash
# Frames of the designer's diagram while it is panned, zoomed and one table of it is dragged, beside the same diagram
# as nodes of the scene graph, drawn in software, in one run:
#   docs/benchmarks/canvas.sh [TABLES…]     (default 100 1000 5000)
# No display is needed: Monocle, the headless platform of the tests, draws into memory.
# Environment: FRAMES (default 200), DESIGNER_CLASS_PATH (the designer's classes and its libraries with those of its
# tests; without it they are built).
set -euo pipefail
cd "$(dirname "$0")/../.."
here=$PWD/docs/benchmarks
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. .mvn/jdk.sh
java=$JAVA_HOME/bin/java
if [ -z "${DESIGNER_CLASS_PATH:-}" ]; then
  ./mvnw -q -B -pl schema-designer/designer -am process-classes dependency:build-classpath \
    -Dmdep.includeScope=test -Dmdep.outputFile="$work/libraries"
  DESIGNER_CLASS_PATH=$PWD/schema-designer/designer/target/classes:$(cat "$work/libraries")
fi
mkdir -p "$work/programs"
"${java}c" -nowarn -proc:none -cp "$DESIGNER_CLASS_PATH" -d "$work/programs" \
  "$here"/canvas/*.java "$here"/designer/Clustered.java
measure() { # measure TABLES MODE
  "$java" -Xmx1g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -Dglass.platform=Monocle \
    -Dmonocle.platform=Headless -Dheadless.geometry=1600x1000-32 -Dprism.order=sw -Djava.awt.headless=true \
    -Djavafx.animation.fullspeed=true -cp "$work/programs:$DESIGNER_CLASS_PATH" \
    CanvasBench "$1" "${FRAMES:-200}" "$2" 2> >(grep -v 'WARNING\|com.sun.javafx\|^$' >&2 || true)
}
echo "$(date +%F), $(nproc) cores ($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)), load $(cut -d' ' -f1-3 /proc/loadavg)"
"$java" -version 2>&1 | head -n 1
echo "ms of CPU a frame: application's thread + renderer's thread"
for tables in "${@:-100 1000 5000}"; do
  for n in $tables; do
    measure "$n" canvas
    measure "$n" nodes
  done
done
echo "load at the end $(cut -d' ' -f1-3 /proc/loadavg)"
