import JSONKit
import SQLiteKit

/// The database of a deck: the tables that every version of Anki imports (schema 11), with notes nobody has
/// learned yet.
///
/// https://github.com/ankitects/anki/blob/main/rslib/src/storage/schema11.sql
struct AnkiCollection {
  private let notes: [AnkiNote]

  /// When the notes changed, in seconds since 1970 UTC.
  private let timestamp: Int

  /// The time of a deck without one: no note that is there already is older.
  static let noTime = 1

  init(_ notes: [AnkiNote], timestamp: Int) {
    self.notes = notes
    self.timestamp = timestamp
  }

  /// The deck that every collection has.
  private static let defaultDeck = 1

  var database: Database {
    var ids = StableNumbers()
    var decks: [String: Int] = [:]
    var names: [String] = []
    var noteRows: [[Database.Value]] = []
    var cardRows: [[Database.Value]] = []
    for (place, note) in notes.enumerated() {
      if decks[note.deck] == nil {
        decks[note.deck] = ids.number(of: "deck \(note.deck)")
        names.append(note.deck)
      }
      let id = ids.number(of: "note \(note.guid)")
      let spares = Array(repeating: "", count: NoteTypes.fieldCount - note.fields.count)
      let type =
        switch note.kind {
        case .card: NoteTypes.cards
        case .gaps: NoteTypes.gaps
        }
      noteRows.append([
        .integer(id), .text(note.guid), .integer(type), .integer(timestamp), .integer(-1),
        .text(" \(note.tags.joined(separator: " ")) "),
        .text((note.fields + spares).joined(separator: "\u{1F}")), .text(note.sortText),
        // Anki computes the checksum of the first field itself when it imports.
        .integer(0), .integer(0), .text(""),
      ])
      for number in 0..<note.kind.cardCount {
        let card = ids.number(of: "card \(note.guid) \(number)")
        let start: [Database.Value] = [
          .integer(card), .integer(id), .integer(decks[note.deck] ?? Self.defaultDeck),
          .integer(number), .integer(timestamp), .integer(-1),
        ]
        // New (type and queue 0), due by its place.
        let state = [0, 0, place + 1, 0, 0, 0, 0, 0, 0, 0, 0].map { Database.Value.integer($0) }
        cardRows.append(start + state + [.text("")])
      }
    }
    var list = [(name: "Default", id: Self.defaultDeck)]
    for name in names { list.append((name: name, id: decks[name] ?? Self.defaultDeck)) }
    let settings: [JSON] = [
      JSON.object([]), NoteTypes.json, Self.decks(list),
      Self.options, JSON.object([]),
    ]
    let numbers = [1, timestamp, timestamp * 1000, timestamp * 1000, 11, 0, 0, 0]
    let row: [Database.Value] =
      numbers.map { Database.Value.integer($0) }
      + settings.map { Database.Value.text(String(decoding: $0.bytes, as: UTF8.self)) }
    return Database(
      [
        Database.Table(
          "col",
          columns: [
            "id integer primary key", "crt integer not null", "mod integer not null",
            "scm integer not null", "ver integer not null", "dty integer not null",
            "usn integer not null", "ls integer not null", "conf text not null",
            "models text not null", "decks text not null", "dconf text not null",
            "tags text not null",
          ],
          rows: [row]),
        Database.Table(
          "notes",
          columns: [
            "id integer primary key", "guid text not null", "mid integer not null",
            "mod integer not null", "usn integer not null", "tags text not null",
            "flds text not null", "sfld integer not null", "csum integer not null",
            "flags integer not null", "data text not null",
          ], rows: noteRows),
        Database.Table(
          "cards",
          columns: ["id integer primary key"]
            + [
              "nid", "did", "ord", "mod", "usn", "type", "queue", "due", "ivl", "factor", "reps",
              "lapses", "left", "odue", "odid", "flags",
            ].map { "\($0) integer not null" } + ["data text not null"], rows: cardRows),
        Database.Table(
          "revlog",
          columns: ["id integer primary key"]
            + ["cid", "usn", "ease", "ivl", "lastIvl", "factor", "time", "type"]
            .map { "\($0) integer not null" }),
        Database.Table("graves", columns: ["usn", "oid", "type"].map { "\($0) integer not null" }),
      ],
      indexes: [
        Database.Index("ix_notes_usn", on: "notes", ["usn"]),
        Database.Index("ix_cards_usn", on: "cards", ["usn"]),
        Database.Index("ix_revlog_usn", on: "revlog", ["usn"]),
        Database.Index("ix_cards_nid", on: "cards", ["nid"]),
        Database.Index("ix_cards_sched", on: "cards", ["did", "queue", "due"]),
        Database.Index("ix_revlog_cid", on: "revlog", ["cid"]),
        Database.Index("ix_notes_csum", on: "notes", ["csum"]),
      ])
  }

  private static func decks(_ decks: [(name: String, id: Int)]) -> JSON {
    let nothing = JSON.array([.integer(0), .integer(0)])
    return .object(
      decks.map { deck in
        (
          "\(deck.id)",
          .object([
            ("id", .integer(deck.id)), ("name", .string(deck.name)), ("desc", .string("")),
            ("mod", .integer(0)), ("usn", .integer(0)), ("lrnToday", nothing),
            ("revToday", nothing), ("newToday", nothing), ("timeToday", nothing),
            ("collapsed", .bool(false)), ("browserCollapsed", .bool(false)), ("dyn", .integer(0)),
            ("conf", .integer(1)), ("extendNew", .integer(0)), ("extendRev", .integer(0)),
          ])
        )
      })
  }

  /// The options that all decks of a new collection have; a collection that has options keeps its own.
  private static let options = JSON.object([
    (
      "1",
      .object([
        ("id", .integer(1)), ("name", .string("Default")), ("mod", .integer(0)),
        ("usn", .integer(0)), ("maxTaken", .integer(60)), ("autoplay", .bool(true)),
        ("timer", .integer(0)), ("replayq", .bool(true)), ("dyn", .bool(false)),
        (
          "new",
          .object([
            ("bury", .bool(false)), ("delays", .array([.integer(1), .integer(10)])),
            ("initialFactor", .integer(2500)),
            ("ints", .array([.integer(1), .integer(4), .integer(0)])), ("order", .integer(1)),
            ("perDay", .integer(20)),
          ])
        ),
        (
          "rev",
          .object([
            ("bury", .bool(false)), ("ease4", .number(1.3)), ("ivlFct", .integer(1)),
            ("maxIvl", .integer(36500)), ("perDay", .integer(200)), ("hardFactor", .number(1.2)),
          ])
        ),
        (
          "lapse",
          .object([
            ("delays", .array([.integer(10)])), ("leechAction", .integer(1)),
            ("leechFails", .integer(8)), ("minInt", .integer(1)), ("mult", .integer(0)),
          ])
        ),
      ])
    )
  ])
}
