extension KeySet {
  /// The keys of `lessons/pronunciation.yaml`.
  package static let pronunciation = KeySet(
    "pronunciation.yaml",
    [
      Key(
        "words", .list(of: .record(.pronouncedWord)), isRequired: true,
        "The words that the voice would say wrong.")
    ])

  /// The keys of one of `words`.
  package static let pronouncedWord = KeySet(
    "a word",
    [
      Key(
        "written", .text, isRequired: true,
        "The word, or a few, as lessons write it; capital letters count."),
      Key("said", .text, isRequired: true, "How to say it, in letters that the voice reads so."),
      Key("language", .language, "The language of the courses that it is for; all by default."),
    ])
}
