import Glibc

/// Whether a process is gone, now or within the moments that the system takes to take it away.
func isGone(_ process: Int32) async -> Bool {
  for _ in 0..<6_000 {
    if kill(process, 0) != 0 || isZombie(process) { return true }
    try? await Task.sleep(for: .milliseconds(10))
  }
  return false
}

/// Whether a process has ended, even if its parent (not this process) has not collected it yet.
private func isZombie(_ process: Int32) -> Bool {
  guard let file = fopen("/proc/\(process)/stat", "r") else { return true }
  defer { fclose(file) }
  var buffer = [CChar](repeating: 0, count: 200)
  let count = fread(&buffer, 1, 199, file)
  let text = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  return text.contains(") Z ")
}

/// The numbers of the processes that are our children, ended or not.
func children() -> [Int32] {
  var found: [Int32] = []
  guard let folder = opendir("/proc") else { return [] }
  defer { closedir(folder) }
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name.0) { String(cString: $0) }
    guard let number = Int32(name), let file = fopen("/proc/\(number)/stat", "r") else { continue }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 300)
    let count = fread(&buffer, 1, 299, file)
    let text = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    if fields.count > 1, fields[1] == "\(getpid())" { found.append(number) }
  }
  return found
}

/// How many file descriptors are open.
func openDescriptors() -> Int {
  guard let folder = opendir("/proc/self/fd") else { return -1 }
  defer { closedir(folder) }
  var count = 0
  while readdir(folder) != nil { count += 1 }
  return count
}
