import Diagnostics
import EditionKit
import Foundation
import JSONKit
import LessonModel
import Testing
import Words

@Suite("Golden courses in other languages")
struct LeakTests {
  /// A sentence of the English catalog as it may occur in a text.
  struct Sentence {
    let name: String
    let text: String
    let pattern: NSRegularExpression

    /// Nil for what has no letters: commas, orders of a date.
    init?(_ name: String, _ pattern: Pattern) throws {
      self.name = name
      text = pattern.text
      var source = ""
      var hasLetters = false
      for part in pattern.parts {
        switch part {
        case .text(let text):
          hasLetters = hasLetters || text.contains(where: \.isLetter)
          source += NSRegularExpression.escapedPattern(for: text)
        case .place(let place): source += place == .n ? "[0-9]+" : ".{1,60}?"
        }
      }
      guard hasLetters else { return nil }
      self.pattern = try NSRegularExpression(
        pattern: "(?<![\\p{L}\\p{N}])" + source.trimmingCharacters(in: .whitespaces)
          + "(?![\\p{L}\\p{N}])")
    }

    func occurs(in text: String) -> Bool {
      pattern.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
    }
  }

  /// The English sentences that a language says differently, and that are no part of what it says
  /// itself: "Note" is French as well, in "Note 1".
  static func sentences(notIn language: BuiltInLanguage) throws -> [Sentence] {
    let entries = CourseWords.areas.flatMap(\.entries)
    let own = entries.flatMap { $0.message(language).patterns.map(\.text) }
    return try entries.flatMap { entry in
      try entry.message(.english).patterns.compactMap { try Sentence(entry.name, $0) }
    }.filter { sentence in !own.contains { $0 == sentence.text || sentence.occurs(in: $0) } }
  }

  @Test(
    "hold no sentence of the English catalogue",
    arguments: [("german", BuiltInLanguage.german), ("french", .french), ("arabic", .arabic)])
  func leaks(name: String, language: BuiltInLanguage) async throws {
    let golden = try await GoldenCourse(name)
    try #require(golden.course.language == language.tag)
    let sentences = try Self.sentences(notIn: language)
    #expect(sentences.count > 150)
    for (path, text) in try await golden.visibleTexts() {
      // Those who run a platform read the sheets beside a package, in the language of the standards.
      if path.hasSuffix("DATA-SHEET.md") || path.hasSuffix("READ-ME-FIRST.txt") { continue }
      // The name of a standard is the same in all languages.
      let text = text.replacing("EPUB Accessibility 1.1", with: "")
      for sentence in sentences {
        #expect(!sentence.occurs(in: text), "\(sentence.name), “\(sentence.text)”, in \(path)")
      }
    }
  }

  @Test("of which the English one would be full")
  func finds() async throws {
    let golden = try await GoldenCourse("everything")
    let texts = try await golden.visibleTexts().map(\.text)
    let found = Set(
      try Self.sentences(notIn: .german)
        .filter { sentence in texts.contains { sentence.occurs(in: $0) } }.map(\.name))
    let areas = Dictionary(grouping: found) { $0.prefix { $0 != "." } }.mapValues(\.count)
    #expect(areas["lesson", default: 0] > 40 && areas["site", default: 0] > 35, "\(areas)")
    #expect(areas["handout", default: 0] > 45 && areas["podcast", default: 0] > 10, "\(areas)")
    #expect(areas["script", default: 0] > 30, "\(areas)")
  }

  @Test(
    "say their words without marking any as English", arguments: ["german", "french", "arabic"])
  func unmarked(name: String) async throws {
    for (path, bytes) in try await GoldenCourse(name).allFiles() {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("lang=\"en\"") && !text.contains("\"lang\": \"en\""), "\(path)")
    }
  }
}

extension GoldenCourse {
  /// Everything that the editions make, and what is said.
  func allFiles() async throws -> [(path: String, bytes: [UInt8])] {
    var files: [(String, [UInt8])] = []
    for edition in Self.editions {
      let tree = await edition.render(course, in: context(for: edition)).value
      files += stored(tree).filter { $0.key != "substitutions.txt" }.map { ($0.key, $0.value) }
    }
    return (files + scripts().map { ($0.key, $0.value) }).sorted { $0.0 < $1.0 }
  }

  /// What people read or hear of each file; the names of offers stand for a file as well.
  func visibleTexts() async throws -> [(path: String, text: String)] {
    var texts = try await allFiles().compactMap { path, bytes -> (String, String)? in
      let text = String(decoding: bytes, as: UTF8.self)
      if path.hasSuffix(".json") { return (path, try Self.values(ofJSON: bytes)) }
      if text.hasPrefix("lecternSearch(") {
        // The words of the index are stems, which nobody reads.
        guard !path.contains("/words/") else { return nil }
        let data = text.dropFirst("lecternSearch(".count).dropLast(");\n".count)
        return (path, try Self.values(ofJSON: Array("[\(data)]".utf8)))
      }
      if text.hasPrefix("lecternPractice(") {
        // Questions are markup in data.
        let data = text.dropFirst("lecternPractice(".count).dropLast(");\n".count)
        return (path, Self.visible(inMarkup: try Self.values(ofJSON: Array("[\(data)]".utf8))))
      }
      if path.hasSuffix(".js") {
        // What the script says is data, before its code.
        let data = try #require(text.firstMatch(of: /const course = (.*);\n/)).1
        return (path, try Self.values(ofJSON: Array(data.utf8)))
      }
      if ["html", "xml", "vtt", "opf", "smil"].contains(where: path.hasSuffix) {
        return (path, Self.visible(inMarkup: text))
      }
      return path.hasSuffix(".css") || path.hasSuffix(".txt") && !path.hasPrefix("script/")
        ? nil : (path, text)
    }
    let own = context.offers.filter { $0.role != .page }.map(\.title.text)
    texts.append(("offers", own.joined(separator: "\n")))
    return texts
  }

  /// Text and the attributes that are read aloud, a piece a line.
  private static func visible(inMarkup text: String) -> String {
    let read = /(?:aria-label|alt|title|label|content|placeholder)="([^"]*)"/
    let voices = /<v ([^>]*)>/
    let spoken =
      text.matches(of: read).map { String($0.1) } + text.matches(of: voices).map { String($0.1) }
    let plain = text.replacing(/<(script|style)[^>]*>.*?<\/\1>/.dotMatchesNewlines(), with: "")
      .replacing("<![CDATA[", with: "").replacing(/<[^>]*>/, with: "\n")
    return plain + "\n" + spoken.joined(separator: "\n")
  }

  /// All texts of a JSON file but those that only programs read.
  private static func values(ofJSON bytes: [UInt8]) throws -> String {
    try JSONDecoder().decode(Texts.self, from: Data(bytes)).all.joined(separator: "\n")
  }
}

/// The texts of any JSON value.
private struct Texts: Decodable {
  /// Members that only programs read.
  ///
  /// The word for a name has such a name: a text is left out, what is
  /// in a member's list or object is not.
  private static let structural: Set = [
    "kind", "form", "name", "copy", "paper", "language", "direction", "id", "file", "template",
    "format", "lang", "@context", "@type", "conformsTo", "rel", "type", "href", "url",
  ]

  private struct Member: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  var all: [String] = []
  private var isText = false

  init(from decoder: any Decoder) throws {
    if let members = try? decoder.container(keyedBy: Member.self) {
      for member in members.allKeys {
        let value = try members.decode(Texts.self, forKey: member)
        if !value.isText || !Self.structural.contains(member.stringValue) { all += value.all }
      }
    } else if var list = try? decoder.unkeyedContainer() {
      while !list.isAtEnd { all += try list.decode(Texts.self).all }
    } else if let text = try? decoder.singleValueContainer().decode(String.self) {
      all = [text]
      isText = true
    }
  }
}
