import Diagnostics

/// Front matter that is clearly meant as such, but is misplaced or misspelled: below an empty line,
/// between `----` or the dashes of a word processor, or without a line above or below it.
///
/// It is read as it is meant, so that the mistake is reported once, and not its consequences.
struct FrontMatterSlip {
  let yaml: Range<Int>
  let bodyStart: Int

  /// The problem, and the edits that correct it.
  let diagnostic: Diagnostic

  /// In a file that does not begin with `---`.
  init?(in source: SourceText) {
    let start = FileReader.textStart(of: source)
    guard
      let first = (1...source.lineCount).first(where: { line in
        !Self.saysNothing(source.line(line))
      })
    else { return nil }
    if FrontMatterLine.isLikeFence(source.line(first)[...]) {
      self.init(fence: first, from: start, in: source)
    } else if first < source.lineCount, Self.hasLessonKey(source.line(first)) {
      self.init(key: first, from: start, in: source)
    } else {
      return nil
    }
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
  private init?(fence first: Int, from start: Int, in source: SourceText) {
    guard first < source.lineCount, Self.hasKey(source.line(first + 1)),
      let last = Self.closing(after: first + 1, in: source)
    else { return nil }
    let (opening, closing) = (source.range(ofLine: first), source.range(ofLine: last))
    let isWhole = FrontMatterLine.isFence(source, from: opening.lowerBound, closing: false)
    var edits = [Self.edit(start..<opening.upperBound, "---", in: source)]
    if !FrontMatterLine.isFence(source, from: closing.lowerBound, closing: true) {
      edits.append(Self.edit(closing, "---", in: source))
    }
    self.init(
      yaml: source.offset(ofLine: first + 1)..<closing.lowerBound, last: last, in: source,
      isWhole
        ? "front matter must begin on the first line of the file"
        : "front matter must be opened by three dashes on the first line of the file",
      at: source.span(opening.lowerBound, opening.upperBound),
      FixIt(isWhole ? "remove the lines above it" : "write ---", edits: edits))
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
    yaml: Range<Int>, last: Int, in source: SourceText, _ message: String, at span: SourceSpan,
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
  private static func hasKey(_ line: String) -> Bool {
    line.prefixMatch(of: /[A-Za-z][A-Za-z_-]*:(?:\s|$)/) != nil
  }

  /// Whether it begins with a key of a lesson.
  private static func hasLessonKey(_ line: String) -> Bool {
    hasKey(line) && KeySet.lesson[String(line.prefix { $0 != ":" })] != nil
  }
}
