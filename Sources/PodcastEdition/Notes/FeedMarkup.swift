import AudioContent
import Diagnostics
import EditionKit
import LessonModel
import MarkupKit
import Typography
import Words

/// Turns blocks and running text into the HTML that feeds may contain: `p`, `ol`, `ul`, `li`, `a`,
/// `strong` and `em`, and nothing else (PSP-1).
///
/// What those cannot show is replaced, and recorded in `substitutions`.
struct FeedMarkup {
  let html = MarkupWriter(.html)
  let words: CourseWords
  private let lesson: LessonID
  private let links: LinkTargets
  private let typography: Typography

  /// What was replaced, in the order of the text.
  private(set) var substitutions: [Substitution] = []

  /// The files that were linked to.
  private(set) var assets: [AssetID] = []

  init(lesson: LessonID, links: LinkTargets) {
    self.lesson = lesson
    self.links = links
    words = links.words
    typography = Typography(links.course.language)
  }

  mutating func paragraph(_ content: [Inline]) { element(.p, content) }

  /// An element around running text.
  mutating func element(_ element: Element, _ content: [Inline]) {
    html.element(element) { inlines(content) }
  }

  /// Running text, from its beginning.
  mutating func inlines(_ content: [Inline]) { run(typography.applied(to: content)) }

  private mutating func run(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let text): html.text(text.text)
      case .softBreak, .lineBreak: html.text(" ")
      case .code(let code): html.text(code.text)
      case .emphasis(let emphasis): html.element(.em) { run(emphasis.content) }
      case .strong(let emphasis): html.element(.strong) { run(emphasis.content) }
      case .strikethrough(let emphasis):
        report("struck-through text", .substituted(by: "plain text"), at: emphasis.span)
        run(emphasis.content)
      case .styled(let styled): self.styled(styled)
      case .link(let link): self.link(link)
      case .image(let image): picture(image)
      case .footnoteReference(let reference): html.text(" [\(reference.number)]")
      case .formula(let formula): self.formula(formula)
      case .blank: html.text(Blank.mark)
      case .rawHTML(let raw):
        if raw.showsMoreThanWords { report("raw HTML", .leftOut, at: raw.span) }
      }
    }
  }

  /// Feeds have no such styles; small numbers are characters of their own.
  private mutating func styled(_ styled: StyledText) {
    switch styled.kind {
    case .lowered, .raised:
      let words = styled.plainText
      if words != styled.content.plainText { return html.text(words) }
      report("raised or lowered text", .substituted(by: "plain text"), at: styled.span)
      run(styled.content)
    case .abbreviation(let meaning):
      run(styled.content)
      if let meaning { html.text(" (" + typography.applied(to: meaning) + ")") }
    case .highlight, .inserted:
      report("marked text", .substituted(by: "emphasized text"), at: styled.span)
      html.element(.em) { run(styled.content) }
    case .key, .small, .said: run(styled.content)
    }
  }

  /// The words of running text alone.
  func plainText(_ content: [Inline]) -> String { typography.applied(to: content).plainText }

  /// A link, or only its text if it leads to no place that a listener can open.
  mutating func link(_ link: Link) {
    guard let url = links.url(of: link.target) else {
      // The recording explains a term; without a glossary to link to, it is a word like any other.
      if !link.isTerm {
        report("link", .shortened(to: "its text"), because: .noAddress, at: link.span)
      }
      return run(link.content)
    }
    if case .asset(let asset) = link.target { assets.append(asset) }
    html.element(.a, ["href": .url(url)]) { run(link.content) }
  }

  /// Feeds contain no pictures: a link to the picture is shown instead, named by what it shows.
  mutating func picture(_ image: Image) {
    let name =
      image.description.isEmpty
      ? image.destination : typography.applied(to: image.description)
    let text = words.podcast(.picture, [.description: name]).text
    let url = url(of: image.source)
    guard let url else {
      report("picture", .substituted(by: "its description"), at: image.span)
      return html.element(.em, text: text)
    }
    report("picture", .substituted(by: "a link to it"), at: image.span)
    html.element(.a, ["href": .url(url)], text: text)
  }

  /// The page of the lesson; nil if no edition makes one, or its address is not known.
  var lessonPage: String? { links.page(of: lesson) }

  /// The address of a file; a file of the course is published with the podcast.
  mutating func url(of source: AssetReference) -> String? {
    switch source {
    case .asset(let asset):
      let url = links.url(of: PodcastPaths.media(asset))
      if url != nil { assets.append(asset) }
      return url
    case .remote(let address): return address
    case .unresolved: return nil
    }
  }

  /// Feeds contain no formulas: the spoken words are shown instead, or the TeX if it is readable.
  mutating func formula(_ formula: Formula) {
    if let words = links.context.conversions.words(of: formula) {
      report("formula", .substituted(by: "its words"), at: formula.span)
      html.text(words)
    } else if formula.tex.contains(where: { "\\{}&".contains($0) }) {
      report(
        "formula", .substituted(by: "a mention of the lesson’s page"), at: formula.span)
      html.text(words.podcast[.formulaOnPage].text)
    } else {
      report("formula", .substituted(by: "its TeX"), at: formula.span)
      html.text(formula.tex.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }

  /// An element with words that the edition adds.
  func element(_ element: Element, _ word: Word) {
    html.element(element, ["lang": word.marking], text: word.text)
  }

  mutating func report(
    _ original: String, _ change: Change, because reason: ChangeReason = .cannotShow,
    at span: SourceSpan
  ) {
    report(StandIn(original, change, because: reason, at: span))
  }

  mutating func report(_ standIn: StandIn) {
    substitutions.append(
      Substitution(edition: PodcastEdition.name, form: .showNotes, lesson: lesson, standIn))
  }
}

extension Word {
  /// The value of `lang` for a word that is not in the language of the course.
  var marking: AttributeValue? { language.map { .text($0.text) } }
}
