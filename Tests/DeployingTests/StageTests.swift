import Testing

@testable import Deploying

@Suite("When a file of a deployment is uploaded")
struct StageTests {
  @Test("a compressed file goes with the one that it stands for")
  func compressed() {
    for path in ["index.html", "lessons/a/index.html", "podcast/feed.xml", "style.css"] {
      for isNew in [true, false] {
        let own = DeployPlan.stage(of: path, isNew: isNew)
        #expect(DeployPlan.stage(of: path + ".br", isNew: isNew) == own)
        #expect(DeployPlan.stage(of: path + ".gz", isNew: isNew) == own)
      }
    }
    #expect(DeployPlan.stage(of: "packages/course.tar.gz", isNew: true) == .assets)
  }

  @Test("what lists pages is uploaded after them")
  func lists() {
    #expect(DeployPlan.stage(of: "catalog.json", isNew: false) == .feeds)
  }
}
