import JSONKit

/// Where the words of a course are, as files that a page loads one by one when somebody searches.
///
/// Each file is a script that hands its data to a function, because pages that are opened from a folder
/// may load scripts and nothing else. There is a list of the lessons, a script with the texts of each
/// lesson, and scripts with words: one for all words that begin with the same letters, so that an edit
/// changes only those of its own words.
///
/// For each word there is one line of text: its term, and where it is: `negoti QXK0.3bDFA1` for the
/// passages 0 and 3 of the lesson `QXK`, and passage 1 of `DFA`. The letter after a passage says how
/// often (b: 2, c: 3 …).
package struct SearchIndex: Sendable {
  /// A lesson, as the list of lessons names it.
  package struct Lesson: Sendable {
    package var id: String
    package var title: String

    /// The positions of its facet values among all values of ``SearchIndex/facets``.
    package var values: [Int]

    package init(id: String, title: String, values: [Int]) {
      self.id = id
      self.title = title
      self.values = values
    }
  }

  /// A page for a moment in the work of a learner: of a situation, or a brief.
  package struct Moment: Sendable {
    /// Relative to the folder of the site.
    package var path: String
    package var title: String

    /// What a query has to have a word of: the values of a situation, without the names of their facets;
    /// of a brief its question, beside its title.
    package var words: String

    /// What a brief wants to be remembered, by which it is also found; nil for a situation.
    package var points: String?

    package init(path: String, title: String, words: String, points: String? = nil) {
      self.path = path
      self.title = title
      self.words = words
      self.points = points
    }
  }

  /// A file of the index; its path is relative to the folder of the index.
  package typealias File = (path: String, bytes: [UInt8])

  /// A script of words is divided if it has more bytes than this.
  package static let mostBytes = 65_536

  private let lessons: [Lesson]
  private let facets: [(title: String, values: [String])]
  private let keys: [String]

  /// The terms in the order of their bytes, and where each is.
  private var terms: [String] = []
  private var postings: [IndexPart.Posting] = []
  private var lengths: [[Int]]

  /// - Parameters:
  ///   - lessons: All lessons, in their order.
  ///   - facets: The facets to filter by, with their values.
  ///   - parts: The index of all lessons, in their order. A part after them, for the lesson after the
  ///     last one, has the glossary.
  package init(
    of lessons: [Lesson], facets: [(title: String, values: [String])], parts: [IndexPart]
  ) {
    self.lessons = lessons
    self.facets = facets
    keys = LessonKeys.keys(of: lessons.map(\.id)) + [LessonKeys.glossary]
    lengths = [[Int]](repeating: [], count: lessons.count + 1)
    join(parts)
  }

  private mutating func join(_ parts: [IndexPart]) {
    terms = Set(parts.lazy.flatMap(\.terms)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var numbers: [String: Int] = [:]
    numbers.reserveCapacity(terms.count)
    for (number, term) in terms.enumerated() { numbers[term] = number }
    // Counted first, each posting has its place: those of a term follow one another, in the order of
    // the lessons.
    var places = [Int](repeating: 0, count: terms.count + 1)
    let translations = parts.map { part in part.terms.map { numbers[$0] ?? 0 } }
    for (part, translation) in zip(parts, translations) {
      for posting in part.postings { places[translation[posting.term] + 1] += 1 }
      for (lesson, words) in part.lengths where lesson < lengths.count { lengths[lesson] = words }
    }
    for index in terms.indices { places[index + 1] += places[index] }
    postings = [IndexPart.Posting](
      repeating: IndexPart.Posting(term: 0, lesson: 0, passage: 0, weight: 0),
      count: places[terms.count])
    for (part, translation) in zip(parts, translations) {
      for posting in part.postings {
        let term = translation[posting.term]
        postings[places[term]] = posting.with(term: term)
        places[term] += 1
      }
    }
  }

  /// Writes the files with words, and the list that names them.
  package func write(_ receive: (File) async -> Void) async {
    var names: [String] = []
    // Where the postings of each term begin.
    var starts = [Int](repeating: 0, count: terms.count + 1)
    for posting in postings { starts[posting.term + 1] += 1 }
    for index in terms.indices { starts[index + 1] += starts[index] }
    let lines = terms.indices.map { line(of: terms[$0], postings[starts[$0]..<starts[$0 + 1]]) }
    for shard in shards(of: 0..<terms.count, sharing: 0, lines) {
      var text: [UInt8] = []
      text.reserveCapacity(lines[shard.range].reduce(0) { $0 + $1.count + 1 })
      for line in lines[shard.range] {
        if !text.isEmpty { text.append(UInt8(ascii: " ")) }
        text += line
      }
      names.append(shard.name)
      await receive(
        Self.script("words/w\(shard.name)", .string(String(decoding: text, as: UTF8.self))))
    }
    await receive(list(names))
  }

  /// The line of a term: `negoti QXK0.3bDFA1`.
  private func line(of term: String, _ postings: ArraySlice<IndexPart.Posting>) -> [UInt8] {
    var line = Array(term.utf8)
    line.append(UInt8(ascii: " "))
    var lesson = -1
    for posting in postings {
      if posting.lesson == lesson {
        line.append(UInt8(ascii: "."))
      } else {
        lesson = posting.lesson
        line += keys[lesson].utf8
      }
      Self.append(posting.passage, to: &line)
      if posting.weight > 1 {
        line.append(UInt8(ascii: "a") + UInt8(min(posting.weight, 26) - 1))
      }
    }
    return line
  }

  private static func append(_ number: Int, to line: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &line) }
    line.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// The terms of one file, and what its name says they begin with.
  private struct Shard {
    var name: String
    var range: Range<Int>
  }

  /// Divides terms whose first `count` bytes are the same, until each file is small enough.
  private func shards(of range: Range<Int>, sharing count: Int, _ lines: [[UInt8]]) -> [Shard] {
    guard let first = range.first else { return [] }
    let size = lines[range].reduce(0) { $0 + $1.count + 1 }
    let isDivisible = range.count > 1
    guard size > Self.mostBytes, isDivisible else {
      return [Shard(name: Self.name(of: terms[first].utf8.prefix(count)), range: range)]
    }
    var shards: [Shard] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let byte = terms[start].utf8.dropFirst(count).first
      var end = start + 1
      while end < range.upperBound, terms[end].utf8.dropFirst(count).first == byte { end += 1 }
      // A term that ends here is in a file by itself.
      if byte == nil {
        shards.append(
          Shard(name: Self.name(of: terms[start].utf8.prefix(count)), range: start..<end))
      } else {
        shards += self.shards(of: start..<end, sharing: count + 1, lines)
      }
      start = end
    }
    return shards
  }

  /// The first bytes of a term as they are in the name of a file: letters and digits of ASCII as they
  /// are, every other byte as a hyphen and two digits.
  private static func name(of bytes: Substring.UTF8View) -> String {
    let digits = Array("0123456789abcdef")
    var name = ""
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default: name += "-\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return name
  }

  private func list(_ names: [String]) -> File {
    func numbers(_ numbers: [Int]) -> JSON {
      .string(numbers.map { String($0) }.joined(separator: "."))
    }
    let entries = lessons.indices.map { index in
      let lesson = lessons[index]
      return JSON.array([
        .string(keys[index]), .string(lesson.id), .string(lesson.title), numbers(lesson.values),
        numbers(lengths[index]),
      ])
    }
    return Self.script(
      "list",
      .object([
        ("lessons", .array(entries)), ("terms", numbers(lengths[lessons.count])),
        (
          "facets",
          .array(
            facets.map { facet in
              .array([.string(facet.title), .array(facet.values.map { .string($0) })])
            })
        ),
        ("words", .array(names.map { .string($0) })),
      ]))
  }

  /// The texts of a lesson's passages; those of the glossary if the id is nil.
  package static func texts(of passages: [Passage], lesson id: String?) -> File {
    script(
      id.map { "lessons/\($0)" } ?? "terms",
      .array(
        passages.map { passage in
          .array([
            .integer(passage.kind.rawValue), .string(passage.anchor), .string(passage.title),
            .string(String(decoding: passage.text, as: UTF8.self)),
          ])
        }))
  }

  /// The pages for moments, `[path, title, words]`, and for a brief its points.
  package static func moments(_ moments: [Moment]) -> File {
    script(
      "moments",
      .array(
        moments.map { moment in
          .array(
            [.string(moment.path), .string(moment.title), .string(moment.words)]
              + (moment.points.map { [.string($0)] } ?? []))
        }))
  }

  private static func script(_ name: String, _ data: JSON) -> File {
    var bytes = Array("lecternSearch(".utf8)
    bytes += JSON.string(name).bytes
    bytes.append(UInt8(ascii: ","))
    bytes += data.bytes
    bytes += ");\n".utf8
    return ("\(name).js", bytes)
  }
}
