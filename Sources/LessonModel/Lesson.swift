package import Diagnostics

/// One Markdown file: front matter and blocks.
package struct Lesson: Hashable, Sendable {
  package var id: LessonID

  /// The file, relative to the project folder: `lessons/01-start/02-qualify.md`.
  package var path: String

  /// Plain text; editions show it as the lesson's only heading of level 1.
  package var title: Spanned<String>

  /// One or two sentences of plain text for outlines and show notes.
  package var summary: String?

  /// What a learner can do afterward, each beginning with a verb.
  package var objectives: [Spanned<String>]

  /// The situations that the lesson is for, in the course's order of facets and values.
  package var facets: [FacetChoice]

  /// The longest time that the lesson should take, in minutes; nil for no budget.
  package var minutes: Spanned<Int>?

  /// How long the whole lesson takes, in minutes, if its author knows better than the measurement.
  package var takes: Spanned<Int>?

  /// The lessons that come before this one.
  ///
  /// The rules check that they exist.
  package var prerequisites: [Spanned<LessonID>]

  package var keywords: [String]

  /// The author's own recording, which replaces synthesis.
  package var suppliedRecording: Spanned<AssetReference>?

  /// The author's own recordings of sections, in the order in which they are written.
  package var sectionRecordings: [SectionRecording] = []

  /// The people who read the author's own recordings of the lesson; empty if the lesson does not say.
  package var narrators: [Spanned<String>] = []

  /// The day on which the lesson was first published, if it differs from the course's.
  package var date: Spanned<CalendarDate>?

  /// What the lesson is in the podcast.
  package var podcast = EpisodeSettings()

  /// Where the page of the lesson was before, as paths of the site.
  package var redirects: [Spanned<String>] = []

  /// The text, without the title.
  ///
  /// Headings are level 2 or deeper in a lesson without warnings.
  package var blocks: [Block]

  /// The footnotes, in the order of their first reference.
  package var footnotes: [Footnote]

  /// The file as a whole.
  package var span: SourceSpan

  package init(
    id: LessonID, path: String, title: Spanned<String>, summary: String? = nil,
    objectives: [Spanned<String>] = [], facets: [FacetChoice] = [], minutes: Spanned<Int>? = nil,
    takes: Spanned<Int>? = nil, prerequisites: [Spanned<LessonID>] = [],
    keywords: [String] = [], suppliedRecording: Spanned<AssetReference>? = nil,
    date: Spanned<CalendarDate>? = nil, blocks: [Block] = [], footnotes: [Footnote] = [],
    span: SourceSpan
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.summary = summary
    self.objectives = objectives
    self.facets = facets
    self.minutes = minutes
    self.takes = takes
    self.prerequisites = prerequisites
    self.keywords = keywords
    self.suppliedRecording = suppliedRecording
    self.date = date
    self.blocks = blocks
    self.footnotes = footnotes
    self.span = span
  }
}

/// The author's own recording of a section: from its heading up to the next one that is as large.
package struct SectionRecording: Hashable, Sendable {
  /// The anchor of the heading, as written.
  package var section: Spanned<String>
  package var file: Spanned<AssetReference>

  package init(section: Spanned<String>, file: Spanned<AssetReference>) {
    self.section = section
    self.file = file
  }
}

/// The values of one facet that a lesson is for; never empty in a course without warnings.
package struct FacetChoice: Hashable, Sendable {
  package var facet: FacetID
  package var values: [FacetID]

  package init(facet: FacetID, values: [FacetID]) {
    self.facet = facet
    self.values = values
  }
}

/// The definition of a footnote.
package struct Footnote: Hashable, Sendable {
  /// Counted from 1 in the order of first reference.
  package var number: Int
  package var label: String
  package var blocks: [Block]
  package var span: SourceSpan

  package init(number: Int, label: String, blocks: [Block], span: SourceSpan) {
    self.number = number
    self.label = label
    self.blocks = blocks
    self.span = span
  }
}
