// swift-tools-version: 6.2
import PackageDescription

/// One set of settings permanenty target: warnings are errors, `any` is required, and imports are
/// internal unless they say otherwise.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The commit that the program says it was built from (`lectern --version`), given by `make`.
///
/// SwiftPM evaluates this file again whenever the variable changes, but not after each commit: a
/// plain `swift build`, which knows none, says that it knows none.
let commit: [CSetting] =
  Context.environment["LECTERN_COMMIT"].map { [.define("LECTERN_COMMIT", to: $0)] } ?? []

/// The packages that Lectern uses, by the name that a target asks for.
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let systemPackage: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")
let hummingbird: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let nio: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A room of the house.
///
/// What it lists here is all that it may import: the build checks it (`make lint`), and
/// docs/dev/architecture.md shows it.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [])
  -> Target
{
  .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: house)
}

/// The tests of a room, in `Tests/<name>`.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: house)
}

let package = Package(
  name: "lectern",
  products: [.executable(name: "lectern", targets: ["lectern"])],
  dependencies: [
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0", traits: []),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    // C libraries: one system target each, imported by one room each.
    .systemLibrary(
      name: "CMarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(
      name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    // The one C file of ours: a value can be given to it when it is compiled.
    .target(name: "CBuild", cSettings: commit),
    .systemLibrary(name: "CBrotli", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),

    // Values.
    room("Diagnostics"),
    room("LessonModel", ["Diagnostics"]),
    room("Concurrency"),
    room("JSONKit"),
    room("Words", ["LessonModel"]),
    room("MarkupKit"),
    room("Typography", ["LessonModel"]),
    room("Digests", [crypto]),
    room("FileKinds"),

    // Kits: the only rooms that touch C, files and processes.
    room("MarkdownKit", ["CMarkGFM", "Diagnostics"]),
    room("StemmerKit", ["CStemmer"]),
    room("SQLiteKit", ["CSQLite"]),
    room("YAMLKit", ["CYAML", "Diagnostics"]),
    room("XMLKit", ["CLibXML2"]),
    room("HTMLKit", ["CGumbo"]),
    room("FileKit", ["CLinux", systemPackage]),
    room("CacheKit", ["FileKit", "Digests"]),
    room(
      "ArchiveKit",
      ["CLibArchive", "CLibZip", "FileKit", "FileKinds", "Digests", "Diagnostics"]),
    room("ProcessKit", [subprocess, systemPackage]),
    room("MemoryKit", ["CMimalloc"]),
    room("BuildKit", ["CBuild"]),
    room("WatchKit", ["FileKit"]),
    room("CompressionKit", ["CBrotli", "CZlib"]),
    room(
      "ServerKit", ["CompressionKit", "FileKit", hummingbird, nio, nioPosix, httpTypes, logging]),
    room("TypesetKit", ["ProcessKit"]),
    room("PandocKit", ["ProcessKit"]),
    room("SlideKit", ["ProcessKit"]),
    room("FontKit", ["ProcessKit"]),
    room("SpeechKit", ["ProcessKit"]),
    room("LinkKit", ["ProcessKit"]),
    room("PictureKit", ["ProcessKit", "FileKit"]),
    room("QRCodeKit", ["CQREncode", "JSONKit"]),
    room("AudioKit", ["ProcessKit", "FileKit", "FileKinds"]),

    // A course folder becomes a course, a lesson becomes a script, a script becomes a recording.
    room(
      "LessonReader",
      [
        "Concurrency", "MarkdownKit", "YAMLKit", "XMLKit", "HTMLKit", "FileKinds", "LessonModel",
        "Diagnostics",
      ]),
    room("Narration", ["Words", "LessonModel", "Diagnostics"]),
    room(
      "LessonRules",
      ["Words", "Concurrency", "HTMLKit", "Narration", "LessonModel", "Diagnostics"]),
    room(
      "Recordings",
      [
        "Narration", "SpeechKit", "AudioKit", "ProcessKit", "CacheKit", "FileKit", "LessonModel",
        "Diagnostics", "Digests",
      ]),

    // Editions: pure functions from a course to a tree of files.
    room(
      "EditionKit", ["Words", "Typography", "JSONKit", "Digests", "LessonModel", "Diagnostics"]),
    room("ActivityData", ["JSONKit", "LessonModel", "Diagnostics"]),
    // What published files name, and whether it is there.
    room("Addressing", ["HTMLKit", "EditionKit", "Digests"]),
    room(
      "LessonMarkup",
      ["ActivityData", "Words", "Typography", "LessonModel", "MarkupKit", "Diagnostics"]),
    room("AudioContent", ["EditionKit", "Words", "JSONKit", "LessonModel"]),
    room(
      "AudiobookEdition",
      [
        "AudioContent", "EditionKit", "MarkupKit", "JSONKit", "Words", "Typography", "LessonModel",
        "Diagnostics",
      ]),
    room("CatalogData", ["EditionKit", "JSONKit", "Words", "LessonModel"]),
    room("SearchIndex", ["StemmerKit", "JSONKit", "LessonModel"]),
    room(
      "WebEdition",
      [
        "Words", "Typography", "SearchIndex", "StemmerKit", "Reminders",
        "EditionKit", "CatalogData", "PageContent", "ActivityData", "Concurrency", "LessonMarkup",
        "MarkupKit",
        "JSONKit", "LessonModel", "Digests",
        "Diagnostics", mustache,
      ]),
    room(
      "PodcastEdition",
      [
        "Words", "Typography",
        "AudioContent", "EditionKit", "LessonMarkup", "MarkupKit", "JSONKit", "XMLKit", "Digests",
        "LessonModel", "Diagnostics",
      ]),
    room(
      "HandoutEdition",
      [
        "EditionKit", "ActivityData", "Words", "Typography", "JSONKit", "LessonModel",
        "Diagnostics",
      ]),

    // What each edition does not show as it is written, for the author.
    room("Reporting", ["EditionKit", "MarkupKit", "JSONKit", "LessonModel", "Diagnostics"]),
    // What pages with the site's script share, whoever makes them.
    room(
      "PageContent",
      [
        "EditionKit", "ActivityData", "LessonMarkup", "MarkupKit", "JSONKit", "Words",
        "LessonModel", "Diagnostics",
      ]),
    room(
      "LMSEdition",
      [
        "EditionKit", "PageContent", "ActivityData", "LessonMarkup", "MarkupKit", "XMLKit",
        "JSONKit", "Words", "Typography", "Digests", "LessonModel", "Diagnostics",
      ]),
    // Quizzes with their texts, as other systems ask them.
    room(
      "QuestionContent",
      [
        "EditionKit", "PageContent", "ActivityData", "LessonMarkup", "MarkupKit", "XMLKit",
        "LessonModel", "Diagnostics",
      ]),
    room(
      "QuestionEdition",
      [
        "QuestionContent", "EditionKit", "ActivityData", "XMLKit", "MarkupKit", "JSONKit", "Words",
        "Typography", "Digests", "LessonModel", "Diagnostics",
      ]),
    room(
      "CartridgeEdition",
      [
        "QuestionContent", "EditionKit", "PageContent", "ActivityData", "LessonMarkup",
        "MarkupKit", "XMLKit", "Words", "Typography", "LessonModel", "Diagnostics",
      ]),
    room(
      "BookEdition",
      [
        "EditionKit", "LessonMarkup", "Words", "Typography", "MarkupKit", "XMLKit", "LessonModel",
        "Diagnostics",
      ]),

    room(
      "AnkiEdition",
      [
        "EditionKit", "PageContent", "ActivityData", "LessonMarkup", "MarkupKit", "JSONKit",
        "SQLiteKit", "Words", "Typography", "Digests", "LessonModel", "Diagnostics",
      ]),
    // What reaches a group after the course: a calendar, e-mails and messages.
    room(
      "Reminders",
      ["EditionKit", "LessonMarkup", "MarkupKit", "JSONKit", "Words", "LessonModel"]),

    // Tools for authors: new courses, units and lessons.
    room(
      "Authoring",
      [
        "Words",
        "EditionKit", "ActivityData", "LessonMarkup", "MarkupKit", "Reporting", "JSONKit", "XMLKit",
        "LessonReader", "FileKit", "Digests",
        "LessonModel", "Diagnostics",
      ]),

    // Courses of other tools.
    room(
      "Importing",
      [
        "Authoring", "MarkdownKit", "YAMLKit", "XMLKit", "LessonReader", "JSONKit", "LessonModel",
        "Digests", "Diagnostics",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),

    // The pipeline and the command.
    room(
      "Publishing",
      [
        "Words", "Addressing", "ArchiveKit", "YAMLKit", "XMLKit", "FileKinds",
        "EditionKit", "Concurrency", "Narration", "Recordings", "LessonReader", "LessonRules",
        "MarkdownKit", "LinkKit", "PictureKit", "JSONKit", "Typography",
        "TypesetKit", "PandocKit", "SlideKit", "FontKit", "SpeechKit", "AudioKit", "ProcessKit",
        "QRCodeKit", "FileKit",
        "LessonModel", "Diagnostics", "CompressionKit", "CacheKit", "Digests",
      ]),
    room(
      "Deploying",
      [
        "Publishing", "EditionKit", "ProcessKit", "FileKit", "LessonModel", "Digests",
      ]),
    room(
      "Previewing",
      [
        "ArchiveKit", "Publishing", "ServerKit", "WatchKit", "Concurrency", "JSONKit", "MarkupKit",
        "EditionKit", "FileKit",
        "LessonModel", "Diagnostics", "Digests",
      ]),
    room(
      "LecternCommand",
      [
        "Digests", "Words",
        "ArchiveKit", "Publishing", "Deploying", "Previewing", "ServerKit", "QRCodeKit",
        "Authoring", "Importing", "Reporting", "Recordings",
        "LinkKit",
        "WebEdition", "PodcastEdition",
        "HandoutEdition", "BookEdition", "AudiobookEdition", "LMSEdition",
        "QuestionEdition", "CartridgeEdition", "AnkiEdition", "Reminders", "BuildKit",
        "EditionKit", "JSONKit", "LessonReader", "LessonRules", "ProcessKit", "CacheKit", "YAMLKit",
        "FileKit", "LessonModel", "Diagnostics",
        argumentParser,
      ]),
    // A course consists of many very small values: mimalloc replaces malloc, and saves a third of
    // the time of a check.
    .executableTarget(
      name: "lectern", dependencies: ["LecternCommand", "MemoryKit", "ProcessKit"],
      swiftSettings: house),
    room("TestKit", ["EditionKit", "XMLKit", "ProcessKit", "Diagnostics"]),

    // Tests.
    .executableTarget(
      name: "fuzzer",
      dependencies: [
        "Words",
        "Publishing", "WebEdition", "PodcastEdition", "HandoutEdition", "EditionKit",
        "LessonReader", "LessonModel", "Diagnostics",
      ], path: "Tests/Fuzzer", swiftSettings: house),
    tests("DiagnosticsTests", ["Diagnostics", "TestKit"]),
    tests("ConcurrencyTests", ["Concurrency"]),
    tests("CompressionKitTests", ["CompressionKit"]),
    tests("BuildKitTests", ["BuildKit"]),
    tests("MarkdownKitTests", ["MarkdownKit", "Diagnostics", "TestKit"]),
    tests("YAMLKitTests", ["YAMLKit", "Diagnostics", "TestKit"]),
    tests(
      "LessonReaderTests",
      [
        "LessonReader", "LessonMarkup", "MarkupKit", "FileKinds", "LessonModel", "Diagnostics",
        "TestKit",
      ]),
    tests(
      "LessonRulesTests",
      [
        "Words",
        "fuzzer", "LessonRules", "Narration", "LessonReader", "LessonModel", "Diagnostics",
        "TestKit",
      ]),
    tests("JSONKitTests", ["JSONKit"]),
    tests("WordsTests", ["Words", "LessonModel"]),
    tests("SearchIndexTests", ["SearchIndex"], exclude: ["terms.json"]),
    tests("MarkupKitTests", ["MarkupKit"]),
    tests(
      "TypographyTests", ["Typography", "LessonModel", "Diagnostics"]),
    tests("PictureKitTests", ["PictureKit", "ProcessKit", "TestKit"]),
    tests("LinkKitTests", ["LinkKit", "TestKit"]),
    tests("FileKitTests", ["FileKit", "TestKit"]),
    tests("DigestsTests", ["Digests"]),
    tests("FileKindsTests", ["FileKinds", "TestKit"]),
    tests(
      "ArchiveKitTests",
      ["ArchiveKit", "FileKit", "Digests", "Diagnostics", "TestKit"]),
    tests("CacheKitTests", ["CacheKit", "FileKit", "Digests", "TestKit"]),
    tests(
      "EditionKitTests",
      ["EditionKit", "Words", "LessonModel", "Diagnostics", "JSONKit", "FileKit", "TestKit"]),
    tests("AddressingTests", ["Addressing", "EditionKit", "HTMLKit", "Digests", "TestKit"]),
    tests("ActivityDataTests", ["ActivityData", "JSONKit", "LessonModel", "Diagnostics"]),
    tests("LessonModelTests", ["LessonModel", "Diagnostics"]),
    tests(
      "TypesetKitTests",
      [
        "TypesetKit", "HandoutEdition", "Words", "JSONKit", "LessonModel", "ProcessKit", "TestKit",
      ]),
    tests("PandocKitTests", ["PandocKit", "ProcessKit", "TestKit"]),
    tests("SlideKitTests", ["SlideKit", "ProcessKit", "TestKit"]),
    tests("FontKitTests", ["FontKit", "ProcessKit", "TestKit"]),
    tests(
      "HandoutEditionTests",
      [
        "Words",
        "HandoutEdition", "EditionKit", "JSONKit", "QRCodeKit", "TypesetKit", "ProcessKit",
        "LessonModel",
        "Diagnostics", "TestKit",
      ]),
    tests("ProcessKitTests", ["ProcessKit", "TestKit"]),
    tests(
      "LessonMarkupTests", ["LessonMarkup", "Words", "LessonModel", "MarkupKit", "Diagnostics"]),
    tests("XMLKitTests", ["XMLKit"]),
    tests("SQLiteKitTests", ["SQLiteKit"]),
    tests(
      "AnkiEditionTests",
      [
        "AnkiEdition", "SQLiteKit", "EditionKit", "LessonReader", "Words", "LessonModel",
        "Diagnostics",
      ]),
    tests(
      "RemindersTests",
      [
        "Reminders", "EditionKit", "LessonReader", "LessonMarkup", "JSONKit", "Words",
        "LessonModel", "Diagnostics",
      ]),
    tests("HTMLKitTests", ["HTMLKit"]),
    tests(
      "PodcastEditionTests",
      [
        "Words",
        "PodcastEdition", "AudioContent", "EditionKit", "XMLKit", "MarkupKit", "LessonModel",
        "Diagnostics", "TestKit",
      ],
      exclude: ["Expected"]),
    tests(
      "AudioContentTests",
      ["AudioContent", "EditionKit", "JSONKit", "Words", "LessonModel", "Diagnostics"]),
    tests("SpeechKitTests", ["SpeechKit", "ProcessKit", "TestKit"]),
    tests("AudioKitTests", ["AudioKit", "ProcessKit", "FileKit", "TestKit"]),
    tests(
      "NarrationTests", ["Words", "Narration", "LessonReader", "LessonModel", "Diagnostics"]),
    tests(
      "RecordingsTests",
      [
        "Recordings", "Narration", "SpeechKit", "AudioKit", "ProcessKit", "CacheKit", "FileKit",
        "LessonModel", "Diagnostics", "Digests", "TestKit",
      ]),
    tests(
      "WebEditionTests",
      ["Words", "WebEdition", "EditionKit", "LessonModel", "Diagnostics", "FileKit", "TestKit"]),
    tests(
      "PublishingTests",
      [
        "ArchiveKit", "Publishing", "TypesetKit", "WebEdition", "PodcastEdition", "HandoutEdition",
        "EditionKit",
        "JSONKit",
        "CacheKit", "Digests", "FileKit", "Words", "LessonModel", "Diagnostics", "TestKit",
      ]),
    tests(
      "DeployingTests",
      [
        "lectern", "Deploying", "Publishing", "EditionKit", "FileKit", "Digests", "LessonModel",
        "ProcessKit",
        "TestKit",
      ]),
    tests("ServerKitTests", ["ServerKit", "FileKit", "TestKit"]),
    tests("WatchKitTests", ["WatchKit", "TestKit"]),
    tests("QRCodeKitTests", ["QRCodeKit", "TestKit"]),
    tests("PreviewingTests", ["lectern", "Previewing", "Publishing", "ServerKit", "TestKit"]),
    tests("CommandTests", ["lectern", "LMSEdition", "Digests", "ProcessKit", "TestKit"]),
    tests(
      "RuleBookTests",
      [
        "Words",
        "LecternCommand", "Publishing", "WebEdition", "PodcastEdition", "HandoutEdition",
        "LMSEdition", "QuestionEdition", "AnkiEdition", "EditionKit", "LessonReader", "LessonModel",
        "Diagnostics", "TestKit",
      ]),
    tests(
      "ConformanceTests", ["lectern", "LessonReader", "XMLKit", "Diagnostics", "TestKit"],
      exclude: ["judges", "corpus", "courses", "pictures", "schemas"]),
    tests(
      "AuthoringTests",
      ["Authoring", "EditionKit", "JSONKit", "Words", "LessonModel", "Diagnostics"]),
    tests(
      "ImportingTests",
      [
        "Importing", "PandocKit", "LessonReader", "LessonRules", "LessonModel", "ProcessKit",
        "JSONKit", "Diagnostics", "TestKit",
      ], exclude: ["Expected"]),
    tests(
      "ReportingTests",
      ["Reporting", "EditionKit", "JSONKit", "LessonModel", "Diagnostics", "TestKit"]),
    tests(
      "EditionTests",
      [
        "LecternCommand", "Narration",
        "Words",
        "WebEdition", "PodcastEdition", "HandoutEdition", "BookEdition", "AudiobookEdition",
        "EditionKit", "XMLKit", "Digests",
        "JSONKit", "LessonReader", "LessonModel", "SearchIndex", "Diagnostics", "TestKit",
      ]),
    tests(
      "LMSEditionTests",
      [
        "LMSEdition", "LessonMarkup", "EditionKit", "XMLKit", "LessonReader", "Words",
        "LessonModel", "Diagnostics", "TestKit",
      ]),
    tests(
      "QuestionContentTests",
      [
        "QuestionContent", "EditionKit", "XMLKit", "LessonReader", "Words", "LessonModel",
        "Diagnostics", "TestKit",
      ]),
    tests(
      "QuestionEditionTests",
      [
        "QuestionEdition", "EditionKit", "XMLKit", "LessonReader", "Words", "LessonModel",
        "Diagnostics", "TestKit",
      ]),
    tests(
      "CartridgeEditionTests",
      [
        "CartridgeEdition", "EditionKit", "XMLKit", "LessonReader", "Words", "LessonModel",
        "Diagnostics", "TestKit",
      ]),
    tests(
      "BookEditionTests",
      [
        "BookEdition", "LessonMarkup", "MarkupKit", "EditionKit", "XMLKit", "LessonReader",
        "Narration",
        "Words", "LessonModel", "Diagnostics", "TestKit",
      ]),
  ]
)
