/// Why an edition does not show something as it is written.
///
/// There are no other reasons, and ``words`` is the only place of the sentences that explain them to
/// a trainer.
package enum ChangeReason: String, Hashable, Sendable, CaseIterable {
  // The author's decisions.
  case otherEditions
  case forFacilitators
  case heardOnly
  case seenOnly
  case authorsWords
  case ownRecording

  // What a learner must not see too early.
  case givesAnswer
  case onePlayer

  // What a form cannot do.
  case cannotHear
  case cannotShow
  case cannotPlay
  case cannotFillIn
  case tooDeep
  case noFont
  case noRoom

  // What is not there.
  case otherSite
  case missing
  case unsafe
  case notConverted
  case noAddress
  case noRecording
  case noFeed

  /// A sentence for the author of the course.
  package var words: String {
    switch self {
    case .otherEditions: "You limited it to other editions."
    case .forFacilitators: "It is for facilitators only."
    case .heardOnly: "You wrote it to be heard, not seen."
    case .seenOnly: "You wrote it to be seen, not heard."
    case .authorsWords: "You say it in your own words right after it."
    case .ownRecording: "You recorded the lesson yourself, and Lectern does not know what you say."
    case .givesAnswer: "It would give the answer away."
    case .onePlayer: "Only one of the players may know it."
    case .cannotHear: "It cannot be heard as it is."
    case .cannotShow: "It cannot be shown here."
    case .cannotPlay: "Sound and video cannot be played here."
    case .cannotFillIn: "Nothing can be filled in here."
    case .tooDeep: "It is inside too many other blocks for a sheet of paper."
    case .noFont: "No font has this character."
    case .noRoom: "Its page has no more room."
    case .otherSite:
      "It is on another site, and what Lectern publishes asks no other site for anything."
    case .missing: "What it names is not in the course."
    case .unsafe: "A browser would run it as a program."
    case .notConverted: "It could not be converted."
    case .noAddress: "The address of your site is not known, so nothing can lead there."
    case .noRecording: "There is nothing to listen to."
    case .noFeed:
      "There are no show notes without a feed, and no feed without the address of your site."
    }
  }
}
