package import LessonModel

extension EditionName {
  /// A name that the program itself uses.
  package init(written name: StaticString) {
    guard let name = EditionName("\(name)") else {
      preconditionFailure("the name of an edition is an id")
    }
    self = name
  }
}
