import Foundation
import TestKit
import Testing

@Suite(
  "A disk that is full at any size until it is large enough", .engines,
  .enabled(if: Namespace.isAvailable, "this machine lets no test mount a small disk"))
struct DiskFullTests {
  /// What fills up.
  enum Disk: String, CaseIterable {
    /// The project, with its cache and its `dist/`.
    case project
    /// The folder that `dist/` is in.
    case shelf
    /// `dist/` itself, which is then changed in its place.
    case dist
  }

  @Test(
    "publish ends with 2, the old dist/ is whole, nothing half-made stays; with room the next one succeeds",
    arguments: Disk.allCases)
  func everySize(_ disk: Disk) throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project", text: Self.text("old"))
      try Files.write(["lessons/media/a.csv": Self.media("1")], in: course.folder)
      let installed = try Installed(under: "\(folder)/prefix")
      try installed.addBarePython()
      try installed.replace("typeset.py", with: FakeWorkers.typesetter)
      let options = ["--editions", "web,handouts"]
      let first = try installed.publish(course, options)
      #expect(first.status == 0, "\(first.errors)")
      let old = try Files.read(course.dist)
      try course.write(Self.text("new"))
      try Files.write(["lessons/media/a.csv": Self.media("2")], in: course.folder)

      var failures = 0
      var room = 0
      while true {
        let results = "\(folder)/results"
        try? FileManager.default.removeItem(atPath: results)
        let run = try Self.run(installed, course, options, on: disk, room: room, into: results)
        let moment = "with \(room) kB left on the disk of \(disk)"
        let afterFault = try Files.read("\(results)/fault")
        try expectWhole("\(results)/fault", moment)
        try expectWhole("\(results)/after", moment)
        #expect(run.output.hasSuffix("again: 0\n"), "\(moment): \(run.output) \(run.errors)")
        if run.output.contains("fault: 0\n") { break }
        #expect(run.output.contains("fault: 2\n"), "\(moment): \(run.output)")
        #expect(
          run.errors.hasPrefix("lectern: Could not ")
            && run.errors.contains(/[Nn]o space left on device/),
          "\(moment): \(run.errors)")
        #expect(!run.output.contains("stray"), "\(moment): \(run.output)")
        #expect(afterFault == old, "\(moment)")
        failures += 1
        room += disk == .project ? 40 : 28
        try #require(room < 4000, "no disk is large enough")
      }
      #expect(failures > 3, "the sizes meet few moments")
    }
  }

  /// Publishes on a disk that has little room left, then again with room; copies `dist/` to two
  /// folders, and says how both ended and what was half-made.
  private static func run(
    _ installed: Installed, _ course: SmallCourse, _ options: [String], on disk: Disk, room: Int,
    into results: String
  ) throws -> BuiltCommand.Result {
    let work = "\(results)/work"
    let script = """
      set -eu
      seed=$1; work=$2; results=$3; disk=$4; room=$5; shift 5
      mkdir -p "$work/project" "$work/shelf"
      case $disk in
        project) small=$work/project; dist=$work/project/dist ;;
        shelf) small=$work/shelf; dist=$work/shelf/dist ;;
        dist) small=$work/shelf/dist; dist=$work/shelf/dist ;;
      esac
      mkdir -p "$small"
      mount -t tmpfs -o size=1g none "$small"
      cp -a "$seed/." "$work/project"
      [ $disk = project ] || { cp -a "$work/project/dist/." "$dist"; rm -rf "$work/project/dist"; }
      used=$(df -k --output=used "$small" | tail -n 1)
      mount -o remount,size=$((used + room))k "$small"
      status=0; "$@" --output "$dist" > /dev/null || status=$?
      echo "fault: $status"
      cp -a "$dist" "$results/fault"
      find "$work" -name '*.lectern-new*' -o -path '*/partial/*' -o -name '*.part' -o -name typeset |
        sed 's/^/stray: /'
      mount -o remount,size=1g "$small"
      status=0; "$@" --output "$dist" > /dev/null || status=$?
      cp -a "$dist" "$results/after"
      echo "again: $status"
      """
    try FileManager.default.createDirectory(
      atPath: results, withIntermediateDirectories: true)
    return try BuiltCommand.run(
      ["publish", "\(work)/project"] + options,
      launcher: Namespace.launcher
        + ["bash", "-c", script, "bash", course.folder, work, results, disk.rawValue, "\(room)"],
      program: installed.program)
  }

  private static func text(_ version: String) -> String {
    "This is the \(version) text. See [the numbers](media/a.csv)."
  }

  private static func media(_ digit: String) -> String { String(repeating: digit, count: 60_000) }
}
