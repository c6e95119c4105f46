/// Questions in GIFT (https://docs.moodle.org/en/GIFT_format).
struct GIFT: PackageKind {
  let course: PackagedCourse

  static func isCourse(_ files: SourceFiles) -> Bool {
    files.paths.contains { SourceFiles.isShown($0) && isGIFT($0, files) }
  }

  /// By the ending of the name, or by what is in a plain text.
  private static func isGIFT(_ path: String, _ files: SourceFiles) -> Bool {
    if path.lowercased().hasSuffix(".gift") { return true }
    guard path.lowercased().hasSuffix(".txt"), let text = files.text(of: path) else { return false }
    let lines = text.split(separator: "\n").lazy
    return lines.contains { line in
      line.hasPrefix("$CATEGORY:") || line.hasPrefix("::") && line.contains("{")
    }
  }

  init(_ files: SourceFiles) throws(ImportFailure) {
    var bank = QuestionBank()
    for path in files.paths where SourceFiles.isShown(path) && Self.isGIFT(path, files) {
      guard let text = files.text(of: path) else { continue }
      bank.begin(path)
      Self.read(PageLine.lines(of: text), into: &bank)
    }
    guard !bank.isEmpty else {
      throw ImportFailure(
        "No question in GIFT was found. Name the file that your system has exported.")
    }
    course = bank.finished()
  }

  private static func read(_ lines: [PageLine], into bank: inout QuestionBank) {
    var question: [PageLine] = []
    var depth = 0
    func flush() {
      depth = 0
      guard let first = question.first else { return }
      let text = question.map(\.text).joined(separator: "\n")
      question = []
      bank.add(GIFTQuestion(text, line: first.number).part)
    }
    for line in lines {
      if depth == 0, line.text.hasPrefix("//") { continue }
      if depth == 0, let match = line.text.wholeMatch(of: /\s*\$CATEGORY:\s*(.+)/) {
        flush()
        bank.beginCategory(GIFTText.unescaped(match.1))
        continue
      }
      if line.isBlank, depth == 0 {
        flush()
        continue
      }
      question.append(line)
      depth = max(0, depth + GIFTText.depth(of: line.text))
    }
    flush()
  }
}

/// The signs of GIFT in a text.
enum GIFTText {
  /// How many braces open in a line, less those that close.
  static func depth(of line: String) -> Int {
    var depth = 0
    var isEscaped = false
    for character in line {
      if isEscaped {
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "{" {
        depth += 1
      } else if character == "}" {
        depth -= 1
      }
    }
    return depth
  }

  /// Without the backslashes before signs; `\n` is a line break.
  static func unescaped(_ text: some StringProtocol) -> String {
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        isEscaped = false
        if character == "n" {
          result.append("\n")
        } else {
          // Formulas have backslashes of their own.
          if !"~=#{}:\\".contains(character) { result.append("\\") }
          result.append(character)
        }
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return isEscaped ? result + "\\" : result
  }

  /// The first place of a sign that has no backslash before it.
  static func firstIndex(
    in text: Substring, where isSign: (Character) -> Bool
  ) -> Substring.Index? {
    var isEscaped = false
    for index in text.indices {
      if isEscaped {
        isEscaped = false
      } else if text[index] == "\\" {
        isEscaped = true
      } else if isSign(text[index]) {
        return index
      }
    }
    return nil
  }

  /// A text before and after the first place of a sign.
  static func split(_ text: Substring, at sign: Character) -> (Substring, Substring?) {
    guard let index = firstIndex(in: text, where: { $0 == sign }) else { return (text, nil) }
    return (text[..<index], text[text.index(after: index)...])
  }
}
