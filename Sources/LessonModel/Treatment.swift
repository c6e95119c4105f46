/// What an edition does with a block: its switch over blocks returns one from every branch.
///
/// This is how nothing vanishes: a branch cannot end without saying that the block is shown, or
/// what is shown instead and why. What it says is a line of the parity report (`publish --report`).
package enum Treatment: Hashable, Sendable {
  /// The block is there, with all its words.
  ///
  /// The same goes for a block that is complete in another part of the same edition: hints at the
  /// end of a handout, a sentence that is heard and is therefore not in the show notes.
  case shown

  /// The author keeps the block out of this edition (`only`, `except`).
  ///
  /// The report lists such blocks for all editions in one place, ``Lesson/deselected(in:)``.
  case deselected

  /// The block is not there as it is written.
  indirect case changed(StandIn)
}
