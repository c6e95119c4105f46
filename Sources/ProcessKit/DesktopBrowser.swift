import Foundation

/// The browser of the person at this computer.
package enum DesktopBrowser {
  /// Opens an address in it, if there is one.
  ///
  /// Unlike an engine it belongs to the person: it has their environment, and stays when Lectern ends.
  package static func open(_ address: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xdg-open", address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}
