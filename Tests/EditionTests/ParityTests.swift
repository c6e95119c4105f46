import Diagnostics
import EditionKit
import Foundation
import JSONKit
import LessonModel
import Narration
import Testing

@Suite("Nothing vanishes between forms")
struct ParityTests {
  @Test(
    "every passage of a course is in every edition, or has a line in its report",
    arguments: GoldenCourse.names + [GoldenCourse.flagship])
  func parity(name: String) async throws {
    let golden = try await GoldenCourse(name, isSpoken: true)
    for edition in GoldenCourse.editions {
      let forms = try await golden.forms(of: edition)
      for lesson in golden.course.lessons {
        for form in forms {
          let missing = lesson.passages.flatMap { form.missing($0, of: lesson) }
          #expect(
            missing.isEmpty,
            "\(form.name), \(lesson.id):\n\(missing.map(golden.description).joined(separator: "\n"))"
          )
        }
      }
    }
  }

  @Test(
    "what a report says was moved is where it says",
    arguments: GoldenCourse.names + [GoldenCourse.flagship])
  func moved(name: String) async throws {
    let golden = try await GoldenCourse(name, isSpoken: true)
    var forms: [EditionForm] = []
    for edition in GoldenCourse.editions { forms += try await golden.forms(of: edition) }
    for line in Set(forms.flatMap(\.lines)) {
      guard case .moved(let place) = line.change.change, let id = line.lesson,
        let lesson = golden.course.lesson(id)
      else { continue }
      let target = try #require(forms.first { $0.places.contains(place) }, "\(place)")
      for passage in lesson.passages where line.span.covers(passage.span) {
        let missing = target.missing(passage, of: lesson)
        #expect(missing.isEmpty, "\(place): \(golden.description(passage))")
      }
    }
  }

  @Test("every reason has words that end like a sentence, and no two are alike")
  func reasons() {
    let words = ChangeReason.allCases.map(\.words)
    #expect(words.allSatisfy { $0.hasSuffix(".") && $0.first?.isUppercase == true })
    #expect(Set(words).count == words.count)
  }
}

/// What one group of people gets of an edition: learners, facilitators, or everybody.
struct EditionForm {
  let name: String

  /// What reports call it.
  let places: [String]

  /// What is read and heard, by lesson, as letters; nil for what belongs to no lesson.
  let texts: [LessonID?: String]

  /// All bytes, for addresses.
  let sources: [LessonID?: String]
  let lines: [Substitution]

  /// The pieces of a passage that are neither there nor in the report.
  func missing(_ passage: Passage, of lesson: Lesson) -> [Passage] {
    if shows(passage, of: lesson) || isReported(passage, of: lesson) { return [] }
    guard !passage.parts.isEmpty else { return [passage] }
    // A line about a part explains the part alone.
    let parts = passage.parts.filter { !shows($0, of: lesson) && !isReported($0, of: lesson) }
    let isExplained = lines.contains {
      $0.lesson == lesson.id && passage.span.covers($0.span)
    }
    return isExplained ? parts : [passage]
  }

  func shows(_ passage: Passage, of lesson: Lesson) -> Bool {
    if let address = passage.address {
      return sources(of: lesson).contains { $0.contains(address) }
    }
    let texts = texts(of: lesson)
    func isThere(_ letters: String) -> Bool { texts.contains { $0.contains(letters) } }
    if isThere(passage.letters) { return true }
    // What comes between: the definition of a term after its sentence, the meaning of a short form.
    return !passage.sentences.isEmpty && passage.sentences.allSatisfy(isThere)
      || passage.parts.count > 1
        && texts.contains { $0.holds(passage.parts.map(\.letters), near: passage.letters.count) }
  }

  private func isReported(_ passage: Passage, of lesson: Lesson) -> Bool {
    lines.contains {
      $0.lesson == lesson.id && $0.span.covers(passage.span)
    }
  }

  /// The lesson's own files; what belongs to no lesson may have its words as well.
  private func texts(of lesson: Lesson) -> [String] {
    [texts[lesson.id], texts[nil]].compactMap { $0 }
  }

  private func sources(of lesson: Lesson) -> [String] {
    [sources[lesson.id], sources[nil]].compactMap { $0 }
  }
}

extension String {
  /// Whether these occur one after the other, with little between them.
  fileprivate func holds(_ parts: [String], near length: Int) -> Bool {
    guard let first = parts.first else { return true }
    return ranges(of: first).contains { start in
      var rest = self[start.upperBound...].prefix(2 * length + 100)
      for part in parts.dropFirst() {
        guard let next = rest.range(of: part) else { return false }
        rest = rest[next.upperBound...]
      }
      return true
    }
  }
}

extension SourceSpan {
  func covers(_ other: SourceSpan) -> Bool {
    path == other.path && start <= other.start && other.end <= end
  }
}

extension GoldenCourse {
  /// The forms of an edition, each with its files and its lines of the report.
  func forms(of edition: any Edition) async throws -> [EditionForm] {
    let name = type(of: edition).name
    let tree = await edition.render(course, in: context).value
    var lines = tree.substitutions
    for lesson in course.lessons {
      lines += lesson.deselected(in: type(of: edition).view).map {
        Substitution(edition: name, lesson: lesson.id, $0)
      }
      if type(of: edition).needsRecordings {
        lines += script(of: lesson).standIns.map {
          Substitution(edition: name, form: .recording, lesson: lesson.id, $0)
        }
      }
    }
    let audiences: [OutputPath: Offer.Audience] = Dictionary(
      context.offers.compactMap { offer in
        if case .handout(let audience) = offer.role { (offer.path, audience) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
    let isHandout = tree.files.contains { audiences[$0.path] != nil }
    guard isHandout else {
      let places: [String] =
        type(of: edition).needsRecordings
        ? [Substitution.Form.recording.words, Substitution.Form.showNotes.words]
        : ["the lesson's page"]
      return [form("\(name)", places, tree.files, lines)]
    }
    return [
      (Offer.Audience.learner, Substitution.Form.learnersHandout),
      (.facilitator, .facilitatorsCopy),
    ]
    .map { audience, place in
      form(
        place.words, [place.words], tree.files.filter { audiences[$0.path] == audience },
        lines.filter { $0.form == nil || $0.form == place })
    }
  }

  private func form(
    _ name: String, _ places: [String], _ files: [OutputTree.File], _ lines: [Substitution]
  ) -> EditionForm {
    var texts: [LessonID?: String] = [:]
    var sources: [LessonID?: String] = [:]
    for file in files {
      let (text, source) = read(file.content, at: file.path.text)
      texts[file.lesson, default: ""] += text + " "
      sources[file.lesson, default: ""] += source + "\n"
    }
    return EditionForm(name: name, places: places, texts: texts, sources: sources, lines: lines)
  }

  /// The letters that people read or hear of a file, and its bytes.
  private func read(_ content: OutputTree.Content, at path: String) -> (
    text: String, source: String
  ) {
    switch content {
    case .bytes(let bytes):
      let written = String(decoding: bytes, as: UTF8.self)
      let source = RawHTML.unescaped(written)
      // A feed may contain markup as text.
      let isEscaped = path.hasSuffix(".xml") && !written.contains("<![CDATA[")
      if path.hasSuffix("ml") {
        return (Self.letters(ofMarkup: isEscaped ? source : written), source)
      }
      if path.hasSuffix(".vtt") {
        let lines = written.split(separator: "\n").filter { !$0.contains("-->") }
        let spoken = RawHTML.unescaped(lines.joined().replacing(/<[^>]*>/, with: ""))
        return (Passage.letters(of: spoken), source)
      }
      return (Passage.letters(of: source), source)
    case .asset(let asset): return ("", asset.name)
    case .picture(let job): return ("", job.picture.name)
    case .font, .recording, .encoded, .sound: return ("", "")
    case .typeset(let job):
      var paper = PaperText()
      paper.add(job.data)
      return (paper.letters, (paper.words + paper.aside).joined(separator: "\n"))
    case .archive(let job):
      let members = job.members.map { read($0.content, at: $0.path.description) }
      return (
        members.map(\.text).joined(separator: " "), members.map(\.source).joined(separator: "\n")
      )
    }
  }

  /// Words between tags, and those of attributes that are read; without what is between the words of
  /// a text, numbers of footnotes and definitions of terms, which come after it.
  private static func letters(ofMarkup source: String) -> String {
    let attributes = source.matches(of: /(?:aria-label|alt|title|value|content)="([^"]*)"/)
    let definition = /<span[^>]*class="definition"[^>]*>([^<]*)<\/span>/
    let definitions = source.matches(of: definition)
    let reference = /<a[^>]*role="doc-noteref"[^>]*>[^<]*<\/a>/
    let plain = source.replacing(/<(script|style)[^>]*>.*?<\/\1>/.dotMatchesNewlines(), with: "")
      .replacing("<![CDATA[", with: "").replacing(definition, with: "")
      .replacing(reference, with: "").replacing(/<[^>]*>/, with: "")
    let pieces = [plain] + (attributes.map(\.1) + definitions.map(\.1)).map(String.init)
    return pieces.map { Passage.letters(of: RawHTML.unescaped($0)) }.joined(separator: " ")
  }

  func script(of lesson: Lesson) -> Script {
    ScriptWriter.script(for: lesson, in: course, words: context.words).value
  }

  func description(_ passage: Passage) -> String {
    "  \(passage.span.path):\(passage.span.start) \(passage.kind): "
      + (passage.address ?? passage.letters)
  }
}

/// The words of the data for a sheet of paper, in the order in which they are printed.
private struct PaperText {
  var words: [String] = []

  /// Footnotes and meanings, which are not between the words of a text.
  var aside: [String] = []

  var letters: String {
    Passage.letters(of: words.joined()) + " " + aside.map(Passage.letters).joined(separator: " ")
  }

  mutating func add(_ data: JSON) {
    switch data {
    case .string(let text): words.append(text)
    case .array(let items): for item in items { add(item) }
    case .members(let members):
      var kind = ""
      for member in members where member.name == "kind" {
        if case .string(let name) = member.value { kind = name }
      }
      for member in members where !Self.structural.contains(member.name) {
        let (key, value) = (member.name, member.value)
        let isAside =
          key == "words" || kind == "footnote" || key == "meaning" || key == "printed"
          || key == "url"
          || key == "key" && kind == "blank"
        guard isAside else {
          add(value)
          continue
        }
        var other = PaperText()
        other.add(value)
        aside += [other.words.joined()] + other.aside
        words.append("\n")
      }
    case .null, .bool, .integer, .number: break
    }
  }

  /// What only the template reads.
  private static let structural: Set = [
    "kind", "form", "name", "copy", "paper", "language", "direction", "id", "at", "letter",
  ]
}
