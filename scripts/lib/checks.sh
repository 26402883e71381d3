# Sourced by scripts/test: runs checks, tells what came of each with its seconds, and adds up.
#
#   check NAME CMD ...        runs a check and tells it
#   check_if_changed NAME PATHS CMD ...  likewise; with --fast, not again with the very bytes of PATHS it passed with
#   aside NAME CMD ...        begins a check at the side of those that follow, behind them where they want the same core
#   tell_asides               waits for these and tells them
#   in_slices FOLDER CMD ...  a doctest program as small slices of its cases, two at once; what they say in build/logs/FOLDER
#
# What a check says is shown when it fails, and always kept in build/logs.

logs=build/logs
passed=0
failed=0
asides=()

check() { run_check "$@"; tell "$1"; }

aside() {
  # Of two that want a core, the other one gets it.
  { renice -n 19 -p "$BASHPID" >/dev/null; run_check "$@"; } &
  asides+=("$1")
}

tell_asides() {
  local name
  wait
  for name in "${asides[@]}"; do tell "$name"; done
  asides=()
}

check_if_changed() {
  local name=$1 paths=$2 stamp kept
  shift 2
  kept="build/passed/${name// /-}"
  # shellcheck disable=SC2086
  stamp=$(find $paths -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum)
  if [ "$fast" = yes ] && [ "$(cat "$kept.stamp" 2>/dev/null)" = "$stamp" ] && [ -f "$kept.log" ]; then
    cp "$kept.log" "$(log_of "$name").log"
    echo "0 0 unchanged" >"$(log_of "$name").end"
    tell "$name"
    return
  fi
  rm -f "$kept.stamp"
  check "$name" "$@"
  [ "$told_failed" -eq 0 ] || return 0
  mkdir -p build/passed
  cp "$(log_of "$name").log" "$kept.log"
  echo "$stamp" >"$kept.stamp"
}

log_of() { echo "$logs/${1// /-}"; }

# Leaves what it said, and how it ended, how long it took.
run_check() {
  local log start=$SECONDS status=0
  log=$(log_of "$1")
  shift
  rm -f "$log.end"
  # In a shell of its own: what is waited for in there is its own, too.
  ("$@") >"$log.log" 2>&1 || status=$?
  echo "$status $((SECONDS - start))" >"$log.end"
}

# Takes the numbers of a test runner from its log; a check without such numbers counts as one.
tell() {
  local log status seconds unchanged
  log=$(log_of "$1")
  read -r status seconds unchanged <"$log.end" || status=1
  told_passed=$(sed -nE 's/^# pass ([0-9]+)$/\1/p' "$log.log" | sum)
  told_failed=$(sed -nE 's/^# (fail|cancelled) ([0-9]+)$/\2/p' "$log.log" | sum)
  if [ "$((told_passed + told_failed))" -eq 0 ] && [ "$status" -eq 0 ]; then told_passed=1; fi
  # A runner that stopped short of its numbers has failed.
  if [ "$status" -ne 0 ] && [ "$told_failed" -eq 0 ]; then told_failed=1; fi
  [ "$told_failed" -eq 0 ] || show_failures "$log.log"
  printf '%-34s %5d passed %3d failed  %4d s%s\n' "$1" "$told_passed" "$told_failed" "${seconds:-0}" \
    "${unchanged:+  (unchanged since it passed)}"
  # A browser that died by itself and was given another try is no failure, and no secret.
  grep -oE 'browser crash [0-9]+: .*' "$log.log"
  passed=$((passed + told_passed))
  failed=$((failed + told_failed))
}

# Of a test runner each test that failed, wherever in its log it stands; of anything else the end of what it said.
show_failures() {
  awk '/^ *not ok /{ shown = 1 } shown; /^ *\.\.\.$/{ shown = 0 }' "$1" | head -n 300 | grep . || tail -n 120 "$1"
}

# Of the numbers on its input.
sum() { awk '{ sum += $1 } END { print sum + 0 }'; }

in_slices() {
  local folder cases size first
  folder="$logs/$1"
  shift
  rm -rf "$folder"
  mkdir -p "$folder"
  cases=$("$@" --count --no-version | sed -nE 's/.* ([0-9]+)$/\1/p' | tail -n 1)
  [ "${cases:-0}" -gt 0 ] || return 1
  # So small that the slowest cases, wherever they stand, leave no core waiting for long.
  size=$((cases / 32 + 1))
  for ((first = 1; first <= cases; first += size)); do
    [ "$(jobs -rp | wc -l)" -lt 2 ] || wait -n
    slice "$(printf '%s/%04d' "$folder" $first)" "$@" --first=$first --last=$((first + size - 1)) &
  done
  wait
  # Each slice counts every case, and those as passed that another one runs.
  local bad
  bad=$(cat "$folder"/*.failed | sum)
  echo "# pass $((cases - bad))"
  echo "# fail $bad"
  [ "$bad" -eq 0 ]
}

# Runs one slice and leaves the number of its failed cases; a program that fell over counts as one.
slice() {
  local log=$1 bad
  shift
  if "$@" >"$log.log" 2>&1; then echo 0 >"$log.failed"; return; fi
  bad=$(sed -nE 's/^\[doctest\] test cases: .* ([0-9]+) failed.*/\1/p' "$log.log" | sum)
  [ "$bad" -gt 0 ] || bad=1
  echo "$bad" >"$log.failed"
  # In one piece, among those of the other slices.
  tail -n 60 "$log.log" | flock "$log.failed" cat
}
