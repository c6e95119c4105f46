import AudioContent
import LessonModel
import MarkupKit

/// The times and titles of chapters as a list that apps turn into chapters: at least three, the first
/// at zero.
struct ChapterList: Sendable {
  private let chapters: [Recording.Chapter]

  init(of episode: Episode) {
    let all = episode.recording.chapters
    chapters = all.count >= 3 && all.first?.start == 0 ? all : []
  }

  /// The list as feed HTML of at most `limit` bytes; nil if there is none.
  ///
  /// Of many chapters the titles are shortened, and only then the last ones left out: a list that
  /// is there is better than one that is complete.
  func text(limit: Int) -> TrustedMarkup? {
    guard !chapters.isEmpty else { return nil }
    for length in [255, 80, 48, 32, 20] {
      let list = markup(chapters, titleLimit: length)
      if list.bytes.count <= limit { return list }
    }
    for count in stride(from: chapters.count - 1, through: 3, by: -1) {
      let list = markup(Array(chapters.prefix(count)), titleLimit: 20)
      if list.bytes.count <= limit { return list }
    }
    return nil
  }

  private func markup(_ chapters: [Recording.Chapter], titleLimit: Int) -> TrustedMarkup {
    let html = MarkupWriter(.html)
    return html.detached {
      for chapter in chapters {
        let time = ClockTime(milliseconds: chapter.start).whole
        let title = FeedText.cut(FeedText.value(chapter.title), toBytes: titleLimit)
        html.element(.p, text: "\(time) \(title)")
      }
    }
  }
}
