package import Diagnostics

/// One block of a lesson.
///
/// Editions switch over every case and write no `default`.
package indirect enum Block: Hashable, Sendable {
  case heading(Heading)
  case paragraph(Paragraph)
  case list(List)
  case quote(Quote)
  case code(CodeBlock)
  case table(Table)
  case thematicBreak(ThematicBreak)
  case rawHTML(RawHTML)
  case callout(Callout)
  case activity(Activity)
  case media(Media)
  case figure(Figure)
  case keyPoints(KeyPoints)
  case details(Details)
  case formula(Formula)
  case facilitatorNote(FacilitatorNote)
  case say(Say)
  case silent(Silent)
  case scoped(Scoped)

  /// Where it was written.
  package var span: SourceSpan {
    switch self {
    case .heading(let block): block.span
    case .paragraph(let block): block.span
    case .list(let block): block.span
    case .quote(let block): block.span
    case .code(let block): block.span
    case .table(let block): block.span
    case .thematicBreak(let block): block.span
    case .rawHTML(let block): block.span
    case .callout(let block): block.span
    case .activity(let activity): activity.span
    case .media(let block): block.span
    case .figure(let block): block.span
    case .keyPoints(let block): block.span
    case .details(let block): block.span
    case .formula(let block): block.span
    case .facilitatorNote(let block): block.span
    case .say(let block): block.span
    case .silent(let block): block.span
    case .scoped(let block): block.span
    }
  }
}

/// The title of a section.
package struct Heading: Hashable, Sendable {
  /// 1…6 as written; the lesson's own title is 1.
  package var level: Int
  package var content: [Inline]

  /// Unique in the lesson: the author's `{#id}`, or made from the words as on GitHub.
  package var anchor: Anchor
  package var span: SourceSpan

  package init(level: Int, content: [Inline], anchor: Anchor, span: SourceSpan) {
    self.level = level
    self.content = content
    self.anchor = anchor
    self.span = span
  }
}

package struct Paragraph: Hashable, Sendable {
  package var content: [Inline]
  package var span: SourceSpan

  package init(content: [Inline], span: SourceSpan) {
    self.content = content
    self.span = span
  }
}

/// A bulleted or a numbered list, or a list of tasks.
package struct List: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case bulleted

    /// `start` is the number of the first item, 0 to 999,999,999.
    case numbered(start: Int)
  }

  package struct Item: Hashable, Sendable {
    package var blocks: [Block]

    /// Whether the task is done; nil for an item that is not a task.
    package var isDone: Bool?
    package var span: SourceSpan

    package init(blocks: [Block], isDone: Bool? = nil, span: SourceSpan) {
      self.blocks = blocks
      self.isDone = isDone
      self.span = span
    }
  }

  package var kind: Kind

  /// Whether the items are close together, with their paragraphs unwrapped (CommonMark §5.3).
  package var isTight: Bool
  package var items: [Item]
  package var span: SourceSpan

  package init(kind: Kind, isTight: Bool, items: [Item], span: SourceSpan) {
    self.kind = kind
    self.isTight = isTight
    self.items = items
    self.span = span
  }
}

package struct Quote: Hashable, Sendable {
  package var blocks: [Block]
  package var span: SourceSpan

  package init(blocks: [Block], span: SourceSpan) {
    self.blocks = blocks
    self.span = span
  }
}

package struct CodeBlock: Hashable, Sendable {
  /// The first word of the info string; nil if there is none.
  package var language: String?

  /// Includes the final line break.
  package var text: String
  package var span: SourceSpan

  package init(language: String?, text: String, span: SourceSpan) {
    self.language = language
    self.text = text
    self.span = span
  }
}

/// A table with one header row; every row has as many cells as the header.
package struct Table: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable {
    case unset
    case left
    case center
    case right
  }

  package struct Cell: Hashable, Sendable {
    package var content: [Inline]
    package var span: SourceSpan

    package init(content: [Inline], span: SourceSpan) {
      self.content = content
      self.span = span
    }
  }

  /// One per column.
  package var alignments: [Alignment]
  package var header: [Cell]
  package var rows: [[Cell]]
  package var span: SourceSpan

  package init(alignments: [Alignment], header: [Cell], rows: [[Cell]], span: SourceSpan) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
    self.span = span
  }
}

/// A change of subject without a heading.
package struct ThematicBreak: Hashable, Sendable {
  package var span: SourceSpan

  package init(span: SourceSpan) { self.span = span }
}

/// HTML that the author wrote; in the model only if `course.yaml` allows it.
package struct RawHTML: Hashable, Sendable {
  /// Without comments.
  package var text: String

  /// The addresses in it that lead to the course's own lessons and files, in the order of the text.
  package var references: [Reference] = []

  /// The pictures in it, each with the place of its address in bytes of the text, in that order.
  package var pictures: [Picture] = []
  package var span: SourceSpan

  /// A picture: `<img src="media/a.png" alt="Two teams">`.
  package struct Picture: Hashable, Sendable {
    package var image: Image
    package var range: Range<Int>

    package init(image: Image, range: Range<Int>) {
      self.image = image
      self.range = range
    }
  }

  /// An address in an attribute: `src="media/a.png"`, `href="02-qualify.md"`.
  package struct Reference: Hashable, Sendable {
    package enum Target: Hashable, Sendable {
      case link(Link.Target)
      case file(AssetReference)
    }

    /// Where it is written, in bytes of the text.
    package var range: Range<Int>

    /// As a browser reads it.
    package var destination: String
    package var target: Target

    /// Where it is written in the lesson.
    package var span: SourceSpan

    package init(range: Range<Int>, destination: String, target: Target, span: SourceSpan) {
      self.range = range
      self.destination = destination
      self.target = target
      self.span = span
    }
  }

  package init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// Text set apart from the flow.
package struct Callout: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case note
    case tip
    case important
    case warning
    case caution
    case example
    case story
  }

  package var kind: Kind

  /// Replaces the kind's own word, if the author gave one.
  package var title: [Inline]?
  package var blocks: [Block]
  package var span: SourceSpan

  package init(kind: Kind, title: [Inline]? = nil, blocks: [Block], span: SourceSpan) {
    self.kind = kind
    self.title = title
    self.blocks = blocks
    self.span = span
  }
}

/// What only the facilitator sees.
package struct FacilitatorNote: Hashable, Sendable {
  /// How long the step takes in class.
  package var minutes: Int?
  package var blocks: [Block]
  package var span: SourceSpan

  package init(minutes: Int? = nil, blocks: [Block], span: SourceSpan) {
    self.minutes = minutes
    self.blocks = blocks
    self.span = span
  }
}

/// What is heard but never seen.
package struct Say: Hashable, Sendable {
  package var blocks: [Block]
  package var span: SourceSpan

  package init(blocks: [Block], span: SourceSpan) {
    self.blocks = blocks
    self.span = span
  }
}

/// What is seen but never heard.
package struct Silent: Hashable, Sendable {
  package var blocks: [Block]
  package var span: SourceSpan

  package init(blocks: [Block], span: SourceSpan) {
    self.blocks = blocks
    self.span = span
  }
}

/// What is in some editions only.
package struct Scoped: Hashable, Sendable {
  package enum Scope: Hashable, Sendable {
    case only([EditionName])
    case except([EditionName])
  }

  package var scope: Scope
  package var blocks: [Block]
  package var span: SourceSpan

  package init(scope: Scope, blocks: [Block], span: SourceSpan) {
    self.scope = scope
    self.blocks = blocks
    self.span = span
  }
}
