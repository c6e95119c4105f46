import FoundationEssentials
import ProcessKit
import Synchronization

/// A Python program that speaks one sentence per line, in as many processes as sentences are spoken at the
/// same time.
final class SpeechWorker: Sendable {
  private let pool: WorkerPool
  private let requests = Atomic(0)

  /// A worker of which no process has started yet.
  ///
  /// - Parameters:
  ///   - python: The interpreter of the environment in which its packages are installed.
  ///   - script: The path of the program.
  ///   - arguments: What it is started with.
  ///   - width: How many sentences are spoken at the same time, one per core.
  ///   - timeLimit: How long a sentence may take.
  init(
    _ python: Program, _ script: String, arguments: [String] = [], width: Int, timeLimit: Duration
  ) {
    let one = ["OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"]
    pool = WorkerPool(
      WorkerCommand(python, ["-I", "-B", script] + arguments, environment: one), width: width,
      timeLimit: timeLimit)
  }

  /// The sound of a sentence; a sentence without any is a failure.
  func speak(_ sentence: SpokenSentence) async throws(SpeechFailure) -> SpeechClip {
    let number = requests.add(1, ordering: .relaxed).newValue
    let request = Request(
      id: number, text: sentence.text, pace: sentence.pace, pitch: sentence.pitch)
    guard let line = try? JSONEncoder().encode(request) else {
      throw SpeechFailure(.refused("its pace is not a number"), speaking: sentence.text)
    }
    let answer: Answer
    do {
      answer = try await pool.perform(Array(line)) { bytes in
        let answer = try? JSONDecoder().decode(Answer.self, from: Data(bytes))
        return answer?.id == number && answer?.isWhole == true ? answer : nil
      }
    } catch {
      throw SpeechFailure(.engine(error), speaking: sentence.text)
    }
    if let reason = answer.error {
      throw SpeechFailure(.refused(reason), speaking: sentence.text)
    }
    let clip = answer.clip
    guard clip.samples.contains(where: { $0 != 0 }) else {
      throw SpeechFailure(.silent, speaking: sentence.text)
    }
    return clip
  }

  func shutDown() async { await pool.shutDown() }

  /// The version of the program, and those of some packages of its environment, read without starting it.
  static func identity(of script: String, in python: Program, packages: [String]) -> String {
    let versions = Self.packages(of: python).filter { name in
      packages.contains { name.hasPrefix($0 + "-") }
    }
    let bytes = FileManager.default.contents(atPath: script).map { fingerprint($0) } ?? "missing"
    return ([bytes] + versions.map { String($0.dropLast(10)) }.sorted()).joined(separator: " ")
  }

  /// Whether all of these packages are in an environment.
  static func has(_ packages: [String], in python: Program) -> Bool {
    let found = Self.packages(of: python)
    return packages.allSatisfy { name in found.contains { $0.hasPrefix(name + "-") } }
  }

  /// The packages of an interpreter's environment, by the folders that describe them.
  private static func packages(of python: Program) -> [String] {
    let environment = python.executable.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast(2).joined(separator: "/")
    let files = FileManager.default
    let library = (try? files.contentsOfDirectory(atPath: environment + "/lib"))?
      .filter { $0.hasPrefix("python3") }.max()
    let packages = try? files.contentsOfDirectory(
      atPath: "\(environment)/lib/\(library ?? "python3")/site-packages")
    return (packages ?? []).filter { $0.hasSuffix(".dist-info") }
  }

  /// A short name for the bytes of a file (FNV-1a); it does not protect against deliberate
  /// collisions.
  static func fingerprint(_ bytes: Data) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  private struct Request: Encodable {
    var id: Int
    var text: String
    var pace: Double
    var pitch: Double
  }

  private struct Answer: Decodable, Sendable {
    var id: Int
    var rate: Int?
    var words: [Word]?
    var unspoken: [String]?
    var guessed: [String]?
    var count: Int?
    var samples: Data?
    var error: String?

    /// Whether it has all samples that it announces, and no word is outside them.
    var isWhole: Bool {
      if error != nil { return true }
      guard let samples, let count, count >= 0, (rate ?? 0) > 0 else { return false }
      return samples.count == 2 * count
        && (words ?? []).allSatisfy {
          (0...count).contains($0.timing.start) && (0...count).contains($0.timing.end)
        }
    }

    /// A word as a worker writes it: text, first sample, last sample.
    struct Word: Decodable, Sendable {
      var timing: WordTiming

      init(from decoder: any Decoder) throws {
        var parts = try decoder.unkeyedContainer()
        timing = WordTiming(
          try parts.decode(String.self), start: try parts.decode(Int.self),
          end: try parts.decode(Int.self))
      }
    }

    var clip: SpeechClip {
      SpeechClip(
        samples: [Int16](littleEndianBytes: Array(samples ?? Data())[...]),
        sampleRate: rate ?? 24_000,
        words: (words ?? []).map(\.timing), unspoken: unspoken ?? [], guessed: guessed ?? [])
    }
  }
}

extension [Int16] {
  /// Decodes samples, low byte first; an odd byte at the end is dropped.
  package init(littleEndianBytes bytes: ArraySlice<UInt8>) {
    let number = bytes.count / 2
    self = bytes.withUnsafeBytes { source in
      [Int16](unsafeUninitializedCapacity: number) { buffer, count in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[..<(number * 2)]))
        count = number
      }
    }
    #if _endian(big)
    for place in indices { self[place] = Int16(littleEndian: self[place]) }
    #endif
  }

  /// Encodes samples, low byte first.
  package var littleEndianBytes: [UInt8] {
    #if _endian(big)
    map(\.littleEndian).withUnsafeBytes { [UInt8]($0) }
    #else
    withUnsafeBytes { [UInt8]($0) }
    #endif
  }
}
