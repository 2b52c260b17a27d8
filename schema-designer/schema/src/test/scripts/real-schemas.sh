#!/usr/bin/env bash
# Schemas of real programs for tests, out of Debian's packages (bookworm, main). Nothing is installed; the files
# keep their own licences and are never committed.
#   real-schemas.sh    downloads what is missing and prints FOLDER=, which holds <program>/<engine>.sql
# Environment: DADO_SERVERS, the folder for what was downloaded (default ~/.cache/dado-test-servers).
# Exit code 3: this machine cannot have them, and why is on stderr.
set -euo pipefail
umask 022
. "$(dirname "$0")/side-install.sh"

folder=${DADO_SERVERS:-${XDG_CACHE_HOME:-$HOME/.cache}/dado-test-servers}/real-schemas
packages="zabbix-server-pgsql zabbix-server-mysql zabbix-proxy-sqlite3 icinga2-ido-pgsql icinga2-ido-mysql
  icingaweb2-module-director kamailio-postgres-modules kamailio-mysql-modules kamailio-sqlite-modules
  cacti mediawiki ledgersmb"
# Which files are gathered, and how, stands here: each version of this script has a folder of its own.
made=$folder/schemas-$(cksum < "$0" | cut -d ' ' -f 1)

cannot() { echo "real-schemas: $*" >&2; exit 3; }

fetch() {
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 2> /dev/null | grep -E '/debian/?$' | head -n 1) || true
  [ -n "$mirror" ] || cannot "no Debian archive is configured here; run 'apt-get update' first"
  mkdir -p "$folder"/apt/{state,lists/partial,cache/archives/partial} "$folder/packages"
  : > "$folder/apt/status"
  echo "deb [arch=$side_arch signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror bookworm main" \
    > "$folder/apt/sources.list"
  side_apt "$folder" apt-get update >&2 || cannot "the package lists of $mirror cannot be had"
  # shellcheck disable=SC2086
  (cd "$folder/packages" && side_apt "$folder" apt-get download $packages >&2) || cannot "a package cannot be had"
}

fetched() {
  local package
  for package in $packages; do
    ls "$folder/packages/${package}_"*.deb > /dev/null 2>&1 || return 1
  done
}

# What psql alone understands, the rows of a COPY, goes: only the schema matters.
plain() { awk '/^[Cc][Oo][Pp][Yy] .*[Ff][Rr][Oo][Mm] [Ss][Tt][Dd][Ii][Nn]/ { rows = 1 } !rows { print } /^\\\.$/ { rows = 0 }' "$@"; }

# All its modules but those for IMS, whose tables have the names of others.
kamailio() {
  cat "kamailio/$1/standard-create.sql"
  find "kamailio/$1" -name '*-create.sql' ! -name 'standard-*' ! -name 'ims_*' -print0 | sort -z | xargs -0 cat
}

gather() {
  rm -rf "$folder/unpacked" "$made.new"
  mkdir -p "$folder/unpacked"
  local package
  for package in "$folder"/packages/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar --extract --no-same-owner -C "$folder/unpacked" ./usr/share
  done
  cd "$folder/unpacked/usr/share"
  local out=$made.new
  mkdir -p "$out"/{zabbix,icinga-ido,icinga-director,kamailio,cacti,mediawiki,ledgersmb}
  gunzip -c zabbix-server-pgsql/schema.sql.gz > "$out/zabbix/postgresql.sql"
  gunzip -c zabbix-server-mysql/schema.sql.gz > "$out/zabbix/mysql.sql"
  gunzip -c zabbix-proxy-sqlite3/schema.sql.gz > "$out/zabbix/sqlite.sql"
  cat icinga2-ido-pgsql/schema/pgsql.sql > "$out/icinga-ido/postgresql.sql"
  cat icinga2-ido-mysql/schema/mysql.sql > "$out/icinga-ido/mysql.sql"
  cat icingaweb2/modules/director/schema/pgsql.sql > "$out/icinga-director/postgresql.sql"
  cat icingaweb2/modules/director/schema/mysql.sql > "$out/icinga-director/mysql.sql"
  local from
  for from in postgres:postgresql mysql:mysql db_sqlite:sqlite; do
    kamailio "${from%:*}" > "$out/kamailio/${from#*:}.sql"
  done
  cat cacti/conf_templates/cacti.sql > "$out/cacti/mysql.sql"
  local wiki=mediawiki/maintenance
  cat $wiki/postgres/tables-generated.sql $wiki/postgres/tables.sql > "$out/mediawiki/postgresql.sql"
  cat $wiki/tables-generated.sql $wiki/tables.sql > "$out/mediawiki/mysql.sql"
  cat $wiki/sqlite/tables-generated.sql > "$out/mediawiki/sqlite.sql"
  plain ledgersmb/sql/Pg-database.sql > "$out/ledgersmb/postgresql.sql"
  rm -rf "$folder/unpacked"
  mv "$out" "$made"
}

command -v dpkg-deb > /dev/null || cannot "dpkg-deb is missing; this needs Debian or a derivative"
mkdir -p "$folder"
exec 9> "$folder/lock"
flock 9
if [ ! -d "$made" ]; then
  fetched || fetch
  gather
fi
echo "FOLDER=$made"
