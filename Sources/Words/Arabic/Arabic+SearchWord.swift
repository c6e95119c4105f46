extension SearchWord {
  var arabic: Message {
    switch self {
    case .search: "بحث"
    case .searchLead: "ابحث في أقسام هذه الدورة ومصطلحاتها وأسئلتها."
    case .searchField: "ابحث في هذه الدورة"
    case .hits:
      .counted(
        zero: "لا نتائج", one: "نتيجة واحدة", two: "نتيجتان", few: "{n} نتائج", many: "{n} نتيجة",
        other: "{n} نتيجة")
    case .filterHits: "تصفية"
    case .noHits: "لا نتائج عن «{title}»."
    case .moreHits: "اعرض المزيد من النتائج"
    case .searchFailed: "تعذر تحميل البحث. تحقق من الاتصال ثم اكتب من جديد."
    case .term: "مصطلح"
    case .moments: "المواقف والموجزات"
    case .removeMarks: "أزل علامات البحث"
    }
  }
}
