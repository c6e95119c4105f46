extension RehearsalWord {
  var spanish: Message {
    switch self {
    case .rehearse: "Ensayar en voz alta"
    case .way: "Oyes a los demás. Cuando te toque, habla y después compara lo que has dicho."
    case .whoAmI: "Yo soy"
    case .begin: "Empezar"
    case .turnOf: "Habla {title}"
    case .yourTurn: "Te toca: habla"
    case .listens: "El micrófono está encendido"
    case .stop: "Parar"
    case .ready: "Ya lo he dicho"
    case .again: "Otra vez"
    case .over: "Esa era la última frase."
    case .mine: "Lo que he dicho"
    case .good: "Una buena respuesta"
    case .yourself: "Marca lo que has hecho"
    case .hear: "Escuchar"
    case .save: "Guardar en un archivo"
    case .erase: "Borrar lo que he dicho"
    case .erased: "Borrado: no queda nada."
    case .stays:
      "Lo que dices se queda en esta página. Desaparece cuando lo borras o sales de la página, a menos que lo guardes."
    case .noMicrophone:
      "No hay micrófono, o no se puede usar. No se graba nada; habla de todos modos."
    case .sayAloud: "Decirlo en voz alta"
    case .sayWay:
      .counted(
        one: "Oyes la tarea. Después tienes {n} segundo para responder.",
        other: "Oyes la tarea. Después tienes {n} segundos para responder.")
    case .episode: "Ensayo"
    case .episodes: "Ensayos"
    case .episodesSummary:
      "Conversaciones para ensayar de camino: una frase, una pausa para ti, una buena respuesta."
    case .how: "Cuando haya silencio, habla. Después oyes una buena respuesta."
    case .youAre: "Tú eres {title}."
    case .youBegin: "Empiezas tú."
    }
  }
}
