/// Where the facilitator's copies of handouts, which contain answers, are.
package enum FacilitatorFiles: String, Hashable, Sendable, CaseIterable {
  /// In the publication, and linked from the pages of their lessons.
  case linked

  /// In the publication, and linked from nowhere.
  case unlinked

  /// Not in the publication: the edition `facilitator` makes them, for a folder of their own.
  case `private`
}
