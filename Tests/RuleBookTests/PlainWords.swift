import Foundation

/// The list of words that are not plain English, `docs/dev/plain-words.txt`.
struct PlainWords {
  /// A text that people read, and where it is.
  struct Line: Hashable {
    var path: String
    var number: Int
    var text: String
  }

  struct Exception: Hashable {
    var path: String
    var words: String

    func covers(_ line: Line) -> Bool { line.path.hasSuffix(path) && line.text.contains(words) }
  }

  private var patterns: [(expression: NSRegularExpression, advice: String)] = []
  private(set) var exceptions: [Exception] = []

  init(_ list: String) throws {
    for line in list.split(separator: "\n") where !line.hasPrefix("#") {
      let parts = line.components(separatedBy: " => ")
      guard parts.count == 2 else { throw CocoaError(.formatting) }
      if line.hasPrefix("! ") {
        exceptions.append(Exception(path: String(parts[0].dropFirst(2)), words: parts[1]))
      } else {
        patterns.append(
          (try NSRegularExpression(pattern: parts[0], options: .caseInsensitive), parts[1]))
      }
    }
  }

  /// What is wrong with a line: the words, and what to write instead.
  func complaints(about line: Line) -> [String] {
    guard !exceptions.contains(where: { $0.covers(line) }) else { return [] }
    return patterns.flatMap { pattern in
      pattern.expression.matches(
        in: line.text, range: NSRange(line.text.startIndex..., in: line.text)
      ).compactMap { Range($0.range, in: line.text) }.map {
        "\(line.path):\(line.number): “\(line.text[$0])”: write “\(pattern.advice)”"
      }
    }
  }

  /// The lines of a page, without its examples and without code inside a line.
  static func prose(of text: String, path: String) -> [Line] {
    var isCode = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      if $1.drop(while: { $0 == " " }).hasPrefix("```") { isCode.toggle() }
      return isCode ? nil : Line(path: path, number: $0 + 1, text: String($1))
    }
  }

  /// The comments of a file, each with all its lines in one text: in Swift and Typst the lines that
  /// begin with `//`.
  static func comments(of text: String, path: String) -> [Line] {
    var lines: [Line] = []
    var isInside = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      guard let comment = line.drop(while: { $0 == " " }).wholeMatch(of: /\/\/+ ?(.*)/)?.1,
        !comment.isEmpty
      else {
        isInside = false
        continue
      }
      if isInside {
        lines[lines.count - 1].text += " \(comment)"
      } else {
        lines.append(Line(path: path, number: index + 1, text: String(comment)))
      }
      isInside = true
    }
    return lines
  }

  /// The lines of a Python script that have a comment or are part of a text in three quotation marks.
  static func scriptComments(of text: String, path: String) -> [Line] {
    var isInside = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      let marks = $1.components(separatedBy: "\"\"\"").count - 1
      let isComment = isInside || marks > 0 || $1.contains("# ")
      if marks == 1 { isInside.toggle() }
      return isComment ? Line(path: path, number: $0 + 1, text: String($1)) : nil
    }
  }

  /// The text in quotation marks of a Swift file that is more than one word.
  static func literals(of text: String, path: String) -> [Line] {
    var isInside = false
    var lines: [Line] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let trimmed = line.drop { $0 == " " }
      if !isInside, trimmed.hasPrefix("//") { continue }
      let marks = line.components(separatedBy: "\"\"\"").count - 1
      if isInside, marks == 0 {
        lines.append(Line(path: path, number: index + 1, text: String(line)))
      } else if marks == 0 {
        for match in line.matches(of: /"((?:[^"\\]|\\.)*)"/) where match.1.contains(" ") {
          lines.append(Line(path: path, number: index + 1, text: String(match.1)))
        }
      }
      if marks == 1 { isInside.toggle() }
    }
    return lines
  }
}
