import Diagnostics
import Foundation
import LessonModel

/// A piece of a lesson that has to be somewhere in every edition, or has a line in its report.
struct Passage {
  /// What it is, for messages.
  let kind: String
  let span: SourceSpan

  /// As it is written; empty for an address.
  let text: String

  /// Without spaces and punctuation, as ``letters(of:)`` makes them.
  let letters: String

  /// Where it leads, if that is what has to be there.
  let address: String?

  /// The pieces that it consists of; itself if it is only one.
  var parts: [Passage] = []

  init(_ kind: String, _ text: String, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
    self.text = text
    letters = Self.letters(of: text)
    address = nil
  }

  init(_ kind: String, address: String, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
    text = ""
    letters = ""
    self.address = address
  }

  /// Its sentences as letters: a recording explains a term between two of them.
  var sentences: [String] {
    text.split(separator: /[.?!:;]["”’)]*\s/).map { Self.letters(of: String($0)) }.filter {
      !$0.isEmpty
    }
  }

  /// Letters and digits alone, because editions differ in everything between them.
  static func letters(of text: String) -> String {
    let text = text.precomposedStringWithCompatibilityMapping.lowercased()
    return String(
      text.unicodeScalars.filter { CharacterSet.alphanumerics.contains($0) }.map(Character.init))
  }
}

extension Lesson {
  /// Every passage of the lesson, in reading order, front matter first.
  var passages: [Passage] {
    var found = [Passage("title", title.value, title.span)]
    found += objectives.map { Passage("objective", $0.value, $0.span) }
    if let summary { found.append(Passage("summary", summary, span)) }
    forEachBlock { found += $0.passages }
    return found.filter { !$0.letters.isEmpty || $0.address != nil }
  }
}

extension Block {
  /// The passages directly in this block.
  fileprivate var passages: [Passage] {
    var found: [Passage] = []
    forEachContent { found += $0.passages }
    switch self {
    case .code(let code): found.append(Passage("code", code.text, code.span))
    case .formula(let formula): found.append(Passage("formula", formula.tex, formula.span))
    case .rawHTML(let html):
      found += html.words.map { Passage("HTML", $0, html.span) }
    case .media(let media):
      found.append(media.source.value.passage("media file", media.source.span))
    case .activity(let activity): found += activity.passages
    case .heading, .paragraph, .list, .quote, .table, .thematicBreak, .callout, .figure, .keyPoints,
      .details, .facilitatorNote, .say, .silent, .scoped:
      break
    }
    return found
  }
}

extension Activity {
  fileprivate var passages: [Passage] {
    switch self {
    case .quiz(let quiz):
      switch quiz.answer {
      case .text(let accepted): return accepted.prefix(1).map { Passage("answer", $0, quiz.span) }
      case .number(let number): return [Passage("answer", number.text, quiz.span)]
      case .choices, .truth, .order, .matching, .blanks: return []
      }
    case .worksheet(let worksheet): return worksheet.passages
    case .apply(let apply): return apply.worksheet.passages
    case .exercise, .rolePlay, .card: return []
    }
  }
}

extension Worksheet {
  fileprivate var passages: [Passage] {
    fields.compactMap { field in
      guard case .number(let unit?) = field.kind else { return nil }
      return Passage("unit", unit, field.span)
    }
  }
}

extension AssetReference {
  fileprivate func passage(_ kind: String, _ span: SourceSpan) -> Passage {
    switch self {
    case .asset(let id): Passage(kind, address: id.name, span)
    case .remote(let address): Passage(kind, address: address, span)
    case .unresolved: Passage(kind, "", span)
    }
  }
}

extension [Inline] {
  /// This running text as one passage with its pieces, and what it shows or links to.
  fileprivate var passages: [Passage] {
    guard let first = first?.span, let last = last?.span else { return [] }
    var pieces: [Passage] = []
    var others: [Passage] = []
    var whole = ""
    forEachInline { inline in
      switch inline {
      case .text(let text): pieces.append(Passage("text", text.text, text.span))
      case .code(let code): pieces.append(Passage("code", code.text, code.span))
      case .formula(let formula): pieces.append(Passage("formula", formula.tex, formula.span))
      case .blank(let blank):
        others.append(Passage("answer", blank.accepted.first ?? "", blank.span))
      case .image(let image):
        pieces.append(Passage("description", image.description, image.span))
        others.append(Passage("title of a picture", image.title ?? "", image.span))
        others.append(image.source.passage("picture", image.span))
      case .link(let link):
        switch link.target {
        case .external(let url): others.append(Passage("link", address: url, link.span))
        case .asset(let id): others.append(Passage("link", address: id.name, link.span))
        case .lesson(let id, _): others.append(Passage("link", address: id.text, link.span))
        case .term, .unresolved: break
        }
      case .styled(let styled):
        if case .abbreviation(let meaning?) = styled.kind {
          others.append(Passage("meaning", meaning, styled.span))
        }
      case .softBreak, .lineBreak: whole += " "
      case .emphasis, .strong, .strikethrough, .footnoteReference, .rawHTML: break
      }
      if let last = pieces.last, last.span == inline.span { whole += last.text }
    }
    var passage = Passage("text", whole, first.union(last))
    passage.parts = pieces.filter { !$0.letters.isEmpty }
    return [passage] + others
  }
}
