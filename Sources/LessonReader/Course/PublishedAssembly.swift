import Diagnostics
package import LessonModel

/// Builds the identities from the checked keys of `published.yaml`, and writes them as that file.
package enum PublishedAssembly {
  /// The file, relative to the project folder.
  package static let path = CourseLayout.publishedFile

  static func identities(_ record: Record, into diagnostics: inout [Diagnostic])
    -> PublishedIdentities
  {
    var known: [EpisodeID: SourceSpan] = [:]
    var guids: [String: SourceSpan] = [:]
    let podcast = record.spanned("podcast").map { Spanned($0.text.lowercased(), at: $0.span) }
    if let podcast { guids[podcast.value] = podcast.span }
    let episodes = record.records("episodes").compactMap { record -> PublishedIdentities.Episode? in
      guard let lesson = record.spanned("lesson"), let id = LessonID(lesson.text),
        let guid = record.spanned("guid")
      else { return nil }
      let identity = guid.text.lowercased()
      let form: EpisodeID.Form =
        EpisodeID.Form.allCases.first { record.flag($0.rawValue) == true } ?? .lesson
      let episode = EpisodeID(id, form)
      if let first = known[episode] {
        let what =
          switch form {
          case .lesson: "the lesson"
          case .recap: "the recap of the lesson"
          case .review: "the review of the unit"
          case .rehearsal: "the rehearsal of the lesson"
          }
        diagnostics.append(twice("\(what) `\(id)`", at: lesson.span, first: first))
        return nil
      }
      if let first = guids[identity] {
        diagnostics.append(twice("the guid \(identity)", at: guid.span, first: first))
        return nil
      }
      known[episode] = lesson.span
      guids[identity] = guid.span
      let date = record.spanned("date").flatMap { written in
        CalendarDate(written.text).map { Spanned($0, at: written.span) }
      }
      var published = PublishedIdentities.Episode(
        lesson: Spanned(id, at: lesson.span), guid: identity, date: date,
        isRetired: record.flag("retired") ?? false, span: record.span)
      published.form = form
      return published
    }
    return PublishedIdentities(podcast: podcast, episodes: episodes)
  }

  private static func twice(_ what: String, at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    .error(
      .duplicateID, "\(what) already belongs to another episode", at: span,
      notes: [.init("first written here", at: first)],
      fixes: [FixIt("keep one of the two: podcast apps take equal identities for one episode")])
  }

  /// The text of `published.yaml`; reading it gives the same identities.
  package static func text(of identities: PublishedIdentities) -> String {
    var text = """
      # What podcast apps know this course by. `lectern publish` adds to this file; keep it with the course, in Git too.
      # A lesson with a new id: write the new id here, and its episode stays the same for listeners.
      # A lesson that will not come back: add `retired: true` to its episode.

      """
    if let podcast = identities.podcast { text += "podcast: \(podcast.value)\n" }
    guard !identities.episodes.isEmpty else { return text }
    text += "episodes:\n"
    for episode in identities.episodes {
      // A lesson may be called 12 or true.
      text += "  - lesson: \"\(episode.lesson.value)\"\n"
      switch episode.form {
      case .lesson: break
      case .recap: text += "    recap: true\n"
      case .review: text += "    review: true\n"
      case .rehearsal: text += "    rehearsal: true\n"
      }
      text += "    guid: \(episode.guid)\n"
      if let date = episode.date { text += "    date: \(date.value)\n" }
      if episode.isRetired { text += "    retired: true\n" }
    }
    return text
  }
}
