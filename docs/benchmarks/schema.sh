#!/usr/bin/env bash
# Reading schemas and finding differences, beside the tools that do the same, in one run:
#   docs/benchmarks/schema.sh [PART…]     (parts: read peers others diff; default all)
# PostgreSQL 18, its pg_dump and apgdiff come out of Debian's packages, SchemaCrawler and Liquibase from Maven
# Central, each into a folder of its own; nothing is installed.
# Environment: RUNS (default 7), SMALL (1000), LARGE (10000), SCHEMA_CLASS_PATH (the schema module's classes, test
# classes and libraries; without it they are built).
set -euo pipefail
cd "$(dirname "$0")/../.."
here=$PWD/docs/benchmarks/schema
scripts=$PWD/schema-designer/schema/src/test/scripts
cache=${DADO_SERVERS:-${XDG_CACHE_HOME:-$HOME/.cache}/dado-test-servers}
runs=${RUNS:-7} small=${SMALL:-1000} large=${LARGE:-10000}
parts=" ${*:-read peers others diff} "
work=$(mktemp -d)
chmod 755 "$work"
. .mvn/jdk.sh
java=$JAVA_HOME/bin/java
. "$scripts/side-install.sh"

stop() {
  [ ! -f "$work/data/postmaster.pid" ] || "${as_user[@]}" "$programs/pg_ctl" -D "$work/data" -m immediate -s stop || true
  rm -rf "$work"
}
trap stop EXIT

build() {
  if [ -z "${SCHEMA_CLASS_PATH:-}" ]; then
    ./mvnw -q -B -pl schema-designer/schema -am test-compile
    ./mvnw -q -B -pl schema-designer/schema dependency:build-classpath -Dmdep.outputFile="$work/libraries"
    SCHEMA_CLASS_PATH=$PWD/schema-designer/schema/target/test-classes:$PWD/schema-designer/schema/target/classes:$(cat "$work/libraries")
  fi
  mkdir -p "$work/programs"
  "${java}c" -nowarn -proc:none -cp "$SCHEMA_CLASS_PATH" -d "$work/programs" "$here"/*.java
  class_path=$work/programs:$SCHEMA_CLASS_PATH
}
program() { "$java" -Xmx2g -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "$class_path" "$@"; }
measure() { python3 "$here/measure.py" "$@"; }

# The side install of the tests, with more locks: pg_dump takes one a table.
postgresql() {
  local folder=$cache/hypopg-sid
  [ -f "$folder/complete" ] || { bash "$scripts/hypopg-server.sh" start benchmark > /dev/null && bash "$scripts/hypopg-server.sh" stop benchmark; }
  programs=$folder/root/usr/lib/postgresql/18/bin
  side_wrap "$folder" "$programs"
  side_user "$folder" "$work"
  "${as_user[@]}" "$programs/initdb" -D "$work/data" -U postgres -A trust -E UTF8 --locale=C --no-sync \
    -L "$folder/root/usr/share/postgresql/18" > /dev/null
  port=$(side_port)
  "${as_user[@]}" "$programs/pg_ctl" -D "$work/data" -w -s -l "$work/log" start \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off -c max_locks_per_transaction=1024 -c shared_buffers=1GB -c autovacuum=off" 8>&-
  server=$(head -n 1 "$work/data/postmaster.pid")
}
url() { echo "jdbc:postgresql://127.0.0.1:$port/$1?user=postgres"; }
ask() { "$programs/psql" -h 127.0.0.1 -p "$port" -U postgres -q -v ON_ERROR_STOP=1 "$@"; }
dump() { "$programs/pg_dump" -h 127.0.0.1 -p "$port" -U postgres --schema-only "$1"; }

databases() { # databases TABLES: n<TABLES>, and c<TABLES> with 100 of them changed
  ask -c "CREATE DATABASE n$1" postgres
  program Generate "$(url "n$1")" POSTGRESQL "$1"
  ask -c 'VACUUM ANALYZE' "n$1"
  ask -c "CREATE DATABASE c$1 TEMPLATE n$1" postgres
  program Generate "$(url "c$1")" change 100
  ask -c 'VACUUM ANALYZE' "c$1"
}

library() { # library NAME: fetches a peer from Maven Central and sets `jars`
  jars=$cache/benchmark-peers/$1
  [ -d "$jars" ] || ./mvnw -q -B -f "$here/$1.xml" dependency:copy-dependencies -DoutputDirectory="$jars"
}
apgdiff_jar() {
  jar=$cache/benchmark-peers/apgdiff
  if [ ! -d "$jar" ]; then
    mkdir -p "$jar.part"
    (cd "$jar.part" && apt-get download -qq apgdiff 2> /dev/null && dpkg-deb -x apgdiff_*.deb .)
    mv "$jar.part" "$jar"
  fi
  jar=$(echo "$jar"/usr/share/java/apgdiff-*.jar)
}

reading() { # reading TABLES
  echo "-- reading $1 tables of PostgreSQL"
  measure "PostgreSQL, $1 tables, Dado, whole process" 3 "$server" "$java" -XX:+UseSerialGC -cp "$class_path" \
    Introspect - "$(url "n$1")" POSTGRESQL 0 0 "$1"
  measure "PostgreSQL, $1 tables, pg_dump --schema-only" 5 "$server" \
    "$programs/pg_dump" -h 127.0.0.1 -p "$port" -U postgres --schema-only "n$1"
  program Introspect "PostgreSQL, $1 tables" "$(url "n$1")" POSTGRESQL "$runs" "$server" "$1"
}

peers() {
  library schemacrawler
  echo "-- the peers at $small tables"
  SC_WITHOUT_DATABASE_PLUGIN='' measure "SchemaCrawler 16.27.1, standard, $small tables, whole process" 3 "$server" \
    "$java" -cp "$jars/*" schemacrawler.Main --url="$(url "n$small")" --user=postgres --password= \
    --info-level=standard --command=schema --output-format=text --output-file="$work/schemacrawler.txt"
  library liquibase
  measure "Liquibase 4.33.0 diff, $small tables, whole process" 3 "$server" \
    "$java" -cp "$jars/*" liquibase.integration.commandline.LiquibaseCommandLine --headless=true --log-level=off \
    --analytics-enabled=false diff --url="$(url "c$small")" --username=postgres --password= \
    --reference-url="$(url "n$small")" --reference-username=postgres --reference-password=
}

apgdiff() { # apgdiff TABLES
  apgdiff_jar
  dump "n$1" | grep -vE '^\\(un)?restrict ' > "$work/n.sql"
  dump "c$1" | grep -vE '^\\(un)?restrict ' > "$work/c.sql"
  measure "apgdiff 2.7, dump to dump, $1 tables, whole process" 1 0 "$java" -jar "$jar" "$work/n.sql" "$work/c.sql"
}

others() {
  echo "-- reading $small tables of the other engines"
  program Others SQLITE "$small" "$runs" 0
  program Others MARIADB "$small" "$runs" 0
  local started
  started=$(bash "$scripts/mysql-server.sh" start)
  DADO_MYSQL_URL=$(echo "$started" | sed -n 's/^JDBC=//p') \
    program Others MYSQL "$small" "$runs" "$(echo "$started" | sed -n 's/^PID=//p')"
}

difference() {
  echo "-- 100 changed tables"
  program Diff "$(url "n$large")" "$(url "c$large")" 15 1000 5000 10000 20000
  apgdiff "$small"
  apgdiff "$large"
}

build
echo "$(date +%F), $(nproc) cores ($(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1)), load $(cut -d' ' -f1-3 /proc/loadavg)"
"$java" -version 2>&1 | head -n 1
if [[ $parts =~ ' read '|' peers '|' diff ' ]]; then
  postgresql
  ask -Atc 'SELECT version()' postgres
  databases "$small"
  [[ ! $parts =~ ' read '|' diff ' ]] || databases "$large"
fi
[[ ! $parts = *' read '* ]] || { reading "$small"; reading "$large"; }
[[ ! $parts = *' peers '* ]] || peers
[[ ! $parts = *' others '* ]] || others
[[ ! $parts = *' diff '* ]] || difference
echo "load at the end $(cut -d' ' -f1-3 /proc/loadavg)"
