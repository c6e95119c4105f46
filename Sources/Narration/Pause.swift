/// The silences of a script, in milliseconds.
///
/// They are between clips that begin and end close to their first and last sound.
enum Pause {
  /// After a sentence, if another one of the same paragraph follows.
  static let sentence = 350

  /// After an item of a list, a row of a table or a choice of a quiz.
  static let item = 500

  /// After an item that ends in a comma, because its sentence continues with the next item.
  static let clause = 250

  /// Before the explanation of a term, as an aside.
  static let aside = 450

  /// After a paragraph.
  static let paragraph = 700

  /// After a heading, before the text that it introduces.
  static let heading = 800

  /// Where a thematic break or the end of a section changes the subject.
  static let section = 1_300

  /// Where a tone sets two sections apart: silence, the tone, silence.
  static let tone = 1_900

  /// From this many milliseconds on, the voice says that listeners may pause the player.
  static let long = 8_000
}
