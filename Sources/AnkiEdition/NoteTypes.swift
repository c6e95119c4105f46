import JSONKit

/// The note types of Lectern: which fields notes have, and how cards show them.
///
/// Their ids and fields are permanent: a program that has a note type matches it by its id, and a field that is
/// added later makes Anki keep the old note type and update no note. So there are fields in reserve.
enum NoteTypes {
  static let cards = 1_698_000_000_101
  static let gaps = 1_698_000_000_102

  /// The fields that notes fill, and those in reserve.
  static let fieldCount = 3 + spares
  private static let spares = 6

  /// When templates or styles changed last, in seconds since 1970 UTC: with a later time, Anki replaces them.
  private static let changed = 1_795_000_000

  static var json: JSON {
    .object([
      (
        "\(cards)",
        model(
          cards, "Lectern", isCloze: false, ["Question", "Answer", "Source"], template: "Card",
          front: "{{Question}}",
          back: """
            {{FrontSide}}<hr id="answer">{{Answer}}<div class="source">{{Source}}</div>
            """)
      ),
      (
        "\(gaps)",
        model(
          gaps, "Lectern (gaps)", isCloze: true, ["Text", "Answer", "Source"], template: "Cloze",
          front: "{{cloze:Text}}",
          back: """
            {{cloze:Text}}<hr id="answer">{{Answer}}<div class="source">{{Source}}</div>
            """)
      ),
    ])
  }

  private static func model(
    _ id: Int, _ name: String, isCloze: Bool, _ fields: [String], template: String,
    front: String, back: String
  ) -> JSON {
    let names = fields + (1...spares).map { "Spare \($0)" }
    return .object([
      ("id", .integer(id)), ("name", .string(name)), ("type", .integer(isCloze ? 1 : 0)),
      ("mod", .integer(changed)), ("usn", .integer(0)), ("sortf", .integer(0)), ("did", .null),
      (
        "tmpls",
        .array([
          .object([
            ("name", .string(template)), ("ord", .integer(0)), ("qfmt", .string(front)),
            ("afmt", .string(back)), ("bqfmt", .string("")), ("bafmt", .string("")),
            ("did", .null),
          ])
        ])
      ),
      (
        "flds",
        .array(
          names.enumerated().map { place, name in
            .object([
              ("name", .string(name)), ("ord", .integer(place)), ("sticky", .bool(false)),
              ("rtl", .bool(false)), ("font", .string("Arial")), ("size", .integer(20)),
              ("media", .array([])),
            ])
          })
      ),
      ("css", .string(style)), ("latexPre", .string("")), ("latexPost", .string("")),
      ("req", .array([.array([.integer(0), .string("any"), .array([.integer(0)])])])),
      ("vers", .array([])), ("tags", .array([])),
    ])
  }

  private static let style = """
    .card { font: 1.25rem/1.5 system-ui, sans-serif; max-width: 34em; margin: 0 auto; padding: 1em; text-align: start;
      color: #1d2327; background: #fff; }
    .card.nightMode { color: #e8eaec; background: #1f2326; }
    .card img, .card video { max-width: 100%; height: auto; }
    .card p, .card ul, .card ol { margin: .5em 0; }
    .card table { border-collapse: collapse; }
    .card td, .card th { border: 1px solid #8a9199; padding: .25em .5em; }
    .verdicts { list-style: none; padding: 0; }
    .verdicts .right > strong { color: #14605f; }
    .nightMode .verdicts .right > strong { color: #7fd1c7; }
    .cloze { font-weight: 700; color: #14605f; }
    .nightMode .cloze { color: #7fd1c7; }
    .gap { letter-spacing: -.05em; }
    .source { margin-top: 1.5em; font-size: .8em; opacity: .8; }

    """
}
