import FileKit
import ServerKit
import TestKit
import Testing

@Suite("Answers to requests for one address, as RFC 9110 says")
struct ResourceTests {
  private static let words = "The quick brown fox. "
  private let text = WebResource(
    .bytes(Array(String(repeating: words, count: 200).utf8)), mediaType: "text/html", version: "v1")
  private let sound = WebResource(
    .bytes(Array(UInt8(0)..<100)), mediaType: "audio/mpeg", version: "v2")

  private func get(_ resource: WebResource, _ fields: [String: String] = [:]) -> WebAnswer {
    resource.answer(to: WebRequest(.get, "/", fields: fields))
  }

  private func bytes(_ answer: WebAnswer) -> [UInt8]? {
    switch answer.body {
    case .bytes(let bytes): bytes
    case .file(let file, let range): try? file.read(range)
    case .nothing: []
    case .stream: nil
    }
  }

  @Test func wholeFileHasLengthTypeAndVersion() {
    let answer = get(sound)
    #expect(answer.status == 200)
    #expect(answer.length == 100)
    #expect(answer["Content-Type"] == "audio/mpeg")
    #expect(answer["ETag"] == "\"v2\"")
    #expect(answer["Accept-Ranges"] == "bytes")
    #expect(answer["Cache-Control"] == "no-cache")
  }

  @Test func headStatesWhatGetWouldSendAndSendsNothing() {
    let answer = sound.answer(to: WebRequest(.head, "/", fields: ["range": "bytes=10-19"]))
    #expect(answer.status == 206)
    #expect(answer.length == 10)
    #expect(bytes(answer) == [])
  }

  @Test(arguments: [
    ("bytes=0-9", "bytes 0-9/100", 0, 10), ("bytes=90-", "bytes 90-99/100", 90, 100),
    ("bytes=-5", "bytes 95-99/100", 95, 100), ("bytes=-500", "bytes 0-99/100", 0, 100),
    ("bytes=50-5000", "bytes 50-99/100", 50, 100), ("Bytes = 3-3", "bytes 3-3/100", 3, 4),
  ])
  func rangeIsAnsweredWithThatPart(_ range: String, _ place: String, _ first: Int, _ end: Int) {
    let answer = get(sound, ["range": range])
    #expect(answer.status == 206)
    #expect(answer["Content-Range"] == place)
    #expect(bytes(answer) == Array(UInt8(first)..<UInt8(end)))
  }

  @Test(arguments: ["bytes=100-", "bytes=500-600", "bytes=-0"])
  func rangeAfterTheEndIsRefused(_ range: String) {
    let answer = get(sound, ["range": range])
    #expect(answer.status == 416)
    #expect(answer["Content-Range"] == "bytes */100")
  }

  @Test(arguments: [
    "bytes=9-3", "bytes=a-b", "items=0-1", "bytes=0-1,5-6", "bytes=", "bytes=--5", "bytes=٣-٤",
    "bytes=99999999999999999999-",
  ])
  func rangeThatMeansNothingIsIgnored(_ range: String) {
    #expect(get(sound, ["range": range]).status == 200)
  }

  @Test func knownVersionIsNotSentAgain() {
    for tags in ["\"v2\"", "W/\"v2\"", "\"old\", \"v2\"", "*"] {
      let answer = get(sound, ["if-none-match": tags])
      #expect(answer.status == 304, "\(tags)")
      #expect(answer["ETag"] == "\"v2\"")
      #expect(bytes(answer) == [])
    }
    #expect(get(sound, ["if-none-match": "\"old\""]).status == 200)
  }

  @Test func rangeOfAnotherVersionIsAnsweredWithTheWhole() {
    #expect(get(sound, ["range": "bytes=0-9", "if-range": "\"v2\""]).status == 206)
    #expect(get(sound, ["range": "bytes=0-9", "if-range": "\"old\""]).status == 200)
    #expect(get(sound, ["range": "bytes=0-9", "if-range": "W/\"v2\""]).status == 200)
  }

  @Test func textIsCompressedForThoseWhoReadThat() throws {
    let answer = get(text, ["accept-encoding": "br, gzip;q=0.8"])
    #expect(answer["Content-Encoding"] == "gzip")
    #expect(answer["Vary"] == "Accept-Encoding")
    #expect(answer["ETag"] == "\"v1-gzip\"")
    let sent = try #require(bytes(answer))
    #expect(sent.prefix(2) == [0x1F, 0x8B])
    #expect(sent.count < 300)
    #expect(get(text, ["accept-encoding": "gzip", "if-none-match": "\"v1-gzip\""]).status == 304)
    for accepted in ["gzip;q=0", "br", "identity"] {
      #expect(get(text, ["accept-encoding": accepted])["Content-Encoding"] == nil, "\(accepted)")
    }
  }

  @Test func soundAndRangesAreNotCompressed() {
    #expect(get(sound, ["accept-encoding": "gzip"])["Content-Encoding"] == nil)
    let part = get(text, ["accept-encoding": "gzip", "range": "bytes=0-9"])
    #expect(part["Content-Encoding"] == nil)
    #expect(bytes(part) == Array("The quick ".utf8))
  }

  @Test func onlyReadingIsPossible() {
    let answer = sound.answer(to: WebRequest(.other("POST"), "/"))
    #expect(answer.status == 405)
    #expect(answer["Allow"] == "GET, HEAD")
  }

  @Test func fileOnDiskIsReadPieceByPiece() throws {
    try withTemporaryFolder { folder in
      try Files.write(["sound.mp3": "0123456789"], in: folder)
      let file = WebResource(try OpenFile("\(folder)/sound.mp3"), mediaType: "audio/mpeg")
      #expect(bytes(get(file, ["range": "bytes=2-4"])) == Array("234".utf8))
      try Files.write(["sound.mp3": "abc"], in: folder)
      let changed = WebResource(try OpenFile("\(folder)/sound.mp3"), mediaType: "audio/mpeg")
      #expect(changed.version != file.version)
    }
  }
}

@Suite("What a request means")
struct RequestTests {
  @Test(arguments: [
    ("/a%20b/%C3%BC.html", "/a b/ü.html"), ("/a?b=c", "/a"), ("/", "/"), ("/a#b", "/a"),
    ("/%2e%2e/secret", "/../secret"),
  ])
  func pathIsWithoutPercentSigns(_ target: String, _ path: String) {
    #expect(WebRequest(.get, target).path == path)
  }

  @Test(arguments: ["", "a", "/%", "/%zz", "/%00", "/%ff", "/a%0Ab", "http://host/a"])
  func pathThatIsNoneIsRefused(_ target: String) {
    #expect(WebRequest(.get, target).path == nil)
  }

  @Test func queryHasNamesAndValues() {
    let request = WebRequest(.get, "/events?page=%2Flessons%2Fa%2F&x&page=no")
    #expect(request.query == ["page": "/lessons/a/", "x": ""])
  }

  @Test func onlyItsOwnNamesLeadToAServer() {
    let hosts = HostCheck(names: ["localhost", "127.0.0.1", "[::1]"], port: 4000)
    for host in ["localhost:4000", "127.0.0.1:4000", "LOCALHOST:4000", "[::1]:4000", "localhost"] {
      #expect(hosts.accepts(host), "\(host)")
    }
    for host in [
      "evil.example", "evil.example:4000", "localhost:80", "localhost.evil.example:4000", "",
    ] {
      #expect(!hosts.accepts(host), "\(host)")
    }
    #expect(!hosts.accepts(nil))
  }
}
