// fuzzer [--first SEED] [--lessons N] [--print SEED]: checks mutated courses, twenty lessons each.
//
// Prints the seed of each course before it is checked, so that somebody who watches knows which one ended
// the process, and what must never be. Ends with 1 when there was any of that. `--print` writes the files
// of one course instead.

import Foundation

/// Prints at once: the process may not come to its end.
func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

var first: UInt64 = 1
var lessons = 20_000
var shown: UInt64?
var words = CommandLine.arguments.dropFirst()
while let word = words.popFirst(), let value = words.popFirst() {
  switch word {
  case "--first": first = UInt64(value) ?? first
  case "--lessons": lessons = Int(value) ?? lessons
  case "--print": shown = UInt64(value)
  default: break
  }
}

let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path
let corpus = try Corpus(repository: repository)
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
for seed in first..<first + UInt64(count) {
  say("seed \(seed)")
  let start = Date()
  let complaints = try await Judge.complaints(about: FuzzedCourse(seed: seed, corpus: corpus))
  let seconds = Date().timeIntervalSince(start)
  if seconds > slowest.seconds { slowest = (seed, seconds) }
  for complaint in complaints.prefix(5) { say("failure: seed \(seed): \(complaint)") }
  failures += complaints.isEmpty ? 0 : 1
}
say(
  "checked \(count * FuzzedCourse.lessonCount) lessons in \(count) courses, twice each; "
    + "\(failures) courses with failures; the slowest took \(slowest.seconds) s (seed \(slowest.seed))"
)
exit(failures == 0 ? 0 : 1)
