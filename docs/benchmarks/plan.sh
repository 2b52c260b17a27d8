#!/usr/bin/env bash
# Reading, analysing and laying out plans, beside pev2's parser and Jackson's bare parse of the same bytes, in one run:
#   docs/benchmarks/plan.sh [PART…]     (parts: large deep log; default all)
# pev2 comes from npm into a folder of its own and runs under Node; nothing is installed.
# Environment: NODES (default 10000), LEVELS (100000), MEGABYTES (1024), RUNS (40), PLAN_CLASS_PATH (the plan module's
# classes and its libraries; without it they are built).
set -euo pipefail
cd "$(dirname "$0")/../.."
here=$PWD/docs/benchmarks/plan
cache=${DADO_SERVERS:-${XDG_CACHE_HOME:-$HOME/.cache}/dado-test-servers}/benchmark-peers
pev2=1.21.0
nodes=${NODES:-10000} levels=${LEVELS:-100000} megabytes=${MEGABYTES:-1024} runs=${RUNS:-40}
parts=" ${*:-large deep log} "
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. .mvn/jdk.sh
java=$JAVA_HOME/bin/java

build() {
  if [ -z "${PLAN_CLASS_PATH:-}" ]; then
    # The plan module comes last, and its class path, with the schema module's classes, over the others'.
    ./mvnw -q -B -pl plan-visualizer/plan -am process-classes dependency:build-classpath \
      -Dmdep.includeScope=runtime -Dmdep.outputFile="$work/libraries"
    PLAN_CLASS_PATH=$PWD/plan-visualizer/plan/target/classes:$(cat "$work/libraries")
  fi
  mkdir -p "$work/programs"
  "${java}c" -nowarn -proc:none -cp "$PLAN_CLASS_PATH" -d "$work/programs" "$here"/*.java
  # An AOT cache wants jars alone.
  local part number=0 jars=
  for part in $(echo "$work/programs:$PLAN_CLASS_PATH" | tr ':' ' '); do
    if [ -d "$part" ]; then
      number=$((number + 1))
      "$JAVA_HOME/bin/jar" -c -f "$work/$number.jar" -C "$part" .
      part=$work/$number.jar
    fi
    jars=$jars:$part
  done
  class_path=${jars#:}
}
program() { "$java" -XX:+UseSerialGC -Xmx1g "$@"; }

peer() {
  if [ ! -d "$cache/pev2-$pev2/node_modules/pev2" ]; then
    mkdir -p "$cache/pev2-$pev2"
    (cd "$cache/pev2-$pev2" && npm init -y > /dev/null && npm install --silent --no-audit --no-fund --ignore-scripts "pev2@$pev2")
  fi
  timeout 60 node "$here/pev2.mjs" "$cache/pev2-$pev2/node_modules/pev2" "$1" "$2"
}

# As it is installed: an AOT cache, and the first compiler alone.
shipped() { program -XX:TieredStopAtLevel=1 -XX:+UseCompactObjectHeaders "$@"; }

large() {
  program -cp "$class_path" LargePlan "$nodes" "$work/plan.json"
  echo "-- $nodes nodes, $(stat -c %s "$work/plan.json") bytes"
  program -cp "$class_path" Large warm "$work/plan.json" "$runs"
  local i
  shipped -XX:AOTCacheOutput="$work/cache.aot" -cp "$class_path" Large cold "$work/plan.json" > /dev/null 2>&1
  for i in 1 2 3; do
    program -cp "$class_path" Large jackson "$work/plan.json"
    program -cp "$class_path" Large cold "$work/plan.json"
    echo -n "as shipped: "
    shipped -XX:AOTCache="$work/cache.aot" -cp "$class_path" Large cold "$work/plan.json"
  done
  peer "$work/plan.json" 5
}

deep() {
  program -cp "$class_path" LargePlan deep "$levels" "$work/deep.json"
  echo "-- $levels levels, $(stat -c %s "$work/deep.json") bytes"
  program -cp "$class_path" Large cold "$work/deep.json"
  peer "$work/deep.json" 1 > "$work/peer" 2>&1 && cat "$work/peer" \
    || echo "pev2: $(grep -m 1 -E 'Error' "$work/peer" || echo 'not done after 60 s')"
}

log() {
  echo "-- $megabytes MB of log"
  "$java" -XX:+UseSerialGC -Xmx128m -cp "$class_path" Log "$megabytes"
}

build
echo "$(date +%F), $(nproc) cores ($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)), load $(cut -d' ' -f1-3 /proc/loadavg)"
"$java" -version 2>&1 | head -n 1
for part in large deep log; do
  [[ ! $parts = *" $part "* ]] || "$part"
done
echo "load at the end $(cut -d' ' -f1-3 /proc/loadavg)"
