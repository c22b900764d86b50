#!/bin/bash
# How fast is reading? Two ratios, each from one run on one core, in seconds of
# the processor (another program on the core does not count):
#   (a) incident text: reading all facts, against MeCab cutting the same text
#   (b) text without incidents: turning it away, against ripgrep looking for 200 words
# BENCH_CORE is the core (1, or the last there is), BENCH_SHARED more texts.
set -euo pipefail
cd "$(dirname "$0")/.."
core=${BENCH_CORE:-$(($(nproc) > 1 ? 1 : 0))}
shared=${BENCH_SHARED:-../shared/corpus}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

need=()
command -v mecab >/dev/null && [ -d /var/lib/mecab/dic/ipadic-utf8 ] || need+=(mecab mecab-ipadic-utf8)
command -v rg >/dev/null || need+=(ripgrep)
if [ ${#need[@]} -gt 0 ]; then
	sudo=$([ "$(id -u)" = 0 ] || echo sudo)
	$sudo apt-get -qq update && $sudo apt-get -qq install -y "${need[@]}" >/dev/null
fi

# seconds COMMAND...: the processor's seconds that it takes on the core.
seconds() {
	local TIMEFORMAT='%U %S'
	{ time GOMAXPROCS=1 taskset -c "$core" "$@" >"$work/out" 2>/dev/null || true; } 2>&1 | awk '{printf "%.3f", $1 + $2}'
}
# reading FOLDER: documents, bytes, reports, stretches that are none, seconds (processor, wall), those of the start.
reading() { GOMAXPROCS=1 taskset -c "$core" "$work/bench" read "$1"; }
calc() { awk "BEGIN { printf \"$1\", $2 }"; }

go build -o "$work/bench" ./scripts/bench
texts=(testdata/corpus/texts/*)
[ -d "$shared" ] && texts+=("$shared"/*.txt)
"$work/bench" incidents "$work/incidents" 10 "${texts[@]}"
"$work/bench" prose "$work/plain" 50 plain
"$work/bench" prose "$work/mixed" 50 mixed

echo "core $core: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2-)"
echo
read -r docs bytes reports _ ours _ start <<<"$(reading "$work/incidents")"
mecab=$(seconds mecab -b 4000000 -Owakati -d /var/lib/mecab/dic/ipadic-utf8 "$work/incidents.txt")
echo "(a) incident text: $docs documents, $bytes bytes of text, $reports reports"
echo "    reading, all facts   $(calc %8.3f "$ours") s  $(calc %7.2f "$bytes / 1e6 / $ours") MB/s   (source.Documents + Reader.Read, HTML included)"
echo "    start, once          $(calc %8.3f "$start") s                (making the rules ready; in no figure of reading)"
echo "    mecab -Owakati       $(calc %8.3f "$mecab") s  $(calc %7.2f "$bytes / 1e6 / $mecab") MB/s   (start included)"
echo "    ratio reading/mecab  $(calc %8.2f "$ours / $mecab")    (wanted: at most 1, aim 0.1)"
echo

cat rules/words/*.txt | sed 's/ *#.*//' | awk 'length($0) > 3' | sort -u | shuf -n 200 --random-source=LICENSE >"$work/words"
for kind in plain mixed; do
	read -r docs bytes reports _ ours _ <<<"$(reading "$work/$kind")"
	rg=$(seconds rg -F -c -f "$work/words" "$work/$kind.txt")
	case $kind in
	plain) echo "(b) text without incidents, no word of rules/words/入口.txt: $docs documents, $bytes bytes, $reports reports" ;;
	mixed) echo "(b') the same with a chance word of that list every 40 sentences, as longer pages have: $docs documents, $bytes bytes, $reports reports" ;;
	esac
	echo "    turned away          $(calc %8.3f "$ours") s  $(calc %7.1f "$bytes / 1e6 / $ours") MB/s   (decoding included, folding of what passes; wanted: at least 100)"
	echo "    rg -F, 200 words     $(calc %8.3f "$rg") s  $(calc %7.1f "$bytes / 1e6 / $rg") MB/s"
	echo "    ratio                $(calc %8.2f "$ours / $rg")"
	echo
done
