import Foundation
import LessonReader
import XMLKit

/// The XML of Moodle's question bank (https://docs.moodle.org/en/Moodle_XML_format).
struct MoodleXML: PackageKind {
  let course: PackagedCourse

  static func isCourse(_ files: SourceFiles) -> Bool {
    files.paths.contains { SourceFiles.isShown($0) && isMoodle($0, files) }
  }

  private static func isMoodle(_ path: String, _ files: SourceFiles) -> Bool {
    guard path.lowercased().hasSuffix(".xml"), let text = files.text(of: path) else { return false }
    return text.prefix(2_000).contains(/<quiz\s*>/) && text.contains("<question")
  }

  init(_ files: SourceFiles) throws(ImportFailure) {
    var bank = QuestionBank()
    for path in files.paths where SourceFiles.isShown(path) && Self.isMoodle(path, files) {
      guard let text = files.text(of: path) else { continue }
      bank.begin(path)
      do {
        let root = try XMLDocument.parse(Array(text.utf8)).root
        for question in root.elements("question") {
          MoodleQuestion.read(question, into: &bank)
        }
      } catch {
        throw ImportFailure(
          "\(path) is not well-formed XML, \(error). Export the questions again.")
      }
    }
    guard !bank.isEmpty else {
      throw ImportFailure(
        "No question in Moodle's XML was found. In Moodle, open the question bank, then Export, and choose Moodle XML."
      )
    }
    course = bank.finished()
  }
}

/// One question of Moodle.
struct MoodleQuestion {
  private let xml: XMLElement

  /// The addresses of the files inside it, by how its texts name them.
  private var files: [String: String] = [:]

  static func read(_ xml: XMLElement, into bank: inout QuestionBank) {
    let type = xml.attribute("type") ?? ""
    if type == "category" {
      bank.beginCategory(xml.element("category")?.element("text")?.text ?? "")
      return
    }
    var question = MoodleQuestion(xml: xml)
    question.readFiles(of: xml, into: &bank)
    if type == "description" {
      bank.add(.text(question.text(xml.element("questiontext")), line: xml.line))
    } else {
      bank.add(.question(question.question(type)))
    }
  }

  private init(xml: XMLElement) { self.xml = xml }

  private mutating func readFiles(of element: XMLElement, into bank: inout QuestionBank) {
    for child in element.elements {
      guard child.name == "file", let name = child.attribute("name") else {
        readFiles(of: child, into: &bank)
        continue
      }
      guard let bytes = Data(base64Encoded: child.text, options: .ignoreUnknownCharacters),
        !bytes.isEmpty
      else {
        bank.lose(.leftOut, "File", "It is empty or damaged: \(name)", line: child.line)
        continue
      }
      let path = (child.attribute("path") ?? "/") + name
      files[String(path.drop { $0 == "/" })] = bank.addFile(
        Array(bytes), named: SourcePath.name(of: name))
    }
  }

  // MARK: Texts

  /// A text with the form that it is in.
  private func text(_ element: XMLElement?) -> ForeignText {
    guard let element, let words = element.element("text")?.text else { return .nothing }
    switch element.attribute("format") ?? xml.element("questiontext")?.attribute("format") {
    case "markdown": return .markdown(resolved(words))
    case "plain_text": return .plain(words)
    // "html" and "moodle_auto_format".
    default: return words.contains { "<&\\$".contains($0) } ? .html(resolved(words)) : .plain(words)
    }
  }

  /// With the addresses of the files that were inside the question.
  private func resolved(_ words: String) -> String {
    words.replacing(/@@PLUGINFILE@@\/([^"'\s)>]+)/) { match in
      let name = PercentEncoding.decoded(match.1.prefix { $0 != "?" })
      return files[name] ?? String(match.1)
    }
  }

  private func field(_ name: String) -> String {
    xml.element(name)?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
  }

  // MARK: Questions

  private func question(_ type: String) -> ForeignQuestion {
    var question = ForeignQuestion(answer: .unknown(""), line: xml.line)
    question.prompt = text(xml.element("questiontext"))
    question.explanation = text(xml.element("generalfeedback"))
    question.points = Double(field("defaultgrade")).flatMap { Int(exactly: $0) }
    if question.points == 1 { question.points = nil }
    switch type {
    case "multichoice", "multichoiceset": readChoices(into: &question)
    case "truefalse": readTruth(into: &question)
    case "shortanswer": readWords(into: &question)
    case "numerical": readNumber(into: &question)
    case "matching", "ddmatch": readPairs(into: &question)
    case "ordering": question.answer = .order(answers.map { text($0) })
    case "essay":
      question.answer = .essay(model: .nothing)
      question.note = text(xml.element("graderinfo"))
    case "cloze", "multianswer": ClozeFields.read(&question)
    case "gapselect", "ddwtos": readGaps(into: &question)
    default:
      question.answer = .unknown(
        "Lectern has no question of the kind \(type): its words are an exercise.")
    }
    return question
  }

  private var answers: [XMLElement] { xml.elements("answer") }

  private static func grade(_ answer: XMLElement) -> Double {
    Double(answer.attribute("fraction") ?? "0") ?? 0
  }

  private func readChoices(into question: inout ForeignQuestion) {
    let isSingle = field("single") != "false"
    let best = answers.map(Self.grade).max() ?? 0
    question.answer = .choices(
      answers.map { answer in
        let grade = Self.grade(answer)
        return ForeignQuestion.Choice(
          text: text(answer), isRight: isSingle ? grade == best && grade > 0 : grade > 0,
          feedback: text(answer.element("feedback")))
      }, takesSeveral: !isSingle)
    if isSingle, answers.contains(where: { (0.001..<best).contains(Self.grade($0)) }) {
      question.lose(.keptAsText, "Answer for a part of the points", "It is a wrong choice now.")
    }
  }

  private func readTruth(into question: inout ForeignQuestion) {
    let right = answers.first { Self.grade($0) > 0 }
    question.answer = .truth(right?.element("text")?.text.lowercased().hasPrefix("t") == true)
    for answer in answers {
      question.explanation = text(answer.element("feedback")) + question.explanation
    }
  }

  private func readWords(into question: inout ForeignQuestion) {
    let best = answers.map(Self.grade).max() ?? 100
    var words: [String] = []
    for answer in answers {
      let written = answer.element("text")?.text ?? ""
      guard Self.grade(answer) == best else {
        question.lose(
          .leftOut, "Answer for a part of the points", "An answer is right or wrong: \(written)")
        continue
      }
      if written.replacing("\\*", with: "").contains("*"), written != "*" {
        question.lose(
          .keptAsText, "Answer with a star", "It stands for any letters: write what is right.")
      }
      words.append(written.replacing("\\*", with: "*"))
      question.explanation = text(answer.element("feedback")) + question.explanation
    }
    question.answer = .words(words.filter { $0 != "*" })
  }

  private func readNumber(into question: inout ForeignQuestion) {
    let right = answers.first { Self.grade($0) >= 100 } ?? answers.first
    let number = right.flatMap { answer in
      NumberAnswer(answer.element("text")?.text ?? "", tolerance: answer.element("tolerance")?.text)
    }
    for answer in answers {
      question.explanation = text(answer.element("feedback")) + question.explanation
    }
    if answers.count(where: { Self.grade($0) > 0 }) > 1 {
      question.lose(
        .leftOut, "Further answers of a number", "A lesson has one number, with a tolerance.")
    }
    question.answer =
      number.map { .number($0.value, tolerance: $0.tolerance) }
      ?? .words([right?.element("text")?.text ?? ""])
  }

  private func readPairs(into question: inout ForeignQuestion) {
    let pairs = xml.elements("subquestion").map { pair in
      ForeignQuestion.Pair(left: text(pair), right: text(pair.element("answer")))
    }
    question.answer = OrderedPairs.answer(pairs, &question)
  }

  /// `[[2]]` in the text is the second of the words to choose from.
  private func readGaps(into question: inout ForeignQuestion) {
    let words = (xml.elements("selectoption") + xml.elements("dragbox")).map {
      HTMLWords.plain($0.element("text")?.text ?? "")
    }
    var gaps: [[String]] = []
    var used: Set<Int> = []
    let prompt = question.prompt.asHTML.replacing(/\[\[(\d+)\]\]/) { match in
      guard let number = Int(match.1), words.indices.contains(number - 1) else {
        return String(match.0)
      }
      used.insert(number)
      gaps.append([words[number - 1]])
      return ForeignQuestion.gap(gaps.count - 1)
    }
    question.prompt = .html(prompt)
    question.answer = gaps.isEmpty ? .unknown("It has no gap.") : .gaps(gaps)
    question.lose(
      .keptAsText, "Words to choose from",
      "Learners write the word: \(words.joined(separator: ", ")).")
  }
}
