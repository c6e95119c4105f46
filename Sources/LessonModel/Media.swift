package import Diagnostics

/// A video or a sound that the learner plays.
package struct Media: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case video
    case audio
  }

  package var kind: Kind
  package var title: [Inline]?
  package var source: Spanned<AssetReference>

  /// A WebVTT file with what is said.
  package var captions: Spanned<AssetReference>?

  /// The picture that is shown until a video is played.
  package var poster: Spanned<AssetReference>?

  /// What there is to see and hear, in words: for paper, and for people who cannot play it.
  package var transcript: [Block]
  package var span: SourceSpan

  package init(
    kind: Kind, title: [Inline]? = nil, source: Spanned<AssetReference>,
    captions: Spanned<AssetReference>? = nil, poster: Spanned<AssetReference>? = nil,
    transcript: [Block] = [], span: SourceSpan
  ) {
    self.kind = kind
    self.title = title
    self.source = source
    self.captions = captions
    self.poster = poster
    self.transcript = transcript
    self.span = span
  }
}

extension Media {
  /// The files that it names, if any.
  package var files: [Spanned<AssetReference>] { [source] + [captions, poster].compactMap { $0 } }
}

/// Something to look at, with a caption.
package struct Figure: Hashable, Sendable {
  /// The author's `{#id}`, for links; unique in the lesson.
  package var anchor: Anchor?
  package var caption: [Inline]
  package var blocks: [Block]
  package var span: SourceSpan

  package init(anchor: Anchor? = nil, caption: [Inline], blocks: [Block], span: SourceSpan) {
    self.anchor = anchor
    self.caption = caption
    self.blocks = blocks
    self.span = span
  }
}

/// What to remember from a lesson.
package struct KeyPoints: Hashable, Sendable {
  package var blocks: [Block]

  /// The numbers of the lesson's objectives that it names, from 1; nil for all of them.
  package var objectiveNumbers: Spanned<[Int]>?
  package var span: SourceSpan

  package init(blocks: [Block], span: SourceSpan) {
    self.blocks = blocks
    self.span = span
  }
}

/// A formula, in running text or on a line of its own; its block or inline says which.
package struct Formula: Hashable, Sendable {
  /// TeX, without its dollar signs.
  package var tex: String

  /// Includes its dollar signs, or the whole fenced block.
  package var span: SourceSpan

  package init(tex: String, span: SourceSpan) {
    self.tex = tex
    self.span = span
  }
}
