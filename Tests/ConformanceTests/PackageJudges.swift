import Foundation
import TestKit
import Testing

@Suite("Packages and what lists them", .judges)
struct PackageJudges {
  @Test(
    "the catalog, the feed for reading apps and the page say the truth about every package",
    arguments: PublishedCourse.Sample.allCases)
  func lists(sample: PublishedCourse.Sample) throws {
    try judge(script: "packages", [try sample.course.dist])
  }

  @Test("the site's ZIP opens from the folder that it is unpacked into, and is whole")
  func unpacked() throws {
    let course = try PublishedCourse.Sample.everything.course
    try withTemporaryFolder { folder in
      try judge(
        "python3",
        ["-m", "zipfile", "-e", "\(course.dist)/packages/everything-web.zip", "\(folder)/site"])
      try judge(script: "site", ["\(folder)/site"])
      try judge(script: "publication", ["\(folder)/site"])
      let files = try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/site")
      #expect(!files.contains { $0.hasPrefix("packages") || $0.hasPrefix("opds") })
      #expect(files.contains("take/index.html") && !files.contains("take/copy.html"))
    }
  }

  @Test("the server's archives hold the same files as the ZIP")
  func archives() throws {
    let course = try PublishedCourse.Sample.everything.course
    let script = """
      import sys, tarfile, zipfile
      folder = sys.argv[1]
      with zipfile.ZipFile(f"{folder}/everything-web.zip") as package:
          site = {entry.filename: package.read(entry) for entry in package.infolist()}
      with tarfile.open(f"{folder}/everything.tar.gz") as package:
          files = {m.name: package.extractfile(m).read() for m in package if m.isfile()}
      assert site == files, set(site) ^ set(files)
      """
    try judge("python3", ["-c", script, "\(course.dist)/packages"])
  }
}
