import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// The browser's own audio player for a lesson, with the chapters and the related files.
enum Player {
  /// Nil if no edition publishes the lesson's recording.
  static func section(for place: Site.Place, on page: OutputPath, in site: Site) -> String? {
    guard let audio = place.audio else { return nil }
    let words = site.words.site
    let html = MarkupWriter(.html)
    html.element(.section, ["class": "player", "aria-label": .text(words[.listen].text)]) {
      write(audio, of: place, on: page, in: site, to: html)
      let chapters = place.recording?.chapters ?? []
      if chapters.count > 1 {
        html.element(.details, ["class": "chapters"]) {
          site.write(.summary, words[.chapters], to: html)
          html.element(.ol) {
            for chapter in chapters { write(chapter, place, on: page, to: html) }
          }
        }
      }
      if let disclosure = site.context.disclosure(of: place.lesson.id, in: site.course) {
        html.startLine()
        site.write(.p, disclosure, ["class": "voice"], to: html)
      }
      let narrators = place.recording?.narrators(of: place.lesson, in: site.course) ?? []
      if !narrators.isEmpty {
        let names = site.words.list(narrators)
        html.startLine()
        site.write(
          .p, site.words.podcast(.readBy, [.names: names]), ["class": "voice"], to: html)
      }
      html.startLine()
      html.element(.p, ["class": "files"]) {
        file(audio, named: words[.download], on: page, in: site, to: html)
        for transcript in place.offers(.transcript).prefix(1) {
          html.text(" ")
          file(transcript, named: words[.transcript], on: page, in: site, to: html)
        }
      }
    }
    return html.string
  }

  /// Only the player.
  static func write(
    _ audio: Offer, of place: Site.Place, on page: OutputPath, in site: Site, to html: MarkupWriter
  ) {
    let label = site.words.site(.listenTo, [.title: place.lesson.title.value])
    html.startLine()
    html.element(
      .audio,
      [
        "controls": .on, "preload": "none", "src": .url(audio.path.relative(from: page)),
        "aria-label": .text(label.text),
        "data-duration": place.recording.map { .number($0.duration) },
      ]
    ) {}
    html.startLine()
  }

  /// A chapter, which links to its heading.
  private static func write(
    _ chapter: Recording.Chapter, _ place: Site.Place, on page: OutputPath, to html: MarkupWriter
  ) {
    html.element(.li) {
      html.element(.span, ["class": "time"], text: Clock.text(moment: chapter.start))
      html.text(" ")
      if let anchor = chapter.anchor {
        let path = place.path == page ? "" : place.path.relative(from: page)
        html.element(.a, ["href": .url("\(path)#\(anchor.text)")], text: chapter.title)
      } else {
        html.text(chapter.title)
      }
    }
    html.startLine()
  }

  private static func file(
    _ offer: Offer, named name: Word, on page: OutputPath, in site: Site, to html: MarkupWriter
  ) {
    site.write(
      .a, name,
      [
        "href": .url(offer.path.relative(from: page)), "type": .text(offer.mediaType.text),
        "download": .text(offer.path.name),
      ], to: html)
  }
}

/// Times as a player shows them.
enum Clock {
  /// A moment: `4:07`, and `1:02:03` from an hour on.
  ///
  /// Fractions of a second are dropped, so that it is never after the moment that it marks.
  static func text(moment milliseconds: Int) -> String { text(seconds: milliseconds / 1000) }

  /// A length, to the nearest second, as the podcast's feed states it.
  static func text(length milliseconds: Int) -> String {
    text(seconds: (milliseconds + 500) / 1000)
  }

  private static func text(seconds: Int) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0
      ? "\(hours):\(padded(minutes)):\(padded(seconds % 60))" : "\(minutes):\(padded(seconds % 60))"
  }
}
