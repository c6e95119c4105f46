/// The names that other tools turn into emoji: `:smile:`, `:white_check_mark:`.
enum EmojiNames {
  /// Common names of one word, from the list that GitHub and others use (gemoji).
  private static let words: Set<Substring> = Set(
    """
    airplane alien anchor angry ant apple art baby banana bank bee beer bell bike blush boat book bookmark books boom bow boy \
    bug bulb bus cake calendar camera car cat chart clap clipboard cloud coffee computer confused construction crown cry dart \
    date dizzy dog dollar email envelope euro exclamation eyes family fearful fire flag gear gem ghost gift girl grin grinning \
    hammer handshake heart hospital hotel hourglass house innocent joy key keyboard laughing leaf lemon link lock loudspeaker \
    mag mailbox man medal mega memo metal moneybag mountain muscle mute notes ok package paperclip pencil penguin phone pizza \
    poop pray printer pushpin question radio rage rainbow recycle relaxed ring robot rock rocket rose satisfied school scissors \
    scream seedling ship skull sleeping smile smiley smirk snake snowflake sob sound sparkle sparkles speaker star stars \
    stopwatch sunglasses sunny sweat tada telephone thinking thumbsdown thumbsup train tree trophy tulip turtle tv umbrella \
    unamused unlock warning wave whale wink woman worried wrench yum zap
    """.split(separator: " "))

  /// A name of several words is one of an emoji; one of a single word may be any word between colons.
  static func contain(_ name: Substring) -> Bool {
    name.contains("_") || name.contains("+") || words.contains(name)
  }
}
