import Foundation
import LessonModel
import Testing

@testable import Narration

/// The tables in `Tests/Speech`: what is written, a tab, and what a good reader says.
///
/// A folder is a language, a file one class of cases, such as money or dates.
@Suite("What is written is said as the tables have it") struct SpeechTableTests {
  struct Table: CustomTestStringConvertible, Sendable {
    var language: LanguageTag
    var name: String
    var cases: [(written: String, said: String)]

    var testDescription: String { "\(language) \(name)" }
  }

  static let tables: [Table] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Speech")
    let languages = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return languages.sorted().flatMap { language -> [Table] in
      guard let tag = LanguageTag(language) else { return [] }
      let place = folder.appending(path: language)
      let files = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
      return files.sorted().filter { $0.hasSuffix(".tsv") }.compactMap { file in
        guard let text = try? String(contentsOf: place.appending(path: file), encoding: .utf8)
        else { return nil }
        let cases = text.split(separator: "\n").filter { !$0.hasPrefix("# ") }.map { line in
          let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
          return (written: parts[0], said: parts.count > 1 ? parts[1] : "")
        }
        return Table(language: tag, name: String(file.dropLast(4)), cases: cases)
      }
    }
  }()

  @Test("case by case", arguments: tables)
  func cases(table: Table) {
    let reader = SpeechReader(table.language)
    for (written, said) in table.cases {
      let spoken = reader.spoken(written)
      #expect(spoken.sentence == said, "\(written)")
      #expect(spoken.unspeakable == [], "\(written)")
      #expect(spoken.unclear == [], "\(written)")
    }
  }

  @Test("with enough cases in each language")
  func counts() {
    // The words for numbers alone do not count.
    let classes = Self.tables.filter { $0.name != "number-words" }
    let counts = Dictionary(grouping: classes, by: \.language.text)
      .mapValues { $0.map(\.cases.count).reduce(0, +) }
    #expect(counts["en", default: 0] >= 400)
    for language in ["de", "fr", "es", "it", "nl", "pt"] {
      #expect(counts[language, default: 0] >= 120, "\(language)")
    }
  }

  @Test("without a digit or a sign that a voice would have to read", arguments: tables)
  func nothingIsLeft(table: Table) {
    let reader = SpeechReader(table.language)
    for (written, _) in table.cases {
      let sentence = reader.spoken(written).sentence ?? ""
      let odd = sentence.filter { !($0.isLetter || " .,;:?!…'’\"“”„«»-–—()¿¡".contains($0)) }
      #expect(odd.isEmpty, "\(written): \(sentence)")
    }
  }

  @Test("as one sentence, whatever periods are in it", arguments: tables)
  func oneSentence(table: Table) {
    let splitter = SentenceSplitter(table.language)
    for (written, _) in table.cases {
      #expect(splitter.sentences(in: written).count == 1, "\(written)")
    }
  }

  @Test("and leave the words around it alone", arguments: tables)
  func wordsAround(table: Table) {
    let reader = SpeechReader(table.language)
    // Between words that no rule knows, a case is said as it is said alone.
    for (written, _) in table.cases {
      let sentence = reader.spoken("Xanadu: \(written), xanadu").sentence ?? ""
      #expect(sentence.hasPrefix("Xanadu:") && sentence.hasSuffix("xanadu."), "\(written)")
    }
  }
}
