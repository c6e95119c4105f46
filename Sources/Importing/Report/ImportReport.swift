package import Digests
package import JSONKit

/// What an import did to each construct that Lectern writes differently: nothing is guessed in silence.
package struct ImportReport: Hashable, Sendable {
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// It is not in the course.
    case leftOut = "left-out"

    /// Its words are in the course, but not what it did.
    case keptAsText = "kept-as-text"

    /// It is written as Lectern writes it.
    case changed
  }

  package struct Entry: Hashable, Sendable {
    package var outcome: Outcome

    /// What it is, as its tool calls it: "`{{#include}}`".
    package var construct: String

    /// What became of it, and why: "the file does not exist".
    package var reason: String

    /// The file of the source, relative to it.
    package var path: String

    /// From 1.
    package var line: Int
  }

  /// The name of the tool that the course was written for.
  package var tool: String
  package internal(set) var lessonCount = 0
  package internal(set) var fileCount = 0
  package private(set) var entries: [Entry] = []

  /// A file of the source that is in the course.
  package struct Source: Hashable, Sendable {
    /// Relative to the source.
    package var path: String

    /// The file of the project that it became.
    package var target: String
    package var digest: Digest
  }

  /// The name of its form in JSON.
  static let format = "lectern-import-report"

  /// All pages and media, in the order of their paths.
  package internal(set) var sources: [Source] = []

  /// What is new since an earlier import; nil if none was named.
  package private(set) var changes: ImportChanges?

  /// Compares the source with what an earlier import read from it.
  package mutating func compare(with earlier: EarlierImport) {
    changes = ImportChanges(
      since: earlier.folder, earlier.digests,
      Dictionary(sources.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first }))
  }

  init(tool: String) { self.tool = tool }

  mutating func note(
    _ outcome: Outcome, _ construct: String, _ reason: String, at path: String, line: Int
  ) {
    entries.append(
      Entry(outcome: outcome, construct: construct, reason: reason, path: path, line: line))
  }

  /// Lists settings that are not about the course, as one thing.
  mutating func noteSettings(_ keys: [String], at path: String) {
    guard !keys.isEmpty else { return }
    note(
      .leftOut, "Settings",
      "They are about the website: \(keys.map { "`\($0)`" }.joined(separator: ", ")).", at: path,
      line: 1)
  }

  /// How many constructs had an outcome.
  package func count(_ outcome: Outcome) -> Int { entries.count { $0.outcome == outcome } }

  /// Entries of one construct with the same outcome and reason.
  private struct Group {
    var construct: String
    var reason: String
    var places: [(path: String, lines: [Int])]
    var count: Int
  }

  /// The groups of an outcome, the largest first.
  private func groups(_ outcome: Outcome) -> [Group] {
    struct Key: Hashable {
      var construct: String
      var reason: String
    }
    var groups: [Group] = []
    var numbers: [Key: Int] = [:]
    // The place of each file in its group.
    var places: [[String: Int]] = []
    for entry in entries where entry.outcome == outcome {
      let key = Key(construct: entry.construct, reason: entry.reason)
      let number = numbers[key] ?? groups.count
      if number == groups.count {
        numbers[key] = number
        groups.append(Group(construct: entry.construct, reason: entry.reason, places: [], count: 0))
        places.append([:])
      }
      groups[number].count += 1
      if let place = places[number][entry.path] {
        groups[number].places[place].lines.append(entry.line)
      } else {
        places[number][entry.path] = groups[number].places.count
        groups[number].places.append((entry.path, [entry.line]))
      }
    }
    return groups.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }

  /// The report for a person: first what needs one.
  package var markdown: String {
    var text = """
      # Import report

      A course of \(tool) became \(count(lessonCount, "lesson")) with \(count(fileCount, "picture or file", "pictures and files")).
      The source is as it was. Each place below is a file and its lines in the source.

      """
    if let changes {
      text += changes.markdown(
        Dictionary(sources.map { ($0.path, $0.target) }, uniquingKeysWith: { first, _ in first }))
    }
    let titles: [(Outcome, String, String)] = [
      (.leftOut, "Left out", "Look at these first: they are not in the course."),
      (.keptAsText, "Kept as text", "Their words are in the course, but not what they did."),
      (.changed, "Changed", "They are written as Lectern writes them; the words are the same."),
    ]
    for (outcome, title, words) in titles {
      let groups = groups(outcome)
      text += "\n## \(title): \(count(outcome))\n"
      text += groups.isEmpty ? "\nNothing.\n" : "\n\(words)\n"
      for group in groups {
        text += "\n### \(group.construct), \(group.count) ×\n\n\(group.reason)\n\n"
        for place in group.places {
          let lines = place.lines.map(String.init).joined(separator: ", ")
          text += "- \(place.path): \(lines)\n"
        }
      }
    }
    return text
  }

  /// The report for programs.
  package var json: JSON {
    .object([
      ("format", .string(Self.format)), ("version", .integer(1)),
      ("tool", .string(tool)), ("lessons", .integer(lessonCount)), ("files", .integer(fileCount)),
      (
        "counts",
        .object(Outcome.allCases.map { ($0.rawValue, .integer(count($0))) })
      ),
      (
        "sources",
        .array(
          sources.map { source in
            .object([
              ("path", .string(source.path)), ("target", .string(source.target)),
              ("digest", .string(source.digest.text)),
            ])
          })
      ),
      (
        "entries",
        .array(
          entries.map { entry in
            .object([
              ("outcome", .string(entry.outcome.rawValue)),
              ("construct", .string(entry.construct)), ("reason", .string(entry.reason)),
              ("path", .string(entry.path)), ("line", .integer(entry.line)),
            ])
          })
      ),
    ])
  }

  private func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    number == 1 ? "1 \(one)" : "\(number) \(many ?? one + "s")"
  }
}
