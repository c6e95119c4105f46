package import LessonModel

extension LessonWord {
  /// The word above a callout without a title of its own.
  package init(_ kind: Callout.Kind) {
    self =
      switch kind {
      case .note: .note
      case .tip: .tip
      case .important: .important
      case .warning: .warning
      case .caution: .caution
      case .example: .example
      case .story: .story
      }
  }
}
