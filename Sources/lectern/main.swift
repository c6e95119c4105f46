import Foundation
import LecternCommand
import MemoryKit

StandardStreams.open()
Allocator.useLargePages()
exit(await Lectern.run(Array(CommandLine.arguments.dropFirst())).rawValue)
