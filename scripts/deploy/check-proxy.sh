#!/usr/bin/env bash
# Tries nginx.conf out in front of a server of this machine, which must run with TRUST_PROXY=1:
#
#   scripts/deploy/check-proxy.sh 8080 [8081]     the server's port, and a free one for the proxy
#
# Needs nginx and curl. Some twenty requests, to 127.0.0.1 alone. Exit code 1 when something is not as nginx.conf promises.
set -euo pipefail

port=${1:?expected the port of a running server}
proxy=${2:-$((port + 1))}
nginx=${TIJARIA_NGINX:-nginx}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
site=http://127.0.0.1:$proxy
failed=0

# Only addresses and paths are changed.
configure() {
  sed -e "s#/tmp/nginx#$work/nginx#; s#server server:8080#server 127.0.0.1:$1#; s#listen 8080#listen 127.0.0.1:$proxy#" \
    -e "s#/dev/stdout#$work/access.log#; s#/dev/stderr#$work/error.log#" "$here/nginx.conf" >"$work/nginx.conf"
}
run_nginx() { timeout 10 "$nginx" -p "$work" -e "$work/start.log" -c "$work/nginx.conf" "$@"; }
stop() {
  if [ -s "$work/nginx.pid" ]; then kill "$(cat "$work/nginx.pid")"; fi
  rm -rf "$work"
}
trap stop EXIT

# expect <what> <wanted> <received>
expect() {
  if [ "$2" = "$3" ]; then echo "ok    $1: $3"; else
    echo "wrong $1: expected $2, received $3"
    failed=1
  fi
}
status() { curl -s -o /dev/null -m 10 -w '%{http_code}' "$@"; }
ask() { curl -sN -m 60 -H 'content-type: application/json' -d '{"question":"Quelle est la TVA à l’importation ?","language":"fr"}' "$@"; }
left() { curl -s -m 10 -o /dev/null -D - "$@" | tr -d '\r' | sed -n 's/^ratelimit: "lookups"; r=\([0-9]*\).*/\1/ip'; }

configure "$port"
run_nginx -t 2>/dev/null || { run_nginx -t; exit 1; }
run_nginx

expect 'a page' 200 "$(status "$site/fr")"
expect 'last event of an answer' answer-end "$(ask "$site/api/chat" | sed -n 's/^event: //p' | tail -n 1)"
for path in /metrics /METRICS //metrics /%6detrics /metrics/; do expect "$path" 404 "$(status --path-as-is "$site$path")"; done
head -c 300000 /dev/zero >"$work/large"
expect 'a body of 300 KB' 413 "$(status -H 'content-type: application/json' --data-binary "@$work/large" "$site/api/chat")"

first=$(left "$site/api/search?q=dum")
expect 'lookups left after another one, with a forged X-Forwarded-For' "$((first - 1))" \
  "$(left -H 'x-forwarded-for: 203.0.113.9' "$site/api/search?q=dum")"
other=$(left --interface 127.0.0.9 "$site/api/search?q=dum")
expect 'another address has lookups of its own' yes "$([ "${other:-0}" -gt "$((first - 2))" ] && echo yes || echo no)"

status "$site/answers/11111111-1111-4111-8111-111111111111" >/dev/null
expect 'ids and queries in the access log' 0 "$(grep -cE '11111111|q=' "$work/access.log" || true)"

# Nothing listens where no server is.
configure 1
run_nginx -s reload
sleep 1
expect 'a server that is away' 502 "$(status -m 5 "$site/fr/search?q=dum")"
expect 'lines in the error log' 0 "$(wc -l <"$work/error.log")"
exit $failed
