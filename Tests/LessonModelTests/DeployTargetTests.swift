import LessonModel
import Testing

@Suite("Targets of a deployment")
struct DeployTargetTests {
  @Test(
    "are folders, hosts and remotes, as an author writes them",
    arguments: [
      ("/var/www/course", DeployTarget.folder("/var/www/course")),
      ("../online", .folder("../online")), ("public", .folder("public")),
      ("./a:b", .folder("./a:b")), ("a/b:c", .folder("a/b:c")), ("/a b/ü", .folder("/a b/ü")),
      ("dana@web.example:/var/www", .host(login: "dana@web.example", path: "/var/www")),
      ("dana@web.example:www/my course", .host(login: "dana@web.example", path: "www/my course")),
      ("dana@web.example:~/www", .host(login: "dana@web.example", path: "www")),
      ("dana@[::1]:/var/www", .host(login: "dana@[::1]", path: "/var/www")),
      ("store:bucket/course", .remote("store:bucket/course")), ("store:", .remote("store:")),
      ("my store-1.x:a", .remote("my store-1.x:a")),
      (":s3,provider=AWS:bucket", .remote(":s3,provider=AWS:bucket")),
      (
        "store,url=\"https://example.org\":a", .remote("store,url=\"https://example.org\":a")
      ),
    ])
  func forms(_ text: String, _ expected: DeployTarget) {
    #expect(DeployTarget(text) == expected)
  }

  @Test(
    "are nothing else: no address, no option, no path above a home, no control character",
    arguments: [
      "", "https://example.org/", "s3://bucket/course", "ftp://example.org", "~/www", "-x",
      "-oProxyCommand=x@host:/", "dana@-oProxyCommand=x:/", "dana@host:", "dana@host::module",
      "dana@host:../x", "dana@ho st:/x", "@host:/x", "dana@:/x", ":s3", "a\nb", "a\u{0}b", "-a:b",
      "a;b:c", " a:b",
    ])
  func others(_ text: String) {
    #expect(DeployTarget(text) == nil)
  }

  @Test("say nothing of a connection, which may be secret")
  func connections() {
    #expect(DeployTarget("store:a")?.isConnection == false)
    #expect(DeployTarget("dana@host:a,b")?.isConnection == false)
    for text in [":webdav,pass=secret:a", "store,pass=secret:a"] {
      #expect(DeployTarget(text)?.isConnection == true)
      #expect(DeployTarget(text).map { !"\($0)".contains("secret") } == true)
    }
  }
}
