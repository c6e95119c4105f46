import LessonModel

extension Block {
  /// The name of the block in an inspection; it never changes.
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
    case .activity(let activity): activity.kind.rawValue
    case .media(let media): media.kind.rawValue
    case .figure: "figure"
    case .keyPoints: "keypoints"
    case .details: "details"
    case .formula: "math"
    case .facilitatorNote: "facilitator"
    case .say: "say"
    case .silent: "silent"
    case .scoped(let scoped): scoped.scope.inspectedName
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

extension AssetReference.Problem {
  /// Why a path leads nowhere, in a few words.
  var inWords: String {
    switch self {
    case .missing(let path): "no file \(path)"
    case .outsideProject: "a path outside the project"
    }
  }
}
