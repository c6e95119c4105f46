import Diagnostics
import LessonModel
import YAMLKit

extension Key.Kind {
  /// A single value as this kind requires it; nil if it does not fit.
  func value(of scalar: YAMLNode.Scalar) -> Record.Value? {
    if case .text = self {
      return .text(
        .init(
          text: scalar.writtenText.joiningLines.collapsingBlanks.withDirectionsEnded,
          span: scalar.span))
    }
    let text = scalar.text.trimmed
    let spanned = Record.Value.text(.init(text: text.withDirectionsEnded, span: scalar.span))
    switch self {
    case .flag:
      // The words of YAML 1.2, where `yes` and `on` are texts.
      let isTrue = ["true", "True", "TRUE"].contains(text)
      guard scalar.isPlain, isTrue || ["false", "False", "FALSE"].contains(text) else {
        return nil
      }
      return .flag(isTrue)
    case .integer(let range):
      guard scalar.isPlain, let number = YAMLNumber.integer(text), range.contains(number) else {
        return nil
      }
      return .integer(number, scalar.span)
    case .number(let range):
      guard scalar.isPlain, let number = YAMLNumber.number(text), range.contains(number) else {
        return nil
      }
      return .number(number)
    case .date: return CalendarDate(text) == nil ? nil : spanned
    case .id: return IdentifierRule.accepts(text) && !scalar.isTruth ? spanned : nil
    case .language: return LanguageTag(text) == nil ? nil : spanned
    case .site: return SiteAddress(text) == nil ? nil : spanned
    case .url:
      return Self.isWebAddress(text) ? spanned : nil
    case .email:
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      let isPlain = parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      return isPlain && !text.contains(where: \.isWhitespace) ? spanned : nil
    case .uuid: return Self.isUUID(text) ? spanned : nil
    case .file: return text.isEmpty ? nil : spanned
    case .choice(let words): return words.contains(text) ? spanned : nil
    case .text, .list, .oneOrMore, .record, .named: return nil
    }
  }

  /// What the kind accepts, for messages.
  package var inWords: String {
    switch self {
    case .text: "text"
    case .flag: "true or false"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .date: "a day like 2026-11-23"
    case .id: "an id of lower-case letters, digits and single hyphens"
    case .language: "a language tag like en or pt-BR"
    case .site: "a web address like https://example.org/course/"
    case .url: "a web address that begins with https://"
    case .email: "an e-mail address like name@example.org"
    case .uuid: "a UUID like 917393e3-1b1e-5cef-ace4-edaa54e1f810"
    case .file: "the path of a file"
    case .choice(let words): "one of: \(words.joined(separator: ", "))"
    case .list, .oneOrMore: "a list"
    case .record, .named: "a group of keys"
    }
  }

  /// Whether a text in quotation marks would fit without them.
  func isQuotedByMistake(_ scalar: YAMLNode.Scalar) -> Bool {
    guard !scalar.isPlain else { return false }
    switch self {
    case .flag, .integer, .number:
      let bare = YAMLNode.Scalar(text: scalar.text, isPlain: true, span: scalar.span)
      return value(of: bare) != nil
    case .text, .date, .id, .language, .site, .url, .email, .uuid, .file, .choice, .list,
      .oneOrMore, .record, .named:
      return false
    }
  }

  /// The value that the author most likely meant.
  func fix(for scalar: YAMLNode.Scalar) -> FixIt? {
    let text = scalar.text.trimmed
    var meant: String?
    if isQuotedByMistake(scalar) {
      return FixIt(
        "remove the quotation marks", edits: [.init(replacing: scalar.span, with: text)])
    }
    // The lines below are not part of what was meant: they belong to a key that has lost its name.
    guard !scalar.isOnSeveralLines else { return nil }
    switch self {
    case .flag:
      switch text.lowercased() {
      case "yes", "on", "true", "1", "y": meant = "true"
      case "no", "off", "false", "0", "n": meant = "false"
      default: break
      }
    case .id: meant = scalar.isTruth ? "\"\(text.lowercased())\"" : Self.id(meantBy: text)
    case .integer(let range):
      if let number = WrittenCount.number(in: text), range.contains(number) {
        meant = String(number)
      }
    case .site, .url:
      let address = "https://" + text
      if !text.contains("://"), text.contains("."), SiteAddress(address) != nil { meant = address }
    case .language:
      let tag = text.replacing("_", with: "-")
      meant = LanguageTag(tag).map { "\($0)" }
    case .date:
      let parts = text.split(whereSeparator: { "-/.".contains($0) }).compactMap { Int($0) }
      if parts.count == 3, let date = CalendarDate(year: parts[0], month: parts[1], day: parts[2]) {
        meant = "\(date)"
      }
    case .choice(let words): meant = Suggestion.nearest(to: text, among: words)
    case .text, .number, .email, .uuid, .file, .list, .oneOrMore, .record, .named: break
    }
    return meant.map { FixIt("write \($0)", edits: [.init(replacing: scalar.span, with: $0)]) }
  }

  /// The id in a text: of a path or an address of a page, that of the lesson, `02-qualify.md`.
  private static func id(meantBy text: String) -> String? {
    var parts = text.split(whereSeparator: { "/\\".contains($0) })
    if parts.count > 1, parts.last?.lowercased() == "index.html" { parts.removeLast() }
    guard let last = parts.last else { return nil }
    var name = String(last)
    for ending in [".html", ".htm", ".markdown"] where name.lowercased().hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    let isFile = name.utf8.count < text.utf8.count || name.isMarkdownName
    return isFile ? FileName(name).id : IdentifierRule.nearest(to: text)
  }

  /// Whether a text is the address of a page: with a host, and with none of the characters that no address has.
  private static func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    guard let scheme = ["http://", "https://"].first(where: { lower.hasPrefix($0) }) else {
      return false
    }
    let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    return !host.isEmpty
      && !text.contains { $0.isWhitespace || "\"<>\\^`{|}".contains($0) }
  }

  private static func isUUID(_ text: String) -> Bool {
    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
    return groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && groups.joined().allSatisfy { $0.isASCII && $0.isHexDigit }
  }
}

extension YAMLNode.Scalar {
  /// Whether YAML reads it as true or false instead of a text.
  fileprivate var isTruth: Bool {
    isPlain && ["true", "false"].contains(text.lowercased())
  }
}
