/// Short forms in Portuguese.
enum PortugueseShortForms {
  static let all: [ShortForm] =
    [
      ("Sr.", "senhor"), ("Sra.", "senhora"), ("Sr.ª", "senhora"), ("Srs.", "senhores"),
      ("Sras.", "senhoras"), ("Dr.", "doutor"), ("Dra.", "doutora"), ("Dr.ª", "doutora"),
      ("D.", "dom"), ("Prof.", "professor"), ("Profa.", "professora"), ("Prof.ª", "professora"),
      ("Eng.", "engenheiro"), ("Eng.º", "engenheiro"), ("Eng.ª", "engenheira"),
      ("Arq.", "arquiteto"), ("Exmo.", "excelentíssimo"), ("Exma.", "excelentíssima"),
      ("Sto.", "Santo"), ("Sta.", "Santa"), ("S.", "São"),
    ].map { ShortForm($0.0, $0.1, .name, isExact: true) }
    + [
      ("V. Exa.", "Vossa Excelência"), ("E.U.A.", "Estados Unidos"), ("EUA", "Estados Unidos"),
      ("S.A.", "S A"), ("Lda.", "limitada"), ("Ltda.", "limitada"), ("Cia.", "companhia"),
      ("P.S.", "pós-escrito"), ("N.B.", "nota bene"), ("Av.", "avenida"),
      ("R.H.", "recursos humanos"), ("Dep.", "departamento"), ("Depto.", "departamento"),
    ].map { ShortForm($0.0, $0.1, isExact: true) }
    + [
      ("p. ex.", "por exemplo"), ("por ex.", "por exemplo"), ("ex.", "exemplo"),
      ("aprox.", "aproximadamente"), ("máx.", "máximo"), ("mín.", "mínimo"), ("cf.", "conferir"),
      ("vs.", "contra"), ("vs", "contra"), ("incl.", "incluindo"), ("a.C.", "antes de Cristo"),
      ("d.C.", "depois de Cristo"), ("a. C.", "antes de Cristo"), ("d. C.", "depois de Cristo"),
      ("tel.", "telefone"), ("telef.", "telefone"), ("ref.", "referência"), ("obs.", "observação"),
      ("dep.", "departamento"), ("depto.", "departamento"), ("dpto.", "departamento"),
      ("resp.", "respetivamente"), ("qtd.", "quantidade"), ("qtde.", "quantidade"),
      ("i.e.", "isto é"), ("e.g.", "por exemplo"), ("s.f.f.", "se faz favor"),
      ("n/a", "não aplicável"), ("c/", "com"), ("s/", "sem"), ("p/", "para"),
      ("hab.", "habitantes"), ("trad.", "tradução"), ("seg.", "seguinte"),
      ("adm.", "administração"), ("méd.", "média"), ("min.", "mínimo"), ("max.", "máximo"),
      ("ca.", "cerca de"), ("inc.", "incluindo"), ("av.", "avenida"), ("pag.", "página"),
      ("esq.", "esquerdo"), ("dto.", "direito"), ("a/c", "ao cuidado de"), ("doc.", "documento"),
      ("docs.", "documentos"),
      ("v. cap.", "ver capítulo"), ("v. pág.", "ver página"), ("v. fig.", "ver figura"),
      ("v. art.", "ver artigo"),
    ].map { ShortForm($0.0, $0.1) }
    + [
      ("n.º", "número"), ("nº", "número"), ("n°", "número"), ("n.os", "números"),
      ("núm.", "número"), ("pág.", "página"), ("págs.", "páginas"), ("p.", "página"),
      ("pp.", "páginas"), ("cap.", "capítulo"), ("caps.", "capítulos"), ("art.", "artigo"),
      ("arts.", "artigos"), ("art.º", "artigo"), ("vol.", "volume"), ("fig.", "figura"),
      ("tab.", "tabela"), ("séc.", "século"), ("sécs.", "séculos"), ("t.", "tomo"),
      ("sec.", "secção"), ("ed.", "edição"), ("al.", "alínea"), ("ext.", "extensão"),
      ("v.", "versão"), ("par.", "parágrafo"), ("sl.", "slide"), ("inc.", "inciso"),
    ].map { ShortForm($0.0, $0.1, .number) }
    + [("etc.", "et cetera")].map { ShortForm($0.0, $0.1, mayEnd: true) }
    + [("B2B", "B to B"), ("B2C", "B to C")].map { ShortForm($0.0, $0.1, isExact: true) }
}
