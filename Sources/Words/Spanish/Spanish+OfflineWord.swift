extension OfflineWord {
  var spanish: Message {
    switch self {
    case .heading: "Sin conexión"
    case .lead: "Guarda este curso en tu dispositivo para leerlo sin conexión."
    case .saveCourse: "Guardar este curso"
    case .pagesSize: "Páginas e imágenes: {size}"
    case .soundSize: "Grabaciones: {size}"
    case .papersSize: "Hojas para imprimir: {size}"
    case .saveNow: "Guardar {size}"
    case .cancel: "Cancelar"
    case .saving: "{number} de {total} guardados"
    case .courseSaved: "Este curso está guardado en este dispositivo."
    case .removeSaved: "Quitarlo de este dispositivo"
    case .savedRemoved: "Se ha quitado de este dispositivo."
    case .noSpace: "No hay suficiente espacio en este dispositivo. No se ha guardado nada."
    case .beingPublished:
      "El curso se está publicando ahora mismo. Inténtalo de nuevo en unos minutos."
    case .notSaved: "La conexión se ha cortado y no se ha guardado nada. Inténtalo de nuevo."
    case .newerReady: "Hay una edición más reciente de este curso."
    case .loadNewer: "Cargarla"
    case .saveRecording: "Guardar esta grabación ({size})"
    case .recordingSaved: "Esta grabación está guardada en este dispositivo."
    case .removeRecording: "Quitar la grabación"
    }
  }
}
