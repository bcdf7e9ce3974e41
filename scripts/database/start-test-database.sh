#!/usr/bin/env bash
# A real PostgreSQL 17 with pgvector for tests, out of Debian's own packages, on a Debian machine of any release.
#
#   scripts/database/start-test-database.sh          starts it if need be; last line: TEST_DATABASE_URL=postgresql://…
#   scripts/database/start-test-database.sh stop     stops it; what was in it is gone
#
# The packages are unpacked into a folder of their own (about 700 MB and a minute, the first time), where the server runs
# with a port on 127.0.0.1. Runs of one machine share folder and server. TIJARIA_DATABASE_ROOT names another folder.
set -euo pipefail

root=${TIJARIA_DATABASE_ROOT:-/var/cache/tijaria/postgresql-17}
bin=/usr/lib/postgresql/17/bin
home=/var/lib/tijaria # within the root: data, log and password of the server
elsewhere='or set TEST_DATABASE_URL to a PostgreSQL 17 with pgvector 0.8 whose user may create databases'

give_up() {
  echo "starting the test database: $1" >&2
  exit 1
}

case "${1:-start}" in
start | stop) ;;
*) give_up "expected no argument or 'stop', received '$1'" ;;
esac
case "$root" in
/*/*) ;;
*) give_up "expected TIJARIA_DATABASE_ROOT to be an absolute path below a folder, received '$root'" ;;
esac
if [ "$(id -u)" -ne 0 ]; then
  sudo -n true 2>/dev/null || give_up "expected root or sudo without a password; run it as root, $elsewhere"
  exec sudo -n env "TIJARIA_DATABASE_ROOT=$root" "${BASH_SOURCE[0]}" "$@"
fi

as_postgres() { # numbers of the root's own passwd file: the machine may have a postgres user of other numbers
  local ids
  ids=$(awk -F: '$1 == "postgres" { print $3 ":" $4 }' "$root/etc/passwd")
  chroot --userspec="$ids" --groups="" "$root" /usr/bin/env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 TZ=UTC "$@"
}

is_whole() {
  [ -x "$1$bin/postgres" ] && [ -f "$1/usr/share/postgresql/17/extension/vector.control" ]
}

is_running() {
  [ -d "$root$home/data" ] && as_postgres "$bin/pg_ctl" status -D "$home/data" >/dev/null 2>&1
}

# A run that was killed may have left file systems mounted in its folder: never delete through them.
remove_folder() {
  local mounted
  for mounted in $(awk -v below="$1/" 'index($2, below) == 1 { print $2 }' /proc/mounts | sort -r); do
    umount "$mounted" || give_up "cannot unmount $mounted, which a stopped run left; unmount it and run this again"
  done
  rm -rf --one-file-system "$1"
}

apt_get() {
  DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 "$@"
}

ensure_debootstrap() {
  command -v debootstrap >/dev/null && return
  { apt_get install --no-install-recommends debootstrap ||
    { apt_get update && apt_get install --no-install-recommends debootstrap; }; } >"$log" 2>&1 || {
    tail -n 5 "$log" >&2
    give_up "installing debootstrap failed, see above; install it, $elsewhere"
  }
}

# Where this machine takes Debian's packages from; its security archive has another layout and does not hold trixie itself.
debian_mirror() {
  apt-get indextargets --format '$(ORIGIN)|$(COMPONENT)|$(REPO_URI)' 'Created-By: Packages' |
    awk -F'|' '$1 == "Debian" && $2 == "main" && $3 !~ /security/ { print $3; exit }'
}

# Unpacked aside and renamed when whole, so that a run that was cut off is never taken for a server.
make_root() {
  local making="$root.making" mirror
  ensure_debootstrap
  mirror=$(debian_mirror)
  # Lists that were never fetched name no origin.
  [ -n "$mirror" ] || { apt_get update >"$log" 2>&1 && mirror=$(debian_mirror); }
  [ -n "$mirror" ] || give_up "expected a Debian archive among the machine's apt sources, found none; add one, $elsewhere"
  remove_folder "$making"
  remove_folder "$root"
  echo "unpacking PostgreSQL 17 into $root, about a minute"
  debootstrap --variant=minbase --include=postgresql-17,postgresql-17-pgvector trixie "$making" "$mirror" >"$log" 2>&1 || {
    tail -n 5 "$log" >&2
    give_up "debootstrap failed, see above and $making/debootstrap/debootstrap.log; run this again, $elsewhere"
  }
  is_whole "$making" || give_up "debootstrap gave no PostgreSQL 17 with pgvector; look into $making, $elsewhere"
  rm -rf "$making/var/cache/apt/archives"
  mv "$making" "$root"
}

free_port() {
  local port
  for port in $(seq 54317 54337); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || {
      echo "$port"
      return
    }
  done
  give_up 'expected a free port from 54317 to 54337 on 127.0.0.1, found none; stop what listens there'
}

# Always an empty one: nothing of a test is worth keeping, and a cluster without fsync may not survive a power cut.
make_cluster() {
  rm -rf --one-file-system "$root$home"
  install -d -m 700 "$root$home"
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$root$home/password"
  chown -R "$(awk -F: '$1 == "postgres" { print $3 ":" $4 }' "$root/etc/passwd")" "$root$home"
  as_postgres "$bin/initdb" -D "$home/data" -U postgres --pwfile="$home/password" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$log" 2>&1 || {
    tail -n 5 "$log" >&2
    give_up "initdb failed, see above; delete $root and run this again"
  }
  # fsync only guards against the machine's own fall: tests kill clients and cut connections, never the server.
  # Shared memory of System V, because the root has no /dev/shm.
  cat >>"$root$home/data/postgresql.conf" <<SETTINGS
listen_addresses = '127.0.0.1'
port = $(free_port)
unix_socket_directories = ''
max_connections = 200
shared_buffers = 256MB
dynamic_shared_memory_type = sysv
fsync = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
SETTINGS
}

start_server() {
  as_postgres "$bin/pg_ctl" start -w -t 60 -s -D "$home/data" -l "$home/log" </dev/null >"$log" 2>&1 || {
    tail -n 5 "$log" "$root$home/log" >&2
    give_up "the server did not start, see above; stop what is in its way and run this again"
  }
}

mkdir -p "$(dirname "$root")"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
exec 9>"$root.lock"
flock -w 600 9 || give_up "another run has held $root.lock for ten minutes; end it and run this again"

if [ "${1:-start}" = stop ]; then
  if is_running; then as_postgres "$bin/pg_ctl" stop -w -m fast -s -D "$home/data"; fi
  exit 0
fi
is_running || {
  is_whole "$root" || make_root
  make_cluster
  start_server 9>&- # or the server would hold the lock
}
port=$(sed -n 's/^port = //p' "$root$home/data/postgresql.conf" | tail -n 1)
echo "TEST_DATABASE_URL=postgresql://postgres:$(cat "$root$home/password")@127.0.0.1:$port/postgres"
