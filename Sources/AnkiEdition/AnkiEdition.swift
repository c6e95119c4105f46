package import Diagnostics
package import EditionKit
import JSONKit
package import LessonModel
import SQLiteKit
import Typography

/// The flash cards of the course as decks: for Anki, and as tables for other programs.
///
/// A deck that is imported again updates its notes and keeps what the learner's program knows of them: a
/// note has the same identity in every edition, and a time that rises with that of the publication.
package struct AnkiEdition: Edition {
  package static let name = EditionName.anki
  package static let readsAs = EditionName.web

  package static let rules = [
    RuleDescription(
      "deck-needs-date", .identity, .warning, moment: .publishing,
      "A course whose deck may be imported again needs a time.",
      """
      Anki replaces a note by that of a newer deck only if the time in the deck is later than that of the note. Lectern \
      takes no time from the clock of your computer: write `date` into `course.yaml`, and set SOURCE_DATE_EPOCH when you \
      make a newer deck.
      """,
      .words(before: "a course without `date`", after: "the same course with `date: 2026-11-23`"))
  ]

  package init() {}

  package func check(_ course: Course, in context: EditionContext) -> [Diagnostic] {
    guard context.timestamp == nil else { return [] }
    return [
      .warning(
        "deck-needs-date", "the deck has no time, so importing it again changes nothing",
        at: course.span, fixes: [FixIt("add the day of first publication: date: 2026-11-23")])
    ]
  }

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    let course = course.typeset()
    var substitutions: [Substitution] = []
    for scope in DeckScope.all(of: course) {
      let writer = NoteWriter(of: course, in: context)
      let notes = writer.notes(in: scope)
      // Notes of one part are written as they are in the whole.
      if scope.unit == nil { substitutions = writer.substitutions }
      guard !notes.isEmpty else { continue }
      let table = CardTable(of: scope, course: course, words: context.words)
      for file in [
        OutputTree.File(
          path: scope.path(".apkg"),
          content: .archive(job(notes, writer.media, of: course, in: context))),
        OutputTree.File(path: scope.path("-cards.csv"), content: .bytes(table.csv)),
        OutputTree.File(path: scope.path("-cards.md"), content: .bytes(table.markdown)),
      ] where output.wants(file.path) {
        await output.receive(file)
      }
    }
    return Diagnosed(substitutions)
  }

  /// A deck: a database, and its files under numbers, with a list of their names.
  private func job(
    _ notes: [AnkiNote], _ media: [AnkiMedia], of course: Course, in context: EditionContext
  ) -> ArchiveJob {
    var job = ArchiveJob(.zip)
    let collection = AnkiCollection(notes, timestamp: context.timestamp ?? AnkiCollection.noTime)
    do {
      job.add(
        OutputPath(literal: "collection.anki2"),
        .bytes(try DatabaseFile.bytes(of: collection.database)))
    } catch {
      // Its tables are those of this room, whatever is in the course.
      preconditionFailure("\(error)")
    }
    job.add(OutputPath(literal: "media"), .bytes(AnkiMedia.list(media).bytes))
    for (number, file) in media.enumerated() {
      job.add(OutputPath(safe: "\(number)"), .asset(file.asset), isStored: true)
    }
    return job
  }
}
