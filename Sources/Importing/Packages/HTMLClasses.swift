/// What classes of HTML mean that many systems give their boxes.
enum HTMLClasses {
  /// The block by the name of the class in lower case.
  static let blocks: [String: String] = {
    let names: [String: [String]] = [
      "note": ["note", "admonition", "alert", "callout", "alert-info", "alert-secondary", "info"],
      "tip": ["tip", "hint", "alert-success"],
      "important": ["important", "alert-primary"],
      "warning": ["warning", "alert-warning"],
      "caution": ["caution", "danger", "alert-danger"],
      "example": ["example"],
      "story": ["story"],
      "keypoints": ["keypoints"],
      "exercise": ["exercise"],
      "worksheet": ["worksheet"],
    ]
    return Dictionary(
      names.flatMap { block, classes in classes.map { ($0, block) } },
      uniquingKeysWith: { first, _ in first })
  }()
}
