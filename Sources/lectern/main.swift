import Foundation
import LecternCommand
import MemoryKit
import ProcessKit

StandardStreams.open()
Allocator.useLargePages()
LocalZone.settle()
exit(await Lectern.run(Array(CommandLine.arguments.dropFirst())).rawValue)
