import Concurrency
import Diagnostics
import EditionKit
import FileKit
import Foundation
import LessonModel
import Narration
import PandocKit
import ProcessKit

/// Converts the formulas and the code of a course, once for all editions.
struct ConversionStage: Sendable {
  private let pandoc: Pandoc

  /// What the results depend on besides their source.
  private let versions: String

  /// Where highlighted code is kept between publications; nil to keep nothing.
  private let cache: String?

  init(_ installation: Installation, cache: String? = nil) {
    pandoc = Pandoc(program: Engines.pandoc(of: installation))
    versions = Engines.versions(of: ["pypandoc_binary"], in: installation)
    self.cache = cache
  }

  /// Where the formulas of a course stand, each in reading order.
  struct FormulaPlaces: Sendable {
    fileprivate var spans: [Conversions.FormulaKey: [SourceSpan]] = [:]

    fileprivate mutating func add(_ formula: Formula, isDisplayed: Bool) {
      spans[Conversions.FormulaKey(tex: formula.tex, isDisplayed: isDisplayed), default: []]
        .append(formula.span)
    }
  }

  /// Converts formulas; one that cannot be converted is reported, and shown as its TeX.
  func formulas(at places: FormulaPlaces) async throws(PublishFailure)
    -> Diagnosed<[Conversions.FormulaKey: Conversions.ConvertedFormula]>
  {
    let places = places.spans
    let keys = places.keys.sorted()
    let converted: [ConvertedTeX]
    do {
      converted = try await pandoc.convert(
        keys.map { TeXFormula($0.tex, isDisplayed: $0.isDisplayed) })
    } catch {
      throw PublishFailure(.engine, "\(error)")
    }
    var formulas: [Conversions.FormulaKey: Conversions.ConvertedFormula] = [:]
    var diagnostics: [Diagnostic] = []
    for (key, result) in zip(keys, converted) {
      switch result {
      case .converted(let mathML, let typst):
        formulas[key] = Conversions.ConvertedFormula(mathML: mathML, typst: typst)
      case .refused(let reason):
        diagnostics += (places[key] ?? []).map { .formulaCannotBeRead(reason, at: $0) }
      }
    }
    return Diagnosed(formulas, diagnostics)
  }

  /// Formulas in the words that the narration says, by their TeX.
  static func words(ofFormulasAt places: FormulaPlaces, in language: LanguageTag) -> [String:
    String]
  {
    let reading = FormulaReading(language)
    var words: [String: String] = [:]
    for key in places.spans.keys where words[key.tex] == nil {
      words[key.tex] = reading.words(of: key.tex)
    }
    return words
  }

  /// The tokens of the course's code blocks.
  func code(of course: Course) async throws(PublishFailure)
    -> [Conversions.CodeKey: [Conversions.CodeToken]]
  {
    var keys: Set<Conversions.CodeKey> = []
    for lesson in course.lessons {
      lesson.forEachBlock { block in
        guard case .code(let code) = block, let language = code.language else { return }
        keys.insert(Conversions.CodeKey(language: language, text: code.text))
      }
    }
    let sorted = keys.sorted()
    let pieces = try await highlighted(sorted)
    var tokens: [Conversions.CodeKey: [Conversions.CodeToken]] = [:]
    for (key, pieces) in zip(sorted, pieces) {
      tokens[key] = pieces?.map { Conversions.CodeToken(kind: Self.kind($0.kind), text: $0.text) }
    }
    return tokens
  }

  /// From the cache, when nothing of the course's code has changed.
  private func highlighted(_ keys: [Conversions.CodeKey]) async throws(PublishFailure)
    -> [[CodePiece]?]
  {
    guard !keys.isEmpty else { return [] }
    let parts = [versions] + keys.flatMap { [$0.language, $0.text] }
    let path = cache.map { "\($0)/\(Digest(ofParts: parts.map { Array($0.utf8) })).json" }
    if let path, let bytes = try? FileSystem.read(path),
      let known = try? JSONDecoder().decode([[CodePiece]?].self, from: Data(bytes)),
      known.count == keys.count
    {
      return known
    }
    let pieces: [[CodePiece]?]
    do {
      pieces = try await pandoc.highlight(keys.map { SourceCode($0.text, language: $0.language) })
    } catch {
      throw PublishFailure(.engine, "\(error)")
    }
    if let cache, let path, let data = try? JSONEncoder().encode(pieces) {
      try files { () throws(FileFailure) in
        try FileSystem.makeFolder(cache)
        try FileSystem.replace(path, with: Array(data))
      }
    }
    return pieces
  }

  /// Finds every formula of some lessons.
  static func formulaPlaces(in lessons: [Lesson], width: Int) async -> FormulaPlaces {
    let found = await lessons.concurrentMap(width: width) { lesson in
      var places = FormulaPlaces()
      lesson.forEachBlock { block in
        if case .formula(let formula) = block { places.add(formula, isDisplayed: true) }
        block.forEachContent { content in
          content.forEachInline {
            if case .formula(let formula) = $0 { places.add(formula, isDisplayed: false) }
          }
        }
      }
      return places
    }
    var all = FormulaPlaces()
    for places in found where !places.spans.isEmpty {
      all.spans.merge(places.spans) { $0 + $1 }
    }
    return all
  }

  private static func kind(_ kind: CodePiece.Kind) -> Conversions.CodeToken.Kind {
    switch kind {
    case .plain: .plain
    case .comment: .comment
    case .keyword: .keyword
    case .string: .string
    case .number: .number
    case .name: .name
    case .type: .type
    case .operator: .operator
    }
  }
}

extension Diagnostic {
  /// TeX that cannot be converted.
  fileprivate static func formulaCannotBeRead(_ reason: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      .formulaCannotBeRead, "this formula cannot be read: \(reason)", at: span,
      fixes: [
        FixIt(
          "mend its TeX; a dollar sign that means money is written \\$ where it looks like a formula"
        )
      ])
  }
}
