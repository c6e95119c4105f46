/// Makes broken lessons from whole ones.
struct Mutator {
  var dice: Dice
  let corpus: Corpus

  /// A lesson of some pieces of real ones, with a few things wrong.
  mutating func lesson() -> [UInt8] {
    var bytes: [UInt8] = []
    if dice.happens(onceIn: 2), !corpus.heads.isEmpty { bytes += keys(dice.one(of: corpus.heads)) }
    let lesson = dice.one(of: corpus.lessons)
    for _ in 0..<dice.between(1, 3) {
      let isOwn = dice.happens(onceIn: 2) && !lesson.isEmpty
      bytes += isOwn ? dice.one(of: lesson) : dice.one(of: corpus.pieces)
      bytes += [10, 10]
    }
    for _ in 0..<dice.between(1, 4) { mutate(&bytes) }
    if dice.happens(onceIn: 12) { bytes = withOtherLineEndings(bytes) }
    return bytes
  }

  /// A file of keys with a few things wrong.
  mutating func keys(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0..<dice.below(3) {
      switch dice.below(4) {
      case 0: mutateLines(&bytes)
      case 1: mutateBytes(&bytes)
      default:
        // At the beginning of a line most often: elsewhere it breaks everything.
        let starts = [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
        bytes.insert(contentsOf: Garbage.yaml(&dice), at: dice.one(of: starts))
      }
    }
    return bytes
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    switch dice.below(8) {
    case 0: mutateBytes(&bytes)
    case 1, 2: mutateLines(&bytes)
    case 3:
      // The beginning of this and the end of another.
      let other = dice.one(of: corpus.pieces)
      bytes =
        Array(bytes.prefix(dice.between(0, bytes.count)))
        + other.suffix(dice.below(other.count + 1))
    case 4:
      bytes.insert(contentsOf: Garbage.fence(&dice), at: dice.between(0, bytes.count))
    case 5:
      // Where a line ends, attributes mean something.
      let ends = bytes.indices.filter { bytes[$0] == 10 }
      let place = ends.isEmpty ? bytes.count : dice.one(of: ends)
      bytes.insert(contentsOf: Garbage.attributes(&dice), at: place)
    default: bytes.insert(contentsOf: Garbage.text(&dice), at: dice.between(0, bytes.count))
    }
  }

  private mutating func mutateBytes(_ bytes: inout [UInt8]) {
    let place = dice.between(0, bytes.count)
    switch dice.below(5) {
    case 0: bytes.insert(UInt8(dice.below(256)), at: place)
    case 1: if place < bytes.count { bytes[place] ^= UInt8(1 << dice.below(8)) }
    case 2: bytes.removeSubrange(place..<min(bytes.count, place + dice.between(1, 30)))
    case 3: if dice.happens(onceIn: 3) { bytes.removeSubrange(place...) }
    default:
      let start = dice.between(0, place)
      let piece = Array(bytes[start..<min(place, start + 60)])
      bytes.insert(contentsOf: piece, at: place)
    }
  }

  private mutating func mutateLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    let place = dice.below(lines.count)
    switch dice.below(7) {
    case 0: lines.insert(lines[place], at: dice.between(0, lines.count))
    case 1: lines.remove(at: place)
    case 2: lines.swapAt(place, dice.below(lines.count))
    case 3: lines[place] = Array(repeating: 32, count: dice.between(1, 8)) + lines[place]
    case 4: lines[place] = Array(lines[place].drop { $0 == 32 || $0 == 9 })
    case 5:
      let mark = Array(dice.one(of: ["> ", "- ", "1. ", "    ", "\t", "::: ", "# ", "| "]).utf8)
      for line in place..<min(lines.count, place + dice.between(1, 6)) {
        lines[line] = mark + lines[line]
      }
    default:
      let end = min(lines.count, place + dice.between(2, 8))
      let turned = Array(lines[place..<end].reversed())
      lines.replaceSubrange(place..<end, with: turned)
    }
    bytes = []
    for (index, line) in lines.enumerated() { bytes += index == 0 ? line : [10] + line }
  }

  private mutating func withOtherLineEndings(_ bytes: [UInt8]) -> [UInt8] {
    let isMixed = dice.happens(onceIn: 2)
    let ending: [UInt8] = dice.happens(onceIn: 2) ? [13, 10] : [13]
    return bytes.flatMap { byte -> [UInt8] in
      byte == 10 && (!isMixed || dice.happens(onceIn: 2)) ? ending : [byte]
    }
  }
}
