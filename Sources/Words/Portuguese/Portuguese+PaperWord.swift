extension PaperWord {
  var portuguese: Message {
    switch self {
    case .largePrint: "Letra grande"
    case .worksheets: "Fichas de trabalho"
    case .fillableWorksheets: "Fichas de trabalho para preencher no ecrã"
    case .flashCards: "Cartões para rever"
    case .jobAid: "Guias rápidos"
    case .poster: "Cartazes"
    case .attendanceSheet: "Lista de presenças"
    case .certificate: "Certificado"
    case .booklet: "Guia do participante para dobrar"
    case .twoUp: "Guia do participante, duas páginas por folha"
    case .singleSide: "de um só lado"
    case .calibration: "Experimente primeiro a impressora"
    case .calibrationWay:
      "Imprima esta folha dos dois lados a 100%, virada pela margem longa, e veja-a contra a luz. Se as cruzes dos dois lados coincidem, os cartões também. Se não, procure a escala e a margem nas definições da impressora."
    case .ruler: "Esta linha mede 100 mm."
    case .whenToUse: "Quando usar"
    case .steps: "Passo a passo"
    case .askThis: "Pergunte isto"
    case .shortened: "A lição diz mais."
    case .attendedTitle: "Certificado de presença"
    case .certifies: "Certifica-se que"
    case .attended: "participou no curso"
    case .passed: "foi aprovado em «{title}» no curso"
    case .duration: "Duração"
    case .place: "Local e data"
    case .signature: "Assinatura"
    case .organization: "Organização"
    case .leader: "Orientado por"
    case .given: "Conteúdo"
    }
  }
}
