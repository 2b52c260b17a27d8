#!/usr/bin/env bash
# Cold start to a usable window, and idle memory, of the installed image: five runs each of the image as it
# is shipped and of a plain start (same jars and runtime, the JVM's own defaults, no AOT cache), alternated.
#   docs/benchmarks/startup.sh [IMAGE]     (default installer/target/dado; Xvfb where there is no display)
# "Usable" is the second frame after the window was shown, counted from the start of the process.
set -euo pipefail
cd "$(dirname "$0")/../.."
image=$(realpath "${1:-installer/target/dado}")
if [ -z "${DISPLAY:-}" ]; then
  exec xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24' "$0" "$image"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DADO_HOME=$work/home # a profile of its own; the sample is made once before the runs
app=$image/lib/app
class_path=$(sed -n "s#^app.classpath=\$APPDIR#$app#p" "$app/dado.cfg" | paste -sd:)

shipped() { JAVA_TOOL_OPTIONS="-Ddado.startup=$work/ms -Ddado.startup.from=$(date +%s%3N)" "$image/bin/dado" >/dev/null 2>&1; }
plain() {
  "$image/lib/runtime/bin/java" --add-modules=javafx.controls \
    --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED \
    --enable-native-access=javafx.graphics,ALL-UNNAMED "-Ddado.startup=$work/ms" "-Ddado.startup.from=$(date +%s%3N)" \
    -cp "$class_path" dado.shell.Launcher >/dev/null 2>&1
}
measure() { # prints: wall ms, CPU s
  rm -f "$work/ms"
  { TIMEFORMAT='%U %S'; time "$1"; } 2>"$work/cpu"
  printf '%s %s\n' "$(cat "$work/ms")" "$(tail -n 1 "$work/cpu" | awk '{ print $1 + $2 }')"
}

shipped # warms the disk and makes the sample
echo "load average: $(cut -d' ' -f1-3 /proc/loadavg), $(nproc) cores"
for run in 1 2 3 4 5; do
  read -r wall cpu < <(measure shipped)
  read -r plain_wall plain_cpu < <(measure plain)
  echo "run $run   shipped: $wall ms wall, $cpu s CPU   plain: $plain_wall ms wall, $plain_cpu s CPU"
  echo "$wall" >>"$work/shipped"
  echo "$plain_wall" >>"$work/plain"
done
median() { sort -n "$1" | sed -n 3p; }
echo "median  shipped: $(median "$work/shipped") ms   plain: $(median "$work/plain") ms"

"$image/bin/dado" >/dev/null 2>&1 &
pid=$!
sleep 12
total=0
for process in $pid $(pgrep -P "$pid" || true); do
  total=$((total + $(awk '/^VmRSS/ { print $2 }' "/proc/$process/status")))
done
echo "idle after 12 s, on the SQLite sample: $((total / 1024)) MB resident"
kill "$pid"
