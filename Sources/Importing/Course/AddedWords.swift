/// Words that the websites of other tools add to their boxes, and lessons must have written.
struct AddedWords {
  var questions = "Questions"
  var objectives = "Objectives"
  var prerequisites = "Prerequisites"
  var discussion = "Discussion"
  var checklist = "Checklist"
  var solution = "Solution"
  var hint = "Hint"
  var more = "More"
  var profiles = "Learner profiles"
  var instructors = "For instructors"

  /// Those of the language; English if it has none.
  init(language: String) {
    switch language.prefix(2) {
    case "de":
      set(
        "Fragen", "Ziele", "Voraussetzungen", "Diskussion", "Checkliste", "Lösung", "Tipp", "Mehr")
      profiles = "Wer lernt"
      instructors = "Für Lehrende"
    case "fr":
      set(
        "Questions", "Objectifs", "Prérequis", "Discussion", "Liste de contrôle", "Solution",
        "Indice", "Plus")
      profiles = "Profils des apprenants"
      instructors = "Pour les formateurs"
    case "es":
      set(
        "Preguntas", "Objetivos", "Requisitos previos", "Discusión", "Lista de comprobación",
        "Solución", "Pista", "Más")
      profiles = "Perfiles de estudiantes"
      instructors = "Para instructores"
    case "it":
      set(
        "Domande", "Obiettivi", "Prerequisiti", "Discussione", "Lista di controllo", "Soluzione",
        "Suggerimento", "Altro")
      profiles = "Profili dei partecipanti"
      instructors = "Per i docenti"
    case "nl":
      set("Vragen", "Doelen", "Voorkennis", "Discussie", "Checklist", "Oplossing", "Hint", "Meer")
      profiles = "Wie er leert"
      instructors = "Voor docenten"
    case "pt":
      set(
        "Perguntas", "Objetivos", "Pré-requisitos", "Discussão", "Lista de verificação", "Solução",
        "Dica", "Mais")
      profiles = "Perfis dos alunos"
      instructors = "Para instrutores"
    default: break
    }
  }

  private mutating func set(
    _ questions: String, _ objectives: String, _ prerequisites: String, _ discussion: String,
    _ checklist: String, _ solution: String, _ hint: String, _ more: String
  ) {
    (self.questions, self.objectives, self.prerequisites) = (questions, objectives, prerequisites)
    (self.discussion, self.checklist) = (discussion, checklist)
    (self.solution, self.hint, self.more) = (solution, hint, more)
  }

  /// Whether a title says only that this is a solution or a hint, as the block itself does.
  func isPlain(_ title: String) -> Bool {
    let words = title.lowercased().filter { $0.isLetter || $0 == " " }
    return [
      solution.lowercased(), hint.lowercased(), "solution", "solutions", "answer", "hint", "hints",
    ].contains(words)
  }
}
