#!/usr/bin/env bash
# rgw.sh - a throw-away single-node Ceph with its RGW S3 gateway, for tests. Loopback only, no cephx, no mgr.
#
#   rgw.sh install   apt-get install the Debian packages if they are missing (root or sudo)
#   rgw.sh start     install if needed, build a fresh empty cluster, wait until S3 answers; no-op if it already answers
#   rgw.sh status    exit 0 if S3 answers; prints daemons, memory, endpoint
#   rgw.sh env       print the endpoint and keys as NAME=value lines (for eval / .env)
#   rgw.sh admin ... radosgw-admin against this cluster (user suspend, quota set, ...); takes effect at once
#   rgw.sh ceph ...  ceph CLI against this cluster
#   rgw.sh stop      stop the daemons that this script started, and delete the data folder
#
# Nothing outlives `stop` (the store is in memory). Two regions side by side: start it twice, with another
# RGW_DATA, RGW_PORT, RGW_MON_PORT, RGW_OSD_PORTS and RGW_REGION. Errors that need a setting:
#   503 SlowDown         RGW_EXTRA_CONF="rgw_max_concurrent_requests = 2", then many requests at once
#   408 RequestTimeout   RGW_EXTRA_CONF="rados_osd_op_timeout = 2", then kill -STOP $(cat $RGW_DATA/osd.pid)
# Every setting is an environment variable, given to `start` (and to the other commands if it is not the default):
set -euo pipefail

: "${RGW_DATA:=${TMPDIR:-/tmp}/rgw-test}"   # data, logs, pids; deleted by stop
: "${RGW_HOST:=127.0.0.1}"                  # a loopback address
: "${RGW_PORT:=7480}"                       # S3 over HTTP
: "${RGW_TLS_PORT:=}"                       # also S3 over HTTPS here, with a self-signed certificate ($RGW_DATA/tls.crt)
: "${RGW_MON_PORT:=6789}"
: "${RGW_OSD_PORTS:=6800-6815}"             # range the OSD picks its 4 ports from
: "${RGW_REGION=ap-southeast-1-bkk}"         # the one valid LocationConstraint; set but empty: Ceph's stock "default"
: "${RGW_DNS_NAME:=}"                       # set it for virtual-hosted style; then any other host NAME is read as a bucket
: "${RGW_STORE_BYTES:=4294967296}"          # memstore capacity (memory is taken only as it fills)
: "${RGW_EXTRA_CONF:=}"                     # more lines for the [client.rgw] section of ceph.conf
# Three fixed users: the main one, another account, and a suspended one.
: "${RGW_ACCESS_KEY:=BGSAKIATESTMAIN00001}";       : "${RGW_SECRET_KEY:=test-main-secret-0000000000000000000001}"
: "${RGW_OTHER_ACCESS_KEY:=BGSAKIATESTOTHER0001}"; : "${RGW_OTHER_SECRET_KEY:=test-other-secret-000000000000000000001}"
: "${RGW_SUSP_ACCESS_KEY:=BGSAKIATESTSUSP00001}";  : "${RGW_SUSP_SECRET_KEY:=test-susp-secret-0000000000000000000001}"

CONF=$RGW_DATA/ceph.conf
URL=http://$RGW_HOST:$RGW_PORT
export CEPH_CONF=$CONF CEPH_ARGS=
# The ceph CLI is a Debian Python script: keep a pyenv/venv python out of its way.
PATH=/usr/sbin:/usr/bin:/sbin:/bin:$PATH

say() { echo "rgw.sh: $*" >&2; }
die() { say "$*"; exit 1; }

install_pkgs() {
  local b; for b in ceph-mon ceph-osd radosgw radosgw-admin ceph monmaptool; do
    if ! command -v "$b" >/dev/null; then
      local sudo=; [ "$(id -u)" = 0 ] || sudo=sudo
      local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=600)
      say "installing ceph packages"
      $sudo "${apt[@]}" update
      $sudo "${apt[@]}" install -y --no-install-recommends ceph-mon ceph-osd radosgw ceph-common >&2
      return
    fi
  done
}

answers() { # RGW answers an anonymous GET / with 200 (empty bucket list) once it is up
  exec 9<>"/dev/tcp/$RGW_HOST/$RGW_PORT" || return 1
  printf 'GET / HTTP/1.1\r\nHost: %s:%s\r\nConnection: close\r\n\r\n' "$RGW_HOST" "$RGW_PORT" >&9
  local line=; read -r -t 5 line <&9 || true; exec 9>&-; [[ $line == "HTTP/1.1 200"* ]]
} 2>/dev/null

alive() { # alive NAME PROGRAM: is the pid on file still that program? (a zombie has no exe, a reused pid another one)
  local exe; exe=$(readlink "/proc/$(cat "$RGW_DATA/$1.pid" 2>/dev/null || echo none)/exe") && [ "${exe##*/}" = "$2" ]
}

spawn() { # spawn NAME program args...: in the background, pid on file
  local name=$1; shift
  setsid "$@" </dev/null >"$RGW_DATA/$name.out" 2>&1 &
  echo $! >"$RGW_DATA/$name.pid"
}

wait_for() { # wait_for SECONDS WHAT command...
  local n=$(( $1 * 10 )) what=$2; shift 2
  until "$@" >/dev/null 2>&1; do
    (( n-- > 0 )) || die "no $what in time; see $RGW_DATA/*.out and *.log"
    sleep 0.1
  done
}

stop() {
  local pair name prog pid i
  for pair in rgw:radosgw osd:ceph-osd mon:ceph-mon; do
    name=${pair%%:*} prog=${pair#*:}
    alive "$name" "$prog" || continue
    pid=$(cat "$RGW_DATA/$name.pid")
    # Nothing is worth saving, and a clean stop takes RGW and the OSD some 5 s each
    kill -9 "$pid" 2>/dev/null || true
    for ((i = 0; i < 50; i++)); do alive "$name" "$prog" || break; sleep 0.1; done
  done
  # Only delete what is recognisably ours.
  [ -f "$RGW_DATA/.rgw-test" ] && rm -rf -- "$RGW_DATA" || true
}

write_conf() {
  local fsid=$1 fe="beast endpoint=$RGW_HOST:$RGW_PORT"
  if [ -n "$RGW_TLS_PORT" ]; then
    openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=localhost -addext "subjectAltName=IP:$RGW_HOST,DNS:localhost${RGW_DNS_NAME:+,DNS:$RGW_DNS_NAME,DNS:*.$RGW_DNS_NAME}" \
      -keyout "$RGW_DATA/tls.key" -out "$RGW_DATA/tls.crt" 2>/dev/null
    fe+=" ssl_endpoint=$RGW_HOST:$RGW_TLS_PORT ssl_certificate=$RGW_DATA/tls.crt ssl_private_key=$RGW_DATA/tls.key"
  fi
  cat >"$CONF" <<CONF
[global]
fsid = $fsid
mon_host = [v2:$RGW_HOST:$RGW_MON_PORT/0]
public_addr = $RGW_HOST
cluster_addr = $RGW_HOST
ms_bind_msgr1 = false
ms_bind_port_min = ${RGW_OSD_PORTS%-*}
ms_bind_port_max = ${RGW_OSD_PORTS#*-}
auth_cluster_required = none
auth_service_required = none
auth_client_required = none
run_dir = $RGW_DATA
crash_dir = $RGW_DATA
admin_socket = $RGW_DATA/\$name.asok
log_file = $RGW_DATA/\$name.log
# one copy on one OSD, few placement groups, no autoscaler (that is the mgr's job)
osd_pool_default_size = 1
osd_pool_default_min_size = 1
osd_pool_default_pg_num = 4
osd_pool_default_pgp_num = 4
osd_pool_default_pg_autoscale_mode = off
osd_crush_chooseleaf_type = 0
mon_allow_pool_size_one = true
mon_allow_pool_delete = true
mon_max_pg_per_osd = 1000
mon_data_avail_warn = 1
mon_data_avail_crit = 1
paxos_propose_interval = 0.05
[mon]
mon_data = $RGW_DATA/mon
mon_cluster_log_file = $RGW_DATA/cluster.log
[osd]
osd_data = $RGW_DATA/osd
osd_objectstore = memstore
memstore_device_bytes = $RGW_STORE_BYTES
osd_scrub_begin_hour = 0
osd_scrub_end_hour = 1
[client]
admin_socket =
log_file =
rgw_rados_pool_pg_num_min = 4
[client.rgw]
admin_socket = $RGW_DATA/rgw.asok
log_file = $RGW_DATA/rgw.log
rgw_data = $RGW_DATA/rgw
rgw_frontends = $fe
rgw_thread_pool_size = 32
# radosgw alone insists on an encrypted monitor connection, which needs cephx: without this line it retries for ever
ms_mon_client_mode = crc
rgw_dns_name = $RGW_DNS_NAME
$RGW_EXTRA_CONF
CONF
}

add_user() { # add_user UID NAME ACCESS SECRET
  radosgw-admin user create --uid="$1" --display-name="$2" --access-key="$3" --secret-key="$4" >/dev/null
}

start() {
  if alive rgw radosgw && answers; then say "already up at $URL"; return; fi
  install_pkgs
  stop
  [ -z "$(ls -A "$RGW_DATA" 2>/dev/null)" ] || die "RGW_DATA=$RGW_DATA holds something else (stop would delete it): name another folder"
  local port; for port in "$RGW_PORT" "$RGW_MON_PORT"; do
    ! (exec 9<>"/dev/tcp/$RGW_HOST/$port") 2>/dev/null || die "port $port is taken by another program"
  done
  mkdir -p "$RGW_DATA"/{mon,osd,rgw}; touch "$RGW_DATA/.rgw-test"
  local fsid uuid; fsid=$(cat /proc/sys/kernel/random/uuid) uuid=$(cat /proc/sys/kernel/random/uuid)
  write_conf "$fsid"

  monmaptool --create --fsid "$fsid" --addv a "[v2:$RGW_HOST:$RGW_MON_PORT/0]" "$RGW_DATA/monmap" >/dev/null
  ceph-mon --mkfs -i a --monmap "$RGW_DATA/monmap" >"$RGW_DATA/mkfs.out" 2>&1 || die "mon mkfs: see $RGW_DATA/mkfs.out"
  spawn mon ceph-mon -f -i a
  wait_for 30 "monitor quorum" ceph --connect-timeout 2 mon stat

  [ "$(ceph osd new "$uuid")" = 0 ] || die "unexpected OSD id"
  ceph-osd --mkfs -i 0 --osd-uuid "$uuid" >>"$RGW_DATA/mkfs.out" 2>&1 || die "osd mkfs: see $RGW_DATA/mkfs.out"
  spawn osd ceph-osd -f -i 0
  wait_for 30 "OSD up" sh -c 'ceph osd stat -f json | grep -q "\"num_up_osds\":1"'

  if [ -n "$RGW_REGION" ]; then
    radosgw-admin realm create --rgw-realm=test --default >/dev/null
    radosgw-admin zonegroup create --rgw-zonegroup="$RGW_REGION" --endpoints="$URL" --master --default >/dev/null
    radosgw-admin zone create --rgw-zonegroup="$RGW_REGION" --rgw-zone="${RGW_REGION##*-}" --endpoints="$URL" --master --default >/dev/null
    radosgw-admin period update --commit >/dev/null
  fi
  spawn rgw radosgw -f -n client.rgw
  add_user main  "Main Tester"      "$RGW_ACCESS_KEY"       "$RGW_SECRET_KEY"
  add_user other "Other Account"    "$RGW_OTHER_ACCESS_KEY" "$RGW_OTHER_SECRET_KEY"
  add_user susp  "Suspended Tester" "$RGW_SUSP_ACCESS_KEY"  "$RGW_SUSP_SECRET_KEY"
  radosgw-admin user suspend --uid=susp >/dev/null
  wait_for 60 "S3 answer" answers
  say "up at $URL after ${SECONDS} s"
}

status() {
  local pair name prog pid ok=0
  for pair in mon:ceph-mon osd:ceph-osd rgw:radosgw; do
    name=${pair%%:*} prog=${pair#*:}
    if alive "$name" "$prog"; then
      pid=$(cat "$RGW_DATA/$name.pid")
      echo "$prog: pid $pid, $(awk '/^VmRSS/ {printf "%d MiB", $2 / 1024}' "/proc/$pid/status")"
    else echo "$prog: not running"; ok=1; fi
  done
  if answers; then echo "S3: answers at $URL"; else echo "S3: no answer at $URL"; ok=1; fi
  return $ok
}

show_env() {
  local v; echo "RGW_ENDPOINT=$URL"
  [ -z "$RGW_TLS_PORT" ] || printf '%s\n' "RGW_TLS_ENDPOINT=https://$RGW_HOST:$RGW_TLS_PORT" "RGW_TLS_CA=$RGW_DATA/tls.crt"
  for v in RGW_REGION RGW_ACCESS_KEY RGW_SECRET_KEY RGW_OTHER_ACCESS_KEY RGW_OTHER_SECRET_KEY RGW_SUSP_ACCESS_KEY RGW_SUSP_SECRET_KEY; do
    echo "$v=${!v}"
  done
}

case ${1:-} in
  install) install_pkgs ;;
  start) start ;;
  stop) stop ;;
  status) status ;;
  env) show_env ;;
  admin) shift; exec radosgw-admin "$@" ;;
  ceph) shift; exec ceph "$@" ;;
  *) sed -n '2,10s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
