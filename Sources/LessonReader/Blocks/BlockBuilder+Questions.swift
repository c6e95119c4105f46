import Diagnostics
import LessonModel
import MarkdownKit

/// Questions beside the one that a quiz asks: their answers would be shown as text, solved.
extension BlockBuilder {
  /// Reports choices, activities and lists that ask another question than the quiz does.
  ///
  /// `place` is where the answer is; `run` holds the choices, if it is made of them.
  mutating func reportOtherQuestions(
    in body: [MarkdownBlock], _ explanations: [MarkdownBlock.Directive], besides place: Range<Int>?,
    _ run: ChoiceRun?
  ) {
    for item in run?.items ?? [] {
      let below = item.item.blocks.dropFirst()
      for (index, block) in below.enumerated() {
        reportInnerChoices(in: block, isFirst: index == 0)
      }
      reportQuestions(in: Array(below) + item.loose, areChoicesKnown: true)
    }
    let inAnswer = run == nil ? nil : place
    for (index, block) in body.enumerated() where inAnswer?.contains(index) != true {
      reportQuestions(in: [block], areChoicesKnown: true)
      // Steps in two lists are one question, and another mistake.
      if let place, case .list(let answer) = body[place.lowerBound],
        case .ordered(let start) = answer.kind, start > 1, case .list = block
      {
        continue
      }
      guard place?.contains(index) != true, index > 0, isAsked(by: body[index - 1], above: block)
      else { continue }
      diagnostics.append(
        .warning(
          .secondQuestion,
          "this asks a second question, and its list or table is shown as it is, in this order",
          at: body[index - 1].span,
          fixes: [FixIt("write it in a quiz of its own, with :::quiz above it and ::: below")]))
    }
    for explanation in explanations {
      reportQuestions(in: explanation.blocks, areChoicesKnown: false)
    }
  }

  /// Reports choices below a choice: `- [x] Yes`, and indented under it `- [x] A`.
  private mutating func reportInnerChoices(in block: MarkdownBlock, isFirst: Bool) {
    guard case .list(let list) = block,
      let inner = list.items.first(where: { $0.isChecked != nil }),
      isFirst || list.items.contains(where: { $0.isChecked == true })
    else { return }
    report(
      .invalidChoice, "a choice cannot have choices of its own", at: inner.span,
      fix: "indent them like the choice above them, or write them without boxes")
  }

  /// Reports whole lists of choices, and activities, at any depth.
  private mutating func reportQuestions(in blocks: [MarkdownBlock], areChoicesKnown: Bool) {
    for block in blocks {
      switch block {
      case .list(let list):
        if !areChoicesKnown, ChoiceRun(list, at: 0).isWhole {
          reportSecondQuestion(at: list.span)
        } else {
          for item in list.items { reportQuestions(in: item.blocks, areChoicesKnown: false) }
        }
      case .blockQuote(let quote): reportQuestions(in: quote.blocks, areChoicesKnown: false)
      case .directive(let directive):
        if let name = DirectiveForm.Name(rawValue: directive.name), name.isActivity {
          report(
            .misplacedDirective, "a quiz cannot contain another activity",
            at: directive.openingSpan,
            fix: "close the quiz above it, with as many colons as it has")
        } else {
          reportQuestions(in: directive.blocks, areChoicesKnown: false)
        }
      case .heading, .paragraph, .codeBlock, .table, .thematicBreak, .html: break
      }
    }
  }

  /// Whether a paragraph tells learners to put the list below it in order, or to match what is in the
  /// table below it.
  private func isAsked(by text: MarkdownBlock, above block: MarkdownBlock) -> Bool {
    switch block {
    case .list(let list):
      guard case .ordered = list.kind, list.items.count > 1 else { return false }
    case .table(let table):
      guard table.header.cells.count == 2, table.rows.count > 1 else { return false }
    case .heading, .paragraph, .blockQuote, .codeBlock, .thematicBreak, .html, .directive:
      return false
    }
    guard case .paragraph(let paragraph) = text else { return false }
    return SortingWords.ask(paragraph.inlines.plainText)
  }
}

/// The words that ask learners to sort or to match.
private enum SortingWords {
  /// Whether the last sentence of a text begins with one of them.
  ///
  /// A sentence that ends in a colon may also introduce a list of advice.
  static func ask(_ text: String) -> Bool {
    let text = text.trimmed
    let sentence =
      text.split(whereSeparator: { ".!?。！？".contains($0) }).last.map(String.init)?.trimmed ?? ""
    if spaceless.contains(where: sentence.contains) { return true }
    var words = sentence.lowercased().split { !$0.isLetter && $0 != "-" }[...]
    while let word = words.first, links.contains(word) { words = words.dropFirst() }
    guard let first = words.first else { return false }
    if movers.contains(first), words.contains(where: orders.contains) { return true }
    guard let last = text.last, !":：".contains(last) else { return false }
    if verbs.contains(first) { return true }
    return englishVerbs.contains(first) && words.dropFirst().first.map(objects.contains) != false
  }

  private static let links: Set<Substring> = ["now", "then", "and", "please", "nun", "dann", "und"]

  /// They are nouns, too: `Order matters`.
  private static let englishVerbs: Set<Substring> = [
    "match", "order", "arrange", "sequence", "sort", "rank",
  ]

  private static let objects: Set<Substring> = [
    "the", "these", "those", "them", "each", "every", "all", "both", "following", "too", "again",
  ]

  private static let verbs: Set<Substring> = [
    "ordne", "ordnen", "sortiere", "sortieren", "verbinde", "verbinden", "ordonne", "ordonnez",
    "classe", "classez", "associe", "associez", "relie", "reliez", "ordena", "ordene", "empareja",
    "empareje", "relaciona", "relacione", "ordina", "ordinate", "abbina", "abbinate", "collega",
    "collegate", "ligue", "koppel", "sorteer", "rangschik",
  ]

  private static let movers: Set<Substring> = [
    "put", "bring", "place", "bringe", "bringen", "mets", "mettez", "pon", "ponga", "metti",
    "mettete", "coloque", "ponha", "zet",
  ]

  private static let orders: Set<Substring> = [
    "order", "sequence", "reihenfolge", "ordre", "orden", "ordine", "ordem", "volgorde",
  ]

  private static let spaceless = ["排序", "排列", "连线", "配对", "並べ替え"]
}

extension DirectiveForm.Name {
  /// Whether it is something that learners do.
  fileprivate var isActivity: Bool {
    switch self {
    case .quiz, .exercise, .roleplay, .worksheet, .apply, .card: true
    case .note, .tip, .important, .warning, .caution, .example, .story, .explanation, .hint,
      .solution, .role, .observer, .debrief, .video, .audio, .figure, .keypoints, .facilitator,
      .say, .silent, .only, .except:
      false
    }
  }
}
