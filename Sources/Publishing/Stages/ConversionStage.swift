import CacheKit
import Concurrency
import Diagnostics
import Digests
import EditionKit
import Foundation
import LessonModel
import Narration
import PandocKit
import ProcessKit

extension CacheKind {
  /// Formulas in other forms; facts only.
  static let formula = CacheKind("formulas")

  /// Highlighted code; facts only.
  static let code = CacheKind("code")
}

/// Highlighted code; nil for a language that is not known.
private struct HighlightedCode: Codable, Sendable {
  var pieces: [CodePiece]?
}

/// Converts the formulas and the code of a course, once for all editions.
struct ConversionStage: Sendable {
  private let pandoc: Pandoc

  /// What the results depend on in addition to their source.
  private let versions: String
  private let cache: Cache

  init(_ installation: Installation, _ cache: Cache) {
    pandoc = Pandoc(program: Engines.pandoc(of: installation))
    versions = Engines.versions(of: ["pypandoc_binary"], in: installation)
    self.cache = cache
  }

  /// Something to convert.
  private struct Piece<Source: Sendable> {
    var source: Source
    var key: [String]

    /// The first lesson that has it.
    var path: String?
  }

  /// The results for some pieces: each comes from the cache, or is converted now together with all
  /// new ones.
  ///
  /// `action` is what messages say is done with those of a lesson.
  private func converted<Source: Sendable, Result: Codable & Sendable>(
    _ sources: [Piece<Source>], _ kind: CacheKind, _ action: String,
    with convert: ([Source]) async throws(ProcessFailure) -> [Result]
  ) async throws(PublishFailure) -> [Result] {
    let keys = sources.map { source in
      var recipe = Recipe()
      recipe.add("pandoc", versions)
      for part in source.key { recipe.add("source", part) }
      return CacheKey(kind, recipe)
    }
    var results = keys.map { key in
      cache.entry(for: key).flatMap { entry in
        try? JSONDecoder().decode(Result.self, from: Data(entry.facts))
      }
    }
    let missing = sources.indices.filter { results[$0] == nil }
    guard !missing.isEmpty else { return results.compactMap(\.self) }
    do throws(ProcessFailure) {
      let made = try await convert(missing.map { sources[$0].source })
      for (index, result) in zip(missing, made) {
        results[index] = result
        // A full or closed disk costs only the time of the next conversion.
        if let facts = try? JSONEncoder().encode(result) {
          _ = try? cache.store(facts: Array(facts), for: keys[index])
        }
      }
    } catch {
      throw PublishFailure(.engine, error, action, missing.compactMap { sources[$0].path })
    }
    return results.compactMap(\.self)
  }

  /// The formulas of a course, each with its places in reading order.
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
    let converted = try await converted(
      keys.map {
        Piece(
          source: $0, key: [$0.tex, $0.isDisplayed ? "displayed" : "in a line"],
          path: places[$0]?.first?.path)
      }, .formula, "convert the formulas of"
    ) { keys throws(ProcessFailure) in
      try await pandoc.convert(keys.map { TeXFormula($0.tex, isDisplayed: $0.isDisplayed) })
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
  func code(of course: Course, width: Int) async throws(PublishFailure)
    -> [Conversions.CodeKey: [Conversions.CodeToken]]
  {
    let found = await course.lessons.concurrentMap(width: width, batch: 16) { lesson in
      var keys: [Conversions.CodeKey: String] = [:]
      lesson.forEachBlock { block in
        guard case .code(let code) = block, let language = code.language else { return }
        keys[Conversions.CodeKey(language: language, text: code.text)] = lesson.path
      }
      return keys
    }
    let paths = found.reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    let sorted = paths.keys.sorted()
    let highlighted = try await converted(
      sorted.map { Piece(source: $0, key: [$0.language, $0.text], path: paths[$0]) }, .code,
      "color the code of"
    ) { keys throws(ProcessFailure) in
      try await pandoc.highlight(keys.map { SourceCode($0.text, language: $0.language) })
        .map { HighlightedCode(pieces: $0) }
    }
    var tokens: [Conversions.CodeKey: [Conversions.CodeToken]] = [:]
    for (key, code) in zip(sorted, highlighted) {
      tokens[key] = code.pieces?.map {
        Conversions.CodeToken(kind: Self.kind($0.kind), text: $0.text)
      }
    }
    return tokens
  }

  /// Finds every formula of some lessons.
  static func formulaPlaces(in lessons: [Lesson], width: Int) async -> FormulaPlaces {
    let found = await lessons.concurrentMap(width: width, batch: 16) { lesson in
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

extension PublishFailure {
  /// An engine that failed at something in some lessons, which are named in their order; what is missing is
  /// missing for all of them.
  fileprivate init(
    _ code: Code, _ failure: ProcessFailure, _ action: String, _ paths: [String]
  ) {
    let names = Set(paths).sorted()
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    self.init(
      code,
      failure.code == .notFound || names.isEmpty
        ? failure.description
        : "Could not \(action) \(names.prefix(3).joined(separator: ", "))\(more): \(failure)")
  }
}

extension Diagnostic {
  /// TeX that cannot be converted.
  fileprivate static func formulaCannotBeRead(_ reason: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      .formulaCannotBeRead, "this formula cannot be read: \(reason)", at: span,
      fixes: [
        FixIt(
          "fix its TeX; write a dollar sign that means money as \\$ if it looks like a formula"
        )
      ])
  }
}
