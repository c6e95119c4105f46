/// The index of some lessons that follow one another; parts are joined by ``SearchIndex``.
///
/// It keeps numbers only: the texts of passages are handed over lesson by lesson, so that a course of
/// any size is indexed in little memory.
package struct IndexPart: Sendable {
  /// Where a term is, and how much it counts there: the number of a term in ``terms``, of a lesson and
  /// of a passage, and a weight, in one number, so that several million of them fit in memory.
  struct Posting: Sendable {
    let bits: UInt64

    init(term: Int32, lesson: Int, passage: Int, weight: UInt16) {
      bits =
        UInt64(UInt32(bitPattern: term)) << 40 | UInt64(lesson) << 20 | UInt64(passage) << 8
        | UInt64(min(weight, 255))
    }

    private init(bits: UInt64) { self.bits = bits }

    var term: Int { Int(bits >> 40) }
    var lesson: Int { Int(bits >> 20 & 0xF_FFFF) }
    var passage: Int { Int(bits >> 8 & 0xFFF) }
    var weight: Int { Int(bits & 0xFF) }

    func with(term: Int) -> Posting { Posting(bits: bits & 0xFF_FFFF_FFFF | UInt64(term) << 40) }
  }

  /// A lesson has no more passages than this; what follows is found with the last one.
  static let mostPassages = 4095

  private(set) var terms: [String] = []

  /// In the order of lessons and passages.
  private(set) var postings: [Posting] = []

  /// How many words each passage has, by lesson.
  private(set) var lengths: [(lesson: Int, words: [Int])] = []

  package init() {}

  /// Adds the passages of lessons to a part.
  package struct Builder: ~Copyable {
    private var part = IndexPart()
    private let terms: SearchTerms
    private var numbers: [String: Int32] = [:]
    private var forms = FormTable()

    /// How much each term counts in the passage that is being read, and which terms it has.
    private var weights: [UInt16] = []
    private var touched: [Int32] = []

    package init(_ terms: SearchTerms) { self.terms = terms }

    /// The finished part.
    package consuming func finish() -> IndexPart {
      part.terms = [String](repeating: "", count: numbers.count)
      for (term, number) in numbers { part.terms[Int(number)] = term }
      return part
    }

    /// Adds the passages of a lesson, which has a number in its course, counted from 0.
    package mutating func add(_ passages: [Passage], lesson: Int) {
      var lengths: [Int] = []
      lengths.reserveCapacity(passages.count)
      for (number, passage) in passages.enumerated() {
        var count = passage.text.withUnsafeBufferPointer { add($0, weight: 1) }
        count += add(passage.title, weight: passage.anchor.isEmpty || passage.kind == .term ? 8 : 4)
        for words in passage.also { count += add(words, weight: 2) }
        lengths.append(count)
        let place = min(number, IndexPart.mostPassages)
        for term in touched {
          part.postings.append(
            Posting(term: term, lesson: lesson, passage: place, weight: weights[Int(term)]))
          weights[Int(term)] = 0
        }
        touched.removeAll(keepingCapacity: true)
      }
      part.lengths.append((lesson, lengths))
    }

    private mutating func add(_ text: String, weight: UInt16) -> Int {
      var text = text
      return text.withUTF8 { add($0, weight: weight) }
    }

    /// Counts the words of a text; returns how many it has.
    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, weight: UInt16) -> Int {
      var count = 0
      WordScanner.forEachWord(in: text) { word, isPaired in
        if isPaired {
          for term in terms.terms(ofPaired: String(decoding: word, as: UTF8.self)) {
            touch(number(of: term), weight)
            count += 1
          }
          return
        }
        let form = forms.find(word) ?? self.add(word)
        guard form.first >= 0 else { return }
        touch(form.first, weight)
        if form.second >= 0 { touch(form.second, weight) }
        count += 1
      }
      return count
    }

    /// Adds a word as it is written, which was never seen before.
    private mutating func add(_ word: UnsafeBufferPointer<UInt8>) -> FormTable.Terms {
      let found = terms.terms(of: String(decoding: word, as: UTF8.self)).map { number(of: $0) }
      let form = (first: found.first ?? -1, second: found.count > 1 ? found[1] : -1)
      forms.add(word, form)
      return form
    }

    private mutating func touch(_ term: Int32, _ weight: UInt16) {
      let index = Int(term)
      if weights[index] == 0 { touched.append(term) }
      weights[index] = min(weights[index] &+ weight, 1000)
    }

    private mutating func number(of term: String) -> Int32 {
      if let number = numbers[term] { return number }
      let number = Int32(numbers.count)
      numbers[term] = number
      weights.append(0)
      return number
    }
  }
}
