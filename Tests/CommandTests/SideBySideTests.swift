import Foundation
import TestKit
import Testing

@Suite("What is made side by side", .engines)
struct SideBySideTests {
  @Test("documents, while a lesson is recorded")
  func documents() throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project", text: "One text. It is good.")
      let installed = try EngineFaultTests.installed(in: folder)
      // Ends with a failure if the cover and the two handouts are not there after a minute.
      let documents = "\(course.cache)/1/keys/documents"
      try Files.write(
        [
          "bin/ffmpeg": """
          #!/bin/sh
          [ "$1" = -version ] && exec /usr/bin/ffmpeg -version
          tries=600
          until [ "$(find '\(documents)' -type f | wc -l)" -ge 3 ]; do
            tries=$((tries - 1))
            [ $tries -gt 0 ] || exit 5
            sleep 0.1
          done
          exec /usr/bin/ffmpeg "$@"
          """
        ], in: folder)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(folder)/bin/ffmpeg")
      let result = try installed.publish(
        course, ["--editions", "podcast,handouts"],
        environment: ["PATH": "\(folder)/bin:/usr/bin:/bin"])
      #expect(result.status == 0, "\(result.errors)")
      try expectWhole(course.dist)
      try expectTidy(course.folder)
    }
  }
}
