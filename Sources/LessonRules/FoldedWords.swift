import LessonModel

/// A number made from the words of a text, in lower case and with one space between them.
///
/// Texts that ``Repetition`` treats as the same have the same number, so most texts are known to
/// differ without joining their words.
struct FoldedWords {
  // FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/).
  private(set) var number: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var isEmpty = true

  /// Whether everything was ASCII; nothing is known about other texts.
  private(set) var isKnown = true
  private var isBlankDue = false

  private init(_ content: [Inline]) { add(content) }

  /// Whether two of several items may have the same words; false is certain.
  static func mayRepeat<Thing>(in things: [Thing], _ content: (Thing) -> [Inline]) -> Bool {
    // For more items than these, looking them up is as quick.
    guard things.count <= 24 else { return true }
    var numbers: [UInt64] = []
    numbers.reserveCapacity(things.count)
    for thing in things {
      let words = FoldedWords(content(thing))
      guard words.isKnown else { return true }
      if words.isEmpty { continue }
      if numbers.contains(words.number) { return true }
      numbers.append(words.number)
    }
    return false
  }

  private mutating func add(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let text): add(text.text)
      case .softBreak, .lineBreak: isBlankDue = !isEmpty
      case .code(let code): add(code.text)
      case .emphasis(let emphasis), .strong(let emphasis), .strikethrough(let emphasis):
        add(emphasis.content)
      case .styled(let styled): add(styled.content)
      case .link(let link): add(link.content)
      case .image(let image): add(image.description)
      case .formula(let formula): add(formula.tex)
      case .blank: add(Blank.mark)
      case .footnoteReference, .rawHTML: break
      }
    }
  }

  private mutating func add(_ text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { add($0) }
    if isDone == nil { isKnown = false }
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    for byte in bytes {
      if byte >= 0x80 {
        isKnown = false
        return
      }
      guard byte > 0x20 else {
        isBlankDue = !isEmpty
        continue
      }
      if isBlankDue { step(0x20) }
      isBlankDue = false
      isEmpty = false
      step(byte.isCapital ? byte | 0x20 : byte)
    }
  }

  private mutating func step(_ byte: UInt8) {
    number = (number ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }
}
