import Diagnostics

/// Front matter that is clearly meant as such, but is misplaced or misspelled: below an empty line, a
/// comment or the title, between `----` or the dashes of a word processor, without a line above or below
/// it, or in the form of another program.
///
/// It is read as it is meant, so that the mistake is reported once, and not its consequences.
struct FrontMatterSlip {
  /// Nil if it is not YAML.
  let yaml: Range<Int>?
  let bodyStart: Int

  /// The problem, and the edits that correct it.
  let diagnostic: Diagnostic

  /// In a file that does not begin with `---`.
  init?(in source: SourceText) {
    let start = FileReader.textStart(of: source)
    let comment = Self.comment(at: start, in: source)
    let top = source.lineNumber(at: comment?.upperBound ?? start)
    guard
      let first = (top...source.lineCount).first(where: { line in
        line > top || comment == nil ? !Self.saysNothing(source.line(line)) : false
      })
    else { return nil }
    let line = source.line(first)
    let hasKeyBelow = first < source.lineCount && Self.hasLessonKey(source.line(first + 1))
    if FrontMatterLine.isLikeFence(line[...])
      || hasKeyBelow && line.wholeMatch(of: /\s*(?:--|\*{3,}|_{3,}|={3,}|```+\s*ya?ml)\s*/) != nil
    {
      self.init(fence: first, from: start, comment, in: source)
    } else if comment == nil, first < source.lineCount, Self.hasLessonKey(line) {
      self.init(key: first, from: start, in: source)
    } else if let foreign = ForeignFrontMatter(at: first, in: source) {
      self.init(
        yaml: nil, last: foreign.last, in: source, foreign.message, at: foreign.span, foreign.fix)
    } else {
      self.init(below: first, from: start, in: source)
    }
  }

  /// A second one, directly below the first.
  init?(second line: Int, in source: SourceText, yaml: Range<Int>) {
    guard line <= source.lineCount,
      let first = (line...source.lineCount).first(where: { !Self.saysNothing(source.line($0)) }),
      let last = Self.block(at: first, in: source)
    else { return nil }
    let opening = source.range(ofLine: first)
    self.init(
      yaml: yaml, last: last, in: source, "a lesson has one front matter, and this is a second one",
      at: source.span(opening.lowerBound, opening.upperBound),
      FixIt("write its keys into the first one, and remove it"))
  }

  /// Below other text: the front matter is moved to the top.
  private init?(below first: Int, from start: Int, in source: SourceText) {
    // Only near the beginning, and not in code.
    for line in first..<min(first + 12, source.lineCount) {
      let text = source.line(line).trimmed
      if ["```", "~~~", ":::"].contains(where: text.hasPrefix) { return nil }
      guard line > first, let last = Self.block(at: line, in: source) else { continue }
      let block =
        source.range(ofLine: line).lowerBound..<FrontMatterLine.start(behind: last, of: source)
      var moved = String(decoding: source.bytes[block], as: UTF8.self)
      if moved.last?.isNewline != true { moved += Self.lineBreak(behind: first, in: source) }
      let opening = source.range(ofLine: line)
      self.init(
        yaml: source.offset(ofLine: line + 1)..<source.offset(ofLine: last), last: last, in: source,
        "front matter must begin on the first line of the file",
        at: source.span(opening.lowerBound, opening.upperBound),
        FixIt(
          "move it to the top",
          edits: [
            Self.edit(start..<start, moved, in: source), Self.edit(block, "", in: source),
          ]))
      return
    }
    return nil
  }

  /// The last line of a whole front matter between two lines `---` that begins at a line: only keys of
  /// a lesson, and what belongs to them.
  private static func block(at first: Int, in source: SourceText) -> Int? {
    guard first + 1 < source.lineCount, FrontMatterLine.isLikeFence(source.line(first)[...]),
      hasLessonKey(source.line(first + 1)), let last = closing(after: first + 1, in: source),
      ((first + 1)..<last).allSatisfy({ line in
        hasKey(source.line(line)) || source.line(line).first.map { " -#".contains($0) } == true
      })
    else { return nil }
    return last
  }

  /// The comments at the beginning of a file.
  private static func comment(at start: Int, in source: SourceText) -> Range<Int>? {
    let bytes = source.bytes
    var end = start
    while true {
      let next = bytes[end...].firstIndex { $0 > 0x20 } ?? bytes.endIndex
      guard bytes[next...].starts(with: "<!--".utf8) else { break }
      var at = next + 4
      while let close = bytes.next(UInt8(ascii: ">"), from: at) {
        at = close + 1
        if bytes[(next + 4)..<close].suffix(2).elementsEqual("--".utf8) { break }
      }
      guard at > next + 4, bytes[at - 1] == UInt8(ascii: ">") else { return nil }
      end = at
    }
    return end > start ? start..<end : nil
  }

  /// In a file that begins with `---` and has no other such line: a similar line closes it.
  init?(closing source: SourceText) {
    guard Self.hasKey(source.line(2)), let last = Self.closing(after: 2, in: source) else {
      return nil
    }
    let range = source.range(ofLine: last)
    self.init(
      yaml: source.offset(ofLine: 2)..<range.lowerBound, last: last, in: source,
      "front matter must be closed by three dashes on a line of their own",
      at: source.span(range.lowerBound, range.upperBound),
      FixIt("write ---", edits: [Self.edit(range, "---", in: source)]))
  }

  /// Below a line that is similar to `---`.
  private init?(
    fence first: Int, from start: Int, _ comment: Range<Int>?, in source: SourceText
  ) {
    let isSame = { (line: Int) in source.line(line).trimmed == source.line(first).trimmed }
    let isCode = source.line(first).contains("`")
    guard first < source.lineCount, Self.hasKey(source.line(first + 1)),
      let last = Self.closing(after: first + 1, in: source)
        ?? (first + 1..<source.lineCount + 1).first(where: {
          isSame($0) || isCode && source.line($0).trimmed == "```"
        })
    else { return nil }
    let (opening, closing) = (source.range(ofLine: first), source.range(ofLine: last))
    let isWhole = FrontMatterLine.isFence(source, from: opening.lowerBound, closing: false)
    var edits = [Self.edit(start..<opening.upperBound, "---", in: source)]
    // A comment keeps its words, below the front matter.
    let words = comment.map { String(decoding: source.bytes[$0], as: UTF8.self).trimmed }
    if let words {
      edits.append(
        Self.edit(
          closing, "---" + Self.lineBreak(behind: first, in: source) + words, in: source))
    } else if !FrontMatterLine.isFence(source, from: closing.lowerBound, closing: true) {
      edits.append(Self.edit(closing, "---", in: source))
    }
    self.init(
      yaml: source.offset(ofLine: first + 1)..<closing.lowerBound, last: last, in: source,
      isWhole
        ? "front matter must begin on the first line of the file, with nothing above it"
        : "front matter must be opened by three dashes on the first line of the file",
      at: source.span(opening.lowerBound, opening.upperBound),
      FixIt(
        comment != nil
          ? "move the comment below it" : isWhole ? "remove the lines above it" : "write ---",
        edits: edits))
  }

  /// Without any line above it.
  private init?(key first: Int, from start: Int, in source: SourceText) {
    let empty = (first...source.lineCount).first { Self.saysNothing(source.line($0)) }
    let fence = Self.closing(after: first, in: source).flatMap { $0 < empty ?? .max ? $0 : nil }
    guard let last = fence ?? empty else { return nil }
    let opening = source.range(ofLine: first)
    let end = source.range(ofLine: last)
    let isPlain = (first..<last).allSatisfy { line in
      Self.hasLessonKey(source.line(line))
        || source.line(line).first.map { " -#".contains($0) } == true
    }
    guard isPlain else { return nil }
    let lineBreak = Self.lineBreak(behind: first, in: source)
    var edits = [Self.edit(start..<opening.lowerBound, "---\(lineBreak)", in: source)]
    if fence == nil {
      edits.append(Self.edit(end.lowerBound..<end.lowerBound, "---\(lineBreak)", in: source))
    } else if !FrontMatterLine.isFence(source, from: end.lowerBound, closing: true) {
      edits.append(Self.edit(end, "---", in: source))
    }
    self.init(
      yaml: opening.lowerBound..<end.lowerBound, last: fence ?? last - 1, in: source,
      "front matter must be opened by three dashes on the first line of the file",
      at: source.span(opening.lowerBound, opening.upperBound),
      FixIt(
        fence == nil ? "write --- above and below the keys" : "write --- above the keys",
        edits: edits))
  }

  private init(
    yaml: Range<Int>?, last: Int, in source: SourceText, _ message: String, at span: SourceSpan,
    _ fix: FixIt
  ) {
    self.yaml = yaml
    bodyStart = FrontMatterLine.start(behind: last, of: source)
    diagnostic = .error(.misplacedFrontMatter, message, at: span, fixes: [fix])
  }

  /// The first line after another that is `---` or similar.
  private static func closing(after line: Int, in source: SourceText) -> Int? {
    guard line < source.lineCount else { return nil }
    return (line + 1...source.lineCount).first { line in
      FrontMatterLine.isFence(source, from: source.offset(ofLine: line), closing: true)
        || FrontMatterLine.isLikeFence(source.line(line)[...])
    }
  }

  private static func edit(_ range: Range<Int>, _ text: String, in source: SourceText)
    -> FixIt.Edit
  {
    .init(replacing: source.span(range.lowerBound, range.upperBound), with: text)
  }

  private static func lineBreak(behind line: Int, in source: SourceText) -> String {
    let end = source.range(ofLine: line).upperBound
    return String(
      decoding: source.bytes[end..<FrontMatterLine.start(behind: line, of: source)], as: UTF8.self)
  }

  /// Whether a line contains nothing visible: only spaces and characters without width.
  private static func saysNothing(_ line: String) -> Bool {
    line.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0 == "\u{FEFF}" || $0 == "\u{200B}"
    }
  }

  /// Whether a line begins with a key: `title: Qualify`.
  ///
  /// Without a regular expression, because every lesson without front matter is asked.
  static func hasKey(_ line: String) -> Bool {
    guard let colon = line.firstIndex(of: ":"), let first = line.first, first.isASCII,
      first.isLetter,
      line[..<colon].allSatisfy({ $0.isASCII && $0.isLetter || $0 == "_" || $0 == "-" })
    else { return false }
    return line[line.index(after: colon)...].first?.isWhitespace ?? true
  }

  /// Whether it begins with a key of a lesson.
  static func hasLessonKey(_ line: String) -> Bool {
    hasKey(line) && KeySet.lesson[String(line.prefix { $0 != ":" })] != nil
  }
}
