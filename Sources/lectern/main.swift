import Foundation
import LecternCommand
import MemoryKit

Allocator.useLargePages()
exit(await Lectern.run(Array(CommandLine.arguments.dropFirst())).rawValue)
