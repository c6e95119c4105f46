import LessonModel

/// What classes of HTML mean that many systems give their boxes.
enum HTMLClasses {
  /// The block by the name of the class in lower case.
  static let blocks: [String: String] = {
    // Other words for boxes, such as `question`, are classes of other things on many pages.
    let boxes = [
      "note", "admonition", "info", "tip", "hint", "important", "warning", "caution", "danger",
      "example",
    ]
    var blocks = Dictionary(
      boxes.compactMap { name in OtherTools.directive(for: name).map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
    for name in ["story", "keypoints", "exercise", "worksheet"] { blocks[name] = name }
    let alerts: [String: [String]] = [
      "note": ["alert", "callout", "alert-info", "alert-secondary"],
      "tip": ["alert-success"],
      "important": ["alert-primary"],
      "warning": ["alert-warning"],
      "caution": ["alert-danger"],
    ]
    for (block, classes) in alerts { for name in classes { blocks[name] = block } }
    return blocks
  }()
}
