package import LessonModel

/// A section that the author reads in a lesson that is otherwise spoken by the voice.
package struct ReadSection: Hashable, Sendable {
  package var heading: Heading
  package var recording: SectionRecording

  package var title: String { heading.content.plainText }
}

extension Lesson {
  /// The headings that begin chapters of a recording: those that are not inside another block.
  package var sectionHeadings: [Heading] { blocks.selected(for: .podcast).sectionHeadings }

  /// The sections that the author reads, in the order of the lesson, with files that are in the course.
  ///
  /// Empty if the author reads the whole lesson. A section reaches from its heading up to the next one that
  /// is as large, so one inside another is not among them.
  package var readSections: [ReadSection] {
    guard ownRecording == nil, !sectionRecordings.isEmpty else { return [] }
    var sections: [ReadSection] = []
    for heading in sectionHeadings {
      if let last = sections.last, isInside(heading, last.heading) { continue }
      let recording = sectionRecordings.first { $0.section.value == heading.anchor.text }
      guard let recording, case .asset = recording.file.value else { continue }
      sections.append(ReadSection(heading: heading, recording: recording))
    }
    return sections
  }

  /// Whether a later heading belongs to the section of another one.
  package func isInside(_ heading: Heading, _ section: Heading) -> Bool {
    let headings = sectionHeadings
    guard let first = headings.firstIndex(where: { $0.anchor == section.anchor }),
      let place = headings.firstIndex(where: { $0.anchor == heading.anchor }), first < place
    else { return false }
    return headings[(first + 1)...place].allSatisfy { $0.level > section.level }
  }
}

extension [Block] {
  fileprivate var sectionHeadings: [Heading] {
    flatMap { block -> [Heading] in
      switch block {
      case .heading(let heading): [heading]
      // What is said there is said as if it were written outside.
      case .say(let said): said.blocks.sectionHeadings
      case .scoped(let scoped): scoped.blocks.sectionHeadings
      case .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML, .callout, .activity,
        .media, .figure, .keyPoints, .details, .formula, .facilitatorNote, .silent:
        []
      }
    }
  }
}
