extension OfflineWord {
  var portuguese: Message {
    switch self {
    case .heading: "Sem ligação"
    case .lead: "Guarda este curso no teu dispositivo para o leres sem ligação."
    case .saveCourse: "Guardar este curso"
    case .pagesSize: "Páginas e imagens: {size}"
    case .soundSize: "Gravações: {size}"
    case .papersSize: "Fichas para imprimir: {size}"
    case .saveNow: "Guardar {size}"
    case .cancel: "Cancelar"
    case .saving: "{number} de {total} guardados"
    case .courseSaved: "Este curso está guardado neste dispositivo."
    case .removeSaved: "Remover deste dispositivo"
    case .savedRemoved: "Foi removido deste dispositivo."
    case .noSpace: "Não há espaço suficiente neste dispositivo. Nada foi guardado."
    case .beingPublished:
      "O curso está a ser publicado neste momento. Tenta de novo dentro de alguns minutos."
    case .notSaved: "A ligação caiu e nada foi guardado. Tenta de novo."
    case .newerReady: "Há uma edição mais recente deste curso."
    case .loadNewer: "Carregar"
    case .saveRecording: "Guardar esta gravação ({size})"
    case .recordingSaved: "Esta gravação está guardada neste dispositivo."
    case .removeRecording: "Remover a gravação"
    }
  }
}
