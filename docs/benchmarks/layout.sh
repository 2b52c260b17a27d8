#!/usr/bin/env bash
# Laying out and routing ER diagrams, beside plain ELK, elkjs and Graphviz's dot on the same boxes, in one run:
#   docs/benchmarks/layout.sh [TABLES…]     (default 100 1000 5000)
# elkjs comes from npm into a folder of its own and runs under Node; dot is Debian's graphviz. A peer that is not there is
# named and left out, one that is not done after LIMIT seconds (default 180) is stopped.
# Environment: RUNS (5), SCHEMA_CLASS_PATH (the schema module's classes and its libraries; without it they are built).
set -euo pipefail
cd "$(dirname "$0")/../.."
here=$PWD/docs/benchmarks/designer
cache=${DADO_SERVERS:-${XDG_CACHE_HOME:-$HOME/.cache}/dado-test-servers}/benchmark-peers
elkjs=0.11.0
runs=${RUNS:-5} limit=${LIMIT:-180}
[ $# -gt 0 ] || set -- 100 1000 5000
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. .mvn/jdk.sh
java=$JAVA_HOME/bin/java

if [ -z "${SCHEMA_CLASS_PATH:-}" ]; then
  ./mvnw -q -B -pl schema-designer/schema -am process-classes dependency:build-classpath \
    -Dmdep.includeScope=runtime -Dmdep.outputFile="$work/libraries"
  SCHEMA_CLASS_PATH=$PWD/schema-designer/schema/target/classes:$(cat "$work/libraries")
fi
"${java}c" -nowarn -proc:none -cp "$SCHEMA_CLASS_PATH" -d "$work" "$here"/*.java
program() { timeout "$limit" "$java" -XX:+UseSerialGC -Xmx2g -cp "$work:$SCHEMA_CLASS_PATH" "$@"; }
TIMEFORMAT='%U s of CPU, whole process'

plain_elk() {
  program Peers elk "$1" "$runs" || echo "ELK  $1 tables: not done after $limit s"
}

elkjs() {
  command -v node > /dev/null || { echo "elkjs: left out, there is no node"; return; }
  if [ ! -d "$cache/elkjs-$elkjs/node_modules/elkjs" ]; then
    mkdir -p "$cache/elkjs-$elkjs"
    (cd "$cache/elkjs-$elkjs" && npm init -y > /dev/null && npm install --silent --no-audit --no-fund --ignore-scripts "elkjs@$elkjs")
  fi
  timeout "$limit" node --max-old-space-size=4096 "$here/elkjs.mjs" "$cache/elkjs-$elkjs" "$work/$1.json" "$work/$1.lines" 2 \
    && program Peers lines "$work/$1.lines" elkjs "$1" || echo "elkjs $1 tables: not done after $limit s"
}

graphviz() {
  command -v dot > /dev/null || { echo "dot: left out, there is no graphviz"; return; }
  echo -n "dot   $1 tables, without ports: "
  time timeout "$limit" dot -Tplain -o "$work/$1.plain" "$work/$1.dot" || echo "not done after $limit s"
  [ ! -s "$work/$1.plain" ] || program Peers plain "$work/$1.plain" dot "$1"
}

echo "$(date +%F), $(nproc) cores ($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)), load $(cut -d' ' -f1-3 /proc/loadavg)"
"$java" -version 2>&1 | head -n 1
for tables in "$@"; do
  program Layouts "$tables" "$runs"
  program Peers export "$tables" "$work"
  plain_elk "$tables"
  elkjs "$tables"
  graphviz "$tables"
done
echo "load at the end $(cut -d' ' -f1-3 /proc/loadavg)"
