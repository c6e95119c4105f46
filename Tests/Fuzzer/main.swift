// fuzzer [--first SEED] [--lessons N] [--fixes N] [--print SEED] [--into FOLDER]: checks mutated courses,
// twenty lessons each, and fixes every Nth of them as `lectern check --fix` does (0: none).
//
// Prints the seed of each course before it is checked, so that somebody who watches knows which one ended
// the process, and what must never be. Ends with 1 when there was any of that. `--print` writes the files
// of one course instead, into a project folder where `--into` names one.

import Foundation

/// Prints at once: the process may not come to its end.
func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

var first: UInt64 = 1
var lessons = 20_000
var fixed = 4
var shown: UInt64?
var target: String?
var words = CommandLine.arguments.dropFirst()
while let word = words.popFirst(), let value = words.popFirst() {
  switch word {
  case "--first": first = UInt64(value) ?? first
  case "--lessons": lessons = Int(value) ?? lessons
  case "--into": target = value
  case "--fixes": fixed = Int(value) ?? fixed
  case "--print": shown = UInt64(value)
  default: break
  }
}

let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path
let corpus = try Corpus(repository: repository)
if let shown, let target {
  try FuzzedCourse(seed: shown, corpus: corpus).write(to: target)
  exit(0)
}
if let shown {
  for (path, bytes) in FuzzedCourse(seed: shown, corpus: corpus).files.sorted(by: {
    $0.key < $1.key
  }) {
    say("==== \(path)")
    FileHandle.standardOutput.write(Data(bytes))
    say("")
  }
  exit(0)
}
let count = (lessons + FuzzedCourse.lessonCount - 1) / FuzzedCourse.lessonCount
var slowest = (seed: UInt64(0), seconds: 0.0)
var failures = 0
var counts = FixCounts()
for seed in first..<first + UInt64(count) {
  say("seed \(seed)")
  let start = Date()
  let course = FuzzedCourse(seed: seed, corpus: corpus)
  var complaints = try await Judge.complaints(about: course)
  if fixed > 0, (seed - first).isMultiple(of: UInt64(fixed)) {
    let (own, count) = try await FixJudge.complaints(about: course)
    complaints += own
    counts += count
  }
  let seconds = Date().timeIntervalSince(start)
  if seconds > slowest.seconds { slowest = (seed, seconds) }
  for complaint in complaints.prefix(5) { say("failure: seed \(seed): \(complaint)") }
  failures += complaints.isEmpty ? 0 : 1
}
say(
  "checked \(count * FuzzedCourse.lessonCount) lessons in \(count) courses, twice each; "
    + "\(failures) courses with failures; the slowest took \(slowest.seconds) s (seed \(slowest.seed))"
)
if counts.courses > 0 { say(counts.text) }
exit(failures == 0 ? 0 : 1)
