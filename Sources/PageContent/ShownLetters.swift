package import EditionKit
import Synchronization

/// Hands the files of a site on, and notes the letters that its pages show.
package final class ShownLetters: OutputReceiver {
  private let output: any OutputReceiver
  private let noted = Mutex<Set<UInt32>>([])

  package init(_ output: any OutputReceiver) { self.output = output }

  package var wantsEverything: Bool { output.wantsEverything }

  package func wants(_ path: OutputPath) -> Bool { output.wants(path) }

  package func receive(_ file: OutputTree.File) async {
    if case .bytes(let bytes) = file.content, Self.isShown(file.path) {
      let letters = Self.letters(in: bytes)
      if !letters.isEmpty { noted.withLock { $0.formUnion(letters) } }
    }
    await output.receive(file)
  }

  private static func isShown(_ path: OutputPath) -> Bool {
    // Scripts know the letters of all languages.
    [".html", ".json"].contains { path.name.hasSuffix($0) }
  }

  /// The letters that fonts for this site keep.
  ///
  /// Of an alphabet, a font keeps all letters as soon as pages show one: an edit seldom changes the font, and
  /// what a reader writes looks like the text around it. Of signs that are thousands, such as Chinese and
  /// Hangul, it keeps those that are shown.
  package var ranges: [ClosedRange<UInt32>] { Self.ranges(for: noted.withLock { $0 }) }

  /// The same for pages that show some letters.
  package static func ranges(for letters: Set<UInt32>) -> [ClosedRange<UInt32>] {
    var ranges = latin
    for letter in letters {
      ranges.append(
        isOneOfThousands(letter) ? letter...letter : letter & ~0xFF...letter | 0xFF)
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var joined: [ClosedRange<UInt32>] = []
    for range in ranges {
      guard let last = joined.last, range.lowerBound <= last.upperBound + 1 else {
        joined.append(range)
        continue
      }
      joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
    }
    return joined
  }

  /// Latin letters of Europe, punctuation, currencies, arrows, mathematics and the signs on buttons.
  private static let latin: [ClosedRange<UInt32>] = [
    0x20...0x24F, 0x2B0...0x36F, 0x2000...0x22FF, 0x25A0...0x27BF,
  ]

  private static func isOneOfThousands(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x3400...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// The letters that are not Latin.
  package static func letters(in bytes: [UInt8]) -> Set<UInt32> {
    // U+0250 and above begin with a byte of 0xC9 or more; most pages have few of them.
    guard bytes.contains(where: { $0 >= 0xC9 }) else { return [] }
    var letters: Set<UInt32> = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where scalar.value > 0x24F {
      letters.insert(scalar.value)
    }
    return letters
  }
}
