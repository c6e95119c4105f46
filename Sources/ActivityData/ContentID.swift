package import LessonModel

/// The id of a choice or item, made from its own words: learner state and scores will depend on it.
///
/// It is `c` and eight hexadecimal digits of a hash. It changes if the words, code, formulas or
/// pictures of the item itself change. It does not change if the item is moved, if others are added
/// or edited, if it becomes right or wrong, or if only emphasis, the address of a link or its
/// feedback changes.
package struct ContentID: Hashable, Sendable {
  package let text: String

  /// The ids of some items of one activity, in order.
  ///
  /// If two have the same content, the later one gets a number: `c0f3a9b2e-2`.
  package static func all(of contents: [[Inline]]) -> [ContentID] {
    numbered(contents.map { hash { $0.add($1) }($0) })
  }

  /// The same for items made of blocks.
  package static func all(of contents: [[Block]]) -> [ContentID] {
    numbered(contents.map { hash { $0.add($1) }($0) })
  }

  private static func hash<Content>(_ add: @escaping (inout ContentHash, Content) -> Void)
    -> (Content) -> String
  {
    { content in
      var hash = ContentHash()
      add(&hash, content)
      return "c" + hash.digits
    }
  }

  private static func numbered(_ texts: [String]) -> [ContentID] {
    var counts: [String: Int] = [:]
    return texts.map { text in
      let count = (counts[text] ?? 0) + 1
      counts[text] = count
      return ContentID(text: count == 1 ? text : "\(text)-\(count)")
    }
  }
}

/// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over what a reader can tell apart;
/// white space counts as one space, and is ignored at both ends.
private struct ContentHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325
  private var needsSpace = false
  private var isEmpty = true

  /// Eight hexadecimal digits; both halves are combined into one.
  var digits: String {
    let folded = UInt32(truncatingIfNeeded: state ^ (state >> 32))
    let digits = String(folded, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  private mutating func addText(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20: needsSpace = true
      default:
        if needsSpace, !isEmpty { add(0x20) }
        (needsSpace, isEmpty) = (false, false)
        add(byte)
      }
    }
  }

  /// Content that is not running text, marked with a control character, which cannot occur in a
  /// course's text.
  private mutating func addMarked(_ mark: UInt8, _ texts: [String]) {
    if needsSpace, !isEmpty { add(0x20) }
    (needsSpace, isEmpty) = (false, false)
    for text in texts {
      add(mark)
      for byte in text.utf8 { add(byte) }
    }
    add(mark)
  }

  mutating func add(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let text): addText(text.text)
      case .softBreak, .lineBreak: needsSpace = true
      case .code(let code): addMarked(1, [code.text])
      case .emphasis(let emphasis), .strong(let emphasis), .strikethrough(let emphasis):
        add(emphasis.content)
      case .styled(let styled): add(styled.content)
      case .link(let link): add(link.content)
      case .image(let image): addMarked(2, [image.destination])
      case .formula(let formula): addMarked(3, [formula.tex])
      case .blank(let blank): addMarked(4, blank.accepted)
      case .footnoteReference, .rawHTML: break
      }
    }
  }

  mutating func add(_ blocks: [Block]) {
    blocks.forEachBlock { block in
      needsSpace = true
      switch block {
      case .code(let code): addMarked(1, [code.text])
      case .formula(let formula): addMarked(3, [formula.tex])
      case .media(let media): addMarked(2, [media.source.value.written])
      case .heading, .paragraph, .list, .quote, .table, .thematicBreak, .rawHTML, .callout,
        .activity, .figure, .keyPoints, .details, .facilitatorNote, .say, .silent, .scoped:
        break
      }
      block.forEachContent { content in
        needsSpace = true
        add(content)
      }
    }
  }
}

extension AssetReference {
  /// The file that it names.
  fileprivate var written: String {
    switch self {
    case .asset(let id): id.path
    case .remote(let address): address
    case .unresolved: ""
    }
  }
}
