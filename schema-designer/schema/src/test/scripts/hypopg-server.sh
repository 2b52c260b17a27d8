#!/usr/bin/env bash
# A real PostgreSQL 18 with HypoPG and pgvector beside the system, for tests: Debian's newest, unpacked and not installed.
#   hypopg-server.sh start [NAME]   starts it on a free loopback port and prints KEY=VALUE lines
#   hypopg-server.sh stop [NAME]    stops it and removes its data
# Environment: DADO_SERVERS, the folder for the unpacked packages (default ~/.cache/dado-test-servers).
set -euo pipefail
umask 022
. "$(dirname "$0")/side-install.sh"

suite=sid
folder=${DADO_SERVERS:-${XDG_CACHE_HOME:-$HOME/.cache}/dado-test-servers}/hypopg-$suite
run=${TMPDIR:-/tmp}/dado-hypopg-$(id -u)/${2:-main}
programs=$folder/root/usr/lib/postgresql/18/bin
# Maintainer scripts do not run, so what only they need can stay away.
skip='perl|libperl|libgdbm|libdb5|base-files|debconf|systemd|libsystemd-shared|locales|adduser|passwd|postgresql-common|postgresql-client-common|ssl-cert|openssl=|ucf|sensible|netbase|tzdata-legacy'

start() {
  # A folder of before has no pgvector yet.
  [ -e "$folder/root/usr/share/postgresql/18/extension/vector.control" ] || rm -f "$folder/complete"
  side_fetch "$folder" "$suite" "$skip" postgresql-18 postgresql-18-hypopg postgresql-18-pgvector
  side_wrap "$folder" "$programs"
  rm -rf "$run"
  mkdir -p "$run"
  side_user "$folder" "$run"
  "${as_user[@]}" "$programs/initdb" -D "$run/data" -U postgres -A trust -E UTF8 --locale=C --no-sync \
    -L "$folder/root/usr/share/postgresql/18" >&2
  local port
  port=$(side_port)
  "${as_user[@]}" "$programs/pg_ctl" -D "$run/data" -w -s -l "$run/log" start \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off" >&2 8>&-
  echo "PORT=$port"
  echo "JDBC=jdbc:postgresql://127.0.0.1:$port/postgres?user=postgres"
}

stop() {
  [ -d "$run/data" ] || return 0
  side_user "$folder" "$run"
  "${as_user[@]}" "$programs/pg_ctl" -D "$run/data" -m fast -s stop || true
  rm -rf "$run"
}

case ${1:-} in
  start) start ;;
  stop) stop ;;
  *)
    sed -n '2,5p' "$0"
    exit 2
    ;;
esac
