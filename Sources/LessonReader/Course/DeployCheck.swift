import Diagnostics
import LessonModel

/// Reads `deploy:` in `course.yaml`.
enum DeployCheck {
  static func settings(_ record: Record?, into diagnostics: inout [Diagnostic]) -> DeploySettings {
    guard let record else { return DeploySettings() }
    var settings = DeploySettings(except: record.texts("except").map(\.text))
    guard let written = record.spanned("to") else { return settings }
    if let target = DeployTarget(written.text), !target.isConnection {
      settings.target = target
    } else {
      diagnostics.append(
        .error(
          .invalidValue,
          "`to` must be a folder, user@host:path, or a remote of rclone, name:path",
          at: written.span, fixes: [FixIt(fix(written.text))]))
    }
    return settings
  }

  private static func fix(_ text: String) -> String {
    if let target = DeployTarget(text), target.isConnection {
      return "set the remote up with `rclone config`, and write its name: passwords do not belong "
        + "in course.yaml"
    }
    if text.lowercased().hasPrefix("http") {
      return "write where the files go, not where people find them, which is `site`"
    }
    if text.contains("://") {
      return "set the store up with `rclone config`, and write name:path"
    }
    if text.hasPrefix("~") { return "write the full path" }
    return "write a path such as /var/www/course, or dana@example.org:/var/www/course"
  }
}
