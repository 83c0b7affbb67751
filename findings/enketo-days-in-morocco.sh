#!/usr/bin/env bash
# Finding: Enketo, the web forms of KoboToolbox, does not count whole days between two dates in Morocco. A date becomes midnight of
# the browser's zone and the difference of two moments is divided by 24 hours; Morocco's midnight moved by an hour in October 2018
# (standard time +01 since then, +00 before), so every count from a day before to a day after is short of an hour. int(), which
# forms put round it, then says a day less: "days since birth" or "days until 18" of everybody born before October 2018. A day
# that does not exist is moved on in silence besides.
#
# Seen with openrosa-xpath-evaluator 2.0.13 (Enketo's) in jsdom 29.1.1 and Node.js 20 on Debian 12, whose zone data know Morocco:
#   Africa/Casablanca: date('2026-12-01') - date('2008-12-01') = 6573.958333333332
#   Africa/Casablanca: int(date('2026-12-01') - date('2008-12-01')) = 6573
#   Africa/Casablanca: string(date('2026-02-31')) = 2026-03-03
# For comparison, in a zone whose midnight stayed where it was:
#   UTC: int(date('2026-12-01') - date('2008-12-01')) = 6574
#
# Therefore an age or a number of days that such a form worked out is not to be believed to the day; the register is asked for the
# birth date itself, and the program counts calendar days (src/Pathways.Core/Time). Does not use the program. Needs Node.js with npm
# and the public packages; ends with an error when the behaviour is another one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund openrosa-xpath-evaluator@2.0.13 jsdom@29.1.1 >install.log 2>&1 || { cat install.log; exit 1; }
cat >finding.js <<'X'
const { JSDOM } = require('jsdom');
const { window } = new JSDOM('<form/>', { contentType: 'text/xml' });
for (const name of ['document', 'Node', 'Element', 'Document', 'Attr', 'XPathResult', 'XPathEvaluator']) global[name] = window[name];
global.window = window;
const Evaluator = require('openrosa-xpath-evaluator');
const evaluator = new Evaluator();
for (const asked of process.argv.slice(2)) {
  const answer = evaluator.evaluate(asked, window.document, null, window.XPathResult.STRING_TYPE);
  console.log(`${process.env.TZ}: ${asked} = ${answer.stringValue}`);
}
X
echo "Node.js $(node --version), openrosa-xpath-evaluator 2.0.13"
days="date('2026-12-01') - date('2008-12-01')"
{
  TZ=Africa/Casablanca node finding.js "$days" "int($days)" "string(date('2026-02-31'))"
  TZ=UTC node finding.js "int($days)"
} | tee seen
diff seen - <<'X' || { echo "The behaviour is another one than was found."; exit 1; }
Africa/Casablanca: date('2026-12-01') - date('2008-12-01') = 6573.958333333332
Africa/Casablanca: int(date('2026-12-01') - date('2008-12-01')) = 6573
Africa/Casablanca: string(date('2026-02-31')) = 2026-03-03
UTC: int(date('2026-12-01') - date('2008-12-01')) = 6574
X
echo "As found."
