import TypesetKit

/// What is known of a document when it is made, as the cache stores it: one fact per line.
struct DocumentFacts: Hashable, Sendable {
  /// The letters that it shows a stand-in for.
  var replaced: [ReplacedLetters] = []

  /// The pages of its marks by their keys; empty if nobody asks for them.
  var marks: [String: Int] = [:]

  /// The families of fonts that it names and nobody has.
  var unknownFonts: [UnknownFont] = []

  init() {}

  init(of result: TypesetResult) {
    replaced = result.replaced
    marks = result.marks
    unknownFonts = result.unknownFonts
  }

  /// Nil if the facts have another form.
  init?(_ bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("mark ") {
        let parts = line.split(separator: " ", maxSplits: 2)
        guard parts.count == 3, let page = Int(parts[1]) else { return nil }
        marks[String(parts[2])] = page
        continue
      }
      if line.hasPrefix("font ") {
        let parts = line.dropFirst(5).split(separator: "\t")
        guard let family = parts.first else { return nil }
        unknownFonts.append(
          UnknownFont(
            family: String(family), nearest: parts.count > 1 ? String(parts[1]) : nil))
        continue
      }
      let parts = line.split(separator: " ", maxSplits: 3)
      guard parts.count == 4 else { return nil }
      let place = Int(parts[0]).flatMap { start in Int(parts[1]).map { start..<max(start, $0) } }
      replaced.append(
        ReplacedLetters(
          text: String(parts[3]), place: place, source: parts[2] == "-" ? nil : String(parts[2])))
    }
  }

  var bytes: [UInt8] {
    let letters = replaced.map { letters in
      let place = letters.place.map { "\($0.lowerBound) \($0.upperBound)" } ?? "- -"
      return "\(place) \(letters.source ?? "-") \(letters.text)\n"
    }
    let pages = marks.sorted { $0.key < $1.key }.map { "mark \($0.value) \($0.key)\n" }
    let fonts = unknownFonts.map { "font \($0.family)\t\($0.nearest ?? "")\n" }
    return Array((letters + pages + fonts).joined().utf8)
  }
}

/// What other documents give to one that is made.
struct TypesetSources: Sendable {
  /// The pages that it names, by the keys of marks; nil if it names none.
  var pages: [String: Int]?

  /// The path of the PDF whose pages it places.
  var original: String?
}
