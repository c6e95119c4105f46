import Foundation
import LecternCommand

exit(await Lectern.run(Array(CommandLine.arguments.dropFirst())).rawValue)
