import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

const library = resolve('scripts/lib/checks.sh');
/** @type {string} */
let folder;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'slices-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program of 100 cases that speaks as doctest does, of which some fail and some make it fall over. Every run tells in
 * `ran` which cases were its own. @param {{ fails?: number[], falls_at?: number }} cases */
function program({ fails = [], falls_at = 0 }) {
    const path = join(folder, 'program');
    writeFileSync(path, `#!/usr/bin/env bash
if [ "$1" = --count ]; then echo '[doctest] unskipped test cases passing the current filters: 100'; exit; fi
first=\${1#--first=} last=\${2#--last=} failed=0
[ $last -le 100 ] || last=100
for ((i = first; i <= last; i++)); do
  echo $i >>${folder}/ran
  [ $i != ${falls_at} ] || { echo "case $i fell over"; exit 139; }
  case ' ${fails.join(' ')} ' in *" $i "*) failed=$((failed + 1)); echo "case $i is wrong" ;; esac
done
echo "[doctest] test cases: 100 | $((100 - failed)) passed | $failed failed | 0 skipped"
[ $failed = 0 ]
`, { mode: 0o755 });
    return path;
}

/** The words of one check, as scripts/test tells it. @param {string} path of a program */
function told(path) {
    const script = `. ${library}; mkdir -p $logs; check 'cases' in_slices slices ${path}; echo "$passed passed, $failed failed"`;
    return execFileSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
}

test('every case is run once, and all are counted', () => {
    const words = told(program({}));
    assert.match(words, /cases +100 passed +0 failed +\d+ s\n100 passed, 0 failed\n$/);
    const ran = readFileSync(join(folder, 'ran'), 'utf8').trim().split('\n').map(Number).sort((a, b) => a - b);
    assert.deepEqual(ran, Array.from({ length: 100 }, (_, i) => i + 1));
});

test('failing cases of several slices are all counted and shown', () => {
    const words = told(program({ fails: [1, 2, 50, 100] }));
    for (const number of [1, 2, 50, 100]) assert.match(words, new RegExp(`^case ${number} is wrong$`, 'm'));
    assert.match(words, /cases +96 passed +4 failed/);
});

test('a program that falls over is a failure, told with what it said', () => {
    const words = told(program({ falls_at: 60 }));
    assert.match(words, /^case 60 fell over$/m);
    assert.match(words, /cases +99 passed +1 failed/);
});

test('a program that does not start, or has no case, is a failure', () => {
    assert.match(told(join(folder, 'nothing')), /cases +0 passed +1 failed/);
});

test('checks at the side are told and counted when they are waited for, whatever ends first', () => {
    const script = `. ${library}; mkdir -p $logs; mkfifo go
aside 'slow' bash -c 'read -r <go; echo "# pass 3"; echo "# fail 1"; exit 1'
aside 'quick' true
check 'other' bash -c 'echo >go'
tell_asides
echo "$passed passed, $failed failed"`;
    const { stdout } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
    assert.match(stdout, /^other +1 passed +0 failed[^]*^slow +3 passed +1 failed[^]*^quick +1 passed +0 failed[^]*^5 passed, 1 failed$/m);
});

test('with --fast a check is told again, unrun, while the bytes that it read are those it passed with', () => {
    const run = (/** @type {string} */ fast, /** @type {string} */ command) => execFileSync('bash', ['-c', `. ${library}; mkdir -p $logs
fast=${fast}; check_if_changed 'cases' read ${command}`], { cwd: folder, encoding: 'utf8' });
    const passes = `bash -c 'echo ran >>count; echo "# pass 7"'`, fails = `bash -c 'echo "# pass 6"; echo "# fail 1"; exit 1'`;
    const times = () => readFileSync(join(folder, 'count'), 'utf8').trim().split('\n').length;
    writeFileSync(join(folder, 'read'), 'one');
    run('yes', passes);
    assert.match(run('yes', passes), /cases +7 passed +0 failed.*unchanged/);
    assert.equal(times(), 1);
    assert.doesNotMatch(run('no', passes), /unchanged/);
    assert.equal(times(), 2);
    writeFileSync(join(folder, 'read'), 'two');
    assert.match(run('yes', fails), /cases +6 passed +1 failed/);
    assert.match(run('yes', fails), /cases +6 passed +1 failed +\d+ s\n/);
    writeFileSync(join(folder, 'read'), 'one');
    assert.doesNotMatch(run('yes', passes), /unchanged/);
});
