import LessonModel

extension Block {
  /// What the block is called in an inspection; it never changes.
  var inspectedName: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .list: "list"
    case .quote: "quote"
    case .code: "code"
    case .table: "table"
    case .thematicBreak: "break"
    case .rawHTML: "html"
    case .callout(let callout): callout.kind.rawValue
    case .activity(let activity): activity.inspectedName
    case .media(let media): media.kind.rawValue
    case .figure: "figure"
    case .keyPoints: "keypoints"
    case .formula: "math"
    case .facilitatorNote: "facilitator"
    case .say: "say"
    case .silent: "silent"
    case .scoped(let scoped): scoped.scope.inspectedName
    }
  }
}

extension Activity {
  /// What the activity is called in an inspection; it never changes.
  var inspectedName: String {
    switch self {
    case .quiz: "quiz"
    case .exercise: "exercise"
    case .rolePlay: "roleplay"
    case .worksheet: "worksheet"
    case .apply: "apply"
    case .card: "card"
    }
  }
}

extension Scoped.Scope {
  var inspectedName: String {
    switch self {
    case .only: "only"
    case .except: "except"
    }
  }
}

extension Quiz.Answer {
  /// What the kind of answer is called in an inspection; it never changes.
  var inspectedName: String {
    switch self {
    case .choices: "choices"
    case .truth: "truth"
    case .text: "text"
    case .number: "number"
    case .order: "order"
    case .matching: "match"
    case .blanks: "blanks"
    }
  }
}

extension Worksheet.Field.Kind {
  /// What the kind of field is called in an inspection; it never changes.
  var inspectedName: String {
    switch self {
    case .line: "line"
    case .text: "text"
    case .number: "number"
    case .date: "date"
    case .choice: "choice"
    case .rating: "rating"
    case .table: "table"
    }
  }
}

extension AssetReference.Problem {
  /// Why a path leads to nothing, in a few words.
  var inWords: String {
    switch self {
    case .missing(let path): "no file \(path)"
    case .outsideProject: "a path out of the project"
    }
  }
}
