import ArgumentParser
import Diagnostics
import Publishing

struct CompletionsCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Prints a script that lets your shell complete Lectern's commands with the Tab key.",
    discussion: """
      `make install` puts the completions where shells look for them, if it installs to /usr or /usr/local. \
      Otherwise, write them once to the file that your shell reads, and open a new terminal:

        bash: lectern completions bash > ~/.local/share/bash-completion/completions/lectern
        zsh:  lectern completions zsh > ~/.zfunc/_lectern   (a folder that is in $fpath)
        fish: lectern completions fish > ~/.config/fish/completions/lectern.fish
      """)

  @Argument(
    help: ArgumentHelp("The shell: \(Self.shells.joined(separator: ", ")).", valueName: "shell"),
    completion: .list(Self.shells))
  var shell: String

  private static let shells = ["bash", "zsh", "fish"]

  func perform(_ console: Console) async -> ExitStatus {
    do {
      guard Self.shells.contains(shell) else {
        let guess =
          Suggestion.nearest(to: shell, among: Self.shells).map { "Did you mean \($0)? " } ?? ""
        throw PublishFailure(
          .usage,
          "There are no completions for “\(shell)”. \(guess)Lectern has them for "
            + "\(Self.shells.joined(separator: ", ")).")
      }
      let script = Lectern.completionScript(for: CompletionShell(rawValue: shell) ?? .bash)
      try console.print(script.trimmingLastLineBreak)
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }
}
