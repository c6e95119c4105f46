import Synchronization
import Testing

@testable import SearchIndex

@Suite("The index of a search")
struct SearchIndexTests {
  /// The files of an index by their paths; each lesson is one passage, or several.
  private func files(_ lessons: [(id: String, texts: [String])], parts: Int = 1) async -> [String:
    String]
  {
    let size = max(1, (lessons.count + parts - 1) / parts)
    let made = stride(from: 0, to: lessons.count, by: size).map { start in
      var builder = IndexPart.Builder(SearchTerms("en"))
      for number in start..<min(start + size, lessons.count) {
        builder.add(passages(lessons[number].texts), lesson: number)
      }
      return builder.finish()
    }
    let index = SearchIndex(
      of: lessons.map { SearchIndex.Lesson(id: $0.id, title: "Title \($0.id)", values: []) },
      facets: [], parts: made)
    let files = Mutex<[String: String]>([:])
    await index.write { file in
      files.withLock { $0[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    }
    return files.withLock { $0 }
  }

  private func passages(_ texts: [String]) -> [Passage] {
    texts.enumerated().map { number, text in
      var passage = Passage(.section, anchor: number == 0 ? "" : "s\(number)", title: "")
      passage.text = Array(text.utf8)
      return passage
    }
  }

  /// A course of many words: every lesson has words that no other has.
  private func course(_ count: Int) -> [(id: String, texts: [String])] {
    (0..<count).map { number in
      let words = (0..<90).map {
        "\(Character(Unicode.Scalar(UInt8(97 + ($0 * 7 + number) % 26))))q\(number)x\($0)"
      }
      return ("lesson-\(number)", ["price and budget", words.joined(separator: " ")])
    }
  }

  @Test("says for each term in which passages it is, and how often")
  func lines() async throws {
    let files = await files([
      ("one", ["Price, price!", "a budget"]), ("two", ["the prices", "budget budget budgets"]),
    ])
    let keys = LessonKeys.keys(of: ["one", "two"])
    let words = try #require(files["words/w.js"])
    #expect(
      words
        == "lecternSearch(\"words/w\",\"budget \(keys[0])1\(keys[1])1c price \(keys[0])0b\(keys[1])0 the \(keys[1])0\");\n"
    )
    let list = try #require(files["list.js"])
    #expect(
      list.hasPrefix(
        "lecternSearch(\"list\",{\"lessons\":[[\"\(keys[0])\",\"one\",\"Title one\",\"\",\"2.1\"]"))
    #expect(list.contains("\"words\":[\"\"]"))
  }

  @Test("is the same however its lessons are divided among tasks")
  func parts() async {
    let course = course(40)
    let whole = await files(course)
    for parts in [2, 7, 40] { #expect(await files(course, parts: parts) == whole) }
  }

  @Test("is divided by the first letters of words, and no file of several words is too large")
  func division() async throws {
    let files = await files(course(120))
    let words = files.filter { $0.key.hasPrefix("words/") }
    #expect(words.count > 20)
    for (path, text) in words {
      #expect(text.utf8.count < SearchIndex.mostBytes + 100, "\(path)")
      let start = path.dropFirst("words/w".count).dropLast(".js".count)
      let line = text.split(separator: "\"")[3]
      for term in line.split(separator: " ").enumerated().filter({ $0.offset % 2 == 0 }) {
        #expect(term.element.hasPrefix(start), "\(path)")
      }
    }
  }

  @Test("changes with an edit only in the words of that lesson and in the list")
  func edit() async {
    var lessons = course(120)
    let before = await files(lessons)
    lessons[60].texts[1] += " zebra"
    let after = await files(lessons)
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(changed.contains("list.js"))
    #expect(changed.subtracting(["list.js"]).allSatisfy { $0.hasPrefix("words/wz") }, "\(changed)")
    #expect(changed.count == 2)
  }

  @Test("keeps the names of lessons when one is added before them")
  func added() async {
    let before = await files(course(120))
    let after = await files([("a-new-one", ["quokka"])] + course(120))
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(changed.subtracting(["list.js"]).allSatisfy { $0.hasPrefix("words/wq") }, "\(changed)")
  }

  @Test("names no two lessons alike, and none like the glossary")
  func keys() {
    let ids = (0..<20_000).map { "lesson-\($0)" }
    let keys = LessonKeys.keys(of: ids)
    #expect(Set(keys).count == ids.count)
    #expect(!keys.contains(LessonKeys.glossary))
    #expect(keys.allSatisfy { $0.count >= 3 && $0.count < 8 })
  }

  @Test("writes texts so that no word of them ends the script")
  func hostile() {
    var passage = Passage(.section, anchor: "x", title: "\"</script>")
    passage.text = Array("\u{2028} \\ \n".utf8)
    let file = SearchIndex.texts(of: [passage], lesson: "one")
    #expect(file.path == "lessons/one.js")
    #expect(
      String(decoding: file.bytes, as: UTF8.self)
        == "lecternSearch(\"lessons/one\",[[0,\"x\",\"\\\"</script>\",\"\u{2028} \\\\ \\n\"]]);\n")
  }
}
