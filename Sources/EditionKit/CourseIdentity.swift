import Digests
package import LessonModel

extension Course {
  /// The identity of a form of the course that is one file, by which a reader's library finds a newer
  /// one of it: `urn:uuid:…`.
  ///
  /// It is derived from what never changes: the course's id, the identity of its podcast or the address
  /// of its site, and the name of the form, such as `book` or `book/lesson/pain`.
  package func identity(of form: String) -> String {
    let root = podcast.guid?.value.lowercased() ?? site?.text ?? ""
    return "urn:uuid:\(NameUUID(of: "\(root)#\(id)/\(form)", in: .addresses))"
  }
}
