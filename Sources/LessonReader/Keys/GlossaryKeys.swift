extension KeySet {
  /// The keys of `lessons/glossary.yaml`.
  package static let glossary = KeySet(
    "glossary.yaml",
    [Key("terms", .list(of: .record(.term)), isRequired: true, "What the course explains.")])

  /// The keys of one of `terms`.
  package static let term = KeySet(
    "a term",
    [
      Key("id", .id, "The name that lessons use for the term; made from `term` by default."),
      Key("term", .text, isRequired: true, "The term, as it is written inside a sentence."),
      Key("definition", .text, isRequired: true, "What it means, in one or two sentences."),
      Key("also", .oneOrMore(.text), "Other words for it."),
      Key("see", .oneOrMore(.id), "The ids of related terms."),
      Key("card", .flag, "Whether it also becomes a flash card; true by default."),
    ])
}
