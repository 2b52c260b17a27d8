#!/usr/bin/env bash
# Index advice on the shops of the tests: how many of the statements that an index fixes become five times faster for
# real, and how many traps are bitten. Beside Dado, in the same run: a greedy baseline over HypoPG, and SQLite's .expert.
#   docs/benchmarks/advise.sh [ENGINE…]     (postgresql sqlite mysql mariadb; default postgresql sqlite)
# Environment: SCALE (default 1), CLASS_PATH (the schema and plan modules' classes and their libraries; without it they are
# built), DADO (the command line; without it "dado" on the PATH, and without that only the peers run), SQLITE3 (a shell
# with .expert; default Debian's newest, unpacked beside the system), MYSQL_URL and MARIADB_URL (JDBC URLs of servers, with "/?", on which databases may be
# made).
set -euo pipefail
cd "$(dirname "$0")/../.."
here=$PWD/docs/benchmarks/advise
tests=plan-visualizer/plan/src/test
engines=${*:-postgresql sqlite}
scale=${SCALE:-1}
dado=${DADO:-$(command -v dado || true)}
cache=${DADO_SERVERS:-${XDG_CACHE_HOME:-$HOME/.cache}/dado-test-servers}/benchmark-peers
work=$(mktemp -d)
. .mvn/jdk.sh
java=$JAVA_HOME/bin/java
finish() {
  bash schema-designer/schema/src/test/scripts/hypopg-server.sh stop advise > /dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT

build() {
  if [ -z "${CLASS_PATH:-}" ]; then
    ./mvnw -q -B -pl plan-visualizer/plan -am process-classes dependency:build-classpath \
      -Dmdep.includeScope=runtime -Dmdep.outputFile="$work/libraries"
    CLASS_PATH=$PWD/plan-visualizer/plan/target/classes:$(cat "$work/libraries")
  fi
  mkdir -p "$work/programs"
  local shop=$tests/java/dado/plan/shop
  "${java}c" -nowarn -proc:none -cp "$CLASS_PATH" -d "$work/programs" "$here"/*.java \
    "$shop"/{Measured,Meter,ShopIndex,ShopQuery,ShopScript}.java
}
program() { "$java" --enable-native-access=ALL-UNNAMED -Dshop.scale="$scale" -cp "$work/programs:$CLASS_PATH" "dado.plan.shop.$@"; }
seconds() { echo "$(date +%s.%N) - $1" | bc; }

# $1 engine, $2 URL, $3 what comes behind the workload. Writes dado.ddl and says what Dado took and which traps it bit.
advise_dado() {
  local folder=$tests/advice/$1 start
  sets=("${sets[@]}")
  [ -n "$dado" ] || { echo "dado: no command line here"; return 0; }
  start=$(date +%s.%N)
  $dado advise --url "$2" --workload "$folder/fix" ${3:-} --ddl "$work/dado.ddl" --as json > "$work/dado.json" || true
  echo "dado ${3:-}: $(seconds "$start") s for $(ls "$folder/fix" | wc -l) statements"
  $dado advise --url "$2" --workload "$folder/trap" ${3:-} --as json > "$work/traps.json" || true
  python3 "$here/bitten.py" "$work/traps.json" "$folder/trap"
  sets+=("dado=$work/dado.ddl")
  first_answer "$1" "$2" "${3:-}"
}

# $1 engine, $2 URL, $3 what comes behind the workload. All statements of the shop, and its fixes again until they are 100.
first_answer() {
  local folder=$tests/advice/$1 all=$work/all query
  rm -rf "$all"; mkdir "$all"
  for query in "$folder"/{fix,trap}/*.sql "$folder"/fix/*.sql; do
    [ "$(ls "$all" | wc -l)" -ge 100 ] || cp "$query" "$all/$(ls "$all" | wc -l)-$(basename "$query")"
  done
  $dado advise --url "$2" --workload "$all" $3 --as json 2>&1 > /dev/null | sed -n "s/^First answer after/dado: $(ls "$all" | wc -l) statements, first answer after/p"
}

postgresql() {
  local server url start folder=$tests/advice/postgresql
  server=$(bash schema-designer/schema/src/test/scripts/hypopg-server.sh start advise 2> /dev/null | sed -n 's/^JDBC=//p')
  url=$server
  program Fill "$url" "$folder"
  sets=(reference)
  start=$(date +%s.%N)
  echo "greedy over HypoPG: has an index for $(program Greedy "$url" "$folder" fix "$work/greedy.ddl") of the fixes, $(seconds "$start") s"
  echo "greedy over HypoPG: bites $(program Greedy "$url" "$folder" trap "$work/greedy-traps.ddl") traps"
  sets+=("greedy=$work/greedy.ddl")
  advise_dado postgresql "$url"
  program Judge postgresql "$url" "$folder" "${sets[@]}"
}

shell() {
  if [ -z "${SQLITE3:-}" ]; then
    . schema-designer/schema/src/test/scripts/side-install.sh
    side_fetch "$cache/sqlite-sid" sid 'perl|libperl|base-files|debconf' sqlite3 > /dev/null 2>&1
    side_wrap "$cache/sqlite-sid" "$cache/sqlite-sid/root/usr/bin"
    SQLITE3=$cache/sqlite-sid/root/usr/bin/sqlite3
  fi
  sqlite3=$SQLITE3
}

expert() {
  local folder=$1 options=$2 out=$3 query helped=0
  : > "$out"
  for query in "$folder"/*.sql; do
    { echo ".expert $options"; grep -v '^-- ' "$query"; } | "$sqlite3" -readonly "$work/shop.sqlite" 2> /dev/null \
      | sed -n 's/^\(CREATE .*INDEX .*;\).*/\1/p' > "$work/one" || true
    [ ! -s "$work/one" ] || helped=$((helped + 1))
    cat "$work/one" >> "$out"
  done
  sort -u -o "$out" "$out"
  echo "$helped"
}

sqlite() {
  local url=jdbc:sqlite:$work/shop.sqlite folder=$tests/advice/sqlite start options
  program Fill "$url" "$folder"
  shell
  "$sqlite3" --version | cut -d' ' -f1-2
  sets=(reference)
  for options in "" "--sample 100"; do
    start=$(date +%s.%N)
    echo ".expert $options: an index for $(expert "$folder/fix" "$options" "$work/expert${options##* }.ddl") of the fixes, $(seconds "$start") s"
    echo ".expert $options: bites $(expert "$folder/trap" "$options" "$work/traps.ddl") traps"
    sets+=(".expert ${options##* }=$work/expert${options##* }.ddl")
  done
  advise_dado sqlite "$url"
  program Judge sqlite "$url" "$folder" "${sets[@]}"
}

family() {
  local engine=$1 server=$2 url
  url=${server/\/\?/\/shop_advise?createDatabaseIfNotExist=true\&}
  program Fill "$url" "$tests/advice/$engine"
  sets=(reference)
  advise_dado "$engine" "$url" "--level clone"
  program Judge "$engine" "$url" "$tests/advice/$engine" "${sets[@]}"
}
mysql() { family mysql "${MYSQL_URL:?a JDBC URL of a MySQL server}"; }
mariadb() { family mariadb "${MARIADB_URL:?a JDBC URL of a MariaDB server}"; }

build
echo "$(date +%F), $(nproc) cores ($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)), load $(cut -d' ' -f1-3 /proc/loadavg), scale $scale"
for engine in $engines; do
  echo "-- $engine"
  "$engine"
done
echo "load at the end $(cut -d' ' -f1-3 /proc/loadavg)"
