import TestKit
import Testing

@Suite(
  "A preview on a full disk", .engines,
  .enabled(if: Namespace.isAvailable, "this machine lets no test mount a small disk"))
struct PreviewDiskTests {
  @Test("goes on, says what is missing, and makes it once there is room")
  func goesOn() throws {
    try withTemporaryFolder { folder in
      try Files.write(["small/.keep": ""], in: folder)
      let script = """
        mount -t tmpfs -o size=3m none '\(folder)/small' && cd '\(folder)/small' && mkdir lessons || exit 9
        echo 'title: Questions' > lessons/course.yaml
        printf '# Ask why\\n\\nBecause it helps.\\n' > lessons/01-why.md
        dd if=/dev/zero of=fill bs=1k 2> /dev/null
        '\(BuiltCommand.path)' preview --port 0 . > ../out 2>&1 &
        preview=$!
        until grep -q 'course is at' ../out; do sleep 0.1; done
        address=$(sed -n 's/^The course is at //p' ../out)
        page() { curl -sS --max-time 60 "$address$1"; }
        wait_for() { until page lessons/why/ | grep -q "$1"; do sleep 0.1; done; echo "$1"; }
        wait_for helps
        page handouts/why.pdf
        printf '# Ask why\\n\\nBecause it heals.\\n' | dd of=lessons/01-why.md conv=notrunc 2> /dev/null
        wait_for heals
        rm fill
        printf '# Ask why\\n\\nBecause it works.\\n' > lessons/01-why.md
        wait_for works
        page handouts/why.pdf | head -c 5
        kill -TERM $preview
        wait $preview
        echo " $?"
        """
      let result = try BuiltCommand.run(
        ["-c", script], launcher: Namespace.launcher, program: "bash")
      let lines = result.output.split(separator: "\n").map(String.init)
      #expect(lines.count == 5, "\(result.output) \(result.errors)")
      #expect(lines.first == "helps")
      #expect(
        lines.dropFirst().first?.contains("no space left on device") == true, "\(result.output)")
      #expect(lines.suffix(3) == ["heals", "works", "%PDF- 0"], "\(result.output)")
    }
  }
}
