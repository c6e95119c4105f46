import EditionKit
import LessonModel
import Publishing
import Recordings

/// What the user sees when a publication is finished.
struct PublishSummary {
  var published: PublicationResult.Published
  var output: String
  var site: SiteAddress?
  var seconds: Double

  /// The day that was given with `--as-of`.
  var asOf: CalendarDate?

  var text: String {
    let place = Wording.path(output)
    let lessons = Wording.count(published.course.lessons.count, "lesson")
    var lines = ["Published “\(published.course.title)”, \(lessons), into \(place)/"]
    let width = published.editions.map { $0.name.text.count }.max() ?? 0
    for edition in published.editions {
      let padding = String(repeating: " ", count: width - edition.name.text.count)
      let files = Wording.count(edition.fileCount, "file")
      lines.append(
        "  \(edition.name)\(padding)  \(files), \(Wording.size(bytes: edition.byteCount))")
    }
    let listening = published.listening
    if listening.duration > 0 {
      lines.append(
        "  \(Wording.count(listening.recordings, "recording")), "
          + "\(Wording.duration(seconds: Double(listening.duration) / 1000)) to listen")
    }
    lines += published.papers.map { "  to print: \($0.words)" }
    if !listening.guessed.isEmpty {
      let names = listening.guessed.prefix(6).joined(separator: ", ")
      let count = listening.guessed.count
      lines.append(
        "  the voice guessed how to say \(Wording.count(count, "word")): \(names)\(count > 6 ? ", …" : "") "
          + "(listen with `lectern say`; lessons/pronunciation.yaml says it better)")
    }
    lines += listening.supplied.map { Self.line(about: $0) }
    if site == nil, listening.lacksFeed {
      lines.append(
        "  without a feed: people can subscribe once course.yaml has `site: https://…`")
    }
    if published.lacksDrawings {
      lines.append(
        "  without icons for devices and a picture for links: "
          + "Typst, which draws them, is not installed")
    }
    lines += podcast
    if !published.keptEditions.isEmpty {
      let names = published.keptEditions.map(\.text).joined(separator: " and ")
      lines.append("  kept from before, because they were not made this time: \(names)")
    }
    if !published.goneEditions.isEmpty {
      let names = published.goneEditions.map(\.text).joined(separator: " and ")
      lines.append("  removed, because they were not made this time: \(names)")
    }
    if !published.keptFiles.isEmpty {
      let names = published.keptFiles.prefix(3).joined(separator: ", ")
      lines.append(
        "  kept files that Lectern did not make: \(names)\(published.keptFiles.count > 3 ? ", …" : "")"
      )
    }
    if !published.located.isEmpty {
      let names = published.located.prefix(3).map { "lessons/\($0)" }.joined(separator: ", ")
      let (one, count) = (published.located.count == 1, published.located.count)
      lines.append(
        "  \(one ? "1 picture says" : "\(count) pictures say") where \(one ? "it was" : "they were") taken "
          + "(\(names)\(count > 3 ? ", …" : "")); what is published does not")
    }
    if !published.repaired.isEmpty {
      let kinds = published.repaired.sorted { $0.key < $1.key }.map { "\($0.value) of \($0.key)" }
      lines.append(
        "  made again, because the cache was damaged: \(kinds.joined(separator: ", "))")
    }
    lines.append(changes)
    if let identities = published.identities, identities.failure == nil {
      lines.append(
        "\(identities.path) now holds what podcast apps know \(identities.episodes == 0 ? "the podcast" : Wording.count(identities.episodes, "new episode")) by: "
          + "keep it with the course, in Git too.")
    }
    lines.append("It took \(Wording.duration(seconds: seconds)).")
    guard published.editions.contains(where: { $0.name != .facilitator }) else {
      // It has answers, and may have names of people.
      lines.append("Next: print what is in \(place)/. It is for you: keep it offline.")
      return lines.joined(separator: "\n")
    }
    let upload = site.map { "upload \(place)/ to \($0)" } ?? "upload \(place)/ to any web server"
    lines.append(
      published.home.map { "Next: open \(place)/\($0), or \(upload)" } ?? "Next: \(upload)")
    return lines.joined(separator: "\n")
  }

  /// What was found in an own recording, and what was done to it.
  private static func line(about supplied: PublicationResult.Listening.Supplied) -> String {
    let sound = supplied.sound
    let cut = [(sound.cutStart, "beginning"), (sound.cutEnd, "end")].filter { $0.0 >= 100 }
      .map { "\(tenths(Double($0.0) / 1000)) s cut off its \($0.1)" }
    return
      ([
        "  your recording in \(supplied.path): \(tenths(sound.loudness)) LUFS, brought to −16",
        "noise at \(Int(sound.noise.rounded())) dBFS",
      ] + cut).joined(separator: "; ")
  }

  private static func tenths(_ number: Double) -> String {
    let tenths = Int((abs(number) * 10).rounded())
    return "\(number < 0 && tenths > 0 ? "−" : "")\(tenths / 10).\(tenths % 10)"
  }

  /// What an author has to do for the podcast.
  private var podcast: [String] {
    let settings = published.course.podcast
    guard let feed = published.listening.feed else { return [] }
    var lines: [String] = []
    if settings.appearsByAndBy, asOf == nil {
      lines.append(
        "  every episode is in the feed; `--as-of` and a day gives those that have appeared by then"
      )
    }
    if let place = settings.movedTo?.value, let site, site.text + feed != place {
      lines.append(
        "  the podcast has moved: let \(site.text + feed) answer with a permanent redirect (301) to "
          + "\(place), for at least a year")
    }
    return lines
  }

  /// What an upload has to transfer, such as "3 files written; 58 unchanged".
  private var changes: String {
    let changes = published.changes
    guard !changes.written.isEmpty || !changes.removed.isEmpty else {
      return "Nothing had changed."
    }
    var parts = [
      "\(Wording.count(changes.written.count, "file")) written, \(Wording.size(bytes: changes.writtenBytes))"
    ]
    if !changes.removed.isEmpty { parts.append("\(changes.removed.count) removed") }
    if changes.unchanged > 0 { parts.append("\(changes.unchanged) unchanged") }
    return parts.joined(separator: "; ") + "."
  }

  /// Why each file was written, one per line.
  var explanation: String {
    let changes = published.changes
    guard !changes.written.isEmpty || !changes.removed.isEmpty else {
      return "Nothing was written: every file is as it was.\n"
    }
    var lines = ["What was written, and why:"]
    for path in changes.written {
      lines.append("  \(path): \(published.reasons[path] ?? "it is new")")
    }
    for path in changes.removed {
      lines.append("  \(path): removed, because it is no longer part of the course")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
