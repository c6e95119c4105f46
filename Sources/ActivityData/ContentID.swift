package import LessonModel

/// The id of something to pick, made of its own words: learner state and scores hang on it.
///
/// It is `c` and eight digits of a hash. It changes when the words, the code, the formulas or the
/// pictures of the thing itself change; and not when it is moved, when others are added or edited,
/// when it becomes right or wrong, or when only emphasis, a link's address or its feedback changes.
package struct ContentID: Hashable, Sendable {
  package let text: String

  /// The ids of some things of one activity, in their order.
  ///
  /// Where two have the same content, the later one gets a number: `c0f3a9b2e-2`.
  package static func all(of contents: [[Inline]]) -> [ContentID] {
    numbered(contents.map { hash { $0.add($1) }($0) })
  }

  /// The same of things that are made of blocks.
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

/// FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over what a reader tells apart;
/// white space counts as one space, and none at the ends.
private struct ContentHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325
  private var needsSpace = false
  private var isEmpty = true

  /// Eight hexadecimal digits, both halves folded into one.
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

  /// What is no running text, set apart by a control character, which no text of a course holds.
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
        .activity, .figure, .keyPoints, .facilitatorNote, .say, .silent, .scoped:
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
